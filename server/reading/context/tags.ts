import type { Token } from '../../text/tokens.ts';
import { SPEECH_VERBS } from '../lexicon/en/context-speech.ts';
import * as words from '../lexicon/en/context-words.ts';

/** What a token does in its sentence, as far as the context rules need to know. */
export type Tag =
  | 'figure'
  | 'day'
  | 'determiner'
  | 'preposition'
  | 'and'
  | 'joiner'
  | 'half-joiner'
  | 'pronoun'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'to'
  | 'adverb'
  | 'verb'
  | 'past'
  | 'ing'
  | 'adjective'
  | 'noun'
  | 'name'
  | 'mark';

const CLOSED: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...words.ADJECTIVES.map((word) => [word, 'adjective'] as const),
  ...words.ADVERBS.map((word) => [word, 'adverb'] as const),
  ...words.PREPOSITIONS.map((word) => [word, 'preposition'] as const),
  ...words.PRONOUNS.map((word) => [word, 'pronoun'] as const),
  ...words.DETERMINERS.map((word) => [word, 'determiner'] as const),
  ...words.COORDINATORS.map((word) => [word, 'and'] as const),
  ...words.SUBORDINATORS.map((word) => [word, 'joiner'] as const),
  ...words.HALF_SUBORDINATORS.map((word) => [word, 'half-joiner'] as const),
  ...words.BE.map((word) => [word, 'be'] as const),
  ...words.HAVE.map((word) => [word, 'have'] as const),
  ...words.DO.map((word) => [word, 'do'] as const),
  ...words.MODALS.map((word) => [word, 'modal'] as const),
  ['to', 'to'],
]);
const PRESENT = new Set(words.PRESENT_VERBS);
const PAST = new Set(words.IRREGULAR_PAST);
const SURE_VERBS = new Set(words.SURE_VERBS);
const NO_PAST = new Set(words.NO_PAST);
const NO_ING = new Set(words.NO_ING);
const ING_NOUNS = new Set(words.ING_NOUNS);
const NOMINAL: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'figure', 'preposition', 'ing']);
const IRREGULAR_PLURALS = new Set(words.IRREGULAR_PLURALS);
const NO_PLURAL = new Set(words.NO_PLURAL);
const POINTED = new Set(words.POINTED_TIMES);
const TELLING_BASES = new Set(words.TELLING_BASES);
const SPEECH = new Set(SPEECH_VERBS);

/** True for a word printed with a capital first letter. */
export function isCapitalised(token: Token): boolean {
  return token.text.charCodeAt(0) !== token.lower.charCodeAt(0);
}

/** True for a noun form that names more than one: "-s" without the usual exceptions, and a list of irregular ones. */
export function isPlural(token: Token): boolean {
  const word = token.lower;
  if (IRREGULAR_PLURALS.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('ous')) return false;
  return !NO_PLURAL.has(word) && !word.endsWith("'s") && token.text !== token.text.toUpperCase();
}

const endsPast = (word: string): boolean => word.length > 3 && word.endsWith('ed') && !NO_PAST.has(word);

