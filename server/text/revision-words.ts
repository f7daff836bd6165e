import { UNSPACED } from './anchor-copy.ts';
import { foldWords } from './fold.ts';
import { contextOf } from './revision-context.ts';
import type { Context } from './revision-context.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { isName, ownWeight } from './weighty.ts';
import type { Weight } from './weighty.ts';

/** A word, whole figure, mark or single sign of a copy, with what is needed to compare and to weigh it. */
export interface Word extends Token {
  /** What it is compared by: typography folded, digits of every script as ASCII. */
  readonly key: string;
  readonly context: Context;
  readonly weight: Weight | null;
}

/** The zero of each script whose digits are written in news. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });

/** Scripts without spaces are compared sign by sign. */
function pieces(token: Token): Token[] {
  if (token.kind !== 'word' || !UNSPACED.test(token.text)) return [token];
  return [...token.text.matchAll(/[^\p{M}]\p{M}*/gu)].map((sign, at) => ({
    start: token.start + sign.index,
    end: token.start + sign.index + sign[0].length,
    text: sign[0],
    lower: sign[0],
    kind: token.kind,
    spaced: token.spaced && at === 0,
  }));
}

interface Known {
  readonly key: string;
  readonly weight: Weight | null;
}

/** Words come again and again in a text: each is folded and looked up once. */
function keeper(): (token: Token) => Known {
  const known = new Map<string, Known>();
  return (token) => {
    const held = known.get(token.text);
    if (held !== undefined) return held;
    const fresh = { key: asciiDigits(foldWords(token.text)), weight: ownWeight(token) };
    known.set(token.text, fresh);
    return fresh;
  };
}

const OPENER = /^[.!?:"“”«»„*(\n]$/u;

/** The words of the given paragraphs of a copy, in order; the first paragraph of the copy may be its headline. */
export function wordsOf(text: string, paragraphs: readonly Span[], wanted: (paragraph: number) => boolean): Word[] {
  const look = keeper();
  return paragraphs.flatMap((paragraph, index) => {
    if (!wanted(index)) return [];
    const context = contextOf(text, paragraph, index === 0 && paragraphs.length > 1 ? 'first' : 'later');
    const tokens = tokenise(text.slice(paragraph.start, paragraph.end)).flatMap(pieces);
    return tokens.map((token, at) => {
      const before = tokens[at - 1];
      const opens = before === undefined || OPENER.test(before.text);
      const beside = { opens, before: before?.lower, behind: tokens[at + 1]?.text };
      const { key, weight } = look(token);
      return {
        start: token.start + paragraph.start,
        end: token.end + paragraph.start,
        text: token.text,
        lower: token.lower,
        kind: token.kind,
        spaced: token.spaced,
        key,
        context,
        weight: weight ?? (isName(token, beside) ? 'name' : null),
      };
    });
  });
}
