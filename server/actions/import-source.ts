import type { Captured } from '../capture/captured.ts';
import type { ImportOutcome } from '../contract.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { keepCopy, readCopy } from './steps/copy.ts';
import { suggestFor } from './steps/suggest.ts';

/**
 * Imports one captured source in one transaction: outlet, source, snapshot, revision, statements, suggestions and the
 * judgement of every claim they touch. The same bytes a second time write nothing. Throws AppError `empty-text` or `invalid`.
 */
export async function importSource(deps: Deps, actor: Actor, captured: Captured): Promise<ImportOutcome> {
  demandPermission(actor, 'import-source');
  const copy = readCopy(captured);
  return act(deps, { actor, action: 'import-source' }, async (doing) => {
    const kept = await keepCopy(doing, copy, false);
    await suggestFor(doing, kept.fresh, false);
    return {
      file: captured.file,
      source: kept.source.id,
      snapshot: kept.snapshot.id,
      sha256: copy.sha256,
      statements: kept.statements,
      outcome: kept.outcome,
    };
  });
}
