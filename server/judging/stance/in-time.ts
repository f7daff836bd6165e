import type { CalendarDate, Quantity } from '../../reading/statement.ts';
import { dateHolds } from './holds.ts';
import type { Holding } from './holds.ts';

/** The day a claim speaks of and the day a passage speaks of. */
export interface Days {
  readonly claim: CalendarDate;
  readonly passage: CalendarDate;
}

/**
 * Weighs a finding about a count by the days both speak of. On the same days it stands. On other days a count that fits
 * puts the date in the wrong, unless it only grows there: more than N on an earlier day still holds later, less than N on a
 * later day held earlier. A count that does not fit on another day decides nothing.
 */
export function holdsInTime(claim: Quantity, holding: Holding, days: Days): Holding {
  if (dateHolds(days.claim, days.passage) !== 'refuted')
    return holding === 'refuted' && mayStillGrow(claim, days) ? 'open' : holding;
  if (holding !== 'holds') return 'open';
  if (growsThere(claim, days)) return 'holds';
  return claim.hedge === 'none' && !isOpen(days.claim) ? 'open' : 'refuted';
}

/** More than N by a day is not refuted by a lower count some days earlier. */
function mayStillGrow(claim: Quantity, { claim: c, passage: p }: Days): boolean {
  return isUpwards(claim) && c.end !== null && p.end !== null && p.end < c.end;
}

function growsThere(claim: Quantity, { claim: c, passage: p }: Days): boolean {
  const earlier = (p.end ?? '') < (c.end ?? '9999');
  return !isOpen(c) && ((isUpwards(claim) && earlier) || (isDownwards(claim) && !earlier));
}

const isUpwards = ({ hedge }: Quantity): boolean => hedge === 'more-than' || hedge === 'at-least';
const isDownwards = ({ hedge }: Quantity): boolean => hedge === 'less-than' || hedge === 'at-most';

/** "before" and "after" put a date in question; a plain day may be one of several on which the count was the same. */
const isOpen = (date: CalendarDate): boolean => date.hedge === 'before' || date.hedge === 'after';
