import { accountOf, type Account } from './account.ts';
import type { Testimony } from './comparison.ts';
import { similarity } from './similarity.ts';
import { placesOf } from './tests/place.ts';
import { countedTest } from './tests/counted.ts';
import { eventTest } from './tests/event.ts';
import { placeTest } from './tests/place.ts';
import type { Pair } from './tests/outcome.ts';
import { measureOf } from './lexicon/units.ts';

/** What a testimony is about, in concepts: for finding others about the same thing. */
export interface Topic {
  /** Kind of value that can be compared: `count`, `money`, `date`, `time`, a dimension, `ratio`, `ordinal`, `words`. */
  readonly scale: string;
  /** Concepts counted, or the nouns of the event dated, nearest first. */
  readonly heads: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly words: readonly (readonly [string, number])[];
}

const MOST_HEADS = 4;
const MOST_NAMES = 4;
const MOST_KEYS = 10;

/** Concepts too common to tell topics apart by themselves. */
const COMMON = new Set([
  'thing:people',
  'thing:case',
  'thing:area',
  'thing:money',
  'act:rise',
  'act:drop',
  'act:make',
  'new',
  'country',
  'year',
  'part',
  'group',
  'member',
]);

function scaleOf({ statement }: Account): string {
  const { value } = statement;
  if (value.kind === 'date' || value.kind === 'time' || value.kind === 'words') return value.kind;
  if (value.kind === 'ordinal' || value.kind === 'duration') return value.kind;
  if (value.unit === null || value.unit === '%' || value.unit === 'pp') return 'ratio';
  if (value.unit === 'count') return 'count';
  return measureOf(value.unit)?.dimension ?? 'money';
}

/** The topic of a testimony from its sentence; figures, reporting words and calendar words left out. */
export function topicOf(testimony: Testimony): Topic {
  const account = accountOf(testimony);
  const near = [...account.mentions]
    .filter(({ id, inClause }) => inClause && !COMMON.has(id))
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
  const counted = account.counted.filter((id) => !COMMON.has(id));
  return {
    scale: scaleOf(account),
    heads: [...new Set([...counted, ...near])].slice(0, MOST_HEADS + (counted.length > 0 ? 0 : 1)),
    names: [...new Set(account.clauseNames.map(({ id }) => id))].slice(0, MOST_NAMES),
    places: [...placesOf(account).keys()],
    words: [...account.topic],
  };
}

/** Few keys under which statements about one thing meet: scale with two heads, or with a head and a name. */
export function blockingKeys(topic: Topic): string[] {
  const keys: string[] = [];
  const heads = topic.heads.map((id) => id.replace(/^(?:act|event|thing):|-event$/g, ''));
  const [first, second, third] = heads;
  const pair = (a: string | undefined, b: string | undefined): void => {
    if (a !== undefined && b !== undefined) keys.push([topic.scale, ...[a, b].sort()].join('|'));
  };
  pair(first, second);
  pair(first, third);
  pair(second, third);
  for (const name of topic.names) for (const head of heads.slice(0, 2)) pair(head, name);
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** How surely two testimonies are about the same thing, 0..1, with the reason in words. Places, peoples and events that differ count against it. */
export function sameThing(a: Testimony, b: Testimony): { score: number; reason: string } {
  const [ta, tb] = [topicOf(a), topicOf(b)];
  if (ta.scale !== tb.scale) return { score: 0, reason: 'values without a common scale' };
  const pair: Pair = [accountOf(a), accountOf(b)];
  const likeness = similarity(...pair);
  const shared = ta.heads.filter((id) => tb.heads.includes(id));
  const head = ta.heads.length > 0 && ta.heads[0] === tb.heads[0] ? 1 : shared.length > 0 ? 0.6 : 0;
  const base = 0.55 * likeness + 0.45 * head;
  const score = Math.max(0, Math.min(1, base - penalties(pair)));
  return { score, reason: reasonOf(shared, pair) };
}

function penalties(pair: Pair): number {
  const counted = countedTest(pair, false).finding;
  const places = placeTest(pair).finding;
  const days = eventTest(pair).finding;
  return (
    (counted === 'scope' ? 0.3 : counted === 'definition' ? 0.35 : counted === 'weak' ? 0.2 : 0) +
    (places === 'other' ? 0.25 : 0) +
    (days === 'other-day' || days === 'other-aspect' ? 0.2 : 0)
  );
}

function reasonOf(shared: readonly string[], [a, b]: Pair): string {
  const words = shared.map((id) => id.replace(/^\w+:|-event$/g, ''));
  const places = placesOf(a);
  const common = [...placesOf(b)].filter(([id]) => places.has(id)).map(([, printed]) => printed);
  const parts = [
    words.length > 0 ? `both speak of ${words.join(', ')}` : 'alike in wording',
    common.length > 0 ? `in ${common.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
