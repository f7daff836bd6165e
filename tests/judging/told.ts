import type { Quantity, Statement, Value } from '../../server/reading/statement.ts';
import type { Testimony } from '../../server/judging/comparison.ts';

/** What a made testimony says beside its words; all else is a plain statement of fact. */
export interface Telling {
  readonly value?: Value;
  readonly counted?: string | null;
  readonly place?: string | null;
  readonly asOf?: Statement['asOf'];
  readonly modality?: Statement['modality'];
  readonly claimant?: string | null;
  readonly source?: Testimony['source'];
}

export const figure = (best: number, more: Partial<Quantity> = {}): Quantity => ({
  kind: 'quantity',
  best,
  lower: null,
  upper: null,
  hedge: 'none',
  unit: 'count',
  ...more,
});

export const day = (start: string, end = start): Value => ({ kind: 'date', start, end, hedge: 'none' });

/** A testimony made by hand, independent of the reading room: the focus marks the printed value. */
export function told(text: string, focus: string, telling: Telling = {}): Testimony {
  const start = text.indexOf(focus);
  const number = Number(focus.replace(/[^\d.]/g, ''));
  const statement: Statement = {
    start,
    end: start + focus.length,
    printed: focus,
    sentence: { start: 0, end: text.length },
    value: telling.value ?? figure(number),
    counted: telling.counted ?? null,
    place: telling.place ?? null,
    asOf: telling.asOf ?? { start: null, end: null, stated: false },
    modality: telling.modality ?? 'fact',
    negated: false,
    attribution: { claimant: telling.claimant ?? null, via: null, named: (telling.claimant ?? null) !== null },
    rules: [],
  };
  return { statement, text, source: { outlet: 'Northern Post', published: '2024-05-14', ...telling.source } };
}
