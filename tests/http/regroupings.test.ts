import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimView, StatementView } from '../../server/contract.ts';
import { bringIn, problemIn, SECOND, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, SECOND);
});
afterEach(() => server.close());

const send = (url: string, body: object) => server.send('POST', `/api/v1${url}`, body);
const REASON = 'One strike under two names';

/** Two claims of our own: the first with two figures, the second with none. */
async function two(): Promise<{ claim: string; into: string; statements: string[] }> {
  const claim = (await send('/claims', { title: 'Dock workers in Linden' })).json<ClaimView>().id;
  const into = (await send('/claims', { title: 'Strikers in Linden' })).json<ClaimView>().id;
  const { rows } = (await server.get('/api/v1/statements')).json<{ rows: StatementView[] }>();
  const statements = rows.filter(({ printed }) => /^[25],/.test(printed.words)).map(({ id }) => id);
  for (const statement of statements) await send(`/claims/${claim}/evidence`, { statement });
  return { claim, into, statements };
}

describe('merging over HTTP', () => {
  it('merges, points to the other claim, and takes it back', async () => {
    const { claim, into, statements } = await two();
    const merged = await send(`/claims/${claim}/merge`, { into, reason: REASON });
    expect(merged.status).toBe(200);
    const view = merged.json<ClaimView>();
    expect([view.id, view.evidence.length]).toEqual([into, statements.length]);
    const away = (await server.get(`/api/v1/claims/${claim}`)).json<ClaimView>();
    expect(away).toMatchObject({ state: 'dismissed', mergedInto: into });
    const back = await send(`/judgements/${view.regroupings[0]?.id ?? ''}/reverse`, { reason: 'Taken back' });
    expect(back.json()).toMatchObject({ id: claim, state: 'followed', mergedInto: null });
  });

  it('refuses what cannot be merged, and a merge without a reason', async () => {
    const { claim } = await two();
    const same = await send(`/claims/${claim}/merge`, { into: claim, reason: REASON });
    expect([same.status, problemIn(same).fields?.[0]?.field]).toEqual([422, 'into']);
    expect((await send(`/claims/${claim}/merge`, { into: 'CLM-999', reason: REASON })).status).toBe(404);
    const silent = await send(`/claims/${claim}/merge`, { into: 'CLM-999', reason: ' ' });
    expect(problemIn(silent).fields?.map(({ field }) => field)).toEqual(['reason']);
    expect((await send('/judgements/JDG-999/reverse', { reason: 'Taken back' })).status).toBe(404);
  });
});

describe('splitting over HTTP', () => {
  it('gives the new claim and where it is', async () => {
    const { claim, statements } = await two();
    const body = { statements: statements.slice(0, 1), title: 'Strikers by the union', reason: 'Counts families too' };
    const made = await send(`/claims/${claim}/split`, body);
    const view = made.json<ClaimView>();
    expect([made.status, made.headers.location]).toEqual([201, `/api/v1/claims/${view.id}`]);
    expect(view.evidence.map(({ statement }) => statement.id)).toEqual(body.statements);
    const again = await send(`/claims/${claim}/split`, body);
    expect([again.status, problemIn(again).fields?.[0]?.field]).toEqual([422, 'statements']);
  });
});
