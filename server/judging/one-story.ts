import { accountOf } from './account.ts';
import type { Account } from './account.ts';
import type { Testimony } from './comparison.ts';
import { namesIn } from './lexicon/names.ts';
import { perAccount } from './memo.ts';
import { similarity } from './similarity.ts';
import { topicOf } from './topic.ts';

/** How much of a text's opening says what its story is, in UTF-16 units. */
const OPENING = 1_500;
/** Names that the openings of two texts on one story share at least, where their sentences share none. */
const SHARED_NAMES = 3;

const isPeople = (id: string): boolean => id.startsWith('people:');

const openingNames = perAccount(
  ({ testimony }: Account): ReadonlySet<string> =>
    new Set(namesIn(testimony.text.slice(0, OPENING)).map(({ id }) => id)),
);

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((id) => b.has(id));

/** From this likeness on two sentences say one thing in nearly the same words. */
const WORD_FOR_WORD = 0.5;

type Two = readonly [Account, Account];

const sharedIds = ([a, b]: Two): string[] => common(idsOf(a), idsOf(b));
const idsOf = ({ names }: Account): ReadonlySet<string> => new Set(names.map(({ id }) => id));

/** Whether both speak of one act, or date one thing in two words ("combat mission"): what a figure counts is no more than its noun. */
function shareMatter([a, b]: Two): boolean {
  const [ours, theirs] = [topicOf(a.testimony), topicOf(b.testimony)];
  const dated = ours.scale === 'date' || ours.scale === 'time';
  const among = (mine: readonly string[], others: readonly string[]): boolean => mine.some((id) => others.includes(id));
  return among(ours.acts, theirs.acts) || (dated && among(ours.phrases, theirs.phrases));
}

/** What two testimonies would share: where one is held against the other, more is asked of them. */
export type Sharing = 'one topic' | 'one answer';

/**
 * Whether two testimonies can be told to be of one story: their sentences share names, say one thing in nearly the same words, or
 * their texts open with the same names. Where one is held against the other, they have to speak of one act or thing besides, unless
 * they name one person, place or body. Equal nouns alone ("bond", "games", "battery life") tell nothing.
 */
export function isOneStory(a: Testimony, b: Testimony, sharing: Sharing): boolean {
  const two: Two = [accountOf(a), accountOf(b)];
  const shared = sharedIds(two);
  if (shared.some((id) => !isPeople(id)) || shared.length > 1) return true;
  const near =
    shared.length > 0 ||
    similarity(...two) >= WORD_FOR_WORD ||
    common(openingNames(two[0]), openingNames(two[1])).length >= SHARED_NAMES;
  return near && (sharing === 'one topic' || shareMatter(two));
}
