import type { CalendarDate, Quantity } from '../../reading/statement.ts';
import { extentOf, inside, meet, scaled, within } from '../values/range.ts';
import { relateUnits } from '../values/units.ts';
import type { Extent } from '../values/range.ts';

/** What a passage's value says of a claim's value of the same thing. */
export type Holding = 'holds' | 'refuted' | 'open';

/** Compares two figures: does what the passage prints make the claim's figure true? */
export function figureHolds(claim: Quantity, passage: Quantity): Holding {
  const units = relateUnits(passage.unit, claim.unit);
  if (units.kind !== 'same' && units.kind !== 'convertible') return 'open';
  const c = extentOf(claim, false);
  const printed = extentOf(passage, false);
  const p = units.kind === 'same' ? printed : scaled(printed, units.toB);
  if (c.shape === 'bound') return boundHolds(c, p);
  if (p.shape === 'bound') return againstBound(c, p);
  return pointHolds(c, p);
}

/** A bound against a bound: a writer who prints "more than 600" means a number not far above it, so it answers by that number. */
function boundHolds(c: Extent, p: Extent): Holding {
  if (p.shape === 'bound' && p.best !== null && c.best !== null) {
    if (within(p.covers, c.covers)) return 'holds';
    return p.best !== c.best && inside(p.best, c.covers) ? 'holds' : 'refuted';
  }
  if (p.best !== null && p.best === c.best && c.covers.openLower === true && roundedSum(p)) return 'open';
  if (p.best !== null) return inside(p.best, c.covers) ? 'holds' : 'refuted';
  if (within(p.covers, c.covers)) return 'holds';
  return meet(p.covers, c.covers) ? 'open' : 'refuted';
}

/** "$62 million" may stand for a little more or less; a count printed to the last digit may not. */
const roundedSum = (p: Extent): boolean =>
  p.best !== null && p.best >= 100_000 && p.rounded.lower !== p.best && Number(p.best.toPrecision(3)) === p.best;

/** A plain figure against "more than N": the bound's own number counts as printed loosely. */
function againstBound(c: Extent, p: Extent): Holding {
  if (c.best === null) return meet(c.covers, p.covers) ? 'open' : 'refuted';
  if (c.best === p.best) return 'holds';
  return inside(c.best, p.covers) ? 'open' : 'refuted';
}

function pointHolds(c: Extent, p: Extent): Holding {
  if (c.best !== null && p.best !== null) {
    const agree = c.best === p.best || inside(c.best, p.rounded) || inside(p.best, c.rounded);
    return agree ? 'holds' : 'refuted';
  }
  if (p.best !== null) return inside(p.best, c.covers) ? 'holds' : 'refuted';
  if (c.best !== null) return inside(c.best, p.covers) ? 'holds' : 'refuted';
  return meet(c.covers, p.covers) ? 'holds' : 'refuted';
}

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

/** Compares two dates of one event: the passage's days inside the claim's hold it, days outside refute it. */
export function dateHolds(claim: CalendarDate, passage: CalendarDate): Holding {
  const c = { start: claim.start ?? FIRST, end: claim.end ?? LAST };
  const p = { start: passage.start ?? FIRST, end: passage.end ?? LAST };
  if (p.end < c.start || c.end < p.start) return 'refuted';
  if (p.start >= c.start && p.end <= c.end) return 'holds';
  return 'open';
}
