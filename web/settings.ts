import { useSyncExternalStore } from 'react';

export type Scheme = 'system' | 'light' | 'dark';
export interface Settings {
  readonly scheme: Scheme;
  /** Keys without Ctrl, such as J and A. */
  readonly singleKeys: boolean;
}

const PLACE = 'crosscheck-settings';
const FIRST: Settings = { scheme: 'system', singleKeys: true };
const watchers = new Set<() => void>();

function stored(): Settings {
  const text = localStorage.getItem(PLACE);
  if (text === null) return FIRST;
  try {
    const said = JSON.parse(text) as Partial<Settings>;
    const scheme = said.scheme === 'light' || said.scheme === 'dark' ? said.scheme : 'system';
    return { scheme, singleKeys: said.singleKeys !== false };
  } catch {
    localStorage.removeItem(PLACE);
    return FIRST;
  }
}

let current = stored();

/** Puts the chosen scheme on the page; "system" leaves the choice to the machine. */
export function showScheme(): void {
  if (current.scheme === 'system') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = current.scheme;
}

/** The settings of this browser as they stand. */
export const settings = (): Settings => current;

/** Changes settings of this browser and keeps them. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  localStorage.setItem(PLACE, JSON.stringify(current));
  showScheme();
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The settings of this browser, followed. */
export const useSettings = (): Settings => useSyncExternalStore(watch, settings);
