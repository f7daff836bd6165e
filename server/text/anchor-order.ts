import { wordsIn } from './anchor-copy.ts';
import type { Copy, Run } from './anchor-copy.ts';

/** For every run of the later copy the run of the earlier one that has the same words; null where there is none. */
export type Owners = readonly (number | null)[];

type Cut = 'sentences' | 'paragraphs';

/** What was worked out for two copies; many quotes of one copy are followed into the same later one. */
const known = new WeakMap<Copy, WeakMap<Copy, Map<Cut, Owners>>>();

/** For every sentence or paragraph of the later copy the earlier one of the same words, worked out once for two copies. */
export function ownersOf(old: Copy, late: Copy, by: Cut): Owners {
  const ofOld = known.get(old) ?? new WeakMap<Copy, Map<Cut, Owners>>();
  const ofBoth = ofOld.get(late) ?? new Map<Cut, Owners>();
  const owners = ofBoth.get(by) ?? pairRuns(old, old[by], late, late[by]);
  known.set(old, ofOld.set(late, ofBoth.set(by, owners)));
  return owners;
}

/**
 * Pairs runs (sentences or paragraphs) of equal words. Of several equal ones the first goes with the first, the
 * second with the second.
 */
function pairRuns(old: Copy, oldRuns: readonly Run[], late: Copy, lateRuns: readonly Run[]): Owners {
  const waiting = new Map<string, number[]>();
  oldRuns.forEach((run, at) => {
    const key = wordsIn(old, run).join(' ');
    waiting.set(key, [...(waiting.get(key) ?? []), at]);
  });
  return lateRuns.map((run) => waiting.get(wordsIn(late, run).join(' '))?.shift() ?? null);
}

/**
 * Whether a stretch of runs stands in another order than before: something that stood behind it now stands before it
 * (or the other way round), and either both its neighbours are new or it passed more than half of what was kept.
 * Text put in or taken out before it moves nothing. `owners` has the earlier place of each later run.
 */
export function isMoved(owners: Owners, oldRange: Run, lateRange: Run): boolean {
  const kept = owners.map((old, late) => ({ old: old ?? -1, late })).filter(({ old }) => old !== -1);
  const others = kept.filter(
    ({ old, late }) =>
      (old < oldRange.start || old >= oldRange.end) && (late < lateRange.start || late >= lateRange.end),
  );
  const passed = others.filter(({ old, late }) => old < oldRange.start !== late < lateRange.start).length;
  if (passed === 0) return false;
  if (passed * 2 > others.length) return true;
  const before = neighbours(others, 'old', oldRange);
  const after = neighbours(others, 'late', lateRange);
  return before.left !== after.left && before.right !== after.right;
}

interface Kept {
  readonly old: number;
  readonly late: number;
}

/** The earlier places of the nearest kept runs on both sides of a range, in the order of one copy. */
function neighbours(kept: readonly Kept[], side: 'old' | 'late', range: Run): { left: number; right: number } {
  const left = kept.filter((each) => each[side] < range.start).sort((a, b) => b[side] - a[side])[0];
  const right = kept.filter((each) => each[side] >= range.end).sort((a, b) => a[side] - b[side])[0];
  return { left: left?.old ?? -1, right: right?.old ?? -1 };
}
