import type { Span } from '../text/span.ts';
import { tokenise } from '../text/tokens.ts';

/** A comparison of two answers, as far as it tells which words differ. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly tests: readonly {
    readonly test: string;
    readonly a: string | null;
    readonly b: string | null;
    readonly result: string;
    readonly decides?: boolean | undefined;
  }[];
}

/** A quote with the printed figure in it; offsets into the snapshot's text. */
export interface QuotedWords {
  readonly id: string;
  readonly quote: { readonly start: number; readonly exact: string };
  readonly printed: { readonly words: string };
}

/** The answer that a statement gives, and the statement that leads it. */
export interface AnswerGiven {
  readonly letter: string;
  readonly lead: QuotedWords | undefined;
}

/** Tests whose inputs are printed words that differ wherever they are unlike; the others count only where they decide. */
const OF_WORDS = ['thing counted', 'fact or plan'];
/** Words that carry no difference by themselves. */
const SLIGHT = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'at',
  'to',
  'and',
  'or',
  'for',
  'by',
  'with',
  'from',
  'that',
]);

const wordsOf = (text: string): string[] =>
  tokenise(text).flatMap(({ kind, lower }) => (kind === 'word' && !SLIGHT.has(lower) ? [lower] : []));

/** Words of one side's inputs that the other side has not, over the tests that found them unlike or that decided. */
function toldApart(pairs: readonly ComparedPair[], letter: string): Set<string> {
  const apart = new Set<string>();
  for (const pair of pairs) {
    if (pair.a !== letter && pair.b !== letter) continue;
    for (const test of pair.tests) {
      const [mine, other] = pair.a === letter ? [test.a, test.b] : [test.b, test.a];
      const counts =
        test.decides === true || (OF_WORDS.includes(test.test) && test.result !== 'same' && other !== null);
      if (mine === null || !counts || test.test === 'value' || /\d/.test(mine)) continue;
      const known = new Set(wordsOf(other ?? ''));
      for (const word of wordsOf(mine)) if (!known.has(word)) apart.add(word);
    }
  }
  return apart;
}

/** Words beside the figure that the lead of its answer has not ("some"). */
function hedges(statement: QuotedWords, lead: QuotedWords | undefined): string[] {
  if (lead === undefined || lead.id === statement.id) return [];
  const known = new Set(wordsOf(lead.printed.words));
  const before = /^\D*/.exec(statement.printed.words)?.[0] ?? '';
  return wordsOf(before).filter((word) => !known.has(word));
}

/**
 * Where a quote's words differ from those of the other answers: whole tokens that the tests told apart, and its own
 * hedge. Offsets into the snapshot's text; neighbours are one stretch.
 */
export function differingSpans(statement: QuotedWords, answer: AnswerGiven, pairs: readonly ComparedPair[]): Span[] {
  const apart = toldApart(pairs, answer.letter);
  for (const word of hedges(statement, answer.lead)) apart.add(word);
  if (apart.size === 0) return [];
  const { start, exact } = statement.quote;
  const found = tokenise(exact).filter(({ lower }) => apart.has(lower));
  return found.reduce<Span[]>((spans, token) => {
    const last = spans.at(-1);
    const joined = last !== undefined && exact.slice(last.end - start, token.start).trim() === '';
    const span = { start: joined ? last.start : start + token.start, end: start + token.end };
    return joined ? [...spans.slice(0, -1), span] : [...spans, span];
  }, []);
}
