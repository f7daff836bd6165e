import type { Span } from './span.ts';

/** One token of a text: a whole figure ("5,200", "4.1"), a word in any script, or one mark. */
export interface Token {
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset behind the last code unit. */
  readonly end: number;
  /** The printed characters, `text.slice(start, end)`. */
  readonly text: string;
  /** Lower case with typographic apostrophes folded, for look-ups in lexicons. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** True when white space (or the start of the text) stands before the token. */
  readonly spaced: boolean;
}

const BLANK = 1;
const DIGIT = 2;
const LETTER = 3;
const MARK = 4;

/** Class of each UTF-16 unit that has been met, by its number; 0 for those not met yet. */
const classes = new Uint8Array(0x10000);

/** What may stand between two digits of one figure: comma, stop, apostrophes, narrow and fixed blanks, Arabic separators. */
const SEPARATORS = new Set([...".,'’\u00a0\u202f\u2009٫٬"].map((one) => one.charCodeAt(0)));
const APOSTROPHE = 0x27;
const TYPOGRAPHIC = 0x2019;

/**
 * Splits a text into whole figures, words and single marks; offsets are UTF-16 code units, and every
 * character that is not white space belongs to exactly one token. Linear; never throws.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === BLANK) {
      spaced = true;
      at++;
      continue;
    }
    const end = kind === DIGIT ? figureEnd(text, at) : kind === LETTER ? wordEnd(text, at) : at + widthAt(text, at);
    tokens.push(token(text.slice(at, end), { start: at, end }, kind, spaced));
    spaced = false;
    at = end;
  }
  return tokens;
}

function token(printed: string, { start, end }: Span, kind: number, spaced: boolean): Token {
  if (kind === DIGIT) return { start, end, text: printed, lower: folded(printed), kind: 'number', spaced };
  if (kind === LETTER) return { start, end, text: printed, lower: folded(printed.toLowerCase()), kind: 'word', spaced };
  const lower = printed.charCodeAt(0) < ASCII_END ? printed : printed.toLowerCase();
  return { start, end, text: printed, lower, kind: 'mark', spaced };
}

const ASCII_END = 128;

const folded = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word);

function figureEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && classAt(text, at) === DIGIT) at += widthAt(text, at);
    if (!SEPARATORS.has(text.charCodeAt(at)) || at + 1 >= text.length || classAt(text, at + 1) !== DIGIT) return at;
    at++;
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && classAt(text, at) === LETTER) at += widthAt(text, at);
    const unit = text.charCodeAt(at);
    const joins = unit === APOSTROPHE || unit === TYPOGRAPHIC;
    if (!joins || at + 1 >= text.length || classAt(text, at + 1) !== LETTER) return at;
    at++;
  }
}

/** Code units of the code point at `at`: two for a surrogate pair. */
function widthAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) return classOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOf(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classOf(character: string): number {
  if (/^\s$/u.test(character)) return BLANK;
  if (/^\p{Nd}$/u.test(character)) return DIGIT;
  return /^[\p{L}\p{M}]$/u.test(character) ? LETTER : MARK;
}
