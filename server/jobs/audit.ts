import type { Deps } from '../actions/deps.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { recordAudited, type Audited } from '../actions/record-audited.ts';
import { auditRows, type AuditedFinding } from '../actions/steps/audit-rows.ts';
import { citedFinder, findInStore } from '../actions/steps/find-cited.ts';
import { surveyTable, tableOf } from '../capture/audit/table-rows.ts';
import type { Outside } from '../capture/get-page.ts';
import { AppError } from '../store/app-error.ts';
import type { AuditTable } from '../store/audit-tables.ts';
import { auditById } from '../store/audits.ts';
import { bodyBytes } from '../store/snapshots.ts';
import type { JobTable } from '../store/tables.ts';
import { captureCited } from './capture-cited.ts';
import type { Handlers } from './handlers.ts';

/** Rows written in one transaction; progress and cancelling are seen as often. */
const AT_ONCE = 250;

type Write = (part: Omit<Audited, 'id'>) => Promise<'going on' | 'cancelled'>;

async function throughTable(
  { deps, outside, signal }: { deps: Deps; outside: Outside; signal: AbortSignal },
  row: AuditTable,
  write: Write,
): Promise<void> {
  const bytes = await bodyBytes(deps.store.db, row.sha256);
  if (!bytes) throw new AppError('internal', `The bytes of ${row.id} are gone.`);
  const table = await surveyTable(tableOf(bytes, row.name));
  const get = row.fetches === 1 ? captureCited(deps, outside, { actor: ENGINE_ACTOR, signal }) : null;
  const find = citedFinder([findInStore(deps.store.db)], get);
  let findings: AuditedFinding[] = [];
  for await (const finding of auditRows(table, find, row.rows_done)) {
    findings.push(finding);
    if (findings.length < AT_ONCE) continue;
    if ((await write({ findings, ended: 'not yet', message: null })) === 'cancelled' || signal.aborted) return;
    findings = [];
  }
  await write({ findings, ended: 'done', message: null });
}

/** Audits a table from where it was left; a refusal is written on the audit, a stopped process goes on later. */
export const auditHandlers = (outside: Outside): Handlers => ({
  audit: async (deps: Deps, job: JobTable, signal: AbortSignal) => {
    const row = await auditById(deps.store.db, job.about);
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return;
    const write: Write = (part) => recordAudited(deps, ENGINE_ACTOR, { id: row.id, ...part });
    try {
      await throughTable({ deps, outside, signal }, row, write);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      await write({ findings: [], ended: 'failed', message: failure.sentence });
    }
  },
});
