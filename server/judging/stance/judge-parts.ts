import type { CalendarDate } from '../../reading/statement.ts';
import { dateHolds, figureHolds } from './holds.ts';
import type { Holding } from './holds.ts';
import { holdsInTime } from './in-time.ts';
import type { Pair } from './pairing.ts';
import type { Part, Sheet } from './sheet.ts';

/** What became of one figure or date of the claim. */
export interface PartFinding {
  readonly pair: Pair;
  /** `silent` when the passage has no figure of this kind. */
  readonly holding: Holding | 'silent';
}

/** Compares every pair by the value tests; a date that only says when a running count was taken is tested with the count. */
export function judgeParts(pairs: readonly Pair[], claim: Sheet, passage: Sheet): PartFinding[] {
  const day = onlyDate(claim);
  const dated = day !== null && pairs.some((pair) => pair.passage !== null && runs(pair));
  return pairs.flatMap((pair): PartFinding[] => {
    if (dated && pair.claim.statement.value.kind === 'date') return [];
    return [{ pair, holding: holdingOf(pair, dated ? day : null, passage) }];
  });
}

/** A count that grows day by day and is dated by its as-of day. */
const runs = ({ claim }: Pair): boolean => claim.scale === 'count' || claim.scale === 'money';

function onlyDate(sheet: Sheet): CalendarDate | null {
  const dates = sheet.parts.flatMap((part) => (part.statement.value.kind === 'date' ? [part.statement.value] : []));
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function holdingOf(pair: Pair, day: CalendarDate | null, passage: Sheet): Holding | 'silent' {
  if (pair.passage === null) return 'silent';
  const [a, b] = [pair.claim.statement.value, pair.passage.statement.value];
  if (a.kind === 'date' && b.kind === 'date') return dateHolds(a, b);
  if (!('best' in a) || !('best' in b)) return 'open';
  const holding = figureHolds(a, b);
  const other = day === null ? null : dateOf(pair.passage, passage);
  return day === null || other === null ? holding : holdsInTime(a, holding, { claim: day, passage: other });
}

/** The date of the passage that stands nearest to a figure. */
function dateOf(part: Part, sheet: Sheet): CalendarDate | null {
  const dates = sheet.parts.filter((other) => other.statement.value.kind === 'date');
  const gap = (other: Part): number =>
    Math.max(other.statement.start - part.statement.end, part.statement.start - other.statement.end);
  const [nearest] = dates.sort((a, b) => gap(a) - gap(b));
  return nearest?.statement.value.kind === 'date' ? nearest.statement.value : null;
}
