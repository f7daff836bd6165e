import type { Found, Reading } from '../found.ts';
import type { Statement } from '../statement.ts';

/** Puts each find into its sentence; who says it, what is counted and where stay unknown. */
export function readContext(reading: Reading, found: readonly Found[]): Statement[] {
  return found.map((one) => ({
    start: one.start,
    end: one.end,
    printed: reading.text.slice(one.start, one.end),
    sentence: reading.sentences.find((s) => s.start <= one.start && one.start < s.end) ?? one,
    value: one.value,
    counted: null,
    place: null,
    asOf: { start: null, end: reading.options.published ?? null, stated: false },
    modality: 'fact',
    negated: false,
    attribution: { claimant: null, via: null, named: false },
    rules: one.rules,
  }));
}
