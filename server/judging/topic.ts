import { accountOf, type Account, type Mention } from './account.ts';
import type { Testimony } from './comparison.ts';
import { perAccount } from './memo.ts';
import { measureOf } from './lexicon/units.ts';
import { similarity } from './similarity.ts';
import { countedTest } from './tests/counted.ts';
import { eventTest } from './tests/event.ts';
import type { Pair } from './tests/outcome.ts';
import { placesOf, placeTest } from './tests/place.ts';

/** What a testimony is about, in concepts: for finding others about the same thing. */
export interface Topic {
  /** Kind of value that can be compared: `count`, `money`, `date`, `time`, a dimension, `ratio`, `ordinal`, `words`. */
  readonly scale: string;
  /** Concepts counted, nearest first; for dates the nouns nearest to the date. */
  readonly heads: readonly string[];
  /** What happens to them, nearest first. */
  readonly acts: readonly string[];
  /** Peoples and names of the clause, nearest first. */
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** Two content words that stand side by side ("combat mission"): what a date dates. */
  readonly phrases: readonly string[];
  /** Aspects of a dated event (announcement, end, signing). */
  readonly aspects: readonly string[];
  readonly words: readonly (readonly [string, number])[];
  /** True for values nobody follows as a claim. */
  readonly passing: boolean;
}

const MOST_KEYS = 8;

/** Concepts too common to tell topics apart by themselves. */
const COMMON = new Set([
  'thing:people',
  'thing:case',
  'thing:area',
  'thing:money',
  'act:rise',
  'act:drop',
  'act:attend',
  'new',
  'country',
  'part',
  'group',
  'member',
  'tak',
  'plac',
  'mak',
  'hav',
  'locat',
  'fact',
  'confirm',
]);
const ROLES = new Set(
  'minister ministry president secretary chief commander leader general head director adviser advisor official office government security national prime foreign defens defenc council'.split(
    ' ',
  ),
);

const bare = (id: string): string => id.replace(/^(?:act|event|thing|aspect):|-event$/g, '').replace(/-event$/, '');

function scaleOf({ statement }: Account): string {
  const { value } = statement;
  if (!('unit' in value)) return value.kind;
  if (value.kind !== 'quantity') return value.kind;
  if (value.unit === null || value.unit === '%' || value.unit === 'pp') return 'ratio';
  if (value.unit === 'count') return 'count';
  return measureOf(value.unit)?.dimension ?? 'money';
}

function phrasesOf(mentions: readonly Mention[]): string[] {
  const inClause = mentions.filter(({ inClause: inside, id }) => inside && !ROLES.has(bare(id)));
  const pairs = inClause.flatMap((mention, index) => {
    const next = inClause[index + 1];
    return next !== undefined && next.at === mention.at + 1 ? [`${bare(mention.id)} ${bare(next.id)}`] : [];
  });
  return [...new Set(pairs)];
}

const REPORTING =
  /\b(?:said|says|told|reported|wrote|added|stated|confirmed|commented|questioned|asked|tweeted|speaking)$/i;

/** Values nobody follows as a claim: a day on which something was said, and words like several. */
export function isPassing({ statement }: Testimony): boolean {
  const { value, counted } = statement;
  if (value.kind === 'date' || value.kind === 'time') return counted !== null && REPORTING.test(counted.trim());
  return 'best' in value && value.best === null && value.hedge === 'vague' && (value.upper ?? 0) <= 9;
}

/** The topic of a testimony from its sentence; figures, reporting words and calendar words left out. */
export const topicOf = (testimony: Testimony): Topic => accountTopic(accountOf(testimony));

const accountTopic = perAccount((account): Topic => {
  const near = account.mentions
    .filter(({ id, inClause }) => inClause && !COMMON.has(id))
    .sort((a, b) => a.distance - b.distance);
  const telling = account.counted.filter((id) => !COMMON.has(id));
  const counted = telling.length > 0 ? telling : account.counted;
  const nouns = near.filter(({ kind }) => kind !== 'act').map(({ id }) => id);
  const heads = counted.length > 0 ? counted.filter((id) => !id.startsWith('act:')) : nouns.slice(0, 2);
  return {
    scale: scaleOf(account),
    heads: [...new Set(heads.length > 0 ? heads : counted)].map(bare).slice(0, 3),
    acts: [...new Set(near.filter(({ kind }) => kind === 'act').map(({ id }) => bare(id)))].slice(0, 2),
    names: namesNear(account).slice(0, 3),
    places: [...placesOf(account).keys()],
    phrases: phrasesOf(account.mentions),
    aspects: account.aspects.map(bare),
    words: [...account.topic],
    passing: isPassing(account.testimony),
  };
});

