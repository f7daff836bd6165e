import type {
  BesideWords,
  Conversation,
  OriginalText,
  Page,
  PageQuery,
  SourcePage,
  Translation,
} from '../../contract.ts';
import { acrossFrom } from '../../text/align-translation.ts';
import type { AlignedPair } from '../../text/align-translation.ts';
import { chunks } from '../chunks.ts';
import { conversationOf } from '../conversations.ts';
import type { ReadDb, Store } from '../store.ts';
import type { ConversationTable, StatementTable, TranslationTable } from '../tables.ts';
import { pairsOf } from '../translations.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const IDS_AT_ONCE = 300;

const conversationModel = (row: ConversationTable & { readonly title: string }): Conversation => ({
  source: row.source_id,
  title: row.title,
  kind: row.kind as Conversation['kind'],
  speaker: row.shown,
  role: row.shown_role,
  day: row.day,
  time: row.clock,
  zone: row.zone,
  how: row.how as Conversation['how'],
  takenBy: row.taken_by,
  consent: row.consent as Conversation['consent'],
  anonymity: row.anonymity as Conversation['anonymity'],
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** Heads that no later one corrects. */
const standing = (db: ReadDb) =>
  db
    .selectFrom('conversation as c')
    .innerJoin('source as s', 's.id', 'c.source_id')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('conversation as l').select('l.number').whereRef('l.replaces', '=', 'c.number'))),
    );

/** Conversations with their heads as everybody may see them, in the order they were recorded. */
export async function conversationsPage({ db }: Store, query: PageQuery): Promise<Page<Conversation>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await standing(db)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = standing(db)
    .selectAll('c')
    .select('s.title')
    .orderBy('c.number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('c.number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(conversationModel), Number(counted.total), page.next);
}

const translations = (db: ReadDb) =>
  db
    .selectFrom('translation as t')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('source as o', 'o.id', 't.original_source_id');

type TitledTranslation = TranslationTable & { readonly title: string; readonly original_title: string };

const translationModel = (row: TitledTranslation): Translation => ({
  source: row.source_id,
  snapshot: row.snapshot_id,
  title: row.title,
  original: { source: row.original_source_id, snapshot: row.original_snapshot_id, title: row.original_title },
  translator: row.translator,
  translatedBy: row.made_by as Translation['translatedBy'],
  from: row.from_language,
  to: row.to_language,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** Translations with their originals, in the order they were recorded. */
export async function translationsPage({ db }: Store, query: PageQuery): Promise<Page<Translation>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await db
    .selectFrom('translation')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = translations(db)
    .selectAll('t')
    .select(['s.title', 'o.title as original_title'])
    .orderBy('t.number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('t.number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(translationModel), Number(counted.total), page.next);
}

async function headOf(db: ReadDb, source: string): Promise<SourcePage['conversation']> {
  const row = await conversationOf(db, source);
  if (!row) return null;
  const { title } = await db.selectFrom('source').select('title').where('id', '=', source).executeTakeFirstOrThrow();
  const kept = await db
    .selectFrom('recording as r')
    .innerJoin('body as b', 'b.sha256', 'r.sha256')
    .select(['r.source_id', 'r.sha256', 'r.media_type', 'b.size', 'r.recorded_at', 'r.recorded_by'])
    .where('r.source_id', '=', source)
    .orderBy('r.number')
    .execute();
  const recordings = kept.map((one) => ({
    source: one.source_id,
    sha256: one.sha256,
    mediaType: one.media_type,
    bytes: one.size,
    recordedAt: one.recorded_at,
    recordedBy: one.recorded_by,
  }));
  return { ...conversationModel({ ...row, title }), recordings };
}

async function originalOf(db: ReadDb, snapshot: string): Promise<OriginalText | null> {
  const row = await translations(db)
    .innerJoin('snapshot as p', 'p.id', 't.original_snapshot_id')
    .selectAll('t')
    .select(['s.title', 'o.title as original_title', 'p.text'])
    .where('t.snapshot_id', '=', snapshot)
    .executeTakeFirst();
  return row ? { ...translationModel(row), text: row.text, pairs: pairsOf(row) } : null;
}

async function translationsOf(db: ReadDb, source: string): Promise<Translation[]> {
  const rows = await translations(db)
    .selectAll('t')
    .select(['s.title', 'o.title as original_title'])
    .where('t.original_source_id', '=', source)
    .orderBy('t.number')
    .execute();
  return rows.map(translationModel);
}

/** What the reader shows of a source beside its text: its head as a conversation, its original, its translations. */
export async function toldOf(
  db: ReadDb,
  at: { readonly source: string; readonly snapshot: string },
): Promise<Pick<SourcePage, 'conversation' | 'original' | 'translations'>> {
  return {
    conversation: await headOf(db, at.source),
    original: await originalOf(db, at.snapshot),
    translations: await translationsOf(db, at.source),
  };
}

interface Bound extends TranslationTable {
  readonly words: string;
  readonly original: string;
}

async function boundTo(db: ReadDb, snapshots: readonly string[]): Promise<Bound[]> {
  const rows: Bound[] = [];
  for (const run of chunks([...new Set(snapshots)], IDS_AT_ONCE)) {
    rows.push(
      ...(await db
        .selectFrom('translation as t')
        .innerJoin('snapshot as w', 'w.id', 't.snapshot_id')
        .innerJoin('snapshot as o', 'o.id', 't.original_snapshot_id')
        .selectAll('t')
        .select(['w.text as words', 'o.text as original'])
        .where((eb) => eb.or([eb('t.snapshot_id', 'in', run), eb('t.original_snapshot_id', 'in', run)]))
        .orderBy('t.number')
        .execute()),
    );
  }
  return [...new Map(rows.map((row) => [row.snapshot_id, row])).values()];
}

type Quoted = Pick<StatementTable, 'id' | 'snapshot_id' | 'quote_start' | 'quote_end' | 'layer'>;

function wordsAcross(row: Quoted, bound: Bound, pairs: readonly AlignedPair[]): BesideWords[] {
  const isTranslation = bound.snapshot_id === row.snapshot_id;
  const quote = { start: row.quote_start, end: row.quote_end };
  const across = acrossFrom(pairs, isTranslation ? 'translation' : 'original', quote);
  if (across === null) return [];
  return [
    {
      side: isTranslation ? 'original' : 'translation',
      source: isTranslation ? bound.original_source_id : bound.source_id,
      snapshot: isTranslation ? bound.original_snapshot_id : bound.snapshot_id,
      language: isTranslation ? bound.from_language : bound.to_language,
      ...across,
      exact: (isTranslation ? bound.original : bound.words).slice(across.start, across.end),
      translator: bound.translator,
      translatedBy: bound.made_by as BesideWords['translatedBy'],
    },
  ];
}

/** For each statement of a translation its original words, for each one of an original their translations; others are left out. */
export async function besideStatements(db: ReadDb, quoted: readonly Quoted[]): Promise<Map<string, BesideWords[]>> {
  const rows = quoted.filter(({ layer }) => layer === 'text');
  const bound = (
    await boundTo(
      db,
      rows.map((row) => row.snapshot_id),
    )
  ).map((row) => ({ row, pairs: pairsOf(row) }));
  if (bound.length === 0) return new Map();
  return new Map(
    rows.map((row) => [
      row.id,
      bound
        .filter((one) => [one.row.snapshot_id, one.row.original_snapshot_id].includes(row.snapshot_id))
        .flatMap((one) => wordsAcross(row, one.row, one.pairs)),
    ]),
  );
}
