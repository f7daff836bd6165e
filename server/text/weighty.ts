import type { Token } from './tokens.ts';

/** What a word carries that an edit must not change unnoticed. */
export type Weight = 'figure' | 'date' | 'negation' | 'unit' | 'name';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score scores half halves third thirds quarter quarters double triple twice thrice first second fourth fifth sixth seventh eighth ninth tenth several',
);
const DATE_WORDS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
);
const NEGATIONS = set('no not never none nobody nothing neither nor without cannot denied denies deny refused');
const UNITS = set(
  'percent % percentage points km kilometres kilometers miles metres meters feet kg kilograms tonnes tons pounds dollars euros usd eur hours minutes days weeks months years hectares acres barrels gallons litres',
);

/** What a token carries, or null; `opens` is true for the first word of a sentence, which is capitalised anyway. */
export function weightOf(token: Token, opens: boolean): Weight | null {
  if (token.kind === 'number' || NUMBER_WORDS.has(token.lower)) return 'figure';
  if (DATE_WORDS.has(token.lower) && (token.lower !== 'may' || token.text !== token.lower)) return 'date';
  if (NEGATIONS.has(token.lower) || token.lower.endsWith("n't")) return 'negation';
  if (UNITS.has(token.lower) || /^\p{Sc}$/u.test(token.text)) return 'unit';
  return token.kind === 'word' && !opens && /^\p{Lu}/u.test(token.text) ? 'name' : null;
}
