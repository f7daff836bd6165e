import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView, StatementView } from '../../server/contract.ts';
import { bringIn, problemIn, testServer, type TestServer } from './server.ts';

const report = (killed: number, outlet: string) => ({
  outlet,
  title: `Rockfall, ${outlet}`,
  text: `The rockfall at the Gafsa quarry killed ${killed} miners on 9 September 2023.`,
  published: '2023-09-10',
});

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await testServer();
  await bringIn(server, report(70, 'Daily Post'));
  await bringIn(server, report(83, 'Evening Mail'));
  id = (await server.send('POST', '/api/v1/claims', { title: 'Miners killed' })).json<ClaimView>().id;
});
afterAll(() => server.close());

const now = async () => (await server.get(`/api/v1/claims/${id}`)).json<ClaimView>();
const at = async (instant: string) => (await server.get(`/api/v1/claims/${id}?at=${instant}`)).json<ClaimView>();
const send = (path: string, body: object) => server.send('POST', `/api/v1/claims/${id}${path}`, body);
const newest = async () => (await now()).history[0]?.at ?? '';
const statementOf = async (printed: string) => {
  const { rows } = (await server.get('/api/v1/statements')).json<{ rows: StatementView[] }>();
  return rows.find((row) => row.printed.words.startsWith(printed))?.id ?? '';
};

describe('a claim on a past day', () => {
  it('has what was held then: evidence, answers, title, decisions and verdict', async () => {
    const [first, second] = [await statementOf('70'), await statementOf('83')];
    await send('/evidence', { statement: first });
    const one = await newest();
    await send('/evidence', { statement: second });
    const two = await newest();
    const { version } = await now();
    await server.send('PATCH', `/api/v1/claims/${id}`, { version, title: 'Miners killed at Gafsa' });
    await server.send('PATCH', `/api/v1/claims/${id}/evidence/${first}`, { decision: 'rejected' });
    await send('/verdicts', { finding: 'Print 83.', resolution: 'prefer-one', prefers: 'A' });

    const then = await at(one);
    expect(then.evidence.map(({ statement }) => statement.id)).toEqual([first]);
    expect(then).toMatchObject({ title: 'Miners killed', heldAt: one, disagreements: [], verdicts: [] });
    const later = await at(two);
    expect(later.positions.map(({ label }) => label)).toEqual(['70', '83']);
    expect(later.disagreements).toHaveLength(1);
    expect(later.evidence.map(({ decision }) => decision)).toEqual(['accepted', 'accepted']);
    const whole = await at('2030-01-01');
    expect(whole.title).toBe('Miners killed at Gafsa');
    expect(whole.verdicts).toHaveLength(1);
    expect(whole.positions).toEqual((await now()).positions);
    expect((await now()).heldAt).toBeNull();
  });

  it('is refused before the claim was recorded, and for what is no day', async () => {
    expect(problemIn(await server.get(`/api/v1/claims/${id}?at=2001-01-01`))).toMatchObject({ code: 'not-found' });
    expect((await server.get(`/api/v1/claims/${id}?at=yesterday`)).status).toBe(422);
  });
});
