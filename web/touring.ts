import { useSyncExternalStore } from 'react';

const PLACE = 'crosscheck-tour';
const watchers = new Set<() => void>();

/** The steps of the tour; it ends behind the last. */
export const TOUR_STEPS = 5;

/** Null once the tour has ended; what cannot be read counts as not begun. */
function stored(): number | null {
  const said = localStorage.getItem(PLACE);
  if (said === 'ended') return null;
  const step = Number(said ?? 0);
  return Number.isInteger(step) && step >= 0 && step < TOUR_STEPS ? step : 0;
}

let current = stored();

/** Goes to a step of the tour, counted from 0; null ends it. Remembered in this browser. */
export function goOnTour(step: number | null): void {
  current = step;
  localStorage.setItem(PLACE, step === null ? 'ended' : String(step));
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The step of the tour that stands, followed; null when it has ended. */
export const useTour = (): number | null => useSyncExternalStore(watch, () => current);
