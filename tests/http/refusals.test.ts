import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { problem } from '../../server/contract.ts';
import { answer, bringIn, FIRST, problemIn, QUIET, testServer, type TestServer } from './server.ts';

let server: TestServer;
let claim = '';
let snapshot = '';
beforeAll(async () => {
  server = await testServer();
  snapshot = (await bringIn(server)).snapshot ?? '';
  claim = (await server.send('POST', '/api/v1/claims', { title: 'Dock workers in Linden' })).json<{ id: string }>().id;
});
afterAll(() => server.close());

/** Every family of routes, refused once for each reason a family can have. */
const FAMILIES: [string, 'GET' | 'POST' | 'PATCH', string, unknown, number, string][] = [
  ['unknown claim', 'GET', '/claims/CLM-999', undefined, 404, 'not-found'],
  ['id of no claim', 'GET', '/claims/12', undefined, 404, 'not-found'],
  ['positions of an unknown claim', 'GET', '/claims/CLM-999/positions', undefined, 404, 'not-found'],
  ['positions as CSV', 'GET', '/claims/CLM-999/positions.csv', undefined, 404, 'not-found'],
  ['evidence of an unknown claim', 'GET', '/claims/CLM-999/evidence', undefined, 404, 'not-found'],
  ['verdicts of an unknown claim', 'GET', '/claims/CLM-999/verdicts.csv', undefined, 404, 'not-found'],
  ['unknown source', 'GET', '/sources/SRC-999', undefined, 404, 'not-found'],
  ['unknown snapshot of a source', 'GET', '/sources/SRC-1?snapshot=SNP-999', undefined, 404, 'not-found'],
  ['bytes of an unknown snapshot', 'GET', '/snapshots/SNP-999/bytes', undefined, 404, 'not-found'],
  ['unknown statement', 'GET', '/statements/STM-999', undefined, 404, 'not-found'],
  ['unknown outlet', 'GET', '/outlets/OUT-999', undefined, 404, 'not-found'],
  ['unknown verdict', 'POST', '/verdicts/VRD-999/second', undefined, 404, 'not-found'],
  ['unknown address', 'GET', '/nowhere', undefined, 404, 'not-found'],
  ['unknown address with a change', 'POST', '/nowhere', {}, 404, 'not-found'],
  ['claim without a title', 'POST', '/claims', {}, 422, 'invalid'],
  ['claim with an empty title', 'POST', '/claims', { title: ' ' }, 422, 'invalid'],
  ['change without a version', 'PATCH', '/claims/CLM-1', { title: 'New' }, 422, 'invalid'],
  ['outlet without a name', 'POST', '/outlets', { kind: 'agency' }, 422, 'invalid'],
  ['outlet of no kind', 'POST', '/outlets', { name: 'Coast Agency', kind: 'gossip' }, 422, 'invalid'],
  ['impossible day', 'POST', '/sources', { ...FIRST, published: '2022-02-30' }, 422, 'invalid'],
  ['source without outlet', 'POST', '/sources', { ...FIRST, outlet: '' }, 422, 'invalid'],
  ['source without words', 'POST', '/sources', { ...FIRST, text: '' }, 422, 'invalid'],
  ['source of white space', 'POST', '/sources', { ...FIRST, text: ' \n ' }, 422, 'empty-text'],
  ['source with control characters', 'POST', '/sources', { ...FIRST, text: 'a\0b' }, 415, 'unsupported-text'],
  ['web address of a script', 'POST', '/sources', { ...FIRST, url: 'javascript:alert(1)' }, 422, 'invalid'],
  ['preview without words', 'POST', '/sources/preview', {}, 422, 'invalid'],
  [
    'statement in an unknown snapshot',
    'POST',
    '/statements',
    { snapshot: 'SNP-999', start: 0, end: 1, exact: 'D' },
    404,
    'not-found',
  ],
  [
    'offsets outside the text',
    'POST',
    '/statements',
    { snapshot: 'SNP-1', start: 9000, end: 9005, exact: 'ports' },
    422,
    'offsets-outside',
  ],
  [
    'quote not in the snapshot',
    'POST',
    '/statements',
    { snapshot: 'SNP-1', start: 0, end: 5, exact: 'ports' },
    422,
    'quote-not-in-snapshot',
  ],
  ['evidence of nothing', 'POST', '/claims/CLM-1/evidence', {}, 422, 'invalid'],
  ['evidence of an unknown statement', 'POST', '/claims/CLM-1/evidence', { statement: 'STM-999' }, 404, 'not-found'],
  ['change of unknown evidence', 'PATCH', '/claims/CLM-1/evidence/STM-999', { decision: 'accepted' }, 404, 'not-found'],
  [
    'override without a reason',
    'POST',
    '/claims/CLM-1/disagreements/A/B/override',
    { relation: 'same' },
    422,
    'invalid',
  ],
  [
    'override of no disagreement',
    'POST',
    '/claims/CLM-1/disagreements/A/Z/override',
    { relation: 'same', reason: 'seen' },
    404,
    'not-found',
  ],
  ['verdict without a finding', 'POST', '/claims/CLM-1/verdicts', { resolution: 'defer' }, 422, 'invalid'],
  [
    'verdict on an unknown claim',
    'POST',
    '/claims/CLM-999/verdicts',
    { finding: 'x', resolution: 'defer' },
    404,
    'not-found',
  ],
  ['misspelt filter', 'GET', '/claims?grup=conflict', undefined, 422, 'invalid'],
  ['filter of no relation', 'GET', '/disagreements?relation=quarrel', undefined, 422, 'invalid'],
  ['filter of no relation as CSV', 'GET', '/disagreements.csv?relation=quarrel', undefined, 422, 'invalid'],
  ['page of too many rows', 'GET', '/sources?limit=5000', undefined, 422, 'invalid'],
  ['page behind nothing', 'GET', '/sources?after=nonsense', undefined, 400, 'bad-request'],
  ['search for nothing', 'GET', '/search?q=', undefined, 422, 'invalid'],
];

