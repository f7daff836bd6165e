import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import type { Value } from '../../reading/statement.ts';
import { isCurrency, measureOf } from '../lexicon/units.ts';
import { whenOf } from './as-of.ts';
import { kindOf } from './modality.ts';
import { both, outcome, type Outcome, type Pair } from './outcome.ts';

/** A state can change; a running tally moves on; a flow belongs to its window; what is past is fixed. */
export type ChangeFinding = 'state' | 'tally' | 'flow' | 'fixed' | 'plan';

const TALLIES = new Set(
  'kill injure casualty missing displace evacuate rescue hospital infect recover vaccinate cull launch strike intercept destroy damage burn arrest charge seize search vote treat'.split(
    ' ',
  ),
);
const FLOWS = new Set(
  'apply approve reject deliver produce sell ship import buy earn turnover graduate attend visit arrive leave steal complain hire layoff convict inspect sow harvest lodge cancel delay divert plant recall'.split(
    ' ',
  ),
);
const STATE_WORDS =
  /\b(?:has|have|had|stands?|stood|holds?|employs?|employed|costs?|price|rate|level|inhabitants|residents|population|members|stationed|deployed|remain|unemployment|inmates|troops in|are|is)\b/i;
const STAGE =
  /\b(?:so far|has risen|have risen|rose to|climbed to|death toll|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|has reached|have reached|(?:after|with) (?:\w+ )?[\d.]+ ?(?:percent|per cent|%) of (?:the |all )?(?:votes|ballots|precincts|polling stations|districts|constituencies|returns|counties)|(?:votes|ballots|precincts|polling stations|districts|constituencies|returns|counties) (?:counted|reporting|in|tallied))\b/i;
const RUNNING =
  /\b(?:so far|has risen|have risen|has reached|have reached|rose to|climbed to|now|still|revised|latest|updated|as of|by (?:\w+day|\w+ morning|\w+ evening)|toll|flash estimate|second estimate|first estimate|final estimate|preliminary|of (?:the |all )?(?:votes|ballots|precincts|polling stations|districts) (?:counted|reporting|in)|all (?:the )?(?:votes|ballots|precincts|polling stations) (?:counted|reporting|in)|votes counted|(?:after|with) (?:\w+ )?[\d.]+ ?(?:percent|per cent|%) of (?:the |all )?(?:votes|ballots|precincts|polling stations|districts|constituencies|returns|counties))\b/i;

/** How the thing a figure counts behaves in time. */
export const behaviour = perAccount(findBehaviour);

const EARLY =
  /\b(?:provisional(?:ly)?|preliminary|initial(?:ly)?|interim|flash|early (?:figures?|counts?|estimates?|reports?|results?)|first (?:estimates?|counts?|figures?|reports?|reading|release))\b/i;
const LATE =
  /\b(?:final(?:ly)?|definitive|revis(?:ed|es|ion)|updated|second (?:estimates?|counts?|reading|release)|third (?:estimates?|reading|release)|recount(?:ed)?|latest|in the end)\b/i;

/** Whether a sentence gives an early or a late stage of a figure that is worked out again ("provisional", "final return"). */
export const stageOf = perAccount(({ sentence }): 'early' | 'late' | null =>
  EARLY.test(sentence) ? 'early' : LATE.test(sentence) ? 'late' : null,
);

const PRICED =
  /\b(?:prices?|priced|costs?|fares?|tolls?|fees?|rents?|wages?|salar(?:y|ies)|pay|paid|charged|tariffs?|(?:dollar|euro|pound|franc|yen) (?:bought|buys|fetched|fetches)|(?:an?|per) (?:ounce|barrel|tonne|ton|litre|kilo|bushel|share|night|square metre))\b/i;

/** What one thing costs, or one coin buys, is a state: it does not add up over a month. */
const isPrice = ({ statement: { value }, clause }: Account): boolean =>
  'unit' in value && (isCurrency(value.unit) || value.unit === 'count') && PRICED.test(clause) && unitPrice(value);

const MOST_PRICE = 100_000;

/** Sums of a hundred thousand and more are budgets and deals, not the price of one thing. */
const unitPrice = (value: Extract<Value, { unit: string | null }>): boolean =>
  value.kind === 'quantity' && value.best !== null && value.best < MOST_PRICE;

