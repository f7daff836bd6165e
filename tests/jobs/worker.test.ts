import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../server/actions/deps.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { HANDLERS } from '../../server/jobs/handlers.ts';
import { runJobs } from '../../server/jobs/run-jobs.ts';
import { MOST_ATTEMPTS, prepareJobs, runOneJob, waitAfter } from '../../server/jobs/worker.ts';
import { job } from '../../server/contract.ts';
import { enqueueJob } from '../../server/store/jobs.ts';
import type { Store } from '../../server/store/store.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { jobsPage } from '../../server/store/views/jobs.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, COURIER, GAZETTE } from '../engines/reports.ts';

describe.each(ENGINES)('the worker on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let time: number;
  let end: () => Promise<void>;
  const never = new AbortController().signal;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    time = Date.parse('2026-02-01T12:00:00.000Z');
    deps = { store, now: () => new Date(time) };
  });
  afterEach(async () => {
    await end();
  });

  const rows = async () => (await jobsPage(store, { limit: 50 })).rows.map((row) => job.parse(row));

  it('checks the stored copies of a source after its import', async () => {
    await importSource(deps, ANA, GAZETTE);
    expect(await rows()).toMatchObject([{ kind: 'verify-snapshots', about: 'SRC-1', state: 'queued', attempts: 0 }]);
    expect(await runOneJob(deps, never)).toBe(true);
    expect(await runOneJob(deps, never)).toBe(false);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 1, lastError: null }]);
    const { rows: history } = await eventsPage(store, { limit: 1 });
    expect(history[0]).toMatchObject({
      action: 'verify-snapshots',
      actor: 'Crosscheck',
      new: { checked: 1, broken: 0 },
    });
  });

  it('writes a failure on the job’s row, waits longer each time and gives up in the end', async () => {
    await importSource(deps, ANA, GAZETTE);
    const failing = { ...HANDLERS, 'verify-snapshots': () => Promise.reject(new Error('The disk does not answer.')) };
    for (let tried = 1; tried <= MOST_ATTEMPTS; tried += 1) {
      expect(await runOneJob(deps, never, failing)).toBe(true);
      const [row] = await rows();
      expect(row).toMatchObject({
        attempts: tried,
        lastError: 'The disk does not answer.',
        state: tried === MOST_ATTEMPTS ? 'failed' : 'queued',
      });
      expect(await runOneJob(deps, never, failing)).toBe(false);
      time += waitAfter(tried);
    }
    expect((await deskView(store, ANA, deps.now())).queues.failedJobs).toBe(1);
    expect(waitAfter(3)).toBe(2 * waitAfter(2));
  });

  it('judges claims anew that older rules judged', async () => {
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    await store.transact((tx) => tx.updateTable('claim').set({ engine_version: 0 }).execute());
    const old = await store.db.selectFrom('claim').select('id').execute();
    expect(old.length).toBeGreaterThan(0);
    await prepareJobs(deps);
    await prepareJobs(deps);
    expect((await rows()).filter((row) => row.kind === 're-judge')).toHaveLength(1);
    while (await runOneJob(deps, never));
    const left = await store.db.selectFrom('claim').select('id').where('engine_version', '=', 0).execute();
    expect(left).toEqual([]);
    expect((await rows()).every((row) => row.state === 'done')).toBe(true);
  });

  it('lists which claims stand otherwise after new rules, and says why', async () => {
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    const [claim] = await store.db.selectFrom('disagreement').select('claim_id as id').execute();
    await store.transact(async (tx) => {
      await tx.updateTable('claim').set({ engine_version: 0 }).execute();
      await tx.deleteFrom('disagreement').execute();
    });
    await prepareJobs(deps);
    while (await runOneJob(deps, never));
    const { rows: history } = await eventsPage(store, { limit: 50 });
    const listed = history.find(({ action }) => action === 're-judge');
    expect(listed?.new).toMatchObject({ changed: expect.arrayContaining([claim?.id]) as string[] });
    expect(listed?.line).toMatch(/^Version \d+ of the rules judged .* anew: .*CLM-\d+.* otherwise\.$/);
    const told = history.find(({ action, nounId }) => action === 'judge-claim' && nounId === claim?.id);
    expect(told?.line).toMatch(/Judged anew by version \d+ of the rules\.$/);
  });

  it('takes up what a stopped process left running', async () => {
    await importSource(deps, ANA, GAZETTE);
    await store.transact((tx) => tx.updateTable('job').set({ state: 'running' }).execute());
    expect(await runOneJob(deps, never)).toBe(false);
    await prepareJobs(deps);
    expect(await runOneJob(deps, never)).toBe(true);
  });

  it('enqueues nothing when the transaction it belongs to fails', async () => {
    const at = deps.now().toISOString();
    const broken = store.transact(async (tx) => {
      await enqueueJob(tx, { kind: 're-judge', about: 'all', runAt: at, at });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('works in the background until it is stopped', async () => {
    await importSource(deps, ANA, GAZETTE);
    const running = runJobs(deps);
    const until = Date.now() + 20_000;
    while ((await rows())[0]?.state !== 'done' && Date.now() < until) await new Promise((go) => setTimeout(go, 20));
    await running.stop();
    expect((await rows())[0]?.state).toBe('done');
  });
});
