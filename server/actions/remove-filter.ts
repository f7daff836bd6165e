import type { SavedFilter } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { filterById, removeFilterRow } from '../store/filters.ts';
import { filterModel } from '../store/views/filters.ts';
import { personKey } from '../text/mentions.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Removes one of the person's own saved filters; gives it as it was. Throws AppError `not-found`. */
export async function removeFilter(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<SavedFilter> {
  return act(deps, { actor, action: 'remove-filter' }, async (doing) => {
    const row = await filterById(doing.tx, input.id);
    if (!row || row.person_key !== personKey(actor.name)) throw notFound(input.id);
    await removeFilterRow(doing.tx, row.id, doing.at);
    await tell(doing, {
      action: 'remove-filter',
      noun: 'filter',
      nounId: row.id,
      old: { name: row.name, query: row.query },
    });
    return filterModel(row);
  });
}
