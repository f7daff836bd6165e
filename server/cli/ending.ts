/** A signal that comes when the person at the keyboard, or the machine, asks a long command to end. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Puts the usual meaning of Ctrl+C back. */
  readonly close: () => void;
}

/** Takes the first Ctrl+C (SIGINT) or SIGTERM as a wish to end in good order; the second ends at once, as usual. */
export function endingByKeys(): Ending {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    close();
  };
  const close = (): void => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return { signal: ending.signal, close };
}
