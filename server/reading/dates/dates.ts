import type { Found, Reading } from '../found.ts';

/** Finds years that stand alone after "in", "since" or "by"; UTC days, never throws. */
export function readDates(reading: Reading): Found[] {
  return reading.tokens.flatMap((token, at): Found[] => {
    const before = reading.tokens[at - 1]?.lower ?? '';
    if (!/^(?:19|20)\d\d$/.test(token.text) || !['in', 'of', 'since'].includes(before)) return [];
    const value = { kind: 'date', start: `${token.text}-01-01`, end: `${token.text}-12-31`, hedge: 'none' } as const;
    const span = { start: token.start, end: token.end };
    return [{ ...span, firstToken: at, endToken: at + 1, value, core: span, rules: ['year'] }];
  });
}
