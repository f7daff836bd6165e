/** Words and acts of what is watched. */
import type { Watch } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';
import { count, instant } from './words.ts';

/** Intervals to choose from, in minutes. */
export const INTERVALS: readonly (readonly [minutes: number, words: string])[] = [
  [15, '15 minutes'],
  [30, '30 minutes'],
  [60, 'hour'],
  [180, '3 hours'],
  [720, '12 hours'],
  [1440, 'day'],
  [10_080, 'week'],
];

/** "every hour", "every 45 minutes". */
export function everyWords(minutes: number): string {
  const known = INTERVALS.find(([one]) => one === minutes)?.[1];
  if (known !== undefined) return `every ${known}`;
  if (minutes % 1440 === 0) return `every ${count(minutes / 1440, 'day')}`;
  return `every ${minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute')}`;
}

/** The options of the interval, with one that is not among the usual ones. */
export function intervalOptions(minutes: number): (readonly [string, string])[] {
  const usual = INTERVALS.map(([one, words]) => [String(one), `every ${words}`] as const);
  return usual.some(([one]) => one === String(minutes)) ? usual : [[String(minutes), everyWords(minutes)], ...usual];
}

/** How a watch stands: its icon and its word. */
export function standingOf(watch: Watch): { name: 'watched' | 'failing' | 'paused' | 'stopped'; words: string } {
  if (watch.state !== 'watched') return { name: watch.state, words: watch.state };
  if (watch.failures === 0) return { name: 'watched', words: 'watched' };
  return { name: 'failing', words: `failing, ${watch.failures === 1 ? 'once' : `${watch.failures} times in a row`}` };
}

const OUTCOMES = { captured: 'captured', revised: 'changed, a copy kept', unchanged: 'unchanged', failed: 'failed' };

/** "12 Jan 2022, 10:00 UTC: unchanged". */
export const lastWords = ({ lastFetch }: Watch): string =>
  lastFetch === null ? 'not fetched yet' : `${instant(lastFetch.at)}: ${OUTCOMES[lastFetch.outcome]}`;

/** True while a fetch is due or under way, so that the screen looks again soon. */
export const isDue = (watch: Watch): boolean => watch.nextAt !== null && Date.parse(watch.nextAt) <= Date.now();

/** What can be done with a watch, each with its words and, where it has an opposite, its way back. */
export function useWatchActs() {
  const write = useWrite<Watch>();
  const post = (path: string, body: object, words: string, back: (() => void) | null = null): void =>
    write.mutate({ method: 'POST', path, body }, { onSuccess: () => saved(words, back), onError: failed });
  const start = (url: string, everyMinutes = 60, outlet: string | null = null): void =>
    post('/watches', { url, everyMinutes, ...(outlet === null ? {} : { outlet }) }, `${url} is watched.`);
  const change = (watch: Watch, now: Partial<Watch>, words: string, back: Partial<Watch> | null): void =>
    write.mutate(
      { method: 'PATCH', path: `/watches/${watch.id}`, body: now },
      {
        onSuccess: () => saved(words, back && (() => change(watch, back, `${watch.id} is as it was.`, null))),
        onError: failed,
      },
    );
  return {
    busy: write.isPending,
    start,
    fetchNow: ({ id }: Watch) => post(`/watches/${id}/fetch`, {}, `${id} is being fetched.`),
    pause: (watch: Watch) => change(watch, { state: 'paused' }, `${watch.id} is paused.`, { state: 'watched' }),
    resume: (watch: Watch) => change(watch, { state: 'watched' }, `${watch.id} goes on.`, { state: 'paused' }),
    every: (watch: Watch, everyMinutes: number) =>
      change(watch, { everyMinutes }, `${watch.id} is fetched ${everyWords(everyMinutes)}.`, {
        everyMinutes: watch.everyMinutes,
      }),
    stop: (watch: Watch) =>
      post(`/watches/${watch.id}/stop`, {}, `${watch.id} is stopped; what it brought stays.`, () =>
        start(watch.url, watch.everyMinutes, watch.outlet),
      ),
  };
}
