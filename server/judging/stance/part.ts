import type { Statement, Value } from '../../reading/statement.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isCurrency, measureOf } from '../lexicon/units.ts';
import { unreadMarks } from './unread.ts';

/** A figure, date, rank or result of a text that a claim may hinge on. */
export interface Mark extends Span {
  readonly printed: string;
  readonly value: Value;
  readonly counted: string | null;
  readonly sentence: Span;
  /** What kind of scale the value stands on: "count", "money", "share", "rank", "result", "date", a measure. */
  readonly scale: string;
}

/** Every mark of a text in order: its statements, and the ranks and results that reading leaves aside because they count nothing. */
export function marksOf(tokens: readonly Token[], statements: readonly Statement[], text: string): Mark[] {
  const read = joinScores(statements, text).filter((mark) => !isNameNumber(mark, tokens));
  const unread = unreadMarks(tokens, text).filter((mark) => !read.some((one) => meets(one, mark)));
  const marks = [...read, ...unread].sort((a, b) => a.start - b.start);
  return marks.map((mark) => (mark.scale === 'rank' ? comparedRank(mark, text) : mark));
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function markOf(statement: Statement): Mark {
  const { start, end, printed, counted, sentence } = statement;
  const value = percent(statement.value);
  const scale =
    /\d\/\d/u.test(printed) && scaleOf(value) === 'share' && !/\/100$/u.test(printed) ? 'score' : scaleOf(value);
  return { start, end, printed, value, counted, sentence, scale };
}

/** A bare fraction in percent, so that "half" and "50%" stand on one scale. */
function percent(value: Value): Value {
  if (value.kind !== 'quantity' || value.unit !== null) return value;
  const times = (x: number | null): number | null => (x === null ? null : x * 100);
  return { ...value, best: times(value.best), lower: times(value.lower), upper: times(value.upper), unit: '%' };
}

/** The scale a value can be compared on. */
function scaleOf(value: Value): string {
  if (value.kind === 'ordinal') return 'rank';
  if (value.kind !== 'quantity') return value.kind;
  const { unit } = value;
  if (unit === null || unit === 'count') return 'count';
  if (unit === '%' || unit === 'pp') return 'share';
  if (isCurrency(unit)) return 'money';
  return measureOf(unit)?.dimension ?? unit;
}

const RANKED_HIGHER =
  /\b(?:above|ahead of|before|better than|higher than|over)\s+(?:the\s+|number\s+|no\.?\s+|#\s*)?$/iu;
const RANKED_LOWER = /\b(?:below|behind|after|worse than|lower than|under)\s+(?:the\s+|number\s+|no\.?\s+|#\s*)?$/iu;

/** "above the 41st" is a place with a smaller number, "behind the 40th" one with a larger. */
function comparedRank(mark: Mark, text: string): Mark {
  if (mark.value.kind !== 'ordinal') return mark;
  const before = text.slice(Math.max(0, mark.start - 24), mark.start);
  if (RANKED_HIGHER.test(before)) return { ...mark, value: { ...mark.value, hedge: 'less-than' } };
  return RANKED_LOWER.test(before) ? { ...mark, value: { ...mark.value, hedge: 'more-than' } } : mark;
}

const OUT_OF = /^(?:[ -]*stars?)?(?: rating)? out of (?:a possible )?$/iu;

/** "5.5 out of 10" is one score, a share of its best. */
function joinScores(statements: readonly Statement[], text: string): Mark[] {
  const marks: Mark[] = [];
  for (const statement of statements) {
    const last = marks.at(-1);
    const joined = last && OUT_OF.test(text.slice(last.end, statement.start)) ? score(last, statement, text) : null;
    if (joined) marks[marks.length - 1] = joined;
    else marks.push(markOf(statement));
  }
  return marks;
}

function score(got: Mark, most: Statement, text: string): Mark | null {
  if (got.scale !== 'count' || got.value.kind !== 'quantity' || most.value.kind !== 'quantity') return null;
  const [best, whole] = [got.value.best, most.value.best];
  if (best === null || whole === null || whole < best || whole === 0) return null;
  const value = { ...got.value, best: (100 * best) / whole, unit: '%' };
  return {
    ...got,
    end: most.end,
    printed: text.slice(got.start, most.end),
    value,
    scale: whole === 100 ? 'share' : 'score',
  };
}

/** A number that ends a name ("Exit 1", "Bros. 3 was"): a capital before it and nothing behind it that it could count. */
function isNameNumber(mark: Mark, tokens: readonly Token[]): boolean {
  if (mark.scale !== 'count' || !/^[\d.]+$/u.test(mark.printed)) return false;
  const first = tokens.findIndex((token) => token.start >= mark.start);
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  const behind = tokens.find((token) => token.start >= mark.end);
  const named = before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !OPENERS.test(before.lower);
  return named && (behind?.kind !== 'word' || /^\p{Lu}/u.test(behind.text) || VERBS.test(behind.lower));
}

const OPENERS =
  /^(?:the|in|on|at|by|from|with|of|and|for|to|about|over|under|some|a|an|as|after|before|there|around|only|just)$/u;
const VERBS = /^(?:is|was|were|are|has|had|have|will|would|and|or|in|on|at|by|from|to|of|for|as|with)$/u;
