import { align } from './align.ts';
import { textOf, touched, weightIn, wordsIn } from './anchor-copy.ts';
import type { Copy, Run } from './anchor-copy.ts';
import { ownersOf } from './anchor-order.ts';
import type { Owners } from './anchor-order.ts';

/** A quote whose words are no longer all there: the stretch that took its place, and the spans in it that differ. */
export interface Altered {
  readonly start: number;
  readonly end: number;
  readonly changed: readonly (readonly [from: number, to: number])[];
}

/** Share of the sentence's weight that must be left for it to be known again. */
const SENTENCE_KEPT = 0.45;
/** Share of the quote's own weight that must be left for it to count as changed and not as gone. */
const QUOTE_KEPT = 0.5;
/** A quote of so little weight may be replaced whole when the sentence around it stands. */
const SHORT_QUOTE = 3;
/** Share of the sentence that must stand around a short quote replaced whole. */
const FRAME_KEPT = 0.5;
/** Sentences one sentence may have been split into. */
const SPLIT = 2;

/** The sentence that took the place of the quote's own one, looked for only among new sentences between the same neighbours. */
export function findAltered(old: Copy, quote: Run, late: Copy): Altered | null {
  const own = touched(old.sentences, quote);
  const owners = ownersOf(old, late, 'sentences');
  const said = runOf(old, own);
  const successor = bestSuccessor(old, { own, said }, late, candidates(owners, own));
  if (successor === null || successor.kept < SENTENCE_KEPT || betterFits(old, own, late, { owners, successor }))
    return null;
  return placed(old, quote, late, { said, successor });
}

const runOf = (copy: Copy, range: Run): Run => ({
  start: copy.sentences[range.start]?.start ?? 0,
  end: copy.sentences[range.end - 1]?.end ?? 0,
});

/** Windows of later sentences that are new, or the quote's own, and stand where the quote's sentences stood. */
function candidates(owners: Owners, own: Run): Run[] {
  const mine = (owner: number | null | undefined): boolean =>
    owner === null || (owner !== undefined && owner >= own.start && owner < own.end);
  const { from, to } = gapOf(owners, own);
  const windows: Run[] = [];
  const longest = own.end - own.start + SPLIT;
  for (let start = 0; start < owners.length; start += 1)
    for (let end = start + 1; end <= start + longest && mine(owners[end - 1]); end += 1) {
      const inGap = start >= from && end <= to;
      const beside = (own.start > 0 && owners[start - 1] === own.start - 1) || owners[end] === own.end;
      if (inGap || beside) windows.push({ start, end });
    }
  return windows;
}

/** The later sentences between the nearest kept ones before and behind the quote's. */
function gapOf(owners: Owners, own: Run): { from: number; to: number } {
  const nearest = (beats: (owner: number, best: number) => boolean, inside: (owner: number) => boolean): number => {
    let best = -1;
    owners.forEach((owner, at) => {
      if (owner !== null && inside(owner) && (best === -1 || beats(owner, owners[best] ?? 0))) best = at;
    });
    return best;
  };
  const left = nearest(
    (owner, best) => owner > best,
    (owner) => owner < own.start,
  );
  const right = nearest(
    (owner, best) => owner < best,
    (owner) => owner >= own.end,
  );
  const to = right === -1 ? owners.length : right;
  return left < to ? { from: left + 1, to } : { from: left + 1, to: owners.length };
}

interface Successor {
  readonly window: Run;
  /** Share of the weight of both sides that is the same, in order. */
  readonly kept: number;
}

/** Windows and rivals that are aligned word by word: those that share the most words in any order; bounds the time. */
const MOST_ALIGNED = 24;

function bestSuccessor(
  old: Copy,
  { said }: { own: Run; said: Run },
  late: Copy,
  windows: readonly Run[],
): Successor | null {
  let best: Successor | null = null;
  const counts = countsIn(old, said);
  const likely = mostOf(windows, (window) => sharedWeight(counts, late, runOf(late, window)));
  for (const window of likely) {
    const kept = keptShare(old, said, late, runOf(late, window));
    if (best === null || kept > best.kept) best = { window, kept };
  }
  return best;
}

/** The runs with the highest share, in the order of the text. */
function mostOf(runs: readonly Run[], share: (run: Run) => number): Run[] {
  if (runs.length <= MOST_ALIGNED) return [...runs];
  const ranked = runs.map((run) => ({ run, share: share(run) })).sort((a, b) => b.share - a.share);
  return ranked
    .slice(0, MOST_ALIGNED)
    .map(({ run }) => run)
    .sort((a, b) => a.start - b.start);
}

