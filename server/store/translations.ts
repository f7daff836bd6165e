import type { AlignedPair } from '../text/align-translation.ts';
import { canonicalJson } from './canonical-json.ts';
import { takeNumbers } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { TranslationTable } from './tables.ts';

/** What binds a translation to the copy of the original that it was made from. */
export interface NewTranslation {
  readonly snapshot: string;
  readonly source: string;
  readonly original: { readonly source: string; readonly snapshot: string };
  readonly translator: string;
  readonly translatedBy: string;
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly AlignedPair[];
}

/** Writes what a translation is a translation of, with its aligned paragraphs. */
export async function insertTranslation(tx: WriteTx, made: NewTranslation, stamp: Stamp): Promise<void> {
  const pairs = made.pairs.map(({ translation, original }) => [
    translation.start,
    translation.end,
    original.start,
    original.end,
  ]);
  const row: TranslationTable = {
    snapshot_id: made.snapshot,
    number: await takeNumbers(tx, 'translation', 1),
    source_id: made.source,
    original_source_id: made.original.source,
    original_snapshot_id: made.original.snapshot,
    translator: made.translator,
    made_by: made.translatedBy,
    from_language: made.from,
    to_language: made.to,
    pairs: canonicalJson(pairs),
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('translation').values(row).execute();
}

/** What a copy is a translation of; undefined for one that is none. */
export async function translationIn(db: ReadDb, snapshot: string): Promise<TranslationTable | undefined> {
  return db.selectFrom('translation').selectAll().where('snapshot_id', '=', snapshot).executeTakeFirst();
}

/** The aligned paragraphs of a translation, in the order of the text. */
export const pairsOf = (row: Pick<TranslationTable, 'pairs'>): AlignedPair[] =>
  (JSON.parse(row.pairs) as [number, number, number, number][]).map(([start, end, from, to]) => ({
    translation: { start, end },
    original: { start: from, end: to },
  }));

/** The source whose conversation holds for this one: itself, or the original of a translation, however often it was translated. */
export async function firstOriginal(db: ReadDb, source: string): Promise<string> {
  let at = source;
  for (let hop = 0; hop < 10; hop += 1) {
    const row = await db
      .selectFrom('translation')
      .select('original_source_id')
      .where('source_id', '=', at)
      .executeTakeFirst();
    if (!row) return at;
    at = row.original_source_id;
  }
  return at;
}
