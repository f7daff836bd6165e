import { AMBIGUOUS_UNITS, isCurrency, measureOf } from '../lexicon/units.ts';

/** How the units of two figures relate: one scale, a known conversion, money of two currencies, points against percent, or no common scale. */
export type UnitRelation =
  | { readonly kind: 'same' }
  | { readonly kind: 'convertible'; readonly toB: (x: number) => number }
  | { readonly kind: 'currencies' }
  | { readonly kind: 'points-and-percent' }
  | { readonly kind: 'apart' };

const plain = (unit: string | null): string => (unit === null || unit === '' ? 'ratio' : unit);

/** Relates two unit symbols; a bare ratio is a share of one, so it converts to percent. */
export function relateUnits(a: string | null, b: string | null): UnitRelation {
  const [ua, ub] = [plain(a), plain(b)];
  if (ua === ub) return { kind: 'same' };
  if (isCurrency(ua) && isCurrency(ub)) return { kind: 'currencies' };
  if (ua === 'ratio' && ub === '%') return { kind: 'convertible', toB: (x) => x * 100 };
  if (ua === '%' && ub === 'ratio') return { kind: 'convertible', toB: (x) => x / 100 };
  const [ma, mb] = [measureOf(ua), measureOf(ub)];
  if (ma === null || mb === null) return { kind: 'apart' };
  if (ma.dimension !== mb.dimension) {
    const pair = [ma.dimension, mb.dimension].sort().join(' ');
    return { kind: pair === 'points share' ? 'points-and-percent' : 'apart' };
  }
  return {
    kind: 'convertible',
    toB: (x) => (x * ma.factor + (ma.offset ?? 0) - (mb.offset ?? 0)) / mb.factor,
  };
}

/** Units the printed words may also stand for ("900 tons" may be short tons), the read unit left out. */
export function otherReadings(printed: string): readonly string[] {
  return AMBIGUOUS_UNITS.filter((unit) => unit.word.test(printed) && !unit.clear.test(printed)).flatMap(
    (unit) => unit.others,
  );
}
