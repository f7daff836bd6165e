import type { Deps } from '../actions/deps.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { recordAudited, type Audited } from '../actions/record-audited.ts';
import { auditRows, type AuditedFinding } from '../actions/steps/audit-rows.ts';
import { citedFinder, findInStore } from '../actions/steps/find-cited.ts';
import { openTable } from '../capture/audit/open-table.ts';
import { surveyTable } from '../capture/audit/table-rows.ts';
import type { Outside } from '../capture/get-page.ts';
import { AppError } from '../store/app-error.ts';
import type { AuditTable } from '../store/audit-tables.ts';
import { auditById } from '../store/audits.ts';
import { bodyBytes } from '../store/snapshots.ts';
import type { JobTable } from '../store/tables.ts';
import { captureCited } from './capture-cited.ts';
import type { Handlers } from './handlers.ts';

/** Rows written in one transaction at most, and milliseconds after which fewer are; progress is seen as often. */
const AT_ONCE = 500;
const AT_LEAST_EVERY_MS = 1000;
/** Milliseconds between two looks whether somebody ended the audit. */
const LOOK_EVERY_MS = 500;

type Write = (part: Omit<Audited, 'id'>) => Promise<'going on' | 'cancelled'>;

interface Auditing {
  readonly deps: Deps;
  readonly outside: Outside;
  readonly signal: AbortSignal;
}

async function throughTable({ deps, outside, signal }: Auditing, row: AuditTable, write: Write): Promise<void> {
  const bytes = await bodyBytes(deps.store.db, row.sha256);
  if (!bytes) throw new AppError('internal', `The bytes of ${row.id} are gone.`);
  const table = await surveyTable(await openTable(bytes, row.name));
  const get = row.fetches === 1 ? captureCited(deps, outside, { actor: ENGINE_ACTOR, signal }) : null;
  const find = citedFinder([findInStore(deps.store.db)], get);
  let findings: AuditedFinding[] = [];
  let written = deps.now().getTime();
  for await (const finding of auditRows(table, find, row.rows_done)) {
    // What a stopped fetch came to is no finding; the row is checked again when the audit goes on.
    if (signal.aborted) break;
    findings.push(finding);
    if (findings.length < AT_ONCE && deps.now().getTime() - written < AT_LEAST_EVERY_MS) continue;
    if ((await write({ findings, ended: 'not yet', message: null })) === 'cancelled') return;
    findings = [];
    written = deps.now().getTime();
  }
  await write({ findings, ended: signal.aborted ? 'not yet' : 'done', message: null });
}

/** A signal that comes with `signal`, and when somebody ends the audit: a fetch under way is then stopped too. */
function endingWith(deps: Deps, id: string, signal: AbortSignal) {
  const ended = new AbortController();
  const look = async (): Promise<void> => {
    try {
      if ((await auditById(deps.store.db, id))?.state === 'cancelled') ended.abort();
    } catch {
      // The next look may succeed; the write of the next rows looks as well, and tells what is wrong.
    }
  };
  const looks = setInterval(() => void look(), LOOK_EVERY_MS);
  return { signal: AbortSignal.any([signal, ended.signal]), close: () => clearInterval(looks) };
}

/** Audits a table from where it was left; a refusal is written on the audit, a stopped process goes on later. */
export const auditHandlers = (outside: Outside): Handlers => ({
  audit: async (deps: Deps, job: JobTable, signal: AbortSignal) => {
    const row = await auditById(deps.store.db, job.about);
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return;
    const write: Write = (part) => recordAudited(deps, ENGINE_ACTOR, { id: row.id, ...part });
    const ending = endingWith(deps, row.id, signal);
    try {
      await throughTable({ deps, outside, signal: ending.signal }, row, write);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      await write({ findings: [], ended: 'failed', message: failure.sentence });
    } finally {
      ending.close();
    }
  },
});
