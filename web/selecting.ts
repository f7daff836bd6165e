/** Words selected in the reader, as offsets into the snapshot's text. */
import type { Span } from './reading.ts';

/** The offset of a point of the page; every piece of text carries its own start in `data-start`. Null outside the text. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece === null || piece === undefined) return null;
  const start = Number(piece.dataset['start']);
  if (!(node instanceof Element)) return start + offset;
  return offset === 0 ? start : start + (piece.textContent?.length ?? 0);
}

/** The nearest text at or after a point that lies between pieces, such as in a mark's number. */
function nearest(node: Node, offset: number, reading: HTMLElement, side: 'start' | 'end'): number | null {
  const exact = offsetAt(node, offset);
  if (exact !== null) return exact;
  const pieces = [...reading.querySelectorAll<HTMLElement>('[data-start]')];
  const follows = (piece: HTMLElement): boolean =>
    (node.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (side === 'start') {
    const next = pieces.find(follows);
    return next === undefined ? null : Number(next.dataset['start']);
  }
  const before = pieces.filter((piece) => !follows(piece)).at(-1);
  return before === undefined ? null : Number(before.dataset['start']) + (before.textContent?.length ?? 0);
}

/** The span stretched to the ends of the words it cuts into: half a figure is no evidence. */
function wholeWords(text: string, { start, end }: Span): Span {
  const inWord = (at: number): boolean => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(at - 1, 0), at + 1));
  let from = start;
  let to = end;
  while (from > 0 && inWord(from)) from--;
  while (to < text.length && inWord(to)) to++;
  return { start: from, end: to };
}

/** The words selected with mouse or touch inside the reading; null when there are none. White space at the ends is left out. */
export function selectedSpan(reading: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!reading.contains(range.commonAncestorContainer)) return null;
  const from = nearest(range.startContainer, range.startOffset, reading, 'start');
  const to = nearest(range.endContainer, range.endOffset, reading, 'end');
  if (from === null || to === null || to <= from) return null;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return end > start ? wholeWords(text, { start, end }) : null;
}
