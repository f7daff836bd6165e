import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../server/actions/deps.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { ENGINE_ACTOR } from '../../server/actions/permissions.ts';
import { suggestRest } from '../../server/actions/suggest-rest.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import type { Store } from '../../server/store/store.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf } from '../engines/reports.ts';

const PLACES = ['Lorwick', 'Marholm', 'Osthaven', 'Pelbury', 'Dargate', 'Fenmouth', 'Corvik', 'Galby'];
const WHO = ['nurses', 'teachers', 'miners', 'pilots', 'farmers', 'soldiers', 'students'];
/** A text of so many statements; the last is about ferry workers. */
function long(statements: number, outlet: string, striking: number): ReturnType<typeof captured> {
  const line = (at: number): string =>
    `${String(20 + at)} ${WHO[at % WHO.length] ?? ''} met in ${PLACES[at % PLACES.length] ?? ''}.`;
  const lines = Array.from({ length: statements - 1 }, (_, at) => line(at));
  const last = `The union said ${String(striking)} ferry workers were on strike in Lorwick.`;
  return captured([...lines, last].join('\n\n'), { outlet, title: outlet, url: `https://${outlet}.example/long` });
}

describe.each(ENGINES)('a long text on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  const never = new AbortController().signal;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });

  it('is kept whole at once, and its last statements are brought together by a job', async () => {
    await importSource(deps, ANA, long(1, 'gazette', 340));
    const outcome = await importSource(deps, ANA, long(260, 'courier', 410));
    expect(outcome).toMatchObject({ outcome: 'imported', statements: 260 });
    expect(outcome.message).toContain('its last 110 statements');
    const waiting = await store.db
      .selectFrom('job')
      .selectAll()
      .where('kind', '=', 'suggest')
      .executeTakeFirstOrThrow();
    expect(waiting).toMatchObject({ state: 'queued', about: 'SNP-2' });
    const claims = () => store.db.selectFrom('claim').select('id').execute();
    expect(await claims()).toEqual([]);
    // A first piece that was written before the process stopped is not done twice.
    expect(await suggestRest(deps, ENGINE_ACTOR, { job: waiting.id, snapshot: 'SNP-2' })).toEqual({ looked: 100 });
    while (await runOneJob(deps, never));
    expect((await claims()).length).toBe(1);
    const evidence = await store.db.selectFrom('evidence').select('statement_id').orderBy('number').execute();
    expect(evidence.length).toBe(2);
    const job = await store.db.selectFrom('job').selectAll().where('id', '=', waiting.id).executeTakeFirstOrThrow();
    expect(job).toMatchObject({ state: 'done', reached: 261 });
    const told = await store.db.selectFrom('event').select('new').where('action', '=', 'suggest-rest').execute();
    expect(told.map((row) => row.new)).toEqual(['{"looked":100}', '{"looked":10}']);
  });
});
