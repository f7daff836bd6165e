import type { FigureHedge, Quantity } from '../../reading/statement.ts';
import type { Token } from '../../text/tokens.ts';
import type { Mark } from './part.ts';

/** Ranks, ages and results: reading leaves them aside because they count nothing, but a claim may hinge on them. */
export function unreadMarks(tokens: readonly Token[], text: string): Mark[] {
  return [...ranks(tokens), ...ages(text), ...results(text)];
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const RANK_WORDS = /^(?:number|no|nr|#|ranked|ranks|rank|ranking)$/u;

function numberOf(word: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const index = NUMBER_WORDS.indexOf(word.toLowerCase());
  return index > 0 ? index : null;
}

/** "number four", "No. 2", "ranked 13", "20th". */
function ranks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at): Mark[] => {
    const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
    const behind = tokens[at + 1];
    const ending = behind && !behind.spaced && /^(?:st|nd|rd|th)$/u.test(behind.lower) ? behind : null;
    const best = numberOf(token.text);
    if (best === null || (ending === null && !(before && RANK_WORDS.test(before.lower)))) return [];
    const { start, end } = { start: token.start, end: (ending ?? token).end };
    const printed = token.text + (ending?.text ?? '');
    return [{ start, end, printed, value: rank(best), counted: null, sentence: token, scale: 'rank' }];
  });
}

const rank = (best: number): Quantity => ({
  kind: 'ordinal',
  best,
  lower: best,
  upper: best,
  hedge: 'none',
  unit: null,
});

const HEDGE =
  '(?:(?<hedge>more than|over|older than|less than|under|younger than|about|around|nearly|almost|at least)\\s+)?';
const NUMBER = `(?<number>\\d{1,3}|${NUMBER_WORDS.slice(1).join('|')})`;
const AGES = [
  new RegExp(`${HEDGE}\\b${NUMBER}[\\s-]+years?[\\s-]+(?:old\\b|of age\\b)`, 'giu'),
  new RegExp(`\\b(?:aged|at age|(?:at )?(?:the )?age of)\\s+${HEDGE}${NUMBER}\\b`, 'giu'),
  new RegExp(`(?:when|while) (?:he|she|they) (?:was|were) ${HEDGE}${NUMBER}(?=[.,;]|$)`, 'giu'),
];
const AGE_HEDGES: Readonly<Record<string, FigureHedge>> = {
  'more than': 'more-than',
  over: 'more-than',
  'older than': 'more-than',
  'less than': 'less-than',
  under: 'less-than',
  'younger than': 'less-than',
  about: 'about',
  around: 'about',
  nearly: 'nearly',
  almost: 'nearly',
  'at least': 'at-least',
};

/** "61 years old", "a 48-year-old", "at the age of eight". */
function ages(text: string): Mark[] {
  return AGES.flatMap((pattern) => [...text.matchAll(pattern)]).map((match): Mark => {
    const span = { start: match.index, end: match.index + match[0].length };
    const best = numberOf(match.groups?.['number'] ?? '') ?? 0;
    const hedge = AGE_HEDGES[match.groups?.['hedge']?.toLowerCase() ?? ''] ?? 'none';
    const value = { kind: 'quantity', best, lower: null, upper: null, hedge, unit: 'count' } as const;
    return { ...span, printed: match[0], value, counted: null, sentence: span, scale: 'age' };
  });
}

const RESULT = /(?<![\d.,–:-])(\d{1,3})[–:-](\d{1,3})(?![\d.,]*\d|[–:-])/gu;

/** The result of a game or vote: "14–10". */
function results(text: string): Mark[] {
  return [...text.matchAll(RESULT)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const words = `${match[1] ?? ''}-${match[2] ?? ''}`;
    return {
      ...span,
      printed: match[0],
      value: { kind: 'words', words },
      counted: null,
      sentence: span,
      scale: 'result',
    };
  });
}
