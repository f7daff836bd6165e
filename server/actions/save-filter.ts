import type { FilterInput, SavedFilter } from '../contract.ts';
import { putFilter } from '../store/filters.ts';
import { filterModel } from '../store/views/filters.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Saves the filters of the queue under a name, for the person alone; one of the same name is replaced. */
export async function saveFilter(deps: Deps, actor: Actor, input: FilterInput): Promise<SavedFilter> {
  return act(deps, { actor, action: 'save-filter' }, async (doing) => {
    const { row, before } = await putFilter(doing.tx, { ...input, person: actor.name, at: doing.at });
    await tell(doing, {
      action: 'save-filter',
      noun: 'filter',
      nounId: row.id,
      old: before && before.removed_at === null ? { name: before.name, query: before.query } : null,
      new: { name: row.name, query: row.query },
    });
    return filterModel(row);
  });
}
