import type { Found, Reading } from '../found.ts';

/** Finds plain figures written in digits, "5,200"; tokens in `taken` are left alone. Never throws. */
export function readFigures(reading: Reading, taken: readonly Found[]): Found[] {
  return reading.tokens.flatMap((token, at): Found[] => {
    if (token.kind !== 'number' || taken.some((t) => t.firstToken <= at && at < t.endToken)) return [];
    const best = Number(token.text.replaceAll(',', ''));
    if (!Number.isFinite(best)) return [];
    const span = { start: token.start, end: token.end };
    const value = { kind: 'quantity', best, lower: null, upper: null, hedge: 'none', unit: 'count' } as const;
    return [{ ...span, firstToken: at, endToken: at + 1, value, core: span, rules: ['digits'] }];
  });
}
