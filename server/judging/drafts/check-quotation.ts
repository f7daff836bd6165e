import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { quoteIn } from './words.ts';
import type { QuoteMatch } from './words.ts';

/** A source's text in which a quotation may stand. */
export interface HeldText {
  readonly source: string;
  readonly outlet: string;
  readonly text: string;
}

const quoted = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : `“${words.join(' ')}”`);

function misquoted(match: QuoteMatch, { source, outlet, text }: HeldText): Finding {
  const exact = text.slice(match.start, match.end);
  return finding(
    'differs',
    `Misquoted: ${source} (${outlet}) has ${quoted(match.held)} where the draft has ${quoted(match.said)}.`,
    {
      relation: 'transmission',
      wording: `“${exact}”`,
      quote: { source, exact, start: match.start, end: match.end },
    },
  );
}

/**
 * Holds a quotation against the texts in which it may stand, word by word: it agrees where one has every word, is
 * misquoted where the nearest has others, and is unknown where none has such a sentence.
 */
export function checkQuotation(printed: string, texts: readonly HeldText[]): Finding {
  const matches = texts.flatMap((held) => {
    const match = quoteIn(held.text, printed);
    return match === null ? [] : [{ held, match }];
  });
  const exact = matches.filter(({ match }) => match.verdict === 'exact');
  const [first] = exact;
  if (first !== undefined) {
    const { held, match } = first;
    const more = exact.length > 1 ? ` and ${exact.length - 1} more` : '';
    const words = { exact: held.text.slice(match.start, match.end), start: match.start, end: match.end };
    return finding('agrees', `Word for word in ${held.source} (${held.outlet})${more}.`, {
      relation: 'same',
      quote: { source: held.source, ...words },
    });
  }
  const [nearest] = [...matches].sort((a, b) => b.match.likeness - a.match.likeness);
  if (nearest !== undefined) return misquoted(nearest.match, nearest.held);
  return finding('unknown', 'No source held has these words.');
}
