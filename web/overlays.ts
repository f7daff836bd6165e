import { useSyncExternalStore } from 'react';

type Overlay = 'help' | 'palette' | null;

let current: Overlay = null;
const watchers = new Set<() => void>();

function show(overlay: Overlay): void {
  current = overlay;
  for (const tell of watchers) tell();
}

/** Opens the sheet of all keys. */
export const openHelp = (): void => show('help');
/** Opens the palette: search and go to. */
export const openPalette = (): void => show('palette');
/** Closes whichever of the two is open. */
export const closeOverlay = (): void => show(null);

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Which of the two is open, followed. */
export const useOverlay = (): Overlay => useSyncExternalStore(watch, () => current);
