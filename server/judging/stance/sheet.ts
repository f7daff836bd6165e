import type { Statement } from '../../reading/statement.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { fold, isStop, stem } from '../lexicon/words.ts';
import { marksOf } from './part.ts';
import type { Mark } from './part.ts';
import { groupName } from './synonyms.ts';

/** A word that carries meaning, by the name of its group; `at` is its token index. */
export interface Term {
  readonly id: string;
  readonly at: number;
}

/** One figure or date of a text with the words around it, nearest weighing most. */
export interface Part extends Mark {
  readonly near: ReadonlyMap<string, number>;
  /** The words of what is counted. */
  readonly things: ReadonlySet<string>;
  readonly order: number;
}

/** A text laid out for pairing: its tokens, terms, figures and dates. */
export interface Sheet {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly parts: readonly Part[];
}

/** Words farther away than this say little about what a figure counts. */
const REACH = 12;
/** What is left of a word's weight one token farther off, and beyond a clause mark or another figure. */
const NEARNESS = 0.8;
const CROSSED = 0.4;
const BARRIER = /^[,;:.()–—"“”]$|^(?:and|but|while|with|including)$/u;
/** After these the names that follow say what is left out: "outside the US and Canada". */
const LEAVES_OUT = /^(?:outside|excluding|except|besides)$/u;

/** Lays out a text's statements with their neighbouring words. */
export function sheetOf(text: string, statements: readonly Statement[]): Sheet {
  const tokens = tokenise(text);
  const marks = marksOf(tokens, statements, text);
  const spans = marks.map((mark) => tokenSpan(tokens, mark));
  const taken = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, step) => from + step)));
  const terms = termsOf(tokens, taken);
  const barriers = barrierCounts(tokens, taken);
  const parts = marks.map((mark, order): Part => {
    const near = nearTerms(terms, spans[order] ?? [0, 0], barriers);
    return { ...mark, near, things: thingsOf(mark.counted), order };
  });
  return { text, tokens, terms, parts };
}

function thingsOf(counted: string | null): Set<string> {
  if (counted === null) return new Set();
  return new Set(termsOf(tokenise(counted), new Set()).map((term) => term.id));
}

function termsOf(tokens: readonly Token[], taken: ReadonlySet<number>): Term[] {
  const terms: Term[] = [];
  let leftOut = false;
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || taken.has(at)) return;
    const stemmed = stem(token.lower);
    const id = groupName(stemmed);
    const stop = id === stemmed && isStop(fold(token.lower));
    leftOut = LEAVES_OUT.test(token.lower) || (leftOut && (stop || /^\p{Lu}/u.test(token.text)));
    if (!stop && (!leftOut || LEAVES_OUT.test(token.lower))) terms.push({ id, at });
  });
  return terms;
}

function tokenSpan(tokens: readonly Token[], { start, end }: Span): [number, number] {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return [first, last + 1];
}

/** Running count of clause marks and figures before each token. */
function barrierCounts(tokens: readonly Token[], taken: ReadonlySet<number>): number[] {
  let count = 0;
  return tokens.map((token, at) => {
    const before = count;
    if (BARRIER.test(token.lower) || (taken.has(at) && !taken.has(at - 1))) count += 1;
    return before;
  });
}

function nearTerms(
  terms: readonly Term[],
  [from, to]: [number, number],
  barriers: readonly number[],
): Map<string, number> {
  const near = new Map<string, number>();
  for (const term of terms) {
    const behind = term.at >= to;
    const distance = behind ? term.at - to : from - 1 - term.at;
    if (distance > REACH) continue;
    const crossed = behind
      ? (barriers[term.at] ?? 0) - (barriers[to] ?? 0)
      : (barriers[from] ?? 0) - (barriers[term.at + 1] ?? 0);
    const weight = (behind ? 1.2 : 1) * NEARNESS ** distance * CROSSED ** Math.max(0, crossed);
    near.set(term.id, Math.max(near.get(term.id) ?? 0, weight));
  }
  return near;
}
