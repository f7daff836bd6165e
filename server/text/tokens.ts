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

const TOKEN =
  /(?<number>\p{Nd}+(?:[.,’'\u00a0\u202f\u2009]\p{Nd}+)*)|(?<word>[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*)|(?<mark>[^\s])/gu;

/**
 * Splits a text into whole figures, words and single marks; offsets are UTF-16 code units, and every
 * character that is not white space belongs to exactly one token. Never throws.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let behind = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const printed = match[0];
    const { number, word } = match.groups ?? {};
    tokens.push({
      start,
      end: start + printed.length,
      text: printed,
      lower: printed.toLowerCase().replaceAll('’', "'"),
      kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      spaced: start === 0 || start > behind,
    });
    behind = start + printed.length;
  }
  return tokens;
}
