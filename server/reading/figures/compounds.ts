import { refined, tidy, type Draft } from './draft.ts';
import { isDash, isPunctuation, printedAt, wordAt, type Glance } from './glance.ts';

/** How many of the smaller unit make one of the larger: the pairs that news prints together. */
const PARTS: Readonly<Record<string, readonly [smaller: string, count: number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  week: ['day', 7],
  year: ['month', 12],
  ft: ['in', 12],
  lb: ['oz', 16],
};

/** Joins "one hour and 50 minutes" (110 minutes), "5 feet 2 inches", "three dollars 50 cents" into one figure each. */
export function withCompounds(glance: Glance, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const whole = before === undefined ? null : compound(glance, before, draft);
    if (whole === null) joined.push(draft);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function compound(glance: Glance, large: Draft, small: Draft): Draft | null {
  if (large.best === null || small.best === null || !adjoin(glance, large, small)) return null;
  if (small.unit === undefined) return bareRest(glance, large, small);
  const part = PARTS[large.unit ?? ''];
  const span = { end: small.end, coreEnd: small.end };
  if (part !== undefined && part[0] === small.unit) {
    const best = large.kind === 'duration' ? large.best * part[1] + small.best : large.best + small.best / part[1];
    return refined(
      large,
      { ...span, best: tidy(best), unit: large.kind === 'duration' ? small.unit : (large.unit ?? '') },
      'compound',
    );
  }
  const cents =
    small.rules.includes('currency-word') && small.best < 1 && (small.unit === large.unit || small.unit === 'USD');
  return cents && large.unit?.length === 3 && Number.isInteger(large.best)
    ? refined(large, { ...span, best: tidy(large.best + small.best) }, 'compound')
    : null;
}

/** "5 ft 2 in", "15 dollars and 50.": a rest whose unit is a plain word or is left out at the end of the clause. */
function bareRest(glance: Glance, large: Draft, small: Draft): Draft | null {
  if (large.best === null || small.best === null || !Number.isInteger(small.best) || small.scale !== 1) return null;
  if (
    large.unit === 'ft' &&
    wordAt(glance, small.end) === 'in' &&
    small.best < 12 &&
    isPunctuationOrQuantifier(glance, small.end + 1)
  ) {
    return refined(
      large,
      { best: tidy(large.best + small.best / 12), end: small.end + 1, coreEnd: small.end },
      'compound',
    );
  }
  const money = large.rules.includes('currency-word') && large.form === small.form && large.scale === 1;
  if (!money || !Number.isInteger(large.best) || small.best > 99 || !isPunctuation(glance, small.end)) return null;
  return refined(large, { best: tidy(large.best + small.best / 100), end: small.end, coreEnd: small.end }, 'compound');
}

const isPunctuationOrQuantifier = (glance: Glance, at: number): boolean =>
  isPunctuation(glance, at) || glance.book.hedgesAfter.byFirst.has(wordAt(glance, at));

function adjoin(glance: Glance, large: Draft, small: Draft): boolean {
  for (let at = large.coreEnd; at < large.end; at++) if (isDash(glance, at)) return false;
  const gap = small.first - large.end;
  if (gap === 0) return true;
  return (
    gap === 1 &&
    (glance.book.and.has(wordAt(glance, large.end)) ||
      (printedAt(glance, large.end) === ',' && large.kind === 'duration'))
  );
}
