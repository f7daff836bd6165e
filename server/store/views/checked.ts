import type { CheckedBefore, PositionView } from '../../contract.ts';
import type { ReadDb } from '../store.ts';
import { positionModels } from './positions.ts';

type Known = CheckedBefore['figures'][number]['claims'][number];

/** What is shown of a claim that a sentence was matched to, and its answers. */
export interface ClaimKnown {
  readonly brief: Pick<Known, 'id' | 'title' | 'suggested' | 'verdict'>;
  readonly positions: readonly PositionView[];
}

const claimsWithVerdicts = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('claim as c')
    .leftJoin('verdict as v', 'v.id', 'c.verdict_id')
    .leftJoin('verdict_second as s', 's.verdict_id', 'v.id')
    .select(['c.id', 'c.title', 'c.state', 'c.reopened_at', 'v.id as verdict', 'v.finding', 'v.resolution'])
    .select(['v.given_by_name', 'v.given_at', 's.seconded_by_name'])
    .where('c.id', 'in', ids);

type Row = Awaited<ReturnType<ReturnType<typeof claimsWithVerdicts>['execute']>>[number];

function verdictOf(row: Row): Known['verdict'] {
  if (row.verdict === null) return null;
  return {
    id: row.verdict,
    finding: row.finding ?? '',
    resolution: row.resolution as NonNullable<Known['verdict']>['resolution'],
    by: row.given_by_name ?? '',
    at: row.given_at ?? '',
    secondedBy: row.seconded_by_name,
    reopened: row.reopened_at !== null,
  };
}

/** Claims with their answers and their standing verdict, by id. */
export async function claimsKnown(db: ReadDb, ids: readonly string[]): Promise<Map<string, ClaimKnown>> {
  if (ids.length === 0) return new Map();
  const rows = await claimsWithVerdicts(db, ids).execute();
  const positions = await positionModels(db, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        brief: { id: row.id, title: row.title, suggested: row.state === 'suggested', verdict: verdictOf(row) },
        positions: positions.get(row.id) ?? [],
      },
    ]),
  );
}
