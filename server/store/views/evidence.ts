import type { EvidenceQuery, EvidenceView, Page } from '../../contract.ts';
import { evidenceOfClaim, stanceOfRow } from '../evidence.ts';
import { staleAmong } from '../stale.ts';
import type { ReadDb, Store } from '../store.ts';
import type { EvidenceTable, StaleTable } from '../tables.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';
import { statementModelsById } from './statements.ts';

const staleModel = (row: StaleTable | undefined): EvidenceView['stale'] =>
  row === undefined
    ? null
    : {
        cause: row.cause as NonNullable<EvidenceView['stale']>['cause'],
        source: row.of_source_id,
        reason: row.reason,
        since: row.since,
      };

/** Evidence rows with their statements, in the same order. */
async function models(db: ReadDb, rows: readonly EvidenceTable[]): Promise<EvidenceView[]> {
  const statements = await statementModelsById(
    db,
    rows.map((row) => row.statement_id),
  );
  const stale = await staleAmong(
    db,
    rows.map((row) => row.statement_id),
  );
  return rows.flatMap((row) => {
    const statement = statements.get(row.statement_id);
    if (!statement) return [];
    return [
      {
        claim: row.claim_id,
        statement,
        computedStance: row.computed_stance as EvidenceView['computedStance'],
        stance: stanceOfRow(row) as EvidenceView['stance'],
        decision: row.decision as EvidenceView['decision'],
        confidence: row.confidence,
        reason: row.reason,
        decidedBy: row.decided_by,
        decidedAt: row.decided_at,
        overrideReason: row.override_reason,
        stale: staleModel(stale.get(row.statement_id)),
      },
    ];
  });
}

/** The evidence of one claim, in the order it was attached. */
export async function evidenceModels(db: ReadDb, claimId: string): Promise<EvidenceView[]> {
  return models(db, await evidenceOfClaim(db, claimId));
}

function matching(db: ReadDb, query: EvidenceQuery) {
  let rows = db.selectFrom('evidence');
  const { claim, decision } = query;
  if (claim !== undefined) rows = rows.where('claim_id', '=', claim);
  if (decision !== undefined) rows = rows.where('decision', '=', decision);
  return rows;
}

/** Evidence in the order it was attached. */
export async function evidencePage(store: Store, query: EvidenceQuery): Promise<Page<EvidenceView>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .selectAll()
    .orderBy('number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await models(store.db, page.rows), Number(counted.total), page.next);
}
