import type { Account, Mention } from '../account.ts';
import { isDescribing, restrictionBeside, restrictionOf, type Restriction } from '../lexicon/modifiers.ts';
import { fold, isPastForm, root, stem } from '../lexicon/words.ts';
import { perAccount } from '../memo.ts';
import type { Pair } from './outcome.ts';

/** A word on one side only that narrows what is counted there. */
export interface Modifier {
  readonly kind: Restriction;
  /** As printed. */
  readonly word: string;
}

const wordsOf = perAccount((account) => new Set(account.sentence.split(/[^\p{L}\p{N}-]+/u).map(fold)));

const rootsOf = perAccount((account) => new Set([...wordsOf(account)].map((word) => root(stem(word)))));

/** Words of a compound count as said when the other side says them apart. */
const says = (account: Account, word: string): boolean => {
  const words = wordsOf(account);
  return (
    account.topic.has(stem(word)) ||
    words.has(fold(word)) ||
    rootsOf(account).has(root(stem(word))) ||
    (word.includes('-') && word.split('-').every((part) => words.has(fold(part))))
  );
};

const clauseWords = perAccount(({ clause }) => clause.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== ''));

/** Mentions of a clause that stand right before another one, with that other one. */
const besides = perAccount((account): readonly (readonly [Mention, Mention])[] => {
  const inside = account.mentions.filter(({ inClause }) => inClause);
  return inside.flatMap((mention, index) => {
    const next = inside[index + 1];
    return next !== undefined && next.start - mention.end <= 1 ? [[mention, next] as const] : [];
  });
});

/** A known restricting word ("youth", "core", "registered") that only one side has; null when neither or both narrow. */
export function knownModifier(pair: Pair): Modifier | null {
  const [a, b] = pair;
  return narrowing(a, b) ?? narrowing(b, a);
}

function narrowing(one: Account, other: Account): Modifier | null {
  for (const word of clauseWords(one)) {
    const kind = restrictionOf(word);
    if (kind !== null && !says(other, word)) return { kind, word };
  }
  for (const [mention, next] of besides(one)) {
    const kind = thing(next) ? restrictionBeside(mention.word) : null;
    if (kind !== null && shared(next, other) && !says(other, mention.word)) return { kind, word: mention.word };
  }
  return null;
}

const thing = ({ kind }: Mention): boolean => kind !== 'act' && kind !== 'event';

const shared = ({ id }: Mention, other: Account): boolean => other.topic.has(id) || other.counted.includes(id);

/** The same on a claim: a known restricting word in one counted phrase alone. */
export function phraseModifier(pair: Pair): Modifier | null {
  const words = pair.map(({ statement }) =>
    (statement.counted ?? '').split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== ''),
  );
  const folded = words.map((list) => new Set(list.map(fold)));
  for (const [index, list] of words.entries())
    for (const word of list) {
      const kind = restrictionOf(word);
      if (kind !== null && folded[1 - index]?.has(fold(word)) !== true) return { kind, word };
    }
  return null;
}

/** Any other word on one side only right before a noun both share: what it narrows is not known, but it may explain the difference. */
export function unknownModifier(pair: Pair): Modifier | null {
  const [a, b] = pair;
  return compound(a, b) ?? compound(b, a);
}

function compound(one: Account, other: Account): Modifier | null {
  for (const [mention, next] of besides(one)) {
    const { word, id } = mention;
    if (!thing(mention) || isPastForm(next.word) || other.topic.has(id) || !shared(next, other)) continue;
    if (!thing(next) || says(other, word)) continue;
    if (isDescribing(word) || isPastForm(word) || /[^su]s$/.test(word)) continue;
    return { kind: 'definition', word };
  }
  return null;
}

const noun = (mention: Mention): boolean =>
  thing(mention) && !isPastForm(mention.word) && !/ing$/.test(mention.word) && !isDescribing(mention.word);

/** Nouns of either clause that the other sentence does not know; both sides must have one for the difference to count. */
export function otherNouns(pair: Pair): readonly [string, string] | null {
  const left = (one: Account, other: Account): string | undefined =>
    one.mentions.find(
      (mention) => mention.inClause && noun(mention) && !shared(mention, other) && !says(other, mention.word),
    )?.word;
  const [a, b] = [left(pair[0], pair[1]), left(pair[1], pair[0])];
  return a === undefined || b === undefined ? null : [a, b];
}

/** True when both counted phrases share their noun and one alone holds a narrowing word ("combat forces" against "troops"). */
export const narrowerPhrase = (pair: Pair): boolean =>
  pair[0].counted.some((id) => id.startsWith('thing:') && pair[1].counted.includes(id)) &&
  phraseModifier(pair) !== null;

const OF_THEM = /(?:^|[;,]\s)\s*(?:of|among) (?:the|its|their|those|these|all)\b[^.,]{3,60},\s+(?:\p{L}+\s)?$/iu;

/** "Nine of the wrecks" on one side only: a part of what the other side counts. */
export function partitive(pair: Pair): boolean {
  const part = pair.map(({ statement, testimony }) =>
    /^\s+of (?:the|these|those|them)\b/i.test(testimony.text.slice(statement.end, statement.end + 12)),
  );
  const of = pair.map(({ before }, index) => part[index] === true || OF_THEM.test(before));
  const counts = pair.every(({ statement }) => 'unit' in statement.value && statement.value.unit === 'count');
  return counts && of[0] !== of[1];
}
