import type { CalendarDate, Quantity } from '../../reading/statement.ts';
import { dateHolds } from './holds.ts';
import type { Holding } from './holds.ts';

/**
 * Weighs a finding about a count by the days both speak of. On the same days it stands. On other days a count that fits
 * puts the date in the wrong, unless it only grows there: more than N on an earlier day still holds later, less than N on a
 * later day held earlier. A count that does not fit on another day decides nothing.
 */
export function holdsInTime(
  claim: Quantity,
  holding: Holding,
  days: { claim: CalendarDate; passage: CalendarDate },
): Holding {
  if (dateHolds(days.claim, days.passage) !== 'refuted')
    return holding === 'refuted' && mayStillGrow(claim, days) ? 'open' : holding;
  if (holding !== 'holds') return 'open';
  return growsThere(claim, days) ? 'holds' : 'refuted';
}

function growsThere(
  claim: Quantity,
  { claim: c, passage: p }: { claim: CalendarDate; passage: CalendarDate },
): boolean {
  const open = c.hedge === 'before' || c.hedge === 'after';
  const earlier = (p.end ?? '') < (c.end ?? '9999');
  const downwards = claim.hedge === 'less-than' || claim.hedge === 'at-most';
  return !open && ((isUpwards(claim) && earlier) || (downwards && !earlier));
}
