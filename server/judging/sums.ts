import type { Quantity } from '../reading/statement.ts';
import type { Witness } from './position.ts';
import { dayNumber } from './values/dates.ts';

const MOST = 24;

interface Part {
  readonly id: string;
  readonly quantity: Quantity;
  readonly best: number;
  readonly source: string;
}

function partsOf(witnesses: readonly Witness[]): Part[] {
  return witnesses.slice(0, MOST).flatMap(({ id, testimony }) => {
    const { value } = testimony.statement;
    if (value.kind !== 'quantity' || value.best === null || value.best <= 0 || value.hedge !== 'none') return [];
    return [{ id, quantity: value, best: value.best, source: testimony.source.id ?? testimony.source.outlet ?? '' }];
  });
}

const figure = (x: number): string => x.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/** Sums that hold among the exact figures of a claim: two parts of one source that make a third figure ("11 + 1 = 12"). */
export function figureSums(witnesses: readonly Witness[]): string[] {
  const parts = partsOf(witnesses);
  const found = new Set<string>();
  for (const [at, x] of parts.entries())
    for (const y of parts.slice(at + 1)) {
      if (x.source !== y.source || x.quantity.unit !== y.quantity.unit || x.best === y.best) continue;
      const total = parts.find(
        (z) => z !== x && z !== y && z.quantity.unit === x.quantity.unit && z.best === x.best + y.best,
      );
      const [high, low] = [Math.max(x.best, y.best), Math.min(x.best, y.best)];
      if (total !== undefined)
        found.add(`${figure(high)} + ${figure(low)} = ${figure(total.best)}: two parts make the total.`);
    }
  return [...found];
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** Checks a stated start, end and length against each other; says so only where all three are exact. */
export function durationSums(witnesses: readonly Witness[]): string[] {
  const days = witnesses.flatMap(({ testimony }) => {
    const { value } = testimony.statement;
    return value.kind === 'date' && value.start !== null && value.start === value.end ? [dayNumber(value.start)] : [];
  });
  const lengths = witnesses.flatMap(({ testimony }) => {
    const { value } = testimony.statement;
    const unit = value.kind === 'duration' ? DAYS[value.unit ?? ''] : undefined;
    if (value.kind !== 'duration' || value.best === null || unit === undefined) return [];
    return [{ days: value.best * unit, atLeast: ['more-than', 'at-least'].includes(value.hedge) }];
  });
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (new Set(days).size !== 2 || lengths.length === 0) return [];
  const { days: length, atLeast } = lengths[0] ?? { days: 0, atLeast: false };
  if (atLeast && last - first >= length)
    return [`The two dates lie ${figure(last - first)} days apart, as long as stated.`];
  const fits = [last - first, last - first + 1].includes(length);
  return [
    fits
      ? `The two dates lie ${figure(length)} days apart, as stated.`
      : `The two dates lie ${figure(last - first)} days apart, not ${figure(length)}.`,
  ];
}

/** Every sum check of a claim. */
export const sumsOf = (witnesses: readonly Witness[]): string[] => [
  ...figureSums(witnesses),
  ...durationSums(witnesses),
];
