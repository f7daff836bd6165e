/**
 * Notes keep pace with their marks. The selected note stands exactly at its mark; the ones before it are pushed up,
 * the ones after it down, so that none overlap. Narrower windows leave the notes in the flow of the text.
 */
const WIDE = 'screen and (min-width: 64.01rem)';

function tops(reading: HTMLElement, notes: readonly HTMLElement[]): number[] {
  const origin = reading.getBoundingClientRect().top;
  return notes.map((note) => {
    const mark = document.getElementById(note.dataset['mark'] ?? '');
    return mark === null ? 0 : mark.getBoundingClientRect().top - origin - 2;
  });
}

/** Sets the place of every note; measures the page as it stands. */
export function placeNotes(reading: HTMLElement): void {
  const notes = [...reading.querySelectorAll<HTMLElement>('.beside')];
  const wide = matchMedia(WIDE).matches;
  reading.classList.toggle('placed', wide);
  reading.style.minBlockSize = '';
  if (!wide) for (const note of notes) note.style.insetBlockStart = '';
  if (!wide || notes.length === 0) return;
  const at = tops(reading, notes);
  const heights = notes.map((note) => note.offsetHeight);
  const fixed = Math.max(
    notes.findIndex((note) => note.classList.contains('selected')),
    0,
  );
  for (let i = fixed - 1; i >= 0; i--) at[i] = Math.min(at[i] ?? 0, (at[i + 1] ?? 0) - (heights[i] ?? 0));
  let floor = 0;
  notes.forEach((note, i) => {
    const top = Math.max(at[i] ?? 0, floor);
    const place = `${top}px`;
    if (note.style.insetBlockStart !== place) note.style.insetBlockStart = place;
    floor = top + (heights[i] ?? 0);
  });
  reading.style.minBlockSize = `${floor}px`;
}

/** False while the browser leaves a slice of a long text out because it is far from the window. */
const isShown = (reading: HTMLElement): boolean =>
  !reading.classList.contains('slice') ||
  (reading.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false);

/** Places the notes of a slice that is laid out; measuring another would lay it out for nothing. */
export function placeShown(reading: HTMLElement): void {
  if (isShown(reading)) placeNotes(reading);
}

/** Places the notes now and whenever the text changes its shape or comes near the window; returns how to stop. */
export function keepPlaced(reading: HTMLElement): () => void {
  let width = -1;
  const observer = new ResizeObserver(() => {
    if (reading.clientWidth === width) return;
    width = reading.clientWidth;
    placeShown(reading);
  });
  const near = (): void => placeShown(reading);
  observer.observe(reading);
  reading.addEventListener('contentvisibilityautostatechange', near);
  void document.fonts.ready.then(() => placeShown(reading));
  return () => {
    observer.disconnect();
    reading.removeEventListener('contentvisibilityautostatechange', near);
  };
}
