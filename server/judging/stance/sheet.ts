import type { Statement, Value } from '../../reading/statement.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { measureOf, isCurrency } from '../lexicon/units.ts';
import { fold, isStop, stem } from '../lexicon/words.ts';
import { groupName } from './synonyms.ts';

/** A word that carries meaning, by the name of its group; `at` is its token index. */
export interface Term {
  readonly id: string;
  readonly at: number;
  /** True for a capitalised word that does not open its sentence. */
  readonly name: boolean;
}

/** One figure or date of a text with the words around it, nearest weighing most. */
export interface Part {
  readonly statement: Statement;
  /** What kind of scale the value stands on: "count", "money", "share", "date", "rank", a measure. */
  readonly scale: string;
  readonly near: ReadonlyMap<string, number>;
  readonly order: number;
}

/** A text laid out for pairing: its tokens, terms, figures and dates. */
export interface Sheet {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly parts: readonly Part[];
  /** Numbers that are no statement: model and unit names, scores. */
  readonly looseNumbers: readonly string[];
}

/** Words farther away than this say little about what a figure counts. */
const REACH = 12;
/** What is left of a word's weight one token farther off, and beyond a clause mark or another figure. */
const NEARNESS = 0.8;
const CROSSED = 0.4;
const BARRIER = /^[,;:.()–—"“”]$|^(?:and|but|while|with|including)$/u;

/** Lays out a text's statements with their neighbouring words. */
export function sheetOf(text: string, statements: readonly Statement[]): Sheet {
  const tokens = tokenise(text);
  const taken = tokens.map((token) => statements.some((one) => token.start < one.end && token.end > one.start));
  const terms = termsOf(tokens, taken);
  const spans = statements.map((statement) => tokenSpan(tokens, statement));
  const barriers = barrierCounts(tokens, taken);
  const parts = statements.map((statement, order): Part => {
    const span = spans[order] ?? [0, 0];
    return { statement, scale: scaleOf(statement.value), near: nearTerms(terms, span, barriers), order };
  });
  const loose = tokens.filter((token, at) => token.kind === 'number' && !taken[at]).map((token) => token.text);
  return { text, tokens, terms, parts, looseNumbers: loose };
}

function termsOf(tokens: readonly Token[], taken: readonly boolean[]): Term[] {
  return tokens.flatMap((token, at): Term[] => {
    if (token.kind !== 'word' || taken[at]) return [];
    const stemmed = stem(token.lower);
    const id = groupName(stemmed);
    if (id === stemmed && isStop(fold(token.lower))) return [];
    const previous = tokens[at - 1];
    const opens = previous === undefined || /^[.!?]$/u.test(previous.text);
    return [{ id, at, name: !opens && /^\p{Lu}/u.test(token.text) }];
  });
}

function tokenSpan(tokens: readonly Token[], { start, end }: Statement): [number, number] {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return [first, last + 1];
}

/** Running count of clause marks and figures before each token. */
function barrierCounts(tokens: readonly Token[], taken: readonly boolean[]): number[] {
  let count = 0;
  return tokens.map((token, at) => {
    const before = count;
    if (BARRIER.test(token.lower) || (taken[at] === true && taken[at - 1] !== true)) count += 1;
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

/** The scale a value can be compared on. */
export function scaleOf(value: Value): string {
  switch (value.kind) {
    case 'date':
    case 'time':
    case 'words':
      return value.kind;
    case 'ordinal':
      return 'rank';
    case 'duration':
      return 'duration';
    case 'quantity':
      return quantityScale(value.unit);
  }
}

function quantityScale(unit: string | null): string {
  if (unit === 'count') return 'count';
  if (isCurrency(unit)) return 'money';
  if (unit === null || unit === '%' || unit === 'pp') return 'share';
  return measureOf(unit)?.dimension ?? unit;
}
