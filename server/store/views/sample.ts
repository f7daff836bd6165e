import { sql } from 'kysely';
import type { SampleState } from '../../contract.ts';
import { sampleInSight, shelvedThings } from '../shelved.ts';
import type { ReadDb } from '../store.ts';

/** Claims of the sample with accepted statements of other sources, or with verdicts given after it was loaded. */
async function ownWork(db: ReadDb): Promise<SampleState['own']> {
  const loaded = db.selectFrom('event').select('at').where('action', '=', 'load-sample').limit(1);
  const rows = await db
    .selectFrom('claim as c')
    .select((eb) => [
      'c.id',
      'c.title',
      eb
        .selectFrom('evidence as e')
        .innerJoin('statement as t', 't.id', 'e.statement_id')
        .innerJoin('source as s', 's.id', 't.source_id')
        .select(sql<number | string>`count(*)`.as('total'))
        .whereRef('e.claim_id', '=', 'c.id')
        .where('e.decision', '=', 'accepted')
        .where('s.sample', '=', 0)
        .as('statements'),
      eb
        .selectFrom('verdict as v')
        .select(sql<number | string>`count(*)`.as('total'))
        .whereRef('v.claim_id', '=', 'c.id')
        .where('v.given_at', '>', loaded)
        .as('verdicts'),
    ])
    .where('c.sample', '=', 1)
    .orderBy('c.number')
    .execute();
  return rows
    .map(({ id, title, ...of }) => ({
      claim: id,
      title,
      statements: Number(of.statements),
      verdicts: Number(of.verdicts),
    }))
    .filter((row) => row.statements + row.verdicts > 0);
}

/** Claims of one's own that stand on statements of the sample. */
async function restingOn(db: ReadDb): Promise<SampleState['resting']> {
  const rows = await db
    .selectFrom('claim as c')
    .innerJoin('evidence as e', 'e.claim_id', 'c.id')
    .innerJoin('statement as t', 't.id', 'e.statement_id')
    .innerJoin('source as s', 's.id', 't.source_id')
    .select(['c.id as claim', 'c.title', 'c.number'])
    .distinct()
    .where('c.sample', '=', 0)
    .where('c.state', '!=', 'dismissed')
    .where('e.decision', '!=', 'rejected')
    .where('s.sample', '=', 1)
    .orderBy('c.number')
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
