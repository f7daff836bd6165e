import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeWatch } from '../../server/actions/change-watch.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { fetchWatch } from '../../server/actions/fetch-watch.ts';
import { startWatch } from '../../server/actions/start-watch.ts';
import { stopWatch } from '../../server/actions/stop-watch.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { politely } from '../../server/capture/get-page.ts';
import { watch, watchEntry } from '../../server/contract.ts';
import { fetchHandlers } from '../../server/jobs/handlers.ts';
import { runJobs } from '../../server/jobs/run-jobs.ts';
import { enqueueDueWatches } from '../../server/jobs/watch-schedule.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import type { Store } from '../../server/store/store.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { readWatch, watchEntriesPage, watchesPage } from '../../server/store/views/watches.ts';
import { misbehave, type Misbehaving } from '../capture/misbehaving.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, GAZETTE } from '../engines/reports.ts';

const MINUTE = 60_000;

describe.each(ENGINES)('watching on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let web: Misbehaving;
  let time: number;
  let end: () => Promise<void>;
  const never = new AbortController().signal;
  const handlers = fetchHandlers(politely(['127.0.0.1'], 0));
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    web = await misbehave();
    time = Date.parse('2026-02-01T12:00:00.000Z');
    deps = { store, now: () => new Date(time) };
  });
  afterEach(async () => {
    await web.close();
    await end();
  });

  const set = (path: string, more: { everyMinutes?: number; outlet?: string } = {}) =>
    startWatch(deps, ANA, { url: web.url(path), everyMinutes: 60, ...more });
  const run = async (minutesLater = 0) => {
    time += minutesLater * MINUTE;
    await enqueueDueWatches(deps);
    let ran = 0;
    while (await runOneJob(deps, never, handlers)) ran += 1;
    return ran;
  };
  const now = async (id = 'WCH-1') => watch.parse(await readWatch(store.db, id));
  const at = (minutes: number): string => new Date(time + minutes * MINUTE).toISOString();
  const entries = async () =>
    (await watchEntriesPage(store, { watch: 'WCH-1', limit: 500 })).rows.map((row) => watchEntry.parse(row));
  const actions = async () => (await eventsPage(store, { limit: 500 })).rows.map((row) => row.action);

  it('fetches a page at once, again at its time, and keeps what changed as a revision', async () => {
    expect(await set('/changing', { outlet: 'Harbour Post' })).toMatchObject({ state: 'watched', nextAt: at(0) });
    expect(await run()).toBe(1);
    expect(await now()).toMatchObject({
      kind: 'page',
      source: 'SRC-1',
      title: 'Crane falls',
      failures: 0,
      lastFetch: { at: at(0), outcome: 'captured', message: null },
      nextAt: at(60),
    });
    expect(await run(59)).toBe(0);
    expect(await run(1)).toBe(1);
    expect((await now()).lastFetch).toMatchObject({ outcome: 'revised' });
    expect(await run(60)).toBe(1);
    expect((await now()).lastFetch).toMatchObject({ outcome: 'unchanged' });
    const revision = await store.db.selectFrom('revision').selectAll().executeTakeFirstOrThrow();
    expect(revision.source_id).toBe('SRC-1');
    expect((await watchesPage(store, { limit: 5, source: 'SRC-1' })).total).toBe(1);
    const outlet = await store.db.selectFrom('outlet').select('name').executeTakeFirstOrThrow();
    expect(outlet.name).toBe('Harbour Post');
  });

  it('keeps no copy of a page whose counters alone moved', async () => {
    await set('/counting');
    await run();
    await run(60);
    expect((await now()).lastFetch).toMatchObject({ outcome: 'unchanged' });
    expect(await store.db.selectFrom('snapshot').select('id').execute()).toHaveLength(1);
  });

  it('asks only for what changed since', async () => {
    await set('/validated');
    await run();
    await run(60);
    expect((await now()).lastFetch).toMatchObject({ outcome: 'unchanged' });
    const [, second] = web.asked('/validated');
    expect(second).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Wed, 12 Jan 2022 10:00:00 GMT',
    });
  });

  it('writes a failure on the row, waits twice as long each time and tells the desk once', async () => {
    await set('/forbidden');
    for (const [failures, wait] of [
      [1, 60],
      [2, 120],
      [3, 240],
    ] as const) {
      await run(failures === 1 ? 0 : wait / 2);
      expect(await now()).toMatchObject({
        failures,
        nextAt: at(wait),
        lastFetch: { outcome: 'failed', message: expect.stringMatching(/refuses to give the page \(403\)/) as unknown },
        lastFailure: { at: at(0), sentence: expect.stringMatching(/403/) as unknown },
      });
    }
    expect((await actions()).filter((action) => action === 'fail-fetch')).toHaveLength(1);
    const desk = await deskView(store, { id: 'ben', name: 'Ben' }, deps.now());
    expect(desk.changes.some(({ line }) => /could not be fetched: .*\(403\)/.test(line))).toBe(true);
    expect((await store.db.selectFrom('job').selectAll().execute()).every((job) => job.state === 'done')).toBe(true);
  });

  it('starts afresh after a success, and remembers the last failure', async () => {
    await set('/recovering');
    await run();
    expect((await now()).failures).toBe(1);
    await run(60);
    expect(await now()).toMatchObject({
      failures: 0,
      nextAt: at(60),
      lastFetch: { outcome: 'captured' },
      lastFailure: { at: at(-60), sentence: expect.stringMatching(/\(503\)/) as unknown },
    });
  });

  it('has a worker of its own beside the others', async () => {
    await importSource(deps, ANA, GAZETTE);
    await set('/silent');
    await set('/article');
    const running = runJobs(deps, politely(['127.0.0.1'], 0));
    const states = async () =>
      (await store.db.selectFrom('job').select(['kind', 'about', 'state']).orderBy('number').execute()).map(
        (job) => `${job.kind} ${job.about} ${job.state}`,
      );
    await expect
      .poll(states, { timeout: 20_000 })
      .toEqual(['verify-snapshots SRC-1 done', 'watch WCH-1 running', 'watch WCH-2 queued']);
    await running.stop();
    expect(await states()).toContain('watch WCH-1 queued');
  });

  it.each([
    ['/too-many-long', 180],
    ['/too-many', 60],
    ['/down-until', 120],
  ])('keeps to what the host asks for at %s', async (path, minutes) => {
    web.until = at(120);
    await set(path);
    await run();
    const { nextAt, failures } = await now();
    expect(failures).toBe(1);
    expect(Math.abs(Date.parse(nextAt ?? '') - Date.parse(at(minutes)))).toBeLessThan(2000);
  });

  it.each(['/empty', '/silent-feed', '/to-private', '/picture', '/broken-feed'])(
    'tells why %s gives nothing',
    async (path) => {
      await set(path);
      await run();
      const { lastFailure, lastFetch } = await now();
      expect(lastFetch).toMatchObject({ outcome: path === '/silent-feed' ? 'unchanged' : 'failed' });
      if (path !== '/silent-feed') expect(lastFailure?.sentence).toMatch(/\S.*\.$/);
    },
  );

  it('captures the new entries of a feed, ten at a time, and each only once', async () => {
    await set('/feed?entries=13');
    await run();
    expect(await now()).toMatchObject({
      kind: 'feed',
      source: null,
      lastFetch: { outcome: 'captured', message: '10 new entries captured. 3 entries wait for the next fetch.' },
      entries: { captured: 10, waiting: 3, refused: 0 },
    });
    await run(60);
    expect((await now()).entries).toEqual({ captured: 13, waiting: 0, refused: 0 });
    await run(60);
    expect((await now()).lastFetch).toMatchObject({ outcome: 'unchanged', message: null });
    expect((await entries()).map(({ url }) => url)[0]).toBe(web.url('/story/1'));
    expect(await store.db.selectFrom('source').select('id').execute()).toHaveLength(13);
    const dated = await store.db
      .selectFrom('source')
      .select(['published_at', 'published_precision'])
      .executeTakeFirst();
    expect(dated).toEqual({ published_at: '2022-01-12', published_precision: 'as the feed states' });
    expect((await watchesPage(store, { limit: 5, source: 'SRC-7' })).rows).toMatchObject([{ id: 'WCH-1' }]);
  });

  it('says of each entry why it was not captured, and gives up on it after three tries', async () => {
    await set('/feed-of-faults');
    for (const [round, state] of [
      [1, 'waiting'],
      [2, 'waiting'],
      [3, 'refused'],
    ] as const) {
      await run(round === 1 ? 0 : 60);
      const bad = (await entries()).find(({ url }) => url.endsWith('/forbidden'));
      expect(bad).toMatchObject({ state, tries: round, message: expect.stringMatching(/\(403\)/) as unknown });
    }
    expect((await entries()).find(({ url }) => url.endsWith('/article'))).toMatchObject({
      state: 'captured',
      tries: 1,
    });
    expect(await now()).toMatchObject({ failures: 0, entries: { captured: 1, waiting: 0, refused: 1 } });
    expect(web.asked('/forbidden')).toHaveLength(3);
  });

  it('asks a host nothing more that wants a rest, and waits as long as it asks', async () => {
    await set('/feed-of-rest');
    await run();
    expect(web.asked('/too-many-long')).toHaveLength(1);
    expect(web.asked('/article')).toHaveLength(0);
    expect(await now()).toMatchObject({ nextAt: at(180), entries: { captured: 0, waiting: 2, refused: 0 } });
  });

  it('rests while it is paused, goes on at once, and stays in the list when it is stopped', async () => {
    await set('/article');
    await run();
    expect(await changeWatch(deps, ANA, { id: 'WCH-1', state: 'paused' })).toMatchObject({ nextAt: null });
    await expect(fetchWatch(deps, ANA, { id: 'WCH-1' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await run(600)).toBe(0);
    await changeWatch(deps, ANA, { id: 'WCH-1', state: 'watched', everyMinutes: 30 });
    expect(await run()).toBe(1);
    expect(await now()).toMatchObject({ nextAt: at(30) });
    await changeWatch(deps, ANA, { id: 'WCH-1', everyMinutes: 90 });
    expect(await now()).toMatchObject({ nextAt: at(90) });
    await expect(set('/article#part')).rejects.toMatchObject({ code: 'already-exists' });
    await stopWatch(deps, ANA, { id: 'WCH-1' });
    await expect(stopWatch(deps, ANA, { id: 'WCH-1' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await run(600)).toBe(0);
    expect(await set('/article')).toMatchObject({ id: 'WCH-2', source: 'SRC-1' });
    const { rows } = await watchesPage(store, { limit: 5 });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['WCH-2', 'watched'],
      ['WCH-1', 'stopped'],
    ]);
  });

  it('is fetched when a person asks, and once however often they ask', async () => {
    await set('/article');
    await run();
    time += MINUTE;
    await fetchWatch(deps, ANA, { id: 'WCH-1' });
    await fetchWatch(deps, ANA, { id: 'WCH-1' });
    expect(await run()).toBe(1);
    expect(await now()).toMatchObject({ nextAt: at(60) });
  });

  it('is fetched again later when the process stops in the middle', async () => {
    const stopping = new AbortController();
    await set('/silent');
    const running = runOneJob(deps, stopping.signal, handlers);
    while (web.asked('/silent').length === 0) await new Promise((go) => setTimeout(go, 10));
    stopping.abort();
    await running;
    expect(await now()).toMatchObject({ lastFetch: null, failures: 0 });
    expect(await store.db.selectFrom('job').select('state').execute()).toEqual([{ state: 'queued' }]);
  });
});
