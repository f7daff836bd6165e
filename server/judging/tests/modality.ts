import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { both, outcome, type Outcome, type Pair } from './outcome.ts';

export type ModalityFinding = 'same' | 'differ' | 'denial';

const FEARED =
  /\b(?:fear(?:ed|s)?|presumed|believed) (?:to be |to have )?(?:dead|killed|drowned|lost|missing|died)|\bfears? (?:that|of)|\bfeared\b/i;
const NON_BINDING = /\b(?:non-?binding|not binding|voted to ask|asked the government|urged|called on)\b/i;
/** Asking and wishing that governs the figure: no comma or relative pronoun lies between. */
const WISHED =
  /\b(?:call(?:s|ed) for|seeks|seeking|sought|wants|wanted|demands?|demanded|hopes (?:to|for)|ask(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|hold(?:s|ing)? out for|propos(?:es|ed|ing))\b(?![^]*(?:,|;|\b(?:which|who|where)\b))[^]*$/i;
const SUSPECTED =
  /\b(?:suspects?|suspected|accuses?|accused|alleges?|alleged(?:ly)?) (?!cases?|infections?|cholera|outbreak)/i;

/** Weather and markets are foretold: "warned of 90 mm", "braced for". */
const WARNED =
  /\b(?:warn(?:s|ed|ing)? of|brac(?:es|ed|ing) for|foretold|predict(?:s|ed)|forecast(?:s|ed)?|anticipat(?:es|ed)|reckon(?:s|ed|ing)? (?:with|on)|count(?:s|ed|ing)? on|foresee(?:s)?|foresaw)\b[^,;]*$/i;

/** An expectation without a plan's verb: "should open on 30 June". */
const DUE =
  /\b(?:should|ought to|(?:has |have |had )?(?:undertak(?:es?|en)|undertook|pledg(?:es?|ed)|promis(?:es?|ed)|vow(?:s|ed)?|threaten(?:s|ed|ing)?|resolv(?:es?|ed)|agree(?:s|d)?|means?|offer(?:s|ed)?|committed (?:itself|themselves|himself|herself)|consider(?:s|ed)?(?: whether)?) to|(?:recommend(?:s|ed)?|advis(?:es?|ed)|suggest(?:s|ed)?|urg(?:es?|ed)|propos(?:es?|ed)) that|mull(?:s|ing)|weigh(?:s|ing) (?:up )?(?:plans|whether)|considering (?:plans|whether|cutting|buying|selling|closing|building)|(?:is|are|was|were) (?:due|set|slated|expected|scheduled|supposed) (?:to|for|in|on)(?!\s*$))\b[^,;]*$/i;

/** "The 2,500 troops still in the country would leave": the count is presupposed and a fact, only the leaving is planned. */
function presupposed({ statement, sentence }: Account): boolean {
  if (statement.value.kind !== 'quantity') return false;
  const [at, end] = [statement.start - statement.sentence.start, statement.end - statement.sentence.start];
  const behind = sentence.slice(end).split(/\b(?:would|will|is to|are to|to be|should|must|shall)\b|[.;]/)[0] ?? '';
  return (
    /\b(?:the|its|their|all)\s+$/i.test(sentence.slice(0, at)) &&
    /\b(?:still|now|currently|remaining|already|who remain|left)\b/i.test(behind)
  );
}

/** "Suspect that 25 were forged" is an allegation; "65 suspected cases" is a count of its own kind. */
function suspected(account: Account): string {
  return /\b(?:suspects?|suspected|accuses?|accused|alleges?|alleged) (?:that|of|him|her|them|the)\b/i.test(
    account.clause,
  )
    ? 'allegation'
    : 'fact';
}

/** The kind of statement: an estimate is a statement of fact, a fear or a non-binding request is none; a deadline is a fact about a date. */
export const kindOf = perAccount(findKind);

function findKind(account: Account): string {
  const { modality } = account.statement;
  if (account.aspects.includes('aspect:deadline') && account.statement.value.kind === 'date') return 'fact';
  if (modality === 'fact' || modality === 'estimate') {
    if (FEARED.test(account.clause)) return 'fear';
    if (SUSPECTED.test(account.clause) && account.statement.value.kind === 'quantity') return suspected(account);
    if (DUE.test(account.before)) return 'plan';
    if (WARNED.test(account.before)) return 'forecast';
    return NON_BINDING.test(account.sentence) || WISHED.test(account.before) ? 'request' : 'fact';
  }
  return presupposed(account) ? 'fact' : modality;
}

const MODALS = /\b(?:must|will|would|shall|should|is to|are to|plans?|intends?|aims?)\b/g;
const GUESSING =
  /\b(?:estimates?|estimated|puts?|sees?|reckons?|thinks?|believes?|projects?|projected|guess(?:es|ed)?)\b/i;
const CLAIMS = /\b(?:claims?|claimed|boasts?|boasted) (?:to have|that|they|it|he|she)\b/i;
const COUNTED = /\b(?:counted|recorded|verified|documented|confirmed|found|established|registered)\b/i;

/** "Must pay 14 million" and "the fine it must pay is 19 million": one modal word on both sides is no difference of kind. */
function oneModal(pair: Pair): boolean {
  const [a, b] = pair.map(({ sentence }) => new Set((sentence.match(MODALS) ?? []).map((word) => word.toLowerCase())));
  return a !== undefined && b !== undefined && [...a].some((word) => b.has(word));
}

/** An expected figure and somebody's estimate of it are both guesses. */
const bothGuess = (pair: Pair, kinds: readonly string[]): boolean =>
  pair.every(
    ({ statement, sentence }, index) =>
      ['forecast', 'plan'].includes(kinds[index] ?? '') || statement.modality === 'estimate' || GUESSING.test(sentence),
  ) && kinds.includes('fact');

/** A party's boast against a count by somebody else. */
const boasted = (pair: Pair): boolean =>
  pair.filter(({ sentence }) => CLAIMS.test(sentence)).length === 1 &&
  pair.some(({ sentence }) => !CLAIMS.test(sentence) && COUNTED.test(sentence));

/** Compares plan, order, forecast, fear, allegation and fact. */
export function modalityTest(pair: Pair): Outcome<ModalityFinding> {
  const [a, b] = both(pair, kindOf);
  const row = (result: string) => ({ test: 'fact or plan', a, b, result }) as const;
  if (a === b && a === 'fact' && boasted(pair)) return outcome('differ', row('a claim against a count'));
  if (a === b || oneModal(pair) || bothGuess(pair, [a, b])) return outcome('same', row('same'));
  const other = a === 'denial' ? b : a;
  if ((a === 'denial' || b === 'denial') && other === 'fact')
    return outcome('denial', row('one denies what the other states'));
  return outcome('differ', row(`${a} against ${b}`));
}
