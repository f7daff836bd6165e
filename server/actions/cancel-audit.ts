import type { Audit } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { auditById, updateAudit } from '../store/audits.ts';
import { readAudit } from '../store/views/audits.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Ends an audit where it is; the rows that were checked stay. Throws AppError `not-found`, or `invalid` for one that has ended. */
export async function cancelAudit(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<Audit> {
  return act(deps, { actor, action: 'cancel-audit' }, async (doing) => {
    const { tx, at } = doing;
    const row = await auditById(tx, input.id);
    if (!row) throw notFound(input.id);
    if (row.state !== 'waiting' && row.state !== 'running')
      throw new AppError('invalid', `${row.id} has ended already (${row.state}).`);
    await updateAudit(tx, row.id, { state: 'cancelled', ended_at: at });
    const { name, rows_done: done } = row;
    await tell(doing, { action: 'cancel-audit', noun: 'audit', nounId: row.id, new: { name, done } });
    return readAudit(tx, row.id);
  });
}
