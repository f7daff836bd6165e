import { sentences } from '../../../server/text/sentences.ts';
import { tokenise } from '../../../server/text/tokens.ts';
import type { Found, Reading } from '../../../server/reading/found.ts';
import type { Value } from '../../../server/reading/statement.ts';

/** One value of a case: its printed words and what a figure or date reader would make of them. */
export interface MarkedValue {
  readonly printed: string;
  readonly unit?: string | null;
  readonly best?: number | null;
  readonly kind?: 'quantity' | 'duration' | 'ordinal' | 'date' | 'time';
  readonly start?: string | null;
  readonly end?: string | null;
  readonly hedge?: string;
}

function valueOf(marked: MarkedValue): Value {
  const kind = marked.kind ?? 'quantity';
  if (kind === 'date' || kind === 'time') {
    return {
      kind,
      start: marked.start ?? null,
      end: marked.end ?? marked.start ?? null,
      hedge: (marked.hedge ?? 'none') as 'none',
    };
  }
  const unit = marked.unit === undefined ? 'count' : marked.unit;
  return { kind, best: marked.best ?? 7, lower: null, upper: null, hedge: 'none', unit };
}

/** A reading with hand-made values, so that the context rules are tested without the figure and date readers. */
export function marked(
  text: string,
  values: readonly MarkedValue[],
  published?: string,
): { reading: Reading; found: Found[] } {
  const tokens = tokenise(text);
  let from = 0;
  const found = values.map((one): Found => {
    const start = text.indexOf(one.printed, from);
    if (start < 0) throw new Error(`"${one.printed}" does not stand in "${text}" behind offset ${String(from)}`);
    const end = start + one.printed.length;
    from = end;
    const firstToken = tokens.findIndex((token) => token.end > start);
    const behind = tokens.findIndex((token) => token.start >= end);
    return {
      start,
      end,
      firstToken,
      endToken: behind < 0 ? tokens.length : behind,
      value: valueOf(one),
      core: { start, end },
      rules: [],
    };
  });
  return {
    reading: { text, tokens, sentences: sentences(text, tokens), language: 'en', options: { published } },
    found,
  };
}
