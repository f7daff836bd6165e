import type { Watch, WatchInput } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { enqueueJob } from '../store/jobs.ts';
import { sourceByIdentity, sourceIdentity } from '../store/sources.ts';
import { readWatch } from '../store/views/watches.ts';
import { insertWatch, standingWatch } from '../store/watches.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** The address as it is fetched: without its fragment. */
function fetchedAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/**
 * Has a page or feed fetched now and then again on a schedule. Throws AppError `already-exists` for an address that is
 * watched or paused already, `invalid` for one with a name and password in it.
 */
export async function startWatch(deps: Deps, actor: Actor, input: WatchInput): Promise<Watch> {
  return act(deps, { actor, action: 'start-watch' }, async (doing) => {
    const { tx, at, stamp } = doing;
    const url = fetchedAddress(input.url);
    if (new URL(url).username !== '' || new URL(url).password !== '') {
      const message = 'An address with a name and password in it is not fetched.';
      throw new AppError('invalid', message, { fields: [{ field: 'url', message }] });
    }
    const standing = await standingWatch(tx, url);
    if (standing) throw new AppError('already-exists', `${url} is ${standing.state} already, as ${standing.id}.`);
    const source = await sourceByIdentity(tx, sourceIdentity({ outletName: '', title: '', published: null, url }));
    const { everyMinutes } = input;
    const outlet = input.outlet ?? null;
    const row = await insertWatch(tx, { url, everyMinutes, outlet, sourceId: source?.id ?? null, nextAt: at }, stamp);
    await enqueueJob(tx, { kind: 'watch', about: row.id, runAt: at, at });
    await tell(doing, {
      action: 'start-watch',
      noun: 'watch',
      nounId: row.id,
      ...(source ? { about: source.id } : {}),
      new: { url, everyMinutes, outlet },
    });
    return readWatch(tx, row.id);
  });
}
