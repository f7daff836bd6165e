import { useSyncExternalStore } from 'react';

/** What became of the last act; said aloud to screen readers. The lasting record is the history. */
export interface Notice {
  readonly text: string;
  readonly bad: boolean;
  /** Takes the act back by doing its opposite, which the history keeps too. */
  readonly undo: (() => void) | null;
}

let current: Notice | null = null;
const watchers = new Set<() => void>();

/** How long a notice stands, in milliseconds: longer while it can be taken back; a failure stands until it is closed. */
const STANDS = { done: 10_000, undo: 60_000 };
let leaving: ReturnType<typeof setTimeout> | undefined;

function put(notice: Notice | null): void {
  clearTimeout(leaving);
  if (notice !== null && !notice.bad)
    leaving = setTimeout(() => put(null), notice.undo === null ? STANDS.done : STANDS.undo);
  current = notice;
  for (const tell of watchers) tell();
}

/** Says that an act was done; with `undo`, Z and a button take it back. */
export const saved = (text: string, undo: (() => void) | null = null): void => put({ text, bad: false, undo });

/** Says that an act failed, in the server's sentence. */
export const failed = (error: Error): void => put({ text: error.message, bad: true, undo: null });

/** Closes the notice. */
export const hush = (): void => put(null);

/** Takes the last act back where it has an opposite. */
export function undoLast(): void {
  const undo = current?.undo;
  if (undo === undefined || undo === null) return;
  put(null);
  undo();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The notice that stands, followed. */
export const useNotice = (): Notice | null => useSyncExternalStore(watch, () => current);
