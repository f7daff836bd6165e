import { diffArrays } from 'diff';

/** A stretch of two word lists: the same words, or words of one that stand where the other has different ones. */
export interface Block {
  readonly same: boolean;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

type Pair = readonly [a: number, b: number];

/** Length of the word runs that, when unique on both sides, frame the fine comparison. */
const FRAME_RUNS = [6, 3, 1] as const;
/** Words that may differ between two frame marks before the stretch counts as rewritten; bounds the time. */
const MOST_EDITS = 120;

/**
 * Aligns two word lists in order. Runs of words that are unique on both sides frame it (patience); only what stands
 * between is compared word by word, within a budget, so that any two 50 kB texts take well under a second.
 */
export function align(a: readonly string[], b: readonly string[]): Block[] {
  return merged(between(a, b, { same: false, aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, 0));
}

function between(a: readonly string[], b: readonly string[], gap: Block, level: number): Block[] {
  const inner = trimmed(a, b, gap);
  const blocks = inner.before;
  const { rest } = inner;
  if (rest.aStart === rest.aEnd || rest.bStart === rest.bEnd) return [...blocks, rest, ...inner.after];
  const run = FRAME_RUNS[level];
  if (run === undefined) return [...blocks, ...compared(a, b, rest), ...inner.after];
  const marks = rising(uniquePairs(a, b, rest, run));
  if (marks.length === 0) return [...blocks, ...between(a, b, rest, level + 1), ...inner.after];
  let { aStart, bStart } = rest;
  for (const [aMark, bMark] of marks) {
    if (aMark < aStart || bMark < bStart) continue;
    blocks.push(...between(a, b, { same: false, aStart, aEnd: aMark, bStart, bEnd: bMark }, level + 1));
    blocks.push({ same: true, aStart: aMark, aEnd: aMark + run, bStart: bMark, bEnd: bMark + run });
    aStart = aMark + run;
    bStart = bMark + run;
  }
  blocks.push(...between(a, b, { same: false, aStart, aEnd: rest.aEnd, bStart, bEnd: rest.bEnd }, level + 1));
  return [...blocks, ...inner.after];
}

/** Takes the equal words at both ends off a gap. */
function trimmed(
  a: readonly string[],
  b: readonly string[],
  gap: Block,
): { before: Block[]; rest: Block; after: Block[] } {
  let { aStart, aEnd, bStart, bEnd } = gap;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart += 1;
    bStart += 1;
  }
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  return {
    before:
      aStart > gap.aStart ? [{ same: true, aStart: gap.aStart, aEnd: aStart, bStart: gap.bStart, bEnd: bStart }] : [],
    rest: { same: false, aStart, aEnd, bStart, bEnd },
    after: aEnd < gap.aEnd ? [{ same: true, aStart: aEnd, aEnd: gap.aEnd, bStart: bEnd, bEnd: gap.bEnd }] : [],
  };
}

/** Runs of words that occur once in each list inside the gap, by their place in the first. */
function uniquePairs(a: readonly string[], b: readonly string[], gap: Block, run: number): Pair[] {
  const inA = runPlaces(a, gap.aStart, gap.aEnd, run);
  const inB = runPlaces(b, gap.bStart, gap.bEnd, run);
  const pairs: Pair[] = [];
  for (const [words, place] of inA) {
    const other = inB.get(words);
    if (place !== null && other !== undefined && other !== null) pairs.push([place, other]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

/** Where each run of words starts; null for one that occurs more than once. */
function runPlaces(words: readonly string[], start: number, end: number, run: number): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = start; at + run <= end; at += 1) {
    const key = run === 1 ? (words[at] ?? '') : words.slice(at, at + run).join('\u0000');
    places.set(key, places.has(key) ? null : at);
  }
  return places;
}

/** The longest rising subsequence of the pairs' second places (patience sorting). */
export function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const behind: (number | undefined)[] = [];
  pairs.forEach(([, b], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    behind[at] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = at;
  });
  const chain: Pair[] = [];
  for (let at = tails.at(-1); at !== undefined; at = behind[at]) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Word-by-word comparison of a gap; beyond the budget the whole gap is one changed block. */
function compared(a: readonly string[], b: readonly string[], gap: Block): Block[] {
  const parts = diffArrays(a.slice(gap.aStart, gap.aEnd), b.slice(gap.bStart, gap.bEnd), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [gap];
  let { aStart, bStart } = gap;
  return parts.map((part) => {
    const aEnd = aStart + (part.added ? 0 : part.value.length);
    const bEnd = bStart + (part.removed ? 0 : part.value.length);
    const block = { same: !part.added && !part.removed, aStart, aEnd, bStart, bEnd };
    aStart = aEnd;
    bStart = bEnd;
    return block;
  });
}

/** Joins neighbours of one kind and drops empty blocks. */
function merged(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    if (block.aStart === block.aEnd && block.bStart === block.bEnd) continue;
    const last = joined.at(-1);
    if (last && last.same === block.same) joined[joined.length - 1] = { ...last, aEnd: block.aEnd, bEnd: block.bEnd };
    else joined.push(block);
  }
  return joined;
}
