import { sql } from 'kysely';
import type { Testimony } from '../judging/comparison.ts';
import { outletKey } from './outlets.ts';
import { newestSnapshot } from './snapshots.ts';
import { sourceIdentity } from './sources.ts';
import { statementsOfSnapshot } from './statements.ts';
import type { ReadDb } from './store.ts';
import type { SourceTable } from './tables.ts';
import { witnessesOf } from './testimonies.ts';

/** The sources kept under one of these addresses. */
export async function sourcesAtUrls(db: ReadDb, urls: readonly string[]): Promise<SourceTable[]> {
  if (urls.length === 0) return [];
  const identities = urls.map((url) => sourceIdentity({ outletName: '', title: '', published: null, url }));
  return db.selectFrom('source').selectAll().where('identity', 'in', identities).orderBy('number').execute();
}

/** The sources of this title, large and small letters alike, of any outlet or of the one named; at most twenty. */
export async function sourcesTitled(
  db: ReadDb,
  { title, outlet }: { readonly title: string; readonly outlet: string | null },
): Promise<SourceTable[]> {
  if (title.trim() === '') return [];
  let rows = db
    .selectFrom('source as s')
    .selectAll('s')
    .where(({ eb, or }) =>
      or([eb('s.title', '=', title.trim()), sql<boolean>`lower(s.title) = ${title.trim().toLowerCase()}`]),
    );
  if (outlet !== null) {
    const named = db.selectFrom('outlet').select('id').where('name_key', '=', outletKey(outlet));
    rows = rows.where('s.outlet_id', 'in', named);
  }
  return rows.orderBy('s.number').limit(20).execute();
}

/** The newest copy of a source and what it states; null where no copy is held. */
export async function testimoniesOfSource(
  db: ReadDb,
  source: string,
): Promise<{ readonly snapshot: string; readonly testimonies: ReadonlyMap<string, Testimony> } | null> {
  const snapshot = await newestSnapshot(db, source);
  if (!snapshot) return null;
  const rows = await statementsOfSnapshot(db, snapshot.id);
  const witnesses = await witnessesOf(
    db,
    rows.map(({ id }) => id),
  );
  const told = rows.flatMap(({ id }) => {
    const witness = witnesses.get(id);
    return witness ? [[id, witness.testimony] as const] : [];
  });
  return { snapshot: snapshot.id, testimonies: new Map(told) };
}
