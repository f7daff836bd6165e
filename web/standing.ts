/** Where the statements of a claim stand among its positions; nothing here judges. */
import type { ClaimView, EvidenceView, PositionView, StatementView } from '../server/contract.ts';
import type { Span } from './reading.ts';

/** The position a statement gives, or else fits; null for one that stands with none. */
export const positionOf = (claim: ClaimView, statement: string): PositionView | null =>
  claim.positions.find((position) => position.gives.includes(statement)) ??
  claim.positions.find((position) => position.fits.includes(statement)) ??
  null;

/** The evidence of a position, its lead first, then those that give it, then those that fit. */
export function evidenceOf(claim: ClaimView, position: PositionView): EvidenceView[] {
  const order = [...new Set([position.lead, ...position.gives, ...position.fits])];
  const held = new Map(claim.evidence.map((one) => [one.statement.id, one]));
  return order.flatMap((id) => held.get(id) ?? []);
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

/** A statement's quote in pieces: the printed figure, the words that make the difference, and the rest. */
export function quotePieces(statement: StatementView, differing: readonly Span[]): Piece[] {
  const { quote, printed } = statement;
  const shown = cut(statement);
  const text = quote.exact.slice(shown.start - quote.start, shown.end - quote.start);
  const flags = new Uint8Array(text.length);
  for (let i = Math.max(printed.start - shown.start, 0); i < Math.min(printed.end - shown.start, text.length); i++)
    flags[i] = 1;
  for (const { start, end } of differing)
    for (let i = Math.max(start - shown.start, 0); i < Math.min(end - shown.start, text.length); i++)
      flags[i] = (flags[i] ?? 0) | 2;
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

/** The stretches of a statement's quote whose words differ from those of the other answers; offsets into the snapshot's text. */
export const differingWords = (claim: ClaimView, position: PositionView, statement: StatementView): readonly Span[] =>
  claim.differing.find((one) => one.statement === statement.id && one.position === position.letter)?.spans ?? [];

/** The disagreement between two positions, in either order. */
export const between = (claim: ClaimView, a: string, b: string): ClaimView['disagreements'][number] | null =>
  claim.disagreements.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a)) ?? null;
