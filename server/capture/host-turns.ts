/** Runs requests to one host one after the other, with a pause between; other hosts do not wait. */
export type TakeTurn = <T>(host: string, request: () => Promise<T>) => Promise<T>;

/** Waits so many milliseconds. */
export type Pause = (ms: number) => Promise<void>;

/** The clock in milliseconds and how to wait, given by whoever starts it. */
export interface TurnClock {
  readonly now: () => number;
  readonly pause: Pause;
}

interface Line {
  last: Promise<unknown>;
  /** When the last request ended, in milliseconds. */
  endedAt: number;
  waiting: number;
}

/** Turns by host with `pauseMs` between the end of a request and the start of the next; failures pass on and hold up nobody. */
export function hostTurns(pauseMs: number, { now, pause }: TurnClock): TakeTurn {
  const lines = new Map<string, Line>();
  const forgetIdle = (): void => {
    for (const [host, line] of lines) if (line.waiting === 0 && now() - line.endedAt > pauseMs) lines.delete(host);
  };
  return async (host, request) => {
    forgetIdle();
    const line = lines.get(host) ?? { last: Promise.resolve(), endedAt: Number.NEGATIVE_INFINITY, waiting: 0 };
    lines.set(host, line);
    line.waiting += 1;
    const mine = line.last.then(async () => {
      const early = line.endedAt + pauseMs - now();
      if (early > 0) await pause(early);
      try {
        return await request();
      } finally {
        line.endedAt = now();
        line.waiting -= 1;
      }
    });
    line.last = mine.catch(() => undefined);
    return mine;
  };
}
