import { openTable } from '../capture/audit/open-table.ts';
import { surveyTable } from '../capture/audit/table-rows.ts';
import { refuseTooLarge } from '../capture/decode.ts';
import type { Audit } from '../contract.ts';
import { insertAudit } from '../store/audits.ts';
import { enqueueJob } from '../store/jobs.ts';
import { sha256 } from '../store/sha256.ts';
import { readAudit } from '../store/views/audits.ts';
import type { Deps } from './deps.ts';
import { demandPermission, type Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/**
 * Takes in a table whose rows are to be checked against the sources they cite; the check itself is a job. Throws
 * AppError for what is no table, names no columns (`invalid`), has no rows (`empty-text`) or is too large.
 */
export async function startAudit(
  deps: Deps,
  actor: Actor,
  input: { readonly name: string; readonly bytes: Uint8Array; readonly cited: 'at hand' | 'fetched' },
): Promise<Audit> {
  demandPermission(actor, 'start-audit');
  const { name, bytes, cited } = input;
  refuseTooLarge(bytes.byteLength, name);
  const { rows } = await surveyTable(await openTable(bytes, name));
  const hash = sha256(bytes);
  return act(deps, { actor, action: 'start-audit' }, async (doing) => {
    const { tx, at, stamp } = doing;
    const fetches = cited === 'fetched' ? 1 : 0;
    const row = await insertAudit(tx, { name, bytes, sha256: hash, rows, fetches }, stamp);
    await enqueueJob(tx, { kind: 'audit', about: row.id, runAt: at, at });
    await tell(doing, { action: 'start-audit', noun: 'audit', nounId: row.id, new: { name, sha256: hash, rows } });
    return readAudit(tx, row.id);
  });
}
