import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelAudit } from '../../server/actions/cancel-audit.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { startAudit } from '../../server/actions/start-audit.ts';
import type { Outside } from '../../server/capture/get-page.ts';
import { auditHandlers } from '../../server/jobs/audit.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import { AppError } from '../../server/store/app-error.ts';
import type { Store } from '../../server/store/store.ts';
import { auditRowsPage, readAudit } from '../../server/store/views/audits.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf, GAZETTE } from '../engines/reports.ts';

const PAGE = 'https://gazette.example/ferries';
const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const stop = (): void => fail(new AppError('not-captured', 'The fetch was stopped.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
const outside: Outside = {
  getPage: (url, _, signal) => {
    if (url === 'https://slow.example/') return stopped(signal);
    if (url !== PAGE) return Promise.reject(new AppError('not-captured', `${url} does not answer.`));
    const page = captured('Some 52 ferries sail in Dravia.', { url, title: 'Ferries' });
    return Promise.resolve({ captured: page, warning: null });
  },
  getChanged: () => Promise.reject(new Error('not asked for')),
};
const never = new AbortController().signal;

const TABLE = `claim,value,as of,source
Ferry workers on strike,340,1 March 2024,SRC-1
Ferry workers on strike,430,1 March 2024,https://gazette.example/strike
Ferries in Dravia,52,,${PAGE}
Ferries in Dravia,52,,https://gone.example/
`;

describe.each(ENGINES)('auditing as a job on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
  });
  afterEach(() => end());

  const started = async (text: string, cited: 'at hand' | 'fetched') => {
    const deps = depsOf(store);
    await importSource(deps, ANA, GAZETTE);
    await startAudit(deps, ANA, { name: 't.csv', bytes: Buffer.from(text), cited });
    return deps;
  };
  const rows = async () => (await auditRowsPage(store, { audit: 'AUD-1', limit: 100 })).rows;

  it('checks every row, and fetches what is not at hand only when asked', async () => {
    const deps = await started(TABLE, 'at hand');
    await runOneJob(deps, never, auditHandlers(outside));
    expect((await rows()).map(({ outcome }) => outcome)).toEqual([
      'as-printed',
      'other-value',
      'no-source',
      'no-source',
    ]);
    await startAudit(deps, ANA, { name: 't.csv', bytes: Buffer.from(TABLE), cited: 'fetched' });
    await runOneJob(deps, never, auditHandlers(outside));
    const again = (await auditRowsPage(store, { audit: 'AUD-2', limit: 100 })).rows;
    expect(again.map(({ outcome }) => outcome)).toEqual(['as-printed', 'other-value', 'as-printed', 'no-source']);
    expect(again[3]?.explanation).toBe('https://gone.example/ does not answer.');
    expect(again[1]).toMatchObject({ found: '340', source: 'SRC-1', snapshot: 'SNP-1', statement: 'STM-1' });
    expect(await readAudit(store.db, 'AUD-2')).toMatchObject({ state: 'done', rows: 4, done: 4, asPrinted: 2 });
  });

  it('ends where it is when somebody cancels, and takes up nothing afterwards', async () => {
    const many = `claim,value,source\n${'Ferry workers on strike,340,SRC-1\n'.repeat(600)}`;
    const deps = await started(many, 'at hand');
    let looks = 0;
    const counting = { ...deps, now: () => deps.now() };
    const job = runOneJob(counting, never, auditHandlers(outside));
    while ((await readAudit(store.db, 'AUD-1')).done === 0 && looks < 2000) {
      looks += 1;
      await new Promise((done) => setTimeout(done, 5));
    }
    await cancelAudit(deps, ANA, { id: 'AUD-1' });
    await job;
    const audit = await readAudit(store.db, 'AUD-1');
    expect(audit.state).toBe('cancelled');
    expect(audit.done).toBeLessThan(600);
    expect(await rows()).toHaveLength(Math.min(100, audit.done));
    await expect(cancelAudit(deps, ANA, { id: 'AUD-1' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('ends a fetch under way when somebody cancels, and keeps the rows before it', async () => {
    const deps = await started(
      `claim,value,source\nFerry workers on strike,340,SRC-1\nFerries,5,https://slow.example/`,
      'fetched',
    );
    const job = runOneJob(deps, never, auditHandlers(outside));
    while ((await readAudit(store.db, 'AUD-1')).done === 0) await new Promise((done) => setTimeout(done, 5));
    const asked = performance.now();
    await cancelAudit(deps, ANA, { id: 'AUD-1' });
    await job;
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(await readAudit(store.db, 'AUD-1')).toMatchObject({
      state: 'cancelled',
      done: 1,
      asPrinted: 1,
      noSource: 0,
    });
  });

  it('writes no row for a fetch that ended with the server, and goes on with it later', async () => {
    const text = `claim,value,source\nFerry workers on strike,340,SRC-1\nFerries,5,https://slow.example/\nFerry workers on strike,340,SRC-1\n`;
    const deps = await started(text, 'fetched');
    const stopping = new AbortController();
    const job = runOneJob(deps, stopping.signal, auditHandlers(outside));
    while ((await readAudit(store.db, 'AUD-1')).done === 0) await new Promise((done) => setTimeout(done, 5));
    stopping.abort();
    await job;
    expect(await readAudit(store.db, 'AUD-1')).toMatchObject({ state: 'running', done: 1, noSource: 0 });
    const gone: Outside = { ...outside, getPage: () => Promise.reject(new AppError('not-captured', 'It is gone.')) };
    await runOneJob(deps, never, auditHandlers(gone));
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['as-printed', 'no-source', 'as-printed']);
    expect(await readAudit(store.db, 'AUD-1')).toMatchObject({ state: 'done', done: 3 });
  });

  it('asks a host no more that gave no page three times in a row', async () => {
    const cited = Array.from({ length: 6 }, (_, at) => `Ferries,${at + 1},https://gone.example/${at}\n`).join('');
    const deps = await started(`claim,value,source\n${cited}`, 'fetched');
    const asked: string[] = [];
    const counting: Outside = {
      ...outside,
      getPage: (url, given, signal) => {
        asked.push(url);
        return outside.getPage(url, given, signal);
      },
    };
    await runOneJob(deps, never, auditHandlers(counting));
    expect(asked).toHaveLength(3);
    expect((await rows())[5]?.explanation).toBe(
      'gone.example gave no page 3 times in a row and was not asked for https://gone.example/5.',
    );
  });

  it('refuses what names no columns, and changes nothing', async () => {
    const deps = depsOf(store);
    const bytes = Buffer.from('a,b\n1,2\n');
    await expect(startAudit(deps, ANA, { name: 't.csv', bytes, cited: 'at hand' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(readAudit(store.db, 'AUD-1')).rejects.toMatchObject({ code: 'not-found' });
  });
});
