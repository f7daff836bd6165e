import { canonicalJson } from './canonical-json.ts';
import { nextId } from './ids.ts';
import { outletKey } from './outlets.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { SourceTable } from './tables.ts';

/** What a new source is made of; `null` is "not stated". */
export interface NewSource {
  readonly outletId: string;
  readonly outletName: string;
  readonly title: string;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly publishedPrecision: string | null;
  readonly dateline: string | null;
  readonly timeZone: string | null;
  readonly credit: string | null;
  readonly translatedFrom: string | null;
  readonly via: string | null;
  readonly note: string | null;
  readonly sample: boolean;
  /** A document where nothing else is said. */
  readonly kind?: string;
}

/** What makes two captures copies of one document: the same URL, or without one the same outlet, title and day. */
export function sourceIdentity(source: Pick<NewSource, 'outletName' | 'title' | 'published' | 'url'>): string {
  if (source.url !== null) return `url ${source.url}`;
  return `title ${canonicalJson([outletKey(source.outletName), source.title.trim(), source.published])}`;
}

/** The source of this identity, or undefined. */
export async function sourceByIdentity(db: ReadDb, identity: string): Promise<SourceTable | undefined> {
  return db.selectFrom('source').selectAll().where('identity', '=', identity).executeTakeFirst();
}

/** The source of this id, or undefined. */
export async function sourceById(db: ReadDb, id: string): Promise<SourceTable | undefined> {
  return db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Sources of this address or title; more than one only where a title was given twice. */
export async function sourcesCalled(db: ReadDb, name: string): Promise<SourceTable[]> {
  return db
    .selectFrom('source')
    .selectAll()
    .where((eb) => eb.or([eb('url', '=', name), eb('title', '=', name)]))
    .orderBy('number')
    .limit(20)
    .execute();
}

/** Writes a new source. */
export async function insertSource(tx: WriteTx, source: NewSource, stamp: Stamp): Promise<SourceTable> {
  const { id, number } = await nextId(tx, 'source');
  const row: SourceTable = {
    id,
    number,
    outlet_id: source.outletId,
    title: source.title.trim(),
    author: source.author,
    url: source.url,
    identity: sourceIdentity(source),
    language: source.language,
    published_at: source.published,
    published_precision: source.publishedPrecision,
    dateline: source.dateline,
    time_zone: source.timeZone,
    credit: source.credit,
    translated_from: source.translatedFrom,
    via: source.via,
    note: source.note,
    sample: source.sample ? 1 : 0,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
    kind: source.kind ?? 'document',
  };
  await tx.insertInto('source').values(row).execute();
  return row;
}
