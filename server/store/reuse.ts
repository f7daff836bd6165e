import type { Link } from '../judging/origins/trace.ts';
import { canonicalJson } from './canonical-json.ts';
import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { ReuseTable } from './tables.ts';

const IDS_AT_ONCE = 300;
/** Links read of one source in one direction; of more only the closest are told. */
const MOST_LINKS = 60;

/** A copy that another one may share words with: its text and whose it is. */
export interface HeldCopy {
  readonly snapshot: string;
  readonly number: number;
  readonly source: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly text: string;
}

const COPY = [
  't.id as snapshot',
  't.number',
  't.source_id as source',
  'o.name as outlet',
  's.published_at as published',
] as const;

const copies = (db: ReadDb) =>
  db
    .selectFrom('snapshot as t')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id');

/** Whose the copies of these numbers are, without their texts. */
export async function copiesNumbered(
  db: ReadDb,
  numbers: readonly number[],
): Promise<(Omit<HeldCopy, 'text'> & { readonly size: number })[]> {
  const found: (Omit<HeldCopy, 'text'> & { readonly size: number })[] = [];
  for (const run of chunks(numbers, IDS_AT_ONCE)) {
    found.push(
      ...(await copies(db)
        .innerJoin('body as b', 'b.sha256', 't.sha256')
        .select([...COPY, 'b.size'])
        .where('t.number', 'in', run)
        .execute()),
    );
  }
  return found;
}

/** The texts of copies by the ids of the copies. */
export async function textsOfCopies(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('snapshot').select(['id', 'text']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.text]));
}

/** Two copies of a link with their sources. */
export interface LinkedCopies {
  readonly from: { readonly snapshot: string; readonly source: string };
  readonly to: { readonly snapshot: string; readonly source: string };
}

/** Writes what one copy has from another one. A link between the two that is there already, in either direction, stays. */
export async function insertReuse(
  tx: WriteTx,
  link: Pick<Link, 'kind' | 'contained' | 'spans'> & LinkedCopies,
  made: { readonly engineVersion: number; readonly at: string },
): Promise<void> {
  const { from, to } = link;
  const row: ReuseTable = {
    from_snapshot_id: from.snapshot,
    to_snapshot_id: to.snapshot,
    from_source_id: from.source,
    to_source_id: to.source,
    kind: link.kind,
    contained: link.contained,
    spans: canonicalJson(link.spans),
    engine_version: made.engineVersion,
    recorded_at: made.at,
  };
  await tx
    .insertInto('reuse')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What this copy has from others. */
export async function reuseOfCopy(db: ReadDb, snapshot: string): Promise<ReuseTable[]> {
  return db.selectFrom('reuse').selectAll().where('from_snapshot_id', '=', snapshot).execute();
}

/** What sources have from others (`from`), or others from them (`to`): at most 60 links, those that hold most first. */
export async function reuseOfSources(
  db: ReadDb,
  sources: readonly string[],
  side: 'from' | 'to',
): Promise<ReuseTable[]> {
  if (sources.length === 0) return [];
  return db
    .selectFrom('reuse')
    .selectAll()
    .where(side === 'from' ? 'from_source_id' : 'to_source_id', 'in', sources)
    .orderBy('contained', 'desc')
    .orderBy('from_snapshot_id')
    .orderBy('to_snapshot_id')
    .limit(MOST_LINKS)
    .execute();
}

/** The shared stretches of a link, in both copies. */
export const spansOf = (row: Pick<ReuseTable, 'spans'>): Link['spans'] => JSON.parse(row.spans) as Link['spans'];
