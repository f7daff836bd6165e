import { sql } from 'kysely';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { AppError } from './app-error.ts';
import type { Store, WriteTx } from './store.ts';

async function appliedNames(tx: WriteTx): Promise<string[]> {
  const rows = await tx.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

function refuseNewer(applied: readonly string[]): void {
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const newer = applied.filter((name) => !known.has(name));
  if (newer.length === 0) return;
  const sentence =
    `This database was written by a newer Crosscheck (it has the step ${newer.join(', ')}). ` +
    'Nothing was changed. Start the newer version, or choose another folder with --data.';
  throw new AppError('database-newer', sentence);
}

/**
 * Brings the database to this version, all steps in one transaction, and returns the names of the steps taken (none
 * when it is up to date). Throws AppError `database-newer` when a newer Crosscheck wrote it.
 */
export async function migrate(store: Store, now: Date = new Date()): Promise<string[]> {
  return store.transact(async (tx) => {
    await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(tx);
    if (store.engine === 'postgres') await sql`lock table migration in exclusive mode`.execute(tx);
    const applied = await appliedNames(tx);
    refuseNewer(applied);
    const due = MIGRATIONS.filter((migration) => !applied.includes(migration.name));
    for (const migration of due) {
      for (const statement of migration.statements(store.engine)) await sql.raw(statement).execute(tx);
      await tx.insertInto('migration').values({ name: migration.name, applied_at: now.toISOString() }).execute();
    }
    return due.map((migration) => migration.name);
  });
}
