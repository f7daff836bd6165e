import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView, ReplayView, StatementView } from '../../server/contract.ts';
import { bringIn, problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
let claim: ClaimView;
beforeAll(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, {
    outlet: 'Daily Post',
    title: 'Rockfall again',
    text: 'The rockfall at the Gafsa quarry killed 70 miners on 9 September 2023.',
    published: '2023-09-10',
  });
  await bringIn(server, {
    outlet: 'Evening Mail',
    title: 'Rockfall',
    text: 'The rockfall at the Gafsa quarry killed 83 miners on 9 September 2023.',
    published: '2023-09-10',
  });
  const { rows } = (await server.get('/api/v1/statements')).json<{ rows: StatementView[] }>();
  const id = (await server.send('POST', '/api/v1/claims', { title: 'Miners killed' })).json<ClaimView>().id;
  for (const { id: statement } of rows.filter(({ printed }) => /^(?:70|83)/.test(printed.words)))
    await server.send('POST', `/api/v1/claims/${id}/evidence`, { statement });
  claim = (await server.get(`/api/v1/claims/${id}`)).json<ClaimView>();
});
afterAll(() => server.close());

describe('replaying a comparison', () => {
  it('gives the stored tests again, with the words and hashes that went in', async () => {
    const answer = await server.get(`/api/v1/claims/${claim.id}/disagreements/A/B/replay`);
    expect(answer.status).toBe(200);
    const replay = answer.json<ReplayView>();
    expect(replay.same).toBe(true);
    expect(replay.tests.map(({ now }) => now)).toEqual(claim.disagreements[0]?.tests);
    expect(replay.tests.every(({ same }) => same)).toBe(true);
    expect(replay.inputs.map(({ printed, unchanged }) => [printed, unchanged])).toEqual([
      ['70', true],
      ['83', true],
    ]);
    expect(replay.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('says which tests come out otherwise than they are stored', async () => {
    const tests = claim.disagreements[0]?.tests.map((one) => (one.test === 'value' ? { ...one, result: 'same' } : one));
    await server.store.transact((tx) =>
      tx
        .updateTable('disagreement')
        .set({ tests: JSON.stringify(tests) })
        .where('claim_id', '=', claim.id)
        .execute(),
    );
    const replay = (await server.get(`/api/v1/claims/${claim.id}/disagreements/B/A/replay`)).json<ReplayView>();
    expect(replay.same).toBe(false);
    expect(replay.tests.filter(({ same }) => !same).map(({ now, stored }) => [now?.test, stored?.result])).toEqual([
      ['value', 'same'],
    ]);
  });

  it('refuses a pair that is not there', async () => {
    const answer = await server.get(`/api/v1/claims/${claim.id}/disagreements/A/Z/replay`);
    expect(problemIn(answer)).toMatchObject({ code: 'not-found' });
  });
});
