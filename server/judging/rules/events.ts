import type { Findings } from '../findings.ts';
import { perAccount } from '../memo.ts';

/** Days over which a running count of one event goes on; figures further apart are of two periods. */
export const ONE_EVENT = 180;

const eventsOf = perAccount(
  ({ mentions }) =>
    new Set(
      mentions
        .filter(({ kind, id }) => kind === 'event' || HAPPENINGS.has(id))
        .map(({ id }) => id.replace(/^act:explode$/, 'event:blast-event')),
    ),
);
const HAPPENINGS = new Set(['act:explode', 'act:crash', 'act:sink', 'act:capsize', 'act:collapse', 'act:walkout']);

/** True when both sentences name what happened, and name different kinds of event. */
export function otherEvents({ pair }: Findings): boolean {
  const [a, b] = [eventsOf(pair[0]), eventsOf(pair[1])];
  return a.size > 0 && b.size > 0 && [...a].every((id) => !b.has(id));
}

/** True when both sentences name one kind of event. */
export function sharedEvent({ pair }: Findings): boolean {
  const [a, b] = [eventsOf(pair[0]), eventsOf(pair[1])];
  return [...a].some((id) => b.has(id));
}
