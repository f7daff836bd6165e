import type { Captured } from '../capture/captured.ts';
import type { ImportOutcome } from '../contract.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { readCopy } from './steps/copy.ts';
import { readyTranslation } from './steps/find-original.ts';
import { importCopy } from './steps/import-copy.ts';

/**
 * Imports one captured source in one transaction: outlet, source, snapshot, revision, statements, suggestions and the
 * judgement of every claim they touch; a long text's further suggestions are left to a job, and the message says so. A
 * conversation comes with its head, a translation is bound to its original. The same bytes a second time write nothing.
 * Throws AppError `empty-text`, `invalid`, or `not-found` for an original that is not there.
 */
export async function importSource(deps: Deps, actor: Actor, captured: Captured): Promise<ImportOutcome> {
  demandPermission(actor, 'import-source');
  const ready = captured.meta.rendered ? await readyTranslation(deps.store.db, captured) : { captured, original: null };
  const copy = readCopy(ready.captured, ready.original);
  return act(deps, { actor, action: 'import-source' }, (doing) => importCopy(doing, copy));
}
