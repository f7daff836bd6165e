import type { Watch } from '../contract.ts';
import { intervalWords } from './interval.ts';

/** A watch as lines for people: what it is, how it stands, and why the last fetch failed. Times are UTC. */
export function watchLine(watch: Watch): string {
  const { id, url, kind, state, everyMinutes, lastFetch, nextAt } = watch;
  const last = lastFetch === null ? 'not fetched yet' : `${lastFetch.outcome} at ${clock(lastFetch.at)}`;
  const next = nextAt === null ? '' : `, next at ${clock(nextAt)}`;
  const head = `${id.padEnd(7)} ${state.padEnd(7)} ${(kind ?? '?').padEnd(4)} every ${intervalWords(everyMinutes)}  ${url}`;
  const told = lastFetch?.message ?? null;
  return [head, `        ${last}${next}`, ...(told === null ? [] : [`        ${told}`])].join('\n');
}

const clock = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
