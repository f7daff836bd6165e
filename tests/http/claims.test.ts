import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimRow, ClaimView, Desk, DisagreementRow, StatementView } from '../../server/contract.ts';
import { bringIn, FIRST, problemIn, SECOND, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, SECOND);
});
afterEach(() => server.close());

const post = async <T>(url: string, body?: object): Promise<T> =>
  (await server.send('POST', `/api/v1${url}`, body)).json<T>();
const list = async <T>(url: string): Promise<T[]> => (await server.get(`/api/v1${url}`)).json<{ rows: T[] }>().rows;

/** A claim of our own with the two reports' figures as evidence. */
async function followed(): Promise<ClaimView> {
  const made = await post<ClaimView>('/claims', { title: 'Dock workers in Linden', counted: 'dock workers' });
  const statements = await list<StatementView>('/statements');
  let claim = made;
  for (const { id, printed } of statements) {
    if (/^[25],/.test(printed.words)) claim = await post<ClaimView>(`/claims/${made.id}/evidence`, { statement: id });
  }
  return claim;
}

describe('a claim', () => {
  it('holds evidence in positions that disagree, and says why', async () => {
    const claim = await followed();
    expect(claim.evidence).toHaveLength(2);
    expect(claim.positions.map(({ label }) => label).sort()).toEqual(['2,500', '5,200']);
    expect(claim.disagreements).toHaveLength(1);
    expect(claim.disagreements[0]?.explanation).not.toBe('');
    expect(claim.disagreements[0]?.tests.length).toBeGreaterThan(0);
    expect((await server.get(`/api/v1/claims/${claim.id}`)).json()).toEqual(claim);
    expect(await list(`/claims/${claim.id}/positions`)).toHaveLength(2);
    expect(await list(`/claims/${claim.id}/evidence`)).toHaveLength(2);
  });

  it('is where it was made', async () => {
    const made = await server.send('POST', '/api/v1/claims', { title: 'Ferries' });
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/v1/claims/${made.json<ClaimView>().id}`);
  });

  it('takes words selected in a snapshot as evidence', async () => {
    const made = await post<ClaimView>('/claims', { title: 'Dock workers in Linden' });
    const start = FIRST.text.indexOf('5,200');
    const quote = { snapshot: 'SNP-1', start, end: start + 5, exact: '5,200' };
    const answered = await server.send('POST', `/api/v1/claims/${made.id}/evidence`, { quote, reason: 'seen' });
    expect(answered.status).toBe(201);
    expect(answered.json<ClaimView>().evidence[0]?.statement.printed.words).toContain('5,200');
  });

  it('saved by two people at once is refused to the second, with both versions', async () => {
    const { id, version } = await followed();
    const mine = await server.send('PATCH', `/api/v1/claims/${id}`, { version, title: 'Mine' });
    expect([mine.status, mine.json<ClaimView>().title]).toEqual([200, 'Mine']);
    const theirs = await server.send('PATCH', `/api/v1/claims/${id}`, { version, title: 'Theirs' });
    expect(theirs.status).toBe(409);
    expect(problemIn(theirs)).toMatchObject({
      code: 'version-conflict',
      stored: { title: 'Mine' },
      sent: { title: 'Theirs' },
    });
    expect((await server.get(`/api/v1/claims/${id}`)).json<ClaimView>().title).toBe('Mine');
  });

  it('keeps a stance given with a reason', async () => {
    const { id, evidence } = await followed();
    const statement = evidence[0]?.statement.id ?? '';
    const url = `/api/v1/claims/${id}/evidence/${statement}`;
    const changed = await server.send('PATCH', url, { stance: 'context', reason: 'counts another port' });
    expect(changed.status).toBe(200);
    const kept = changed.json<ClaimView>().evidence.find((one) => one.statement.id === statement);
    expect(kept).toMatchObject({ stance: 'context', overrideReason: 'counts another port' });
  });

  it('keeps the relation a person gives, with the computed one beside it', async () => {
    const { id, disagreements } = await followed();
    const [found] = disagreements;
    const url = `/api/v1/claims/${id}/disagreements/${found?.a ?? ''}/${found?.b ?? ''}/override`;
    const body = { relation: 'definition', reason: 'one counts trainees' };
    const overridden = await server.send('POST', url, body);
    expect(overridden.status).toBe(200);
    expect(overridden.json<ClaimView>().disagreements[0]).toMatchObject({
      relation: 'definition',
      group: 'explained',
      computedRelation: found?.relation,
      override: { reason: 'one counts trainees', by: 'Ada' },
    });
  });
});

describe('a verdict', () => {
  it('is given, listed, and not seconded by the same person', async () => {
    const { id } = await followed();
    const body = { finding: 'Nobody knows yet', resolution: 'keep-pending', note: '**Ask** the port' };
    const given = await server.send('POST', `/api/v1/claims/${id}/verdicts`, body);
    expect(given.status).toBe(201);
    const [verdict] = given.json<ClaimView>().verdicts;
    expect(verdict).toMatchObject({
      finding: 'Nobody knows yet',
      by: 'Ada',
      noteHtml: expect.stringContaining('<strong>') as unknown,
    });
    expect(await list('/verdicts')).toHaveLength(1);
    expect(await list(`/claims/${id}/verdicts`)).toHaveLength(1);
    const own = await server.send('POST', `/api/v1/verdicts/${verdict?.id ?? ''}/second`);
    expect([own.status, problemIn(own).code]).toEqual([422, 'own-verdict']);
  });
});

describe('the newsroom', () => {
  it('has a desk that remembers the last look', async () => {
    const claim = await followed();
    const before = (await server.get('/api/v1/desk')).json<Desk>();
    expect(before).toMatchObject({ lastLook: null, sample: false });
    expect(before.disagreements.map((row) => row.claim)).toContain(claim.id);
    const looked = await server.send('POST', '/api/v1/desk/look');
    expect(looked.status).toBe(200);
    expect((await server.get('/api/v1/desk')).json<Desk>().lastLook).not.toBeNull();
  });

  it('orders what changed by severity and then by time, and keeps the rest in the history since that look', async () => {
    await server.send('POST', '/api/v1/desk/look');
    const { lastLook } = (await server.get('/api/v1/desk')).json<Desk>();
    const [third, other] = [SECOND.text.replace('2,500', '7,100'), 'The dam of Orsk held 40 percent on Monday.'];
    await bringIn(server, { ...SECOND, outlet: 'Pier Gazette', title: 'Third count', text: third });
    await bringIn(server, { ...FIRST, title: 'Rain', text: `Rain\n\n${other}\n` });
    const { changes } = (await server.get('/api/v1/desk')).json<Desk>();
    const order = changes.map(({ group }) => ['conflict', 'open', 'explained', 'agree', null].indexOf(group));
    expect(new Set(order).size).toBeGreaterThan(1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const [i, change] of changes.entries()) {
      const before = changes[i - 1];
      if (before?.group === change.group) expect(before.at >= change.at).toBe(true);
    }
    const since = await list<{ at: string }>(`/events?since=${lastLook ?? ''}`);
    expect(since.length).toBeGreaterThanOrEqual(changes.length);
    expect(since.every(({ at }) => at >= (lastLook ?? ''))).toBe(true);
    expect((await list('/events')).length).toBeGreaterThan(since.length);
    expect((await server.get('/api/v1/events?since=yesterday')).status).toBe(422);
  });

  it('lists disagreements with filters', async () => {
    const { id, disagreements } = await followed();
    const relation = disagreements[0]?.relation ?? '';
    const rows = await list<DisagreementRow>(`/disagreements?claim=${id}&relation=${relation}`);
    expect(rows.map((row) => row.claim)).toEqual([id]);
    expect(await list(`/disagreements?claim=${id}&relation=conversion`)).toEqual([]);
    const found = await list<ClaimRow>('/claims?q=Dock&state=followed');
    expect(found.map((row) => row.id)).toEqual([id]);
  });

  it('writes down who did what', async () => {
    const { id } = await followed();
    const events = await list<{ actor: string; line: string }>(`/events?nounId=${id}`);
    expect(events.length).toBeGreaterThan(0);
    for (const { actor, line } of events) expect([actor, line === '']).toEqual(['Ada', false]);
  });

  it('records an outlet once', async () => {
    const made = await server.send('POST', '/api/v1/outlets', { name: 'Coast Agency', kind: 'agency' });
    expect(made.status).toBe(201);
    expect((await server.get(`/api/v1/outlets/${made.json<{ id: string }>().id}`)).json()).toEqual(made.json());
    const again = await server.send('POST', '/api/v1/outlets', { name: 'coast agency' });
    expect([again.status, problemIn(again).code]).toEqual([409, 'already-exists']);
  });

  it('finds words', async () => {
    const hits = await list<{ noun: string; href: string }>('/search?q=harbour%20master');
    expect(hits.map(({ noun }) => noun)).toContain('statement');
    expect(hits.every(({ href }) => href.startsWith('/'))).toBe(true);
  });

  it('says who you are and that it is well', async () => {
    expect((await server.get('/api/v1/me')).json()).toMatchObject({ name: 'Ada', role: 'editor' });
    expect((await server.get('/api/v1/health')).json()).toMatchObject({ status: 'ok', engine: 'sqlite' });
  });
});