function countsIn(copy: Copy, run: Run): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(copy, run)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Weight of the words of a run that the counted ones hold too, in any order, as a share of the run and so of what aligning can find. */
function sharedWeight(counts: ReadonlyMap<string, number>, copy: Copy, run: Run): number {
  const left = new Map(counts);
  let shared = 0;
  let all = 0;
  for (const { folded, weight } of copy.units.slice(run.start, run.end)) {
    all += weight;
    const held = left.get(folded) ?? 0;
    if (held === 0) continue;
    left.set(folded, held - 1);
    shared += weight;
  }
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * shared) / Math.max(1, all + size);
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Units that stand in both runs in the same order, by their indexes in the copies. */
function keptPairs(old: Copy, a: Run, late: Copy, b: Run): Pair[] {
  return align(wordsIn(old, a), wordsIn(late, b))
    .filter((block) => block.same)
    .flatMap((block) =>
      Array.from({ length: block.aEnd - block.aStart }, (_, step) => ({
        a: a.start + block.aStart + step,
        b: b.start + block.bStart + step,
      })),
    );
}

const weightOf = (old: Copy, pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { a }) => sum + (old.units[a]?.weight ?? 0), 0);

function keptShare(old: Copy, a: Run, late: Copy, b: Run): number {
  const all = weightIn(old, a) + weightIn(late, b);
  const most = 2 * Math.min(weightIn(old, a), weightIn(late, b));
  return all === 0 || most < SENTENCE_KEPT * all ? 0 : (2 * weightOf(old, keptPairs(old, a, late, b))) / all;
}

/** Whether another sentence of the earlier copy that is gone as well is more like the successor than the quote's own. */
function betterFits(
  old: Copy,
  own: Run,
  late: Copy,
  { owners, successor }: { owners: Owners; successor: Successor },
): boolean {
  const kept = new Set(owners);
  const run = runOf(late, successor.window);
  const rivals = old.sentences.filter((_, at) => !kept.has(at) && (at < own.start || at >= own.end));
  const counts = countsIn(late, run);
  return mostOf(rivals, (rival) => sharedWeight(counts, old, rival)).some(
    (rival) => keptShare(old, rival, late, run) > successor.kept,
  );
}

/** The stretch of the successor that stands for the quote, or null when too little of the quote is left in it. */
function placed(
  old: Copy,
  quote: Run,
  late: Copy,
  { said, successor }: { said: Run; successor: Successor },
): Altered | null {
  const run = runOf(late, successor.window);
  const pairs = keptPairs(old, said, late, run);
  const kept = pairs.filter(({ a }) => a >= quote.start && a < quote.end);
  const left = pairs.findLast(({ a }) => a < quote.start);
  const right = pairs.find(({ a }) => a >= quote.end);
  const stretch = trimmed(
    late,
    stretchOf(kept, { from: left ? left.b + 1 : run.start, to: right ? right.b : run.end }, quote),
  );
  if (stretch.end <= stretch.start || !isEnough(old, quote, late, { said, pairs, kept, stretch })) return null;
  const same = new Set(kept.map(({ b }) => b));
  return { ...textOf(late, stretch), changed: changedSpans(late, stretch, same) };
}

/** From the word behind what stood before the quote to the word before what stood behind it. */
function stretchOf(kept: readonly Pair[], room: { from: number; to: number }, quote: Run): Run {
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return { start: room.from, end: room.to };
  return {
    start: first.a === quote.start ? first.b : Math.max(room.from, 0),
    end: last.a === quote.end - 1 ? last.b + 1 : room.to,
  };
}

/** A stretch without the marks before it that only separate it from its surroundings. */
function trimmed(late: Copy, run: Run): Run {
  let { start } = run;
  while (run.end - start > 1 && /^[,.;:|]$/u.test(late.units[start]?.folded ?? '')) start += 1;
  return { start, end: run.end };
}

interface Left {
  readonly said: Run;
  readonly pairs: readonly Pair[];
  readonly kept: readonly Pair[];
  readonly stretch: Run;
}

function isEnough(old: Copy, quote: Run, late: Copy, { said, pairs, kept, stretch }: Left): boolean {
  const own = weightIn(old, quote);
  if (own > 0 && weightOf(old, kept) >= QUOTE_KEPT * own) return true;
  if (own > SHORT_QUOTE) return false;
  const frame = weightIn(old, said) - own;
  const stands = weightOf(old, pairs) - weightOf(old, kept) >= FRAME_KEPT * frame && frame > 0;
  return (
    stands &&
    weightIn(late, stretch) > 0 &&
    weightIn(late, stretch) <= own + 2 &&
    hasFigure(old, quote) <= hasFigure(late, stretch)
  );
}

const hasFigure = (copy: Copy, run: Run): number =>
  copy.units.slice(run.start, run.end).some((unit) => unit.kind === 'number') ? 1 : 0;

/** Runs of units of the later copy that are not the quote's, as spans of its text. */
function changedSpans(late: Copy, run: Run, same: ReadonlySet<number>): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = run.start; at < run.end; at += 1) {
    if (same.has(at)) continue;
    let end = at + 1;
    while (end < run.end && !same.has(end)) end += 1;
    const span = textOf(late, { start: at, end });
    spans.push([span.start, span.end]);
    at = end;
  }
  return spans;
}
