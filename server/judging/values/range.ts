import type { Quantity } from '../../reading/statement.ts';

/** A stretch of the number line; null is open-ended, `openLower` and `openUpper` leave the boundary itself out. */
export interface Range {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly openLower?: boolean;
  readonly openUpper?: boolean;
}

/** How a figure was printed: one exact point, a softened point, one open end, or two stated ends. */
export type Shape = 'point' | 'soft' | 'vague' | 'bound' | 'range';

/** A figure ready to compare: its shape, its printed number where it has one, what it covers as printed and as rounded. */
export interface Extent {
  readonly shape: Shape;
  readonly best: number | null;
  readonly covers: Range;
  /** What a bare round number may stand for; equals `covers` where no rounding is implied. */
  readonly rounded: Range;
}

const NEARLY = 1e-9;
const close = (a: number, b: number): boolean => Math.abs(a - b) <= NEARLY * Math.max(1, Math.abs(a), Math.abs(b));

/** True when the number lies in the range; an open boundary is not hit by the boundary itself. */
export function inside(x: number, range: Range): boolean {
  const { lower, upper } = range;
  if (lower !== null && (close(x, lower) ? range.openLower === true : x < lower)) return false;
  if (upper !== null && (close(x, upper) ? range.openUpper === true : x > upper)) return false;
  return true;
}

/** True when the two ranges share more than an open boundary. */
export function meet(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range): boolean => {
    if (x.upper === null || y.lower === null) return false;
    return close(x.upper, y.lower) ? (x.openUpper ?? false) || (y.openLower ?? false) : x.upper < y.lower;
  };
  return !before(a, b) && !before(b, a);
}

/** True when the inner range lies wholly in the outer one. */
export function within(inner: Range, outer: Range): boolean {
  const low =
    outer.lower === null || (inner.lower !== null && (inner.lower > outer.lower || close(inner.lower, outer.lower)));
  const high =
    outer.upper === null || (inner.upper !== null && (inner.upper < outer.upper || close(inner.upper, outer.upper)));
  return low && high;
}

/** The unit of the last digit that is not zero: 5,200 -> 100, 3.1 -> 0.1, 2,500,000 -> 100,000. */
export function lastDigitUnit(x: number): number {
  const digits = Math.abs(x).toExponential().split('e');
  const decimals = (digits[0]?.split('.')[1] ?? '').length;
  return 10 ** (Number(digits[1] ?? 0) - decimals);
}

/** Rounding never explains more than a fifth: a bare 1,000 is no 1,400. */
const MOST_ROUNDED = 0.2;

/** Half the last printed digit's unit on either side, boundaries left out; counts below 100 imply no rounding. */
function roundedRange(best: number, unit: string | null): Range {
  const point = { lower: best, upper: best };
  if (best === 0) return point;
  if (unit === null) return Number.isInteger(best) ? point : around(best, 0.1);
  const small = Math.abs(best) < 100;
  if (unit === 'count' && (small || !Number.isInteger(best))) return point;
  const unitOfDigit = small ? Math.min(1, lastDigitUnit(best)) : lastDigitUnit(best);
  const half = Math.min(unitOfDigit / 2, Math.abs(best) * MOST_ROUNDED);
  return { lower: best - half, upper: best + half, openLower: true, openUpper: true };
}

const around = (best: number, share: number): Range => ({
  lower: best - Math.abs(best) * share,
  upper: best + Math.abs(best) * share,
});

const bound = (lower: number | null, upper: number | null, open: boolean): Range => ({
  lower,
  upper,
  openLower: open,
  openUpper: open,
});

/** House lexicon of hedges: about is ±10 %, nearly [0.9 N, N); a bare round number may be off by half its last digit's unit. */
export function extentOf(q: Quantity, exact: boolean): Extent {
  const { best } = q;
  if (best === null) return rangeExtent(q);
  const made = (shape: Shape, covers: Range, rounded = covers): Extent => ({ shape, best, covers, rounded });
  switch (q.hedge) {
    case 'at-least':
      return made('bound', bound(best, null, false));
    case 'more-than':
      return made('bound', bound(best, null, true));
    case 'at-most':
      return made('bound', bound(null, best, false));
    case 'less-than':
      return made('bound', bound(null, best, true));
    case 'about':
      return made('soft', around(best, 0.1));
    case 'nearly':
      return made('soft', { lower: best * 0.9, upper: best, openUpper: true });
    case 'range':
      return q.lower !== null && q.upper !== null
        ? made('range', { lower: q.lower, upper: q.upper })
        : made('soft', around(best, 0.1));
    case 'vague':
      return q.lower === null && q.upper === null
        ? made('soft', around(best, 0.1))
        : made('vague', { lower: q.lower, upper: q.upper });
    case 'none':
      return made('point', { lower: best, upper: best }, exact ? undefined : roundedRange(best, q.unit));
  }
}

function rangeExtent(q: Quantity): Extent {
  const covers = {
    lower: q.lower,
    upper: q.upper,
    openLower: q.hedge === 'more-than',
    openUpper: q.hedge === 'less-than',
  };
  const open = (q.lower === null) !== (q.upper === null);
  const shape: Shape = q.hedge === 'vague' ? 'vague' : open ? 'bound' : 'range';
  return { shape, best: null, covers, rounded: covers };
}

/** The extent in another unit: every number of it put through the given scale, which must be rising. */
export function scaled(extent: Extent, scale: (x: number) => number): Extent {
  const range = (r: Range): Range => ({
    ...r,
    lower: r.lower === null ? null : scale(r.lower),
    upper: r.upper === null ? null : scale(r.upper),
  });
  return {
    shape: extent.shape,
    best: extent.best === null ? null : scale(extent.best),
    covers: range(extent.covers),
    rounded: range(extent.rounded),
  };
}
