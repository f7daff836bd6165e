import type { BesideWords, Outlet, PositionView, Snapshot, SourceBrief, StatementView } from '../../contract.ts';
import type { OutletTable, SnapshotTable, SourceTable, StatementTable } from '../tables.ts';
import { listFromJson } from '../canonical-json.ts';

/** A source row with the name of its outlet. */
export type NamedSource = Omit<SourceTable, 'identity' | 'sample' | 'note' | 'recorded_by'> & {
  readonly outlet_name: string;
};

/** The columns of a source that its brief shows. */
export const SOURCE_COLUMNS = [
  's.id',
  's.number',
  's.outlet_id',
  's.title',
  's.author',
  's.url',
  's.language',
  's.published_at',
  's.published_precision',
  's.dateline',
  's.time_zone',
  's.credit',
  's.translated_from',
  's.via',
  's.recorded_at',
  's.kind',
  'o.name as outlet_name',
] as const;

/** A source in brief. */
export function sourceBrief(row: NamedSource): SourceBrief {
  return {
    id: row.id,
    kind: row.kind as SourceBrief['kind'],
    outlet: { id: row.outlet_id, name: row.outlet_name },
    title: row.title,
    author: row.author,
    url: row.url,
    language: row.language,
    publishedAt: row.published_at,
    publishedPrecision: row.published_precision,
    dateline: row.dateline,
    timeZone: row.time_zone,
    credit: row.credit,
    translatedFrom: row.translated_from,
    via: row.via,
    recordedAt: row.recorded_at,
  };
}

/** An outlet with the count of its sources. */
export function outletModel(row: OutletTable, sources: number): Outlet {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Outlet['kind'],
    country: row.country,
    parent: row.parent_id,
    sources,
    recordedAt: row.recorded_at,
  };
}

/** A snapshot without its text and bytes; `bytes` is their count. */
export function snapshotModel(row: Omit<SnapshotTable, 'text' | 'number' | 'places'>, bytes: number): Snapshot {
  return {
    id: row.id,
    source: row.source_id,
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes,
    extractor: row.extractor,
    capturedAt: row.captured_at,
    capturedBy: row.captured_by,
    recordedAt: row.recorded_at,
  };
}

/** The as-of columns of a row as an interval. */
export const asOfModel = (row: {
  as_of_start: string | null;
  as_of_end: string | null;
  as_of_stated: number;
}): PositionView['asOf'] => ({
  start: row.as_of_start,
  end: row.as_of_end,
  stated: row.as_of_stated === 1,
});

/** A statement with its quote and its source. */
export function statementModel(
  row: StatementTable,
  { source, capturedAt, beside }: { source: SourceBrief; capturedAt: string; beside: BesideWords[] },
): StatementView {
  return {
    id: row.id,
    source,
    snapshot: row.snapshot_id,
    capturedAt,
    quote: {
      start: row.quote_start,
      end: row.quote_end,
      exact: row.quote_exact,
      prefix: row.quote_prefix,
      suffix: row.quote_suffix,
      locator: row.quote_locator,
      layer: row.layer as StatementView['quote']['layer'],
    },
    printed: { start: row.printed_start, end: row.printed_end, words: row.printed },
    value: JSON.parse(row.value) as StatementView['value'],
    counted: row.counted,
    place: row.place,
    asOf: asOfModel(row),
    modality: row.modality as StatementView['modality'],
    negated: row.negated === 1,
    attribution: { claimant: row.claimant, via: row.via, named: row.named === 1 },
    rules: listFromJson(row.rules),
    madeBy: row.made_by as StatementView['madeBy'],
    beside,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