function namesNear({ clauseNames, statement }: Account): string[] {
  const at = statement.start - statement.sentence.start;
  return [
    ...new Set([...clauseNames].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at)).map(({ id }) => id)),
  ];
}

/** Few keys under which statements about one thing meet: figures by head with act, people or place; dates by what is dated. */
export function blockingKeys(topic: Topic): string[] {
  const pair = (a: string, b: string): string => [topic.scale, ...[a, b].sort()].join('|');
  const keys: string[] = [];
  if (topic.passing) return keys;
  if (topic.scale === 'date' || topic.scale === 'time') {
    keys.push(...topic.phrases.slice(0, MOST_KEYS - 2).map((phrase) => `${topic.scale}|${phrase}`));
    for (const act of topic.acts.slice(0, 1)) for (const head of topic.heads.slice(0, 2)) keys.push(pair(act, head));
  } else {
    for (const head of topic.heads.slice(0, 2))
      for (const other of [...topic.acts, ...topic.names]) keys.push(pair(head, other));
    const [first, second] = topic.heads;
    if (first !== undefined && second !== undefined) keys.push(pair(first, second));
    if (first !== undefined && keys.length < 2) keys.push(`${topic.scale}|${first}`);
  }
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((id) => b.includes(id));

/** How surely two testimonies are about the same thing, 0..1, with the reason in words. Places, peoples and events that differ count against it. */
export function sameThing(a: Testimony, b: Testimony): { score: number; reason: string } {
  const [ta, tb] = [topicOf(a), topicOf(b)];
  if (ta.scale !== tb.scale) return { score: 0, reason: 'values without a common scale' };
  const pair: Pair = [accountOf(a), accountOf(b)];
  const dated = ta.scale === 'date' || ta.scale === 'time';
  const base = dated ? datedScore(ta, tb, similarity(...pair)) : figureScore(ta, tb, similarity(...pair));
  return { score: Math.max(0, Math.min(1, base - penalties(pair))), reason: reasonOf(ta, tb, pair) };
}

function figureScore(a: Topic, b: Topic, likeness: number): number {
  const head = a.heads.length > 0 && a.heads[0] === b.heads[0] ? 0.45 : shared(a.heads, b.heads).length > 0 ? 0.3 : 0;
  const about = shared(a.names, b.names).length > 0 || shared(a.acts, b.acts).length > 0 ? 0.15 : 0;
  return 0.45 * likeness + head + (head > 0 ? about : 0);
}

/** Dates meet by what they date: the same phrase and the same aspect of it. */
function datedScore(a: Topic, b: Topic, likeness: number): number {
  const phrase = shared(a.phrases, b.phrases).length > 0 ? 0.4 : 0;
  const aspect = shared(a.aspects, b.aspects).length > 0 || shared(a.acts, b.acts).length > 0 ? 0.25 : 0;
  return 0.45 * likeness + phrase + (phrase > 0 || likeness > 0.5 ? aspect : 0);
}

const HARM = new Set(['kill', 'injure', 'casualty', 'missing', 'arrest', 'displace', 'infect']);

function penalties(pair: Pair): number {
  const counted = countedTest(pair, true).finding;
  const places = placeTest(pair).finding;
  const days = eventTest(pair, true).finding;
  const figures = pair.some(({ statement }) => 'unit' in statement.value);
  const harmed = pair.map((account) => topicOf(account.testimony).acts.some((act) => HARM.has(act)));
  return (
    (figures && harmed[0] !== harmed[1] ? 0.25 : 0) +
    (counted === 'scope' ? 0.35 : counted === 'definition' ? 0.3 : counted === 'weak' && figures ? 0.15 : 0) +
    (places === 'other' && figures ? 0.3 : places === 'inside' && figures ? 0.1 : 0) +
    (days === 'other-day' ? 0.3 : days === 'other-aspect' ? 0.2 : 0)
  );
}

function reasonOf(a: Topic, b: Topic, pair: Pair): string {
  const words = [...shared(a.heads, b.heads), ...shared(a.phrases, b.phrases), ...shared(a.acts, b.acts)];
  const places = placesOf(pair[0]);
  const common = [...placesOf(pair[1])].filter(([id]) => places.has(id)).map(([, printed]) => printed);
  const [what] = [...pair].flatMap(({ statement }) =>
    words.length > 0 && statement.counted !== null ? [statement.counted] : [],
  );
  const where = common.length > 0 ? `, both in ${common.join(', ')}` : '';
  return what === undefined ? `alike in wording${where}` : `both speak of ${what}${where}`;
}