/** What stands around a token: the tag and token before it, the token behind it. */
interface Around {
  readonly before: Tag | undefined;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && !token.spaced;

/** Tags an open-class word by its form and what stands around it. */
function tagOpen(token: Token, around: Around): Tag {
  const word = token.lower;
  const { before } = around;
  const nominal = (before !== undefined && NOMINAL.has(before)) || around.previous?.lower.endsWith("'s") === true;
  const lower = !isCapitalised(token);
  if ((lower || before === undefined) && (PAST.has(word) || endsPast(word))) return pastOrAdjective(word, around);
  if (SURE_VERBS.has(word) && lower && before !== 'determiner') return 'verb';
  if (PRESENT.has(word) && !nominal && lower) return presentOrNoun(word, around);
  if (lower && around.next?.lower === 'that' && SPEECH.has(word) && VERB_BEFORE.has(before ?? 'mark')) return 'verb';
  if (word.length > 5 && word.endsWith('ly') && (!isCapitalised(token) || before === undefined)) return 'adverb';
  if (word.length > 4 && word.endsWith('ing') && !NO_ING.has(word) && (lower || before === undefined)) {
    return nominal && (ING_NOUNS.has(word) || before === 'determiner') ? 'noun' : 'ing';
  }
  return isCapitalised(token) ? 'name' : 'noun';
}

/** A past form behind an article is an adjective; behind an adjective it is one too unless an object or phrase follows. */
function pastOrAdjective(word: string, { before, next }: Around): Tag {
  if (before === 'determiner') return 'adjective';
  if (before !== 'adjective' || word === 'said' || word === 'told') return 'past';
  const behind = next === undefined ? undefined : CLOSED.get(next.lower);
  const object =
    next?.kind === 'number' ||
    behind === 'determiner' ||
    behind === 'preposition' ||
    behind === 'adverb' ||
    behind === 'to';
  return object ? 'past' : 'adjective';
}

const VERB_BEFORE: ReadonlySet<Tag> = new Set([
  'noun',
  'name',
  'pronoun',
  'to',
  'modal',
  'adverb',
  'joiner',
  'day',
  'do',
]);

/** A word that is a present verb or a noun: behind a noun, a name, a pronoun or "to" it is the verb. */
function presentOrNoun(word: string, { before, previous, next }: Around): Tag {
  if (before === undefined || before === 'mark') return word.endsWith('s') && next?.kind !== 'mark' ? 'verb' : 'noun';
  if (before === 'and') return next?.kind === 'mark' ? 'noun' : 'verb';
  if (before === 'have') return 'past';
  if (before === 'noun' && !word.endsWith('s') && previous !== undefined && !isPlural(previous)) return 'noun';
  return VERB_BEFORE.has(before) ? 'verb' : 'noun';
}

/** Tags the token at `at` that no figure or date covers, given the tag before it. */
export function tagOf(words: readonly Token[], at: number, before: Tag | undefined): Tag {
  const token = words[at];
  if (token === undefined || token.kind === 'mark') return 'mark';
  if (token.kind === 'number') return 'noun';
  const around = { before, previous: words[at - 1], next: words[at + 1] };
  if (pointsAtTime(words, at)) return 'determiner';
  const tag = tellsOfMany(words, at, before) ? 'verb' : tagWord(token, around);
  const joined = (isHyphen(around.previous) && !token.spaced) || isHyphen(around.next);
  return joined && (tag === 'past' || tag === 'verb' || tag === 'ing') ? 'adjective' : tag;
}

/** "said that evening.", "that week in May": "that" before a stretch of time which nothing follows that could make a clause. */
export function pointsAtTime(words: readonly Token[], at: number): boolean {
  if (words[at]?.lower !== 'that' || !POINTED.has(words[at + 1]?.lower ?? '')) return false;
  const behind = words[at + 2];
  return (
    behind === undefined ||
    behind.kind === 'mark' ||
    /^(?:preposition|and|half-joiner)$/.test(CLOSED.get(behind.lower) ?? '')
  );
}

const BACK = 6;

/** "Analysts at a London bank expect growth": the base form of a telling verb whose plural subject has a phrase behind it. */
function tellsOfMany(words: readonly Token[], at: number, before: Tag | undefined): boolean {
  if (before !== 'noun' || !TELLING_BASES.has(words[at]?.lower ?? '')) return false;
  const next = words[at + 1];
  if (next === undefined || next.kind === 'mark' || !GOES_ON.has(CLOSED.get(next.lower)) || endsPast(next.lower))
    return false;
  for (let back = at - 2; back > Math.max(0, at - BACK); back -= 1) {
    if (CLOSED.get(words[back]?.lower ?? '') !== 'preposition') continue;
    const head = words[back - 1];
    return head !== undefined && isPlural(head);
  }
  return false;
}

/** What may stand behind a telling verb: an object or a clause. */
const GOES_ON: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  undefined,
  'determiner',
  'joiner',
  'adjective',
  'pronoun',
]);

function tagWord(token: Token, around: Around): Tag {
  const { before } = around;
  const closed = CLOSED.get(token.lower);
  if (closed === undefined) return tagOpen(token, around);
  if (token.text === 'US' || token.text === 'IT' || token.text === 'WHO') return 'name';
  if (closed === 'adverb' && before === 'determiner') return 'adjective';
  if (closed === 'adjective' && isCapitalised(token) && before !== undefined && before !== 'mark') return 'name';
  return closed;
}
