import type { Watch } from '../contract.ts';
import { readWatch } from '../store/views/watches.ts';
import { updateWatch } from '../store/watches.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { standingWatchOf, tellOfWatch } from './steps/watch.ts';

/** Stops a watch for good; it stays in the list with everything it brought. Throws AppError `not-found` or `invalid`. */
export async function stopWatch(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<Watch> {
  return act(deps, { actor, action: 'stop-watch' }, async (doing) => {
    const row = await standingWatchOf(doing, input.id);
    await updateWatch(doing.tx, row.id, { state: 'stopped' });
    const change = { old: { state: row.state }, new: { url: row.url, state: 'stopped' } };
    await tellOfWatch(doing, row, { action: 'stop-watch', ...change });
    return readWatch(doing.tx, row.id);
  });
}
