/** A run of words that stands in both of two lists, wherever it stands; lengths may differ where a few words were edited inside. */
export interface SharedRun {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Words that must agree before a run counts. */
const SEED = 5;
/** Edited words on both sides that do not end a run. */
const BRIDGE = 4;
/** Places of one seed that are looked at: more of them say nothing. */
const MOST_PLACES = 24;

/**
 * Runs of words two lists share in any order (paragraphs may have been moved), longest at each place first; words that
 * were edited inside a run are bridged. Linear for texts of ordinary wording.
 */
export function sharedRuns(a: readonly string[], b: readonly string[]): SharedRun[] {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + SEED <= b.length; at += 1) {
    const key = b.slice(at, at + SEED).join(' ');
    const places = seeds.get(key);
    if (places === undefined) seeds.set(key, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  const runs: SharedRun[] = [];
  for (let at = 0; at + SEED <= a.length;) {
    const run = longestAt(a, b, at, seeds.get(a.slice(at, at + SEED).join(' ')) ?? []);
    if (run === null) at += 1;
    else {
      runs.push(run);
      at = run.aEnd;
    }
  }
  return bridged(runs);
}

function longestAt(
  a: readonly string[],
  b: readonly string[],
  at: number,
  places: readonly number[],
): SharedRun | null {
  let best: SharedRun | null = null;
  for (const place of places) {
    let length = SEED;
    while (at + length < a.length && place + length < b.length && a[at + length] === b[place + length]) length += 1;
    if (best === null || length > best.aEnd - best.aStart)
      best = { aStart: at, aEnd: at + length, bStart: place, bEnd: place + length };
  }
  return best;
}

function bridged(runs: readonly SharedRun[]): SharedRun[] {
  const joined: SharedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const near =
      last !== undefined &&
      run.aStart - last.aEnd <= BRIDGE &&
      run.bStart >= last.bEnd &&
      run.bStart - last.bEnd <= BRIDGE;
    if (near) joined[joined.length - 1] = { ...last, aEnd: run.aEnd, bEnd: run.bEnd };
    else joined.push(run);
  }
  return joined;
}
