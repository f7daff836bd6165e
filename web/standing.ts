/** Where the statements of a claim stand among its positions; nothing here judges. */
import type { ClaimView, EvidenceView, PositionView, StatementView } from '../server/contract.ts';

/** The position a statement gives, or else fits; null for one that stands with none. */
export const positionOf = (claim: ClaimView, statement: string): PositionView | null =>
  claim.positions.find((position) => position.gives.includes(statement)) ??
  claim.positions.find((position) => position.fits.includes(statement)) ??
  null;

/** The evidence of a position, its lead first, then those that give it, then those that fit. */
export function evidenceOf(claim: ClaimView, position: PositionView): EvidenceView[] {
  const order = [...new Set([position.lead, ...position.gives, ...position.fits])];
  return order.flatMap((id) => claim.evidence.find((one) => one.statement.id === id) ?? []);
}

export interface Piece {
  readonly text: string;
  readonly printed: boolean;
  readonly differs: boolean;
}

const LONGEST = 240;

/** The part of a quote to show: all of it, or the clauses around the printed figure when it is long. Offsets into the snapshot's text. */
function cut(statement: StatementView): { start: number; end: number } {
  const { quote, printed } = statement;
  if (quote.exact.length <= LONGEST) return { start: quote.start, end: quote.end };
  const before = quote.exact.slice(0, printed.start - quote.start);
  const after = quote.exact.slice(printed.end - quote.start);
  const from = before.length <= 110 ? 0 : before.indexOf(' ', before.length - 110) + 1;
  const stop = after.length <= 110 ? after.length : after.lastIndexOf(' ', 110);
  return { start: quote.start + from, end: printed.end + stop };
}

/** Where words stand in a text as whole words, in any case; -1 when they do not. */
function wholeWords(text: string, words: string): number {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  const letter = /[\p{L}\p{N}]/u;
  const cutsIn = letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + words.length));
  return at >= 0 && !cutsIn ? at : -1;
}

/** A statement's quote in pieces: the printed figure, the words that make the difference, and the rest. */
export function quotePieces(statement: StatementView, differing: readonly string[]): Piece[] {
  const { quote, printed } = statement;
  const shown = cut(statement);
  const text = quote.exact.slice(shown.start - quote.start, shown.end - quote.start);
  const flags = new Uint8Array(text.length);
  for (let i = Math.max(printed.start - shown.start, 0); i < Math.min(printed.end - shown.start, text.length); i++)
    flags[i] = 1;
  for (const words of differing) {
    const at = wholeWords(text, words);
    for (let i = at; at >= 0 && i < at + words.length; i++) flags[i] = (flags[i] ?? 0) | 2;
  }
  /* A space between two words that differ belongs to them: a figure is not cut into links without words. */
  for (let i = 1; i < text.length - 1; i++)
    if (text.charAt(i).trim() === '') flags[i] = (flags[i] ?? 0) | ((flags[i - 1] ?? 0) & (flags[i + 1] ?? 0) & 2);
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && flags[end] === flags[start]) end++;
    const flag = flags[start] ?? 0;
    pieces.push({ text: text.slice(start, end), printed: (flag & 1) === 1, differs: (flag & 2) === 2 });
    start = end;
  }
  const more = { text: '… ', printed: false, differs: false };
  if (shown.start > quote.start) pieces.unshift(more);
  if (shown.end < quote.end) pieces.push({ ...more, text: ' …' });
  return pieces;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The hedging words in which a statement's figure goes further than its position's lead ("some"). */
function hedges(statement: StatementView, lead: StatementView): string[] {
  const a = statement.value;
  const b = lead.value;
  if (statement.id === lead.id || !('hedge' in a) || !('hedge' in b) || a.hedge === b.hedge) return [];
  const known = new Set(wordsIn(lead.printed.words));
  const before = /^\D*/.exec(statement.printed.words)?.[0] ?? '';
  return wordsIn(before).filter((word) => !known.has(word));
}

/** The words of a statement's quote that make the difference: those the deciding tests looked at, and its own hedge. */
export function differingWords(claim: ClaimView, position: PositionView, statement: StatementView): string[] {
  const lead = claim.evidence.find((one) => one.statement.id === position.lead)?.statement;
  const decided = claim.disagreements.flatMap((pair) =>
    pair.tests
      .filter((test) => test.decides === true && test.test !== 'value')
      .map((test) => (pair.a === position.letter ? test.a : pair.b === position.letter ? test.b : null)),
  );
  const words = decided.filter((text): text is string => text !== null && text.length > 2 && !/\d/.test(text));
  return [...words, ...(lead === undefined ? [] : hedges(statement, lead))];
}

/** The disagreement between two positions, in either order. */
export const between = (claim: ClaimView, a: string, b: string): ClaimView['disagreements'][number] | null =>
  claim.disagreements.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a)) ?? null;

/** A citation of one statement: outlet, title, dates, address, the exact words. */
export function citation(statement: StatementView): string {
  const { source, quote } = statement;
  const published = source.publishedAt === null ? 'publication not stated' : `published ${source.publishedAt}`;
  const address = source.url === null ? '' : ` ${source.url}`;
  return `“${quote.exact}” ${source.outlet.name}, “${source.title}”, ${published}, captured ${statement.capturedAt}.${address} [${source.id}, ${statement.snapshot}, ${statement.id}]`;
}
