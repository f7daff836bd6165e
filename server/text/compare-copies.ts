import { align } from './align.ts';
import type { Block } from './align.ts';
import { pairParagraphs } from './paragraph-pairs.ts';
import type { ParagraphPairs } from './paragraph-pairs.ts';
import { wordsOf } from './revision-words.ts';
import type { Word } from './revision-words.ts';
import type { Span } from './span.ts';

/** One row of two copies laid side by side: a paragraph of one of them, or of both. */
export interface CopyRow {
  /** `gone-from` marks where a moved paragraph stood before; the row `moved` where it stands now. */
  readonly kind: 'same' | 'changed' | 'removed' | 'added' | 'moved' | 'gone-from';
  readonly before: Span | null;
  readonly after: Span | null;
  /** The words taken out, as spans of the earlier text. */
  readonly removed: readonly Span[];
  /** The words put in, as spans of the later text. */
  readonly added: readonly Span[];
}

/** Share of the words of the longer paragraph that a paragraph must keep to be shown beside its successor. */
const KEPT = 0.3;

/** Lays two copies of a page side by side, paragraph by paragraph in the order of both; offsets are UTF-16 code units. */
export function compareCopies(before: string, after: string): CopyRow[] {
  const pairs = pairParagraphs(before, after);
  const anchors = pairs.owners.flatMap((owner, late) =>
    owner === null || pairs.moved.has(late) ? [] : [{ old: owner, late }],
  );
  const rows: CopyRow[] = [];
  let from = { old: 0, late: 0 };
  for (const to of [...anchors, { old: pairs.before.length, late: pairs.after.length }]) {
    rows.push(...between({ before, after, pairs }, from, to));
    const kept = { before: pairs.before[to.old] ?? null, after: pairs.after[to.late] ?? null };
    if (kept.after !== null) rows.push({ kind: 'same', ...kept, removed: [], added: [] });
    from = { old: to.old + 1, late: to.late + 1 };
  }
  return rows;
}

interface Copies {
  readonly before: string;
  readonly after: string;
  readonly pairs: ParagraphPairs;
}
interface At {
  readonly old: number;
  readonly late: number;
}

/** The rows between two paragraphs that stand in both copies. */
function between(copies: Copies, from: At, to: At): CopyRow[] {
  const { before, after, pairs } = copies;
  const movedFrom = new Set([...pairs.moved].map((late) => pairs.owners[late]));
  const olds = range(from.old, to.old);
  const lates = range(from.late, to.late);
  const rows: CopyRow[] = [];
  const waiting = olds.filter((old) => !movedFrom.has(old));
  for (const late of lates) {
    const span = pairs.after[late] ?? null;
    const owner = pairs.owners[late];
    if (owner !== null && owner !== undefined) {
      rows.push({ kind: 'moved', before: pairs.before[owner] ?? null, after: span, removed: [], added: [] });
      continue;
    }
    const at = waiting.findIndex((old) => isLike(before, pairs.before[old], after, pairs.after[late]));
    if (at === -1) rows.push({ kind: 'added', before: null, after: span, removed: [], added: span ? [span] : [] });
    else {
      for (const old of waiting.splice(0, at)) rows.push(removedRow(pairs.before[old]));
      const [old = 0] = waiting.splice(0, 1);
      rows.push(changedRow(copies, old, late));
    }
  }
  for (const old of waiting) rows.push(removedRow(pairs.before[old]));
  for (const old of olds.filter((one) => movedFrom.has(one)))
    rows.push({ kind: 'gone-from', before: pairs.before[old] ?? null, after: null, removed: [], added: [] });
  return rows;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const removedRow = (span: Span | undefined): CopyRow => ({
  kind: 'removed',
  before: span ?? null,
  after: null,
  removed: span ? [span] : [],
  added: [],
});

const wordsAt = (text: string, span: Span | undefined): Word[] =>
  span === undefined ? [] : wordsOf(text, [span], () => true);

function isLike(before: string, old: Span | undefined, after: string, late: Span | undefined): boolean {
  const a = wordsAt(before, old).map(({ key }) => key);
  const b = wordsAt(after, late).map(({ key }) => key);
  const held = new Map<string, number>();
  for (const key of a) held.set(key, (held.get(key) ?? 0) + 1);
  const shared = b.filter((key) => {
    const left = held.get(key) ?? 0;
    held.set(key, left - 1);
    return left > 0;
  });
  return shared.length >= KEPT * Math.max(a.length, b.length);
}

function changedRow({ before, after, pairs }: Copies, old: number, late: number): CopyRow {
  const [a, b] = [wordsAt(before, pairs.before[old]), wordsAt(after, pairs.after[late])];
  const blocks = align(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  ).filter(({ same }) => !same);
  return {
    kind: 'changed',
    before: pairs.before[old] ?? null,
    after: pairs.after[late] ?? null,
    removed: blocks.flatMap(({ aStart, aEnd }) => stretch(a, aStart, aEnd)),
    added: blocks.flatMap(({ bStart, bEnd }: Block) => stretch(b, bStart, bEnd)),
  };
}

function stretch(words: readonly Word[], from: number, to: number): Span[] {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
}
