/** A stretch of a text that stands somewhere of its own in its source: it reaches from `start` (UTF-16) to the next one. */
export interface Place {
  readonly start: number;
  /** "page 3", "Sheet1!B4", "footnote 2"; null where the text goes on in plain paragraphs. */
  readonly locator: string | null;
}

/** Where the words at an offset stand, by places in growing order; null where only the paragraph can be told. */
export function locatorAt(places: readonly Place[], offset: number): string | null {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((places[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return places[from - 1]?.locator ?? null;
}
