import type { Span } from './span.ts';

/** A text without typography, and the way back: every folded code unit knows which original ones it came from. */
export interface Folded {
  readonly text: string;
  /** For every folded code unit the original offset it starts at; one more entry for the end. */
  readonly starts: readonly number[];
  /** For every folded code unit the original offset behind it. */
  readonly ends: readonly number[];
}

/** A letter with its marks; conjoining Hangul and half-width kana with their sound marks belong together as well. */
const CLUSTER =
  /(?:[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]+|[\uac00-\ud7a3])[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/suy;
/** Soft hyphen, zero-width characters, joiners, direction marks, variation selectors, byte order mark, the Arabic stretch. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|\u0640/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2039\u203a\u02bc\u02b9\u2032\u05f3\uff07`´]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f\u301d-\u301f\u05f4\uff02]/gu;
const DASHES = /[\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/** Marks of other scripts that do the work of a comma, stop or question mark. */
const LOCAL_MARKS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '。': '.', '।': '|' };

/** One cluster without typography. Superscripts and fractions stay: "10²" is not "102", "1½" not "11/2". */
function plain(cluster: string): string {
  if (/^[\u0020-\u007e]$/.test(cluster)) return cluster === '`' ? "'" : cluster;
  const composed = /\p{No}/u.test(cluster) ? cluster.normalize('NFC') : cluster.normalize('NFKC');
  return composed
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/[،؛؟。।]/gu, (mark) => LOCAL_MARKS[mark] ?? mark)
    .replace(/\s+/gu, ' ');
}

/**
 * Folds quotes, dashes, spaces, ligatures, invisible characters and compatibility forms away; letters keep their
 * case. Runs of white space become one space, runs of dashes one dash. Offsets are UTF-16 code units.
 */
export function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let start = 0;
  while (start < text.length) {
    const cluster = clusterAt(text, start);
    const end = start + cluster.length;
    for (const unit of cluster.length === 1 && isPlain(text, start) ? cluster : plain(cluster)) {
      if ((unit === ' ' || unit === '-') && unit === last) {
        ends[ends.length - 1] = end;
        continue;
      }
      for (let i = 0; i < unit.length; i += 1) {
        starts.push(start);
        ends.push(end);
      }
      folded += unit;
      last = unit;
    }
    start = end;
  }
  starts.push(text.length);
  return { text: folded, starts, ends };
}

/** Marks that join the letter before them begin here. */
const FIRST_MARK = 0x300;
const GRAVE = 0x60;
const [BLANK, TILDE] = [0x20, 0x7e];

/** A printable sign of ASCII that folds to itself. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= BLANK && unit <= TILDE && unit !== GRAVE;
}

/** The letter at an offset with its marks; ASCII before ASCII, nearly all of most texts, needs no look at what may follow. */
function clusterAt(text: string, at: number): string {
  if (isPlain(text, at) && !(text.charCodeAt(at + 1) >= FIRST_MARK)) return text.charAt(at);
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

/** The folded form of a few words, without the map. */
export const foldWords = (words: string): string => (PLAIN.test(words) ? words : fold(words).text);

/** Letters and digits of ASCII, which fold to themselves. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** Where a folded span stands in the original text; offsets are UTF-16 code units, end exclusive. */
export function toOriginal(folded: Folded, span: Span): Span {
  const start = folded.starts[span.start] ?? folded.starts.at(-1) ?? 0;
  const end = span.end > span.start ? (folded.ends[span.end - 1] ?? start) : start;
  return { start, end };
}

/** Where an original span stands in the folded text: the folded code units that come from it. */
export function toFolded(folded: Folded, span: Span): Span {
  const start = firstFrom(folded.ends, span.start + 1);
  return { start, end: Math.max(start, firstFrom(folded.starts, span.end)) };
}

/** The first index whose offset is at least `offset`, in a rising list. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
