import { useEffect, useRef, useState } from 'react';
import { settings } from './settings.ts';

/** What a key does: the key as `KeyboardEvent.key` names it, lower case; `ctrl+` before those that need Ctrl or Command. */
export type Bindings = Readonly<Record<string, (() => void) | undefined>>;

const stack: { current: Bindings }[] = [];

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Enter belongs to a focused link or button; on a mark of the reader it opens what the mark stands for. */
const pressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a:not(.mark), button, summary') !== null;

/** The name a pressed key has in Bindings; null when single keys must not act here. */
function nameOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return `ctrl+${key}`;
  if (document.querySelector('dialog[open]') !== null) return null;
  if (key === 'escape') return key;
  if (typing(event.target) || !settings().singleKeys) return null;
  if (key === 'enter' && pressable(event.target)) return null;
  return event.shiftKey && key.startsWith('arrow') ? `shift+${key}` : key;
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const name = nameOf(event);
  if (name === null) return;
  if (name === 'escape' && typing(event.target)) {
    (event.target as HTMLElement).blur();
    return;
  }
  for (let i = stack.length - 1; i >= 0; i--) {
    const act = stack[i]?.current[name];
    if (act !== undefined) {
      event.preventDefault();
      act();
      return;
    }
  }
}

/** Binds keys while the calling part is on the page; the part mounted last is asked first. */
export function useKeys(bindings: Bindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', press);
    stack.push(latest);
    return () => {
      stack.splice(stack.indexOf(latest), 1);
      if (stack.length === 0) document.removeEventListener('keydown', press);
    };
  }, []);
}

/** The statement that a key means: of the focused figure or its row, else of what is selected, else the page's first. */
export function statementHere(): string | null {
  const at = document.activeElement;
  const within = (part: Element | null | undefined) => part?.querySelector<HTMLElement>('[data-statement]');
  const found =
    at?.closest<HTMLElement>('[data-statement]') ??
    within(at?.closest('[data-row], [data-node]')) ??
    document.querySelector<HTMLElement>('main .beside.selected [data-statement]') ??
    within(document.querySelector('main'));
  return found?.dataset['statement'] ?? null;
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-row]')];

/** J and K through the elements marked `data-row`: the focus goes to the row's `data-open` link, so Enter opens it. Returns the row reached. */
export function useRows(): { readonly here: number; readonly setHere: (row: number) => void } {
  const [here, setHere] = useState(0);
  const move = (step: number): void => {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = Math.min(Math.max(at === -1 ? here : at + step, 0), all.length - 1);
    setHere(next);
    all[next]?.querySelector<HTMLElement>('[data-open]')?.focus();
  };
  const open = (): void => rows()[here]?.querySelector<HTMLElement>('a[data-open]')?.click();
  useKeys({ j: () => move(1), k: () => move(-1), enter: document.activeElement === document.body ? open : undefined });
  return { here, setHere };
}
