import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trace, type TraceView } from '../../server/contract.ts';
import { problemIn, testServer, type TestServer } from './server.ts';

const STORY =
  'The rockfall at the Gafsa quarry killed 70 miners on 9 September 2023, Governor Sami Trabelsi said. Diggers worked under lamps through the night and families waited behind a rope.';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  const bring = (outlet: string, text: string, published: string, slug: string) =>
    server.send('POST', '/api/v1/sources', {
      outlet,
      text,
      published,
      title: `Rockfall, ${slug}`,
      url: `https://${slug}.example/q`,
    });
  await bring('Agence France-Presse', `TUNIS (AFP) - ${STORY}`, '2023-09-09', 'wire');
  await bring('Gafsa Matin', `${STORY} See https://wire.example/q for more.`, '2023-09-10', 'matin');
  await bring(
    'Sfax Presse',
    'At the Gafsa quarry 70 miners were killed by the rockfall on 9 September 2023, Reuters reported.',
    '2023-09-10',
    'sfax',
  );
});
afterAll(() => server.close());

/** The trace of the statement of a source that prints these words. */
async function traced(source: string, printed: string): Promise<TraceView> {
  const { rows } = (await server.get(`/api/v1/statements?source=${source}`)).json<{
    rows: { id: string; printed: { words: string } }[];
  }>();
  const id = rows.find((row) => row.printed.words.includes(printed))?.id ?? '';
  const answer = await server.get(`/api/v1/statements/${id}/trace`);
  expect(answer.status).toBe(200);
  return trace.parse(answer.json());
}

describe('the trace of a statement', () => {
  it('leads from a copy to the agency held and to the official', async () => {
    const shown = await traced('SRC-2', '70');
    const edges = shown.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
    expect(edges).toContain('report SRC-2 copied from report SRC-1');
    expect(edges).toContain('report SRC-2 links report SRC-1');
    expect(edges).toContain('report SRC-1 said by claimant governor sami trabelsi');
    expect(shown.earliest).toBe('report SRC-1');
    const wire = shown.nodes.find(({ id }) => id === 'report SRC-1');
    expect(wire).toMatchObject({
      earliest: true,
      report: { publishedAt: '2023-09-09', snapshot: 'SNP-1', capturedBy: 'Ada' },
    });
    expect(wire?.report?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('says of an agency that nothing of it is held', async () => {
    const shown = await traced('SRC-3', '70');
    expect(shown.nodes.find(({ id }) => id === 'name reuters')).toMatchObject({ kind: 'agency', held: false });
    expect(shown.missing).toContain('No report of Reuters is held that Sfax Presse (SRC-3) could be checked against.');
  });

  it('tells in a sentence who has it from whom, with the words that the nodes stand on', async () => {
    const shown = await traced('SRC-2', '70');
    expect(shown.told).toMatch(/^Three outlets, .* Gafsa Matin has it from Agence France-Presse/u);
    expect(shown.witnesses.outlets).toBe(shown.statements.length);
    for (const { statement, held } of shown.nodes)
      if (statement !== null && held) expect(shown.statements.map(({ id }) => id)).toContain(statement);
    expect(shown.claims[0]?.id).toMatch(/^CLM-/u);
  });

  it('refuses a statement that is not here', async () => {
    expect(problemIn(await server.get('/api/v1/statements/STM-999/trace'))).toMatchObject({ code: 'not-found' });
  });
});
