import { align } from './align.ts';
import type { Block } from './align.ts';
import { pairParagraphs } from './paragraph-pairs.ts';
import { COUNTED } from './revision-context.ts';
import { wordsOf } from './revision-words.ts';
import type { Word } from './revision-words.ts';
import type { Span } from './span.ts';
import type { Weight } from './weighty.ts';

/** What an edit is about: what it changes, or what of the page's furniture it stands in. */
export type EditTopic = Weight | 'headline' | 'byline' | 'stamp' | 'counter' | 'typo' | 'wording';

/** One place where two copies of a page differ. */
export interface Edit {
  /** The words as printed in the earlier and the later copy; empty where words were put in or taken out. */
  readonly was: string;
  readonly now: string;
  readonly topics: readonly EditTopic[];
  /** Where it stands in the later copy, UTF-16, end exclusive; empty where words were taken out. */
  readonly span: readonly [from: number, to: number];
  /** The words taken out and put in, as they are compared. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Every difference between two copies; paragraphs moved unchanged are told apart and are none. */
export interface Edits {
  readonly edits: readonly Edit[];
  /** Moved paragraphs, as spans of the later copy. */
  readonly moved: readonly Span[];
  /** Words in the earlier and the later copy. */
  readonly before: number;
  readonly after: number;
}

/** Topics that an edit must not have to be trivial. */
export const WEIGHTY: ReadonlySet<EditTopic> = new Set(['figure', 'date', 'negation', 'unit', 'name', 'headline']);

/** True for an edit that changes a figure, date, negation, unit, name or headline. */
export const isWeighty = ({ topics }: Edit): boolean => topics.some((topic) => WEIGHTY.has(topic));

/** The differences between two copies of a page, in order; `language` tells whether capitals mean names. */
export function editsBetween(before: string, after: string, language: string | undefined): Edits {
  const pairs = pairParagraphs(before, after);
  const left = new Set([...pairs.moved].map((at) => pairs.owners[at]));
  const old = wordsOf(before, pairs.before, (at) => !left.has(at));
  const late = wordsOf(after, pairs.after, (at) => !pairs.moved.has(at));
  const blocks = align(
    old.map(({ key }) => key),
    late.map(({ key }) => key),
  );
  return {
    edits: blocks.filter(({ same }) => !same).map((block) => editOf(block, [before, old], [after, late], language)),
    moved: [...pairs.moved].flatMap((at) => pairs.after[at] ?? []),
    before: old.length,
    after: late.length,
  };
}

type Side = readonly [text: string, words: readonly Word[]];

function editOf(block: Block, [before, old]: Side, [after, late]: Side, language: string | undefined): Edit {
  const removed = old.slice(block.aStart, block.aEnd);
  const added = late.slice(block.bStart, block.bEnd);
  const start = late[block.bStart]?.start ?? late.at(-1)?.end ?? 0;
  const around = [late[block.bStart - 1], late[block.bEnd]];
  return {
    was: printed(before, removed),
    now: printed(after, added),
    topics: topicsOf(removed, added, { around, language }),
    span: [start, added.at(-1)?.end ?? start],
    removed: removed.map(({ key }) => key),
    added: added.map(({ key }) => key),
  };
}

function printed(text: string, words: readonly Word[]): string {
  const first = words[0];
  return first === undefined ? '' : text.slice(first.start, words.at(-1)?.end).replace(/\s+/gu, ' ');
}

interface Around {
  readonly around: readonly (Word | undefined)[];
  readonly language: string | undefined;
}

function topicsOf(removed: readonly Word[], added: readonly Word[], { around, language }: Around): EditTopic[] {
  const all = [...removed, ...added];
  const plain = all.filter(({ kind }) => kind !== 'mark');
  const typo = isTypo(removed, added, language);
  if (plain.length > 0 && plain.every(({ kind }) => kind === 'number') && around.some(isCounted)) return ['counter'];
  const topics = new Set<EditTopic>();
  for (const { context, weight, kind } of all) {
    if (context === 'byline' || context === 'stamp' || context === 'counter') topics.add(context);
    else {
      if (weight !== null && !(typo && weight === 'name')) topics.add(weight);
      if (context === 'headline' && kind !== 'mark' && !typo) topics.add('headline');
    }
  }
  if (topics.size > 0) return [...topics];
  return [typo || plain.length === 0 ? 'typo' : 'wording'];
}

const isCounted = (word: Word | undefined): boolean => word !== undefined && COUNTED.has(word.lower);

const SHORTEST_SLIP = 5;
const SHORTEST_GERMAN_SLIP = 6;

/** One word for one that differs by a slip of the keyboard; a capital means a name but in German. */
function isTypo([from, ...moreFrom]: readonly Word[], [to, ...moreTo]: readonly Word[], language?: string): boolean {
  if (!from || !to || moreFrom.length > 0 || moreTo.length > 0) return false;
  const weights = [from.weight, to.weight].filter((weight) => weight !== null);
  const german = language === 'de' && Math.min(from.text.length, to.text.length) >= SHORTEST_GERMAN_SLIP;
  const free = weights.length === 0 || (german && weights.every((weight) => weight === 'name'));
  return free && from.kind === 'word' && to.kind === 'word' && isSlip(from.key.toLowerCase(), to.key.toLowerCase());
}

/** Two words of five letters or more with the same first one, told apart by one letter put in, left out, changed or swapped. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST_SLIP - 1 || Math.max(a.length, b.length) < SHORTEST_SLIP) return false;
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA[1] ?? ''}${restA[0] ?? ''}`;
}
