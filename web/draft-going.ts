/** Going from mark to mark of a draft, also where the words around it are not drawn yet. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { DraftMarkView } from '../server/contract.ts';

/** Frames a mark far down a long draft is waited for until it is drawn. */
const MOST_FRAMES = 30;
/** Frames in which words above a mark may still take up their true height. */
const SETTLING = 4;

const placeOf = (number: number): HTMLElement | null => document.getElementById(`m${number}`);

/** Brings a mark back into sight while the words above it take up their height. */
function keepInSight(number: number, frames = SETTLING): void {
  const place = placeOf(number);
  if (place === null || frames === 0) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) place.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => keepInSight(number, frames - 1));
}

function whenDrawn(number: number, act: (place: HTMLElement) => void, frames = MOST_FRAMES): void {
  const place = placeOf(number);
  if (place !== null) act(place);
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(number, act, frames - 1));
}

/** Moves to a mark: selects it, brings it into sight and puts the focus on it. */
export function goTo(mark: DraftMarkView | undefined, select: (mark: DraftMarkView) => void): void {
  if (mark === undefined) return;
  select(mark);
  whenDrawn(mark.number, (place) => {
    place.focus();
    keepInSight(mark.number);
  });
}

/** Brings the mark that the address names into sight when the page opens. */
export function useAskedMark(selected: DraftMarkView | null): void {
  const [params] = useSearchParams();
  const asked = useRef(selected !== null && params.get('mark') === String(selected.number) ? selected.number : 0);
  useEffect(() => {
    const number = asked.current;
    if (number !== 0) whenDrawn(number, () => keepInSight(number));
  }, []);
}
