import type { Part, Sheet } from './sheet.ts';

/** A figure of the claim with the figure of the passage that answers it. */
export interface Pair {
  readonly claim: Part;
  readonly passage: Part | null;
  /** 0 to about 5: how sure the two are about the same thing. */
  readonly score: number;
  /** What else in the passage could answer, best first. */
  readonly rivals: readonly { readonly passage: Part; readonly score: number }[];
}

/**
 * The listed weights that rank candidates. Words around count most: what stands beside a figure says what it counts.
 * Equal values and equal places in the row only break ties.
 */
export const WEIGHTS = {
  /** Share of the words around the claim's figure that also stand around the passage's. */
  words: 1,
  /** The nearest word of both is the same. */
  head: 0.5,
  /** Words of what is counted that both have. */
  counted: 0.2,
  /** Same unit, not only the same scale. */
  unit: 0.15,
  /** Same value. */
  equal: 1,
  /** How near the two values are: all of it at one value, nothing from half as much again. */
  close: 2.6,
  /** Same place in the row of figures. */
  order: 0.1,
  /** Nothing else in the passage stands on this scale. */
  only: 0.4,
};

/** Pairs every figure of the claim with at most one of the passage, the surest pair first. */
export function pairUp(claim: Sheet, passage: Sheet): Pair[] {
  const candidates = claim.parts.flatMap((c) => candidatesFor(c, passage).map((each) => ({ claim: c, ...each })));
  candidates.sort((a, b) => b.score - a.score || a.claim.order - b.claim.order || a.passage.order - b.passage.order);
  const taken = new Set<Part>();
  const pairs = new Map<Part, Pair>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.claim) || taken.has(candidate.passage)) continue;
    const rivals = candidates.filter((each) => each.claim === candidate.claim && each.passage !== candidate.passage);
    pairs.set(candidate.claim, { ...candidate, rivals });
    taken.add(candidate.passage);
  }
  return claim.parts.map((part) => pairs.get(part) ?? { claim: part, passage: null, score: 0, rivals: [] });
}

function candidatesFor(c: Part, passage: Sheet): { passage: Part; score: number }[] {
  return passage.parts.filter((p) => comparable(c, p)).map((p) => ({ passage: p, score: scoreOf(c, p, passage) }));
}

/** True when two values stand on one scale; a rank may be printed as a plain number ("number 4", "ranked 13"). */
export function comparable(a: Part, b: Part): boolean {
  if (a.scale === b.scale) return true;
  const [count, rank] = a.scale === 'rank' ? [b, a] : [a, b];
  return rank.scale === 'rank' && count.scale === 'count' && (count.near.get('rank') ?? 0) > 0.6;
}

function scoreOf(c: Part, p: Part, passage: Sheet): number {
  const rivals = passage.parts.filter((other) => other !== p && comparable(c, other));
  return (
    WEIGHTS.words * sharedWords(c.near, p.near) +
    (headOf(c) !== null && headOf(c) === headOf(p) ? WEIGHTS.head : 0) +
    WEIGHTS.counted * sharedThings(c, p) +
    (unitOf(c) === unitOf(p) ? WEIGHTS.unit : 0) +
    (sameValue(c, p) ? WEIGHTS.equal : 0) +
    WEIGHTS.close * closeness(c, p) +
    (c.order === p.order ? WEIGHTS.order : 0) +
    (rivals.length === 0 ? WEIGHTS.only : 0)
  );
}

/** Share of the claim's counted words that the passage's figure counts too. */
function sharedThings(c: Part, p: Part): number {
  const shared = [...c.things].filter((word) => p.things.has(word) || (p.near.get(word) ?? 0) > 0.6).length;
  return c.things.size === 0 ? 0 : shared / c.things.size;
}

/** Weighted share of the claim's neighbouring words that the passage has beside its figure too. */
export function sharedWords(c: ReadonlyMap<string, number>, p: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [word, weight] of c) {
    all += weight;
    shared += Math.min(weight, p.get(word) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** The word nearest to a figure. */
export function headOf(part: Part): string | null {
  let head: string | null = null;
  let best = 0;
  for (const [word, weight] of part.near) {
    if (weight <= best) continue;
    best = weight;
    head = word;
  }
  return head;
}

const unitOf = (part: Part): string | null => ('unit' in part.value ? part.value.unit : part.scale);

const HALF_AGAIN = Math.log(1.5);

function closeness(c: Part, p: Part): number {
  const [a, b] = [c.value, p.value];
  if ('best' in a && 'best' in b && a.best !== null && b.best !== null && a.best > 0 && b.best > 0)
    return Math.max(0, 1 - Math.abs(Math.log(a.best / b.best)) / HALF_AGAIN);
  return 0;
}

function sameValue(c: Part, p: Part): boolean {
  const [a, b] = [c.value, p.value];
  if ('best' in a && 'best' in b) return a.best !== null && a.best === b.best;
  if (a.kind === 'words' && b.kind === 'words') return a.words === b.words;
  if (a.kind === 'date' && b.kind === 'date') return a.start === b.start && a.end === b.end;
  return false;
}