describe('a refusal has one shape', () => {
  it.each(FAMILIES)('%s', async (...[, method, url, body, status, code]) => {
    const path = `/api/v1${url.replace('CLM-1/', `${claim}/`).replace('SNP-1"', `${snapshot}"`)}`;
    const refused = method === 'GET' ? await server.get(path) : await server.send(method, path, body);
    expect([refused.status, problemIn(refused).code]).toEqual([status, code]);
    const told = problem.strict().parse(problemIn(refused));
    expect(told).toMatchObject({ status, type: `/api#${code}` });
    expect(told.detail).toMatch(/[A-Z].*\.$|·|:/);
    expect(refused.text).not.toMatch(/node_modules|SqliteError|at \w+ \(/);
  });

  it('names the fields to mend', async () => {
    const refused = await server.send('POST', '/api/v1/sources', { title: '', text: 'x', published: 'yesterday' });
    expect(
      problemIn(refused)
        .fields?.map(({ field }) => field)
        .sort(),
    ).toEqual(['outlet', 'published', 'title']);
  });

  it('names the fields of the kind of evidence that was meant', async () => {
    const body = { quote: { snapshot, start: -1, end: 4, exact: 'Dock' } };
    const refused = await server.send('POST', `/api/v1/claims/${claim}/evidence`, body);
    expect(problemIn(refused).fields?.map(({ field }) => field)).toEqual(['quote.start']);
  });
});

describe('a body that cannot be read', () => {
  const raw = async (payload: string | Buffer, type = 'application/json') =>
    answer(
      await server.app.inject({ method: 'POST', url: '/api/v1/claims', headers: { 'content-type': type }, payload }),
    );

  it.each([
    ['is not JSON', '{"title":', 'application/json', 400, 'bad-request'],
    ['is empty', '', 'application/json', 400, 'bad-request'],
    ['is of another kind', '<title/>', 'text/xml', 415, 'unsupported-text'],
    ['is a list', '[]', 'application/json', 422, 'invalid'],
    ['poisons prototypes', '{"__proto__":{"title":"x"}}', 'application/json', 400, 'bad-request'],
    ['is too large', `{"title":"${'x'.repeat(1_100_000)}"}`, 'application/json', 413, 'too-large'],
  ])('%s', async (...[, payload, type, status, code]) => {
    const refused = await raw(payload, type);
    expect([refused.status, problemIn(refused).code]).toEqual([status, code]);
  });

  it('leaves nothing behind', async () => {
    const before = (await server.get('/api/v1/events')).json<{ total: number }>().total;
    await raw('{"title":');
    await server.send('POST', '/api/v1/statements', { snapshot, start: 0, end: 5, exact: 'ports' });
    expect((await server.get('/api/v1/events')).json<{ total: number }>().total).toBe(before);
  });
});

it('refuses an address that cannot be read', async () => {
  const refused = await server.get('/api/v1/claims/%E0%A4%A');
  expect([refused.status, problemIn(refused).code]).toEqual([400, 'bad-request']);
});

it('tells nobody what a bug was about', async () => {
  const deps = {
    store: server.store,
    now: () => {
      throw new Error('the secret of the clock');
    },
  };
  const broken = await buildApp({ deps, config: { ...QUIET, log: 'silent' }, screens: null });
  const failed = answer(await broken.inject('/api/v1/health'));
  await broken.close();
  expect(failed.text).not.toContain('secret');
  expect(failed.status).toBe(500);
  expect(problemIn(failed)).toMatchObject({
    code: 'internal',
    detail: 'Something went wrong in Crosscheck; its log says what.',
  });
});
