import type { ClaimRow, PositionView } from '../../contract.ts';
import { careOf } from '../care.ts';
import type { Care } from '../care.ts';
import { staleByClaim } from '../stale.ts';
import type { ReadDb } from '../store.ts';
import type { ClaimTable } from '../tables.ts';
import { positionModels } from './positions.ts';

interface Finding {
  readonly resolution: string;
  readonly finding: string;
  readonly given_by_name: string;
  readonly given_at: string;
}

/** What a claim's row and its page have in common. */
export function claimBasics(row: ClaimTable, { stale, care }: { stale: number; care: Care | undefined }) {
  const { worst_relation, worst_group, worst_severity } = row;
  const judged = worst_relation !== null && worst_group !== null && worst_severity !== null;
  return {
    id: row.id,
    title: row.title,
    state: row.state as ClaimRow['state'],
    valueKind: row.value_kind as ClaimRow['valueKind'],
    counted: row.counted,
    place: row.place,
    worst: judged
      ? ({
          relation: worst_relation,
          group: worst_group,
          severity: worst_severity,
          explanation: row.worst_explanation ?? '',
        } as ClaimRow['worst'])
      : null,
    suggestions: row.suggestion_count,
    stale,
    witnesses: { outlets: row.outlets, originsAtLeast: row.origins_at_least, originsAtMost: row.origins_at_most },
    reopened: row.reopened_at === null ? null : { at: row.reopened_at, because: row.reopened_because ?? '' },
    assigned: care?.assigned ?? null,
    recheckOn: care?.recheckOn ?? null,
    recordedAt: row.recorded_at,
    changedAt: row.changed_at,
  };
}

interface Beside {
  readonly positions: readonly PositionView[];
  readonly finding: Finding | undefined;
  readonly stale: number;
  readonly care: Care | undefined;
}

function model(row: ClaimTable, { positions, finding, stale, care }: Beside): ClaimRow {
  return {
    ...claimBasics(row, { stale, care }),
    positions: positions.map(({ letter, label, modality }) => ({ letter, label, modality })),
    evidence: row.evidence_count,
    verdict: finding
      ? {
          resolution: finding.resolution as NonNullable<ClaimRow['verdict']>['resolution'],
          finding: finding.finding,
          by: finding.given_by_name,
          at: finding.given_at,
        }
      : null,
  };
}

async function findings(db: ReadDb, ids: readonly string[]): Promise<Map<string, Finding>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('verdict').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Claim rows with their positions and newest verdicts, in the same order. */
export async function claimRows(db: ReadDb, rows: readonly ClaimTable[]): Promise<ClaimRow[]> {
  const positions = await positionModels(
    db,
    rows.map((row) => row.id),
  );
  const given = await findings(
    db,
    rows.flatMap((row) => row.verdict_id ?? []),
  );
  const stale = await staleByClaim(
    db,
    rows.map((row) => row.id),
  );
  const care = await careOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) =>
    model(row, {
      positions: positions.get(row.id) ?? [],
      finding: given.get(row.verdict_id ?? ''),
      stale: stale.get(row.id) ?? 0,
      care: care.get(row.id),
    }),
  );
}