/** What has a length, a speed or a temperature is measured, not added up. */
const STILL = new Set(['length', 'speed', 'temperature', 'angle']);

const MONTH = 27;

/** What was done in a stated month or longer adds up over it. */
function overStretch(account: Account): boolean {
  const when = whenOf(account);
  const { value } = account.statement;
  const still = 'unit' in value && (isCurrency(value.unit) || STILL.has(measureOf(value.unit ?? '')?.dimension ?? ''));
  return !still && when?.stated === true && when.end - when.start >= MONTH;
}

/** Shares and rates go up and down; they do not add up. */
const isRate = (value: Value): boolean => 'unit' in value && (value.unit === '%' || value.unit === null);

const NUMBER = String.raw`(?:about |around |some |roughly |nearly |only |just |almost |over |more than |at least |(?:€|\$|£) ?)*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|dozens|hundreds|thousands|scores)\b)`;
/** A clause whose figure is a state on a day: what something has, costs, employs, or what stands or is somewhere. */
const STATE_OF_A_DAY = new RegExp(
  String.raw`\b(?:(?:has|have|had|having|there (?:is|are|was|were)|stands? at|stood at|numbers?|numbered|employs?|employed|costs?|holds?|held|houses?|housed|owns?|owned|operates?|operated|totals?|totalled|amounts? to|amounted to) ${NUMBER}|(?:is|are|was|were) (?:still )?(?:stationed|deployed|based|employed|housed|held|registered|present|in service|in operation|available|unemployed|out of work)\b)`,
  'i',
);

/** Whether a date only says on which day a state held ("had 64 turbines on 15 January"), and dates nothing that happened. */
export const datesState = perAccount(
  ({ statement: { value }, clause, beside }) =>
    value.kind === 'date' &&
    value.hedge === 'none' &&
    beside.some((other) => 'unit' in other.value) &&
    STATE_OF_A_DAY.test(clause),
);

function findBehaviour(account: Account): ChangeFinding {
  const { value } = account.statement;
  const dated = value.kind === 'date' || value.kind === 'time';
  if (kindOf(account) === 'plan' && dated) return 'plan';
  if (datesState(account)) return 'state';
  if (dated) return 'fixed';
  const acts = account.mentions
    .filter(({ kind, inClause }) => kind === 'act' && inClause)
    .sort((x, y) => x.distance - y.distance)
    .map(({ id }) => id.slice(4));
  if (acts.includes('capacity') || isPrice(account)) return 'state';
  if (isRate(value) && !STAGE.test(account.sentence) && stageOf(account) === null) return 'state';
  if (acts.some((act) => TALLIES.has(act)) && !acts.includes('deploy')) return 'tally';
  if (STAGE.test(account.sentence) && !acts.includes('deploy')) return 'tally';
  if (/\bestimate\b/i.test(account.sentence) && RUNNING.test(account.sentence)) return 'tally';
  if (account.verbs.length > 0 && !acts.includes('deploy') && overStretch(account)) return 'flow';
  if (acts.some((act) => FLOWS.has(act)) && !acts.includes('deploy') && !acts.includes('employ')) return 'flow';
  return 'state';
}

/** True when the sentence itself says that its figure is a stage of a running count. */
export const isRunning = perAccount((account) => RUNNING.test(account.sentence) || STATE_WORDS.test(account.sentence));

/** True when the sentence counts on while it is written: "so far", "up to now". */
export const isLive = perAccount(({ sentence }) =>
  /\b(?:so far|up to now|by now|have now|has now|until now|live)\b/i.test(sentence),
);

const PRECEDENCE: readonly ChangeFinding[] = ['tally', 'flow', 'plan', 'fixed', 'state'];

/** Whether the value can have been another at another time. */
export function changeTest(pair: Pair): Outcome<ChangeFinding> {
  const [a, b] = both(pair, behaviour);
  const finding = PRECEDENCE.find((one) => one === a || one === b) ?? 'state';
  const results: Readonly<Record<ChangeFinding, string>> = {
    state: 'a state, it can change',
    tally: 'a running count of one event',
    flow: 'a count over a stretch of time',
    fixed: 'a past date cannot change',
    plan: 'a plan can be moved',
  };
  return outcome(finding, { test: 'can it change', a, b, result: results[finding] });
}
