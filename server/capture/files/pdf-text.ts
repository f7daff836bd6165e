import type { Place } from '../../text/places.ts';

/** A run of words on a page; x and y in points from the lower left corner, size the height of its letters. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** True where the line ends after it. */
  readonly ends: boolean;
}

interface Line {
  readonly words: string;
  readonly y: number;
  readonly size: number;
}

/** The text of a PDF and where each page begins in it. */
export interface PagedText {
  readonly text: string;
  readonly places: readonly Place[];
  /** Heads, feet and page numbers that stand on most pages and were left out. */
  readonly leftOut: number;
}

/** Joins the pieces of all pages into paragraphs parted by blank lines; a paragraph that runs over a page stays whole. */
export function pagedText(pages: readonly (readonly Piece[])[]): PagedText {
  const lines = pages.map(linesOf);
  const running = runningLines(lines);
  let text = '';
  let leftOut = 0;
  const places: Place[] = [];
  lines.forEach((all, index) => {
    const own = all.filter((line, at) => !(isOuter(at, all.length) && running.has(shapeOf(line.words))));
    leftOut += all.length - own.length;
    const paragraphs = paragraphsOf(own);
    const first = paragraphs[0];
    if (first === undefined) return;
    if (text !== '') text = runsOn(text, first) ? joined(text, first).slice(0, -first.length) : `${text}\n\n`;
    places.push({ start: text.length, locator: `page ${String(index + 1)}` });
    text += paragraphs.join('\n\n');
  });
  return { text, places, leftOut };
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    const words = open
      .map((piece) => piece.words)
      .join('')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const worded = open.filter((piece) => piece.words.trim() !== '');
    const [first] = worded;
    if (first && words !== '') lines.push({ words, y: first.y, size: Math.max(...worded.map(({ size }) => size)) });
    open = [];
  };
  for (const piece of pieces) {
    open.push(piece);
    if (piece.ends) close();
  }
  close();
  return lines;
}

/** A gap of more than this many letter heights between two lines parts paragraphs. */
const WIDE_GAP = 1.7;

function paragraphsOf(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || parts(before, line)) paragraphs.push(line.words);
    else paragraphs[paragraphs.length - 1] = joined(last, line.words);
  });
  return paragraphs;
}

function parts(before: Line, line: Line): boolean {
  const gap = before.y - line.y;
  const size = Math.max(before.size, line.size, 1);
  const otherSize = Math.abs(before.size - line.size) > 0.15 * size;
  return gap > WIDE_GAP * size || otherSize || (gap < -size && !runsOn(before.words, line.words));
}

const HYPHENATED = /\p{Ll}[-\u00ad\u2010]$/u;
const SMALL = /^\p{Ll}/u;

/** Two lines as one; a word parted by a hyphen at the end of the line is put together again. */
function joined(text: string, next: string): string {
  return HYPHENATED.test(text) && SMALL.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
}

const runsOn = (text: string, next: string): boolean =>
  !/[.!?:…。！？]["”’»)\]]*$/u.test(text.slice(-8)) && SMALL.test(next);

const isOuter = (at: number, length: number): boolean => at < 2 || at >= length - 2;
const shapeOf = (words: string): string => words.replaceAll(/\d+/g, '#').toLowerCase();
/** Pages a document must have before lines can be called running heads. */
const FEW_PAGES = 3;

/** The shapes of lines that stand at the top or foot of more than half of the pages, their numbers put aside. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < FEW_PAGES) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const outer = new Set(lines.filter((_, at) => isOuter(at, lines.length)).map(({ words }) => shapeOf(words)));
    for (const shape of outer) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= FEW_PAGES && count * 2 > pages.length).map(([shape]) => shape),
  );
}
