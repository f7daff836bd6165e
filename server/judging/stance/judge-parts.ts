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
  /** True when the figure fits and only its date is refuted. */
  readonly byDate: boolean;
}

/** Compares every pair by the value tests; a date that only says when a running count was taken is tested with the count. */
export function judgeParts(pairs: readonly Pair[], claim: Sheet, passage: Sheet): PartFinding[] {
  const day = onlyDate(claim);
  const dated = day !== null && pairs.some((pair) => pair.passage !== null && runs(pair));
  return pairs.flatMap((pair): PartFinding[] => {
    if (dated && pair.claim.value.kind === 'date') return [];
    return [findingOf(pair, dated ? day : null, passage)];
  });
}

/** A count that grows day by day and is dated by its as-of day. */
const runs = ({ claim }: Pair): boolean => claim.scale === 'count' || claim.scale === 'money';

function onlyDate(sheet: Sheet): CalendarDate | null {
  const dates = sheet.parts.flatMap((part) => (part.value.kind === 'date' ? [part.value] : []));
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function findingOf(pair: Pair, day: CalendarDate | null, passage: Sheet): PartFinding {
  if (pair.passage === null) return { pair, holding: 'silent', byDate: false };
  const found = valueHolds(pair.claim, pair.passage);
  const holding = found === 'refuted' && rivalHolds(pair) ? 'holds' : found;
  const { value } = pair.claim;
  const other = day === null ? null : dateOf(pair.passage, passage);
  if (day === null || other === null || !('best' in value)) return { pair, holding, byDate: false };
  if (other.several && dateHolds(day, other.date) === 'refuted') return { pair, holding, byDate: false };
  const inTime = holdsInTime(value, holding, { claim: day, passage: other.date });
  return { pair, holding: inTime, byDate: inTime === 'refuted' && holding === 'holds' };
}

/** Compares two parts on their scale. */
function valueHolds({ value: a, scale }: Part, { value: b }: Part): Holding {
  if (a.kind === 'date' && b.kind === 'date') return dateHolds(a, b);
  if (a.kind === 'words' && b.kind === 'words') return a.words === b.words ? 'holds' : 'refuted';
  if (a.kind === 'time' && b.kind === 'time') return a.start === b.start && a.end === b.end ? 'holds' : 'refuted';
  if (!('best' in a) || !('best' in b)) return 'open';
  return figureHolds(a, scale === 'rank' ? { ...b, unit: a.unit } : b);
}

/** A figure that would bear the claim out and answers it nearly as well leaves a refutation open. */
export const RIVAL = { margin: 1 };

const rivalHolds = ({ claim, score, rivals }: Pair): boolean =>
  rivals.some((rival) => rival.score >= score - RIVAL.margin && valueHolds(claim, rival.passage) === 'holds');

/**
 * The date that stands nearest to a figure in its sentence, else the last one before it, else the first behind it;
 * `several` when others stand there too, so that it may not be the figure's.
 */
function dateOf(part: Part, sheet: Sheet): { date: CalendarDate; several: boolean } | null {
  const dates = sheet.parts.filter((other) => other.value.kind === 'date');
  const inside = dates.filter((other) => other.start >= part.sentence.start && other.end <= part.sentence.end);
  const gap = (other: Part): number => Math.max(other.start - part.end, part.start - other.end);
  const [nearest] = [...inside].sort((a, b) => gap(a) - gap(b));
  const chosen = nearest ?? dates.filter((other) => other.end <= part.start).at(-1) ?? dates[0];
  const several = nearest ? inside.length > 1 : dates.length > 1;
  return chosen?.value.kind === 'date' ? { date: chosen.value, several } : null;
}
