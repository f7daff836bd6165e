import { inside, meet, within, type Extent } from './range.ts';

/** How two values stand to each other on one scale; `unclear` when the meaning of a vague word decides. */
export type ValueRelation = 'same' | 'rounding' | 'bound' | 'overlap' | 'conversion' | 'apart' | 'unclear';

const CLOSE = 1e-6;
const equal = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= CLOSE * Math.max(1e-9, Math.abs(a), Math.abs(b)));

const sameRange = (a: Extent, b: Extent): boolean =>
  equal(a.covers.lower, b.covers.lower) &&
  equal(a.covers.upper, b.covers.upper) &&
  (a.covers.openLower ?? false) === (b.covers.openLower ?? false);

/** A vague word's edges are not sharp: half its lower edge and a fifth beyond its upper edge are open to doubt. */
function inGreyZone(x: number, vague: Extent): boolean {
  const { lower, upper } = vague.covers;
  return x > 0 && (lower === null || x >= lower / 2) && (upper === null || x <= upper * 1.2);
}

/** Relates two figures on one scale by their printed shapes; symmetric. Boundary hits of implied rounding do not count. */
export function relateExtents(a: Extent, b: Extent): ValueRelation {
  if (a.shape === b.shape && sameRange(a, b) && equal(a.best, b.best)) return 'same';
  if (a.shape === 'bound' || b.shape === 'bound') return relateBound(a, b);
  if (a.shape === 'vague' || b.shape === 'vague') return relateVague(a, b);
  if (a.shape === 'range' || b.shape === 'range') return relateRange(a, b);
  return relatePoints(a, b);
}

function relatePoints(a: Extent, b: Extent): ValueRelation {
  if (a.best === null || b.best === null) return 'apart';
  return inside(a.best, b.rounded) || inside(b.best, a.rounded) || equal(a.best, b.best) ? 'rounding' : 'apart';
}

function relateBound(a: Extent, b: Extent): ValueRelation {
  const [bound, other] = a.shape === 'bound' ? [a, b] : [b, a];
  if (other.shape === 'bound') {
    if (!meet(bound.covers, other.covers)) return 'apart';
    const oneWay = (bound.covers.lower === null) === (other.covers.lower === null);
    return oneWay ? 'bound' : 'overlap';
  }
  if (other.best !== null) return inside(other.best, bound.covers) ? 'bound' : 'apart';
  if (!meet(bound.covers, other.covers)) return 'apart';
  return other.shape === 'vague' || within(other.covers, bound.covers) ? 'bound' : 'overlap';
}

function relateVague(a: Extent, b: Extent): ValueRelation {
  const [vague, other] = a.shape === 'vague' ? [a, b] : [b, a];
  if (other.best !== null) {
    if (inside(other.best, vague.covers)) return 'rounding';
    return inGreyZone(other.best, vague) ? 'unclear' : 'apart';
  }
  if (within(other.covers, vague.covers) || within(vague.covers, other.covers)) return 'rounding';
  return meet(a.covers, b.covers) ? 'overlap' : 'apart';
}

function relateRange(a: Extent, b: Extent): ValueRelation {
  const [range, other] = a.shape === 'range' ? [a, b] : [b, a];
  if (other.best !== null && other.shape !== 'range') {
    if (inside(other.best, range.covers)) return 'rounding';
    return other.shape === 'soft' && meet(range.covers, other.covers) ? 'overlap' : 'apart';
  }
  if (within(a.covers, b.covers) || within(b.covers, a.covers)) return 'rounding';
  return meet(a.covers, b.covers) ? 'overlap' : 'apart';
}
