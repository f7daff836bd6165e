import type { Comparison, Testimony } from './comparison.ts';
import type { Severity } from './position.ts';
import { JUDGEMENT } from './tests/value.ts';
import { daysApart } from './values/dates.ts';

/** How far two values lie apart, 0 (equal) to 1 (nothing in common): relative for figures, by days for dates. */
export function distanceOf(a: Testimony, b: Testimony): number {
  const [va, vb] = [a.statement.value, b.statement.value];
  if ('best' in va && 'best' in vb) {
    const [x, y] = [va.best ?? middle(va), vb.best ?? middle(vb)];
    const most = Math.max(Math.abs(x), Math.abs(y));
    return most === 0 ? 0 : Math.min(1, Math.abs(x - y) / most);
  }
  if (va.kind === 'date' && vb.kind === 'date') return Math.min(1, daysApart(va, vb) / 30);
  return 0.5;
}

const middle = (value: { lower: number | null; upper: number | null }): number =>
  ((value.lower ?? value.upper ?? 0) + (value.upper ?? value.lower ?? 0)) / 2;

const firm = ({ statement }: Testimony): boolean =>
  statement.value.kind === 'words' || ['none', 'range'].includes(statement.value.hedge);

/** How much a pair of positions asks of a checker: what group it is in, how far apart, how firm, and how independent both sides are. */
export function severityOf(comparison: Comparison, a: Testimony, b: Testimony): Severity {
  const far = distanceOf(a, b);
  const independent = !comparison.dependent;
  switch (comparison.group) {
    case 'conflict':
      return firm(a) &&
        firm(b) &&
        (far >= 0.05 || a.statement.value.kind === 'date') &&
        (independent || comparison.relation === 'transmission')
        ? 'high'
        : 'medium';
    case 'open':
      if (comparison.relation === 'unrelated') return 'low';
      if (comparison.missing.includes(JUDGEMENT)) return 'low';
      return far >= 0.25 && independent ? 'high' : 'medium';
    case 'explained':
      return ['changed', 'scope', 'updated'].includes(comparison.relation) && far >= 0.25 ? 'medium' : 'low';
    case 'agree':
      return 'low';
  }
}
