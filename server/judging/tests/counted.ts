import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { CONTRASTS, type Contrast } from '../lexicon/contrasts.ts';
import { isCurrency } from '../lexicon/units.ts';
import { peoplesIn } from '../lexicon/peoples.ts';
import { knownModifier, phraseModifier } from './modifiers.ts';
import { disjoint, outcome, type Outcome, type Pair } from './outcome.ts';

/** Strong differences stand in the lexicon; a weak one is only a noun the other side does not have. */
export type CountedFinding = 'same' | 'definition' | 'scope' | 'weak' | 'unknown';

const NO_KEYS: ReadonlySet<string> = new Set();

const keysOf = (contrast: Contrast, words: string): ReadonlySet<string> =>
  contrast.any.test(words)
    ? new Set(contrast.keys.filter((key) => key.words.test(words)).map(({ key }) => key))
    : NO_KEYS;

interface Difference {
  readonly kind: 'definition' | 'scope';
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** Compares what is counted: peoples, contrasting words of one name, acts, and the nouns themselves. */
export function countedTest(pair: Pair, apart: boolean, together = false): Outcome<CountedFinding> {
  const difference = population(pair, apart) ?? contrast(pair, apart) ?? act(pair);
  if (difference !== null)
    return outcome(difference.kind, row(pair, `${difference.name}: ${difference.a} against ${difference.b}`));
  const bundles = bundled(pair);
  if (bundles !== null) return outcome('definition', row(pair, `counted in ${bundles} on one side alone`));
  const narrowed = apart && !dated(pair) ? (together ? phraseModifier(pair) : knownModifier(pair)) : null;
  if (narrowed !== null) return outcome(narrowed.kind, row(pair, `only one side speaks of “${narrowed.word}”`));
  const nouns = leftNouns(pair);
  if (nouns !== null) return outcome('weak', row(pair, `other words: ${nouns.join(' against ')}`));
  const verbs = apart && !bothMoney(pair) ? otherVerbs(pair) : null;
  if (verbs !== null) return outcome('weak', row(pair, `other words: ${verbs.join(' against ')}`));
  const known = pair.every((account) => account.counted.length > 0);
  return outcome(known ? 'same' : 'unknown', row(pair, known ? 'same' : 'not told apart'));
}

const BUNDLE =
  /\b(pairs|couples|families|households|herds|packs|flocks|litters|crates|boxes|bags|barrels|bales)\b(?: of\b|$)/i;

/** Pairs, families or crates on one side, single ones on the other: equal digits count different things. */
function bundled(pair: Pair): string | null {
  const [a, b] = pair.map(({ statement }) => BUNDLE.exec(statement.counted ?? '')?.[1]?.toLowerCase());
  const known = pair.every(({ statement }) => statement.counted !== null);
  return known && a !== b && (a === undefined || b === undefined) ? (a ?? b ?? null) : null;
}

const row = (pair: Pair, result: string) =>
  ({ test: 'thing counted', a: pair[0].statement.counted, b: pair[1].statement.counted, result }) as const;

/** The words that say who is counted: the noun phrase, or the words right behind the figure. */
function countedWords(account: Account): string {
  const { statement, testimony } = account;
  const behind =
    testimony.text
      .slice(statement.end, statement.end + 40)
      .split(/\s(?:in|at|on|were|was|are|is|of|had|have|who|that)\s|[.,;:]/)[0] ?? '';
  return `${statement.printed} ${statement.counted ?? ''} ${behind}`;
}

const dated = (pair: Pair): boolean =>
  pair.some(({ statement }) => statement.value.kind === 'date' || statement.value.kind === 'time');

const peopleCounted = perAccount((account) => peoplesIn(countedWords(account)));

/** French citizens on one side, people at large on the other. */
function amongPeople(
  pair: Pair,
  [a, b]: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
): Difference | null {
  const atLarge = pair[a.size === 0 ? 0 : 1];
  const generic = atLarge.counted.length > 0 && atLarge.counted.every((id) => id === 'thing:people');
  const named = [...a.values(), ...b.values()].join(', ');
  if (!generic) return null;
  return { kind: 'scope', name: 'population', a: a.size === 0 ? 'people' : named, b: b.size === 0 ? 'people' : named };
}

function population(pair: Pair, apart: boolean): Difference | null {
  if (dated(pair)) return null;
  const [a, b] = both(pair[0], pair[1], peopleCounted);
  if (apart && a.size !== b.size && (a.size === 0 || b.size === 0)) return amongPeople(pair, [a, b]);
  if (a.size === 0 || b.size === 0 || [...a.keys()].some((key) => b.has(key))) return null;
  const printed = (peoples: ReadonlyMap<string, string>): string => [...new Set(peoples.values())].join(', ');
  return { kind: 'scope', name: 'population', a: printed(a), b: printed(b) };
}

/** The telling words of a contrast as one side prints them. */
const printedKeys = (one: Contrast, { clause }: Account): string =>
  [...new Set(one.keys.flatMap((key) => key.words.exec(clause)?.[0] ?? []))].join(', ') || 'not said';

const contrastKeys = perAccount((account) => CONTRASTS.map((one) => keysOf(one, account.clause)));

function contrast([a, b]: Pair, apart: boolean): Difference | null {
  const [keysA, keysB] = [contrastKeys(a), contrastKeys(b)];
  for (const [index, one] of CONTRASTS.entries()) {
    const [ka, kb] = [keysA[index] ?? NO_KEYS, keysB[index] ?? NO_KEYS];
    if ((ka.size === 0 && kb.size === 0) || (one.onlyApart === true && !apart)) continue;
    const told = ka.size > 0 && kb.size > 0 ? disjoint(ka, kb) : one.oneSided === true && apart;
    if (told)
      return {
        kind: one.kind,
        name: one.name,
        a: printedKeys(one, a),
        b: printedKeys(one, b),
      };
  }
  return null;
}

const actsOf = perAccount((account): string[] =>
  account.mentions
    .filter(({ kind, inClause }) => kind === 'act' && inClause)
    .sort((x, y) => x.distance - y.distance)
    .map(({ id }) => id),
);

/** A concept as the sentence prints it. */
const printedOf = ({ mentions }: Account, id: string | undefined): string =>
  mentions.find((mention) => mention.id === id && mention.inClause)?.word ?? id?.replace(/^\w+:/, '') ?? '';

/** Acts that name the event or say the figure is there at all, not what it counts. */
const EMPTY_ACTS = new Set(
  'rise drop attack order capacity explode collapse capsize sink crash walkout open close leave build found release apply'
    .split(' ')
    .map((id) => `act:${id}`),
);

const bothMoney = (pair: Pair): boolean =>
  pair.every(({ statement: { value } }) => 'unit' in value && isCurrency(value.unit));

/** Acts that only say that money changed hands: what one side pays the other side takes. */
const PAYING = new Set(['sell', 'buy', 'charge', 'earn', 'attend', 'visit', 'approve'].map((id) => `act:${id}`));

function act(pair: Pair): Difference | null {
  if (dated(pair)) return null;
  const money = bothMoney(pair);
  const [a, b] = pair.map((account) =>
    actsOf(account).filter((id) => !EMPTY_ACTS.has(id) && !(money && PAYING.has(id))),
  );
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null;
  if (a.some((id) => b.includes(id))) return null;
  return { kind: 'definition', name: 'what happened', a: printedOf(pair[0], a[0]), b: printedOf(pair[1], b[0]) };
}

const GENERIC = new Set(['thing:people', 'thing:case', 'thing:area', 'thing:money', 'people', 'person']);

/** Nouns of one counted phrase that the other sentence does not have; "journalists and media workers" is wider than journalists. */
function leftNouns([a, b]: Pair): [string, string] | null {
  if (a.counted.length === 0 || b.counted.length === 0) return null;
  const held = (account: Account, id: string): boolean =>
    account.mentions.some((mention) => mention.id === id && mention.inClause) || account.counted.includes(id);
  const [left, right] = [a.counted.filter((id) => !held(b, id)), b.counted.filter((id) => !held(a, id))];
  const [ownLeft, ownRight] = [left, right].map((ids) => ids.filter((id) => !GENERIC.has(id)));
  if (ownLeft === undefined || ownRight === undefined) return null;
  const phrases = both(a, b, ({ statement }) => statement.counted ?? '');
  if (left.length > 0 && right.length > 0 && (ownLeft.length > 0 || ownRight.length > 0)) return phrases;
  const joined = both(a, b, (account) => /\b(?:and|or)\b/.test(account.statement.counted ?? ''));
  if (joined[0] === joined[1]) return null;
  const more = joined[0] ? ownLeft : ownRight;
  return more.length > 0 ? phrases : null;
}

const both = <T>(a: Account, b: Account, see: (account: Account) => T): [T, T] => [see(a), see(b)];

const family = (id: string): string => id.replace(/^(?:act|event|thing):|-event$/g, '').replace(/-event$/, '');

/** Verbs of both clauses that the other sentence knows in no form: cancelled against delayed. */
function otherVerbs([a, b]: Pair): [string, string] | null {
  const known = (account: Account): Set<string> => new Set([...account.topic.keys(), ...account.verbs].map(family));
  const [ka, kb] = [known(a), known(b)];
  const [left, right] = [a.verbs.map(family), b.verbs.map(family)];
  const shared = left.some((id) => kb.has(id)) || right.some((id) => ka.has(id));
  const words = (account: Account): string =>
    account.mentions
      .flatMap(({ id, word, inClause }) => (inClause && account.verbs.includes(id) ? [word] : []))
      .join(' ');
  return shared || left.length === 0 || right.length === 0 ? null : [words(a), words(b)];
}
