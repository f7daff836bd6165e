import type { StatementInput, StatementView } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { statementModels } from '../store/views/statements.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { recordSelected } from './steps/selected-words.ts';

/** Records selected words of a snapshot as a statement. Throws AppError `not-found`, `offsets-outside` or `quote-not-in-snapshot`. */
export async function recordStatement(deps: Deps, actor: Actor, input: StatementInput): Promise<StatementView> {
  return act(deps, { actor, action: 'record-statement' }, async (doing) => {
    const row = await recordSelected(doing, input);
    const [model] = await statementModels(doing.tx, [row]);
    if (!model) throw notFound(row.id);
    return model;
  });
}
