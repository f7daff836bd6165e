import { canonicalJson } from '../../store/canonical-json.ts';
import { placesOf } from '../../store/snapshots.ts';
import type { AnchoringTable, SnapshotTable, SourceTable, StatementTable } from '../../store/tables.ts';
import { ANCHORING_VERSION } from '../../text/anchor.ts';
import type { AnchoredRevision } from '../../text/anchor.ts';
import type { FollowThrough, LaterTexts, Layer, LayeredQuote } from '../../text/anchor-layers.ts';
import { locatorAt } from '../../text/places.ts';
import { effectOn, stands } from '../../text/quote-effect.ts';
import type { RevisionKind } from '../../text/revision.ts';
import { pageLocator, paragraphAt } from '../../text/selectors.ts';
import type { Span } from '../../text/span.ts';

/** A later copy of a source, and what came of the page since the copy before. */
export interface LaterCopy {
  readonly source: SourceTable;
  readonly outlet: string;
  readonly snapshot: SnapshotTable;
  readonly kind: RevisionKind;
}

/** A statement of an earlier copy and where it stands in the later one. */
export interface AnchoredStatement {
  readonly statement: StatementTable;
  readonly anchoring: Omit<AnchoringTable, 'number'>;
  /** What the later copy states at that place. */
  readonly successor: StatementTable | null;
  /** Where its printed words stand in the later copy, in the text its quote stands in. */
  readonly printedAt: Span | null;
  /** True where words of the article stand outside it, and did not in the copy before. */
  readonly leftArticle: boolean;
}

interface Surroundings {
  readonly follow: FollowThrough;
  /** The statement's newest anchoring so far. */
  readonly former: AnchoringTable | undefined;
  /** The statements of the later copy. */
  readonly later: readonly StatementTable[];
  readonly copy: LaterCopy;
  /** Both texts of the later copy. */
  readonly texts: LaterTexts;
  readonly at: string;
}

const wordsAt = (text: string, { start, end }: AnchoredRevision): string | null =>
  start === null || end === null ? null : text.slice(start, end);

/** Where a statement stands in the later copy, by its quote and by its printed figure. */
export function anchored(statement: StatementTable, around: Surroundings): AnchoredStatement {
  const { follow, former, copy, at } = around;
  const followed = follow(
    { start: statement.quote_start, end: statement.quote_end },
    { start: statement.printed_start, end: statement.printed_end },
  );
  const { layer, looked, quote, printed } = followed;
  const text = textOf(around.texts, layer);
  const exact = wordsAt(text, quote);
  const later = around.later.filter((row) => row.layer === layer);
  const successor = stands(quote.verdict) ? null : successorOf(statement, quote, printed, later);
  return {
    statement,
    successor,
    printedAt: printed.start === null || printed.end === null ? null : { start: printed.start, end: printed.end },
    leftArticle: isOutside(statement, followed) && former?.layer !== 'page',
    anchoring: {
      statement_id: statement.id,
      to_snapshot_id: copy.snapshot.id,
      from_snapshot_id: statement.snapshot_id,
      source_id: statement.source_id,
      verdict: quote.verdict,
      quote_start: quote.start,
      quote_end: quote.end,
      quote_exact: exact,
      changed: canonicalJson(quote.changed),
      printed_verdict: printed.verdict,
      printed_exact: wordsAt(text, printed),
      effect: effectSince(
        effectOn(quote.verdict, statement.quote_exact, exact),
        { verdict: quote.verdict, exact },
        former,
      ),
      successor_id: successor?.id ?? null,
      engine_version: ANCHORING_VERSION,
      recorded_at: at,
      layer: looked,
      quote_locator: quote.start === null ? null : locatorIn(copy.snapshot, layer, { text, at: quote.start }),
    },
  };
}

const textOf = ({ text, page }: LaterTexts, layer: Layer): string => (layer === 'page' ? (page ?? '') : text);

const isOutside = (statement: StatementTable, { layer, quote }: LayeredQuote): boolean =>
  statement.layer === 'text' && layer === 'page' && stands(quote.verdict);

function locatorIn(snapshot: SnapshotTable, layer: Layer, { text, at }: { text: string; at: number }): string {
  if (layer === 'page') return pageLocator(text, at);
  return locatorAt(placesOf(snapshot), at) ?? `paragraph ${String(paragraphAt(text, at))}`;
}

/** What is new since the copy before: a break is told once (further ones by what took its place), and so are words that came back. */
function effectSince(
  effect: 'kept' | 'slip' | 'broken',
  now: { readonly verdict: string; readonly exact: string | null },
  former: AnchoringTable | undefined,
): string {
  const wasBroken = former !== undefined && !['kept', 'restored'].includes(former.effect);
  if (!wasBroken) return effect;
  if (effect === 'kept') return 'restored';
  const told = former.successor_id !== null || (former.verdict === now.verdict && former.quote_exact === now.exact);
  return told ? 'as-before' : effect;
}

/** The statement the later copy makes in the place of another: the one at its figure, else the only one of its kind in its sentence. */
function successorOf(
  statement: StatementTable,
  quote: AnchoredRevision,
  printed: AnchoredRevision,
  later: readonly StatementTable[],
): StatementTable | null {
  const alike = later.filter((row) => row.value_kind === statement.value_kind && row.unit === statement.unit);
  const within = (span: AnchoredRevision): StatementTable[] =>
    alike.filter(
      (row) => span.start !== null && span.end !== null && row.printed_start < span.end && row.printed_end > span.start,
    );
  const atFigure = within(printed);
  if (atFigure.length > 0) return atFigure[0] ?? null;
  const inQuote = within(quote);
  const counted = inQuote.filter((row) => row.counted === statement.counted);
  const [only, ...more] = counted.length > 0 ? counted : inQuote;
  return more.length === 0 ? (only ?? null) : null;
}
