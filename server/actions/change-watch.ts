import type { Watch, WatchChange } from '../contract.ts';
import { readWatch } from '../store/views/watches.ts';
import type { WatchTable } from '../store/watch-tables.ts';
import { updateWatch } from '../store/watches.ts';
import type { WatchUpdate } from '../store/watches.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { nextFetch } from './steps/watch-times.ts';
import { standingWatchOf, tellOfWatch } from './steps/watch.ts';

const FIELDS = ['everyMinutes', 'outlet', 'state'] as const;

const standing = (row: WatchTable): Required<Record<(typeof FIELDS)[number], unknown>> => ({
  everyMinutes: row.every_minutes,
  outlet: row.outlet,
  state: row.state,
});

/** When a changed watch is fetched next: at once after a pause, else so long after the last fetch as is now asked for. */
function nextAfterChange(row: WatchTable, sent: WatchChange, now: Date): string {
  if (sent.state === 'watched' && row.state === 'paused') return now.toISOString();
  if (sent.everyMinutes === undefined || row.last_at === null) return row.next_at;
  const end = { everyMinutes: sent.everyMinutes, failures: row.failures, retryAfter: null };
  const next = nextFetch(end, new Date(row.last_at));
  return next < now.toISOString() ? now.toISOString() : next;
}

/**
 * Changes the interval or the outlet of a watch, pauses it or goes on with it. Throws AppError `not-found`, or `invalid`
 * for a stopped one.
 */
export async function changeWatch(deps: Deps, actor: Actor, input: { id: string } & WatchChange): Promise<Watch> {
  return act(deps, { actor, action: 'change-watch' }, async (doing) => {
    const { id, ...sent } = input;
    const row = await standingWatchOf(doing, id);
    const before = standing(row);
    const changed = FIELDS.filter((field) => sent[field] !== undefined && sent[field] !== before[field]);
    if (changed.length === 0) return readWatch(doing.tx, id);
    const change: WatchUpdate = {
      every_minutes: sent.everyMinutes ?? row.every_minutes,
      outlet: sent.outlet === undefined ? row.outlet : sent.outlet,
      state: sent.state ?? row.state,
      next_at: nextAfterChange(row, sent, new Date(doing.at)),
    };
    await updateWatch(doing.tx, id, change);
    const pick = (from: Partial<typeof before>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    await tellOfWatch(doing, row, { action: 'change-watch', old: { url: row.url, ...pick(before) }, new: pick(sent) });
    return readWatch(doing.tx, id);
  });
}
