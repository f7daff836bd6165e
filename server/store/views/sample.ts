import { sql } from 'kysely';
import type { SampleState } from '../../contract.ts';
import { chunks } from '../chunks.ts';
import { sampleInSight, shelvedThings } from '../shelved.ts';
import type { ReadDb } from '../store.ts';

const CLAIMS_AT_ONCE = 300;
const MOST_RESTING = 100;

type Counts = ReadonlyMap<string, number>;
const countsOf = (rows: readonly { readonly id: string; readonly total: number | string }[]): Counts =>
  new Map(rows.map((row) => [row.id, Number(row.total)]));
const total = sql<number | string>`count(*)`.as('total');

/** How many accepted statements of other sources the claims have. */
async function ownStatements(db: ReadDb, claims: readonly string[]): Promise<Counts> {
  const rows = await db
    .selectFrom('evidence as e')
    .innerJoin('statement as t', 't.id', 'e.statement_id')
    .innerJoin('source as s', 's.id', 't.source_id')
    .select(['e.claim_id as id', total])
    .where('e.claim_id', 'in', claims)
    .where('e.decision', '=', 'accepted')
    .where('s.sample', '=', 0)
    .groupBy('e.claim_id')
    .execute();
  return countsOf(rows);
}

/** How many verdicts the claims were given after an instant. */
async function laterVerdicts(db: ReadDb, claims: readonly string[], after: string): Promise<Counts> {
  const rows = await db
    .selectFrom('verdict')
    .select(['claim_id as id', total])
    .where('claim_id', 'in', claims)
    .where('given_at', '>', after)
    .groupBy('claim_id')
    .execute();
  return countsOf(rows);
}

/** Claims of the sample with accepted statements of other sources, or with verdicts given after it was loaded. */
async function ownWork(db: ReadDb): Promise<SampleState['own']> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'title'])
    .where('sample', '=', 1)
    .orderBy('number')
    .execute();
  const loaded = await db
    .selectFrom('event')
    .select('at')
    .where('action', '=', 'load-sample')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  const own: SampleState['own'] = [];
  for (const run of chunks(claims, CLAIMS_AT_ONCE)) {
    const ids = run.map((row) => row.id);
    const statements = await ownStatements(db, ids);
    const verdicts = await laterVerdicts(db, ids, loaded?.at ?? '');
    for (const { id, title } of run) {
      const row = { claim: id, title, statements: statements.get(id) ?? 0, verdicts: verdicts.get(id) ?? 0 };
      if (row.statements + row.verdicts > 0) own.push(row);
    }
  }
  return own;
}

/** Claims of one's own that stand on statements of the sample, at most `MOST_RESTING`. */
async function restingOn(db: ReadDb): Promise<SampleState['resting']> {
  const rows = await db
    .selectFrom('claim as c')
    .select(['c.id as claim', 'c.title'])
    .where('c.sample', '=', 0)
    .where('c.state', '!=', 'dismissed')
    .where('c.id', 'in', (eb) =>
      eb
        .selectFrom('source as s')
        .innerJoin('statement as t', 't.source_id', 's.id')
        .innerJoin('evidence as e', 'e.statement_id', 't.id')
        .select('e.claim_id')
        .where('s.sample', '=', 1)
        .where('e.decision', '!=', 'rejected'),
    )
    .orderBy('c.number')
    .limit(MOST_RESTING)
    .execute();
  return rows.map(({ claim, title }) => ({ claim, title }));
}

/** Whether the sample newsroom is in sight, how much it is, and which work of one's own touches it. */
export async function sampleView(db: ReadDb): Promise<SampleState> {
  const { claims, sources } = await sampleInSight(db);
  const shelf = await shelvedThings(db);
  const shelfOf = (noun: string): number => shelf.filter((row) => row.noun === noun).length;
  const state = sources.length > 0 ? 'shown' : shelf.length > 0 ? 'removed' : 'never';
  const gone = state === 'removed';
  return {
    state,
    claims: gone ? shelfOf('claim') : claims.length,
    sources: gone ? shelfOf('source') : sources.length,
    own: await ownWork(db),
    resting: await restingOn(db),
  };
}
