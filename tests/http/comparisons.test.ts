import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Comparison, Page, StatementView } from '../../server/contract.ts';
import { bringIn, FIRST, problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await bringIn(server, { ...FIRST, text: `🔥 ${FIRST.text}` });
  await bringIn(server, { ...FIRST, text: `🔥 ${FIRST.text.replace('5,200', '2,500')}` });
});
afterEach(() => server.close());

describe('two copies of a source', () => {
  const compare = (from: string, to: string) => server.get(`/api/v1/sources/SRC-1/compare?from=${from}&to=${to}`);

  it('come side by side with what changed between them', async () => {
    const { revision, rows, texts } = (await compare('SNP-1', 'SNP-2')).json<Comparison>();
    expect(revision.kind).toBe('silent');
    const changed = rows.find(({ kind }) => kind === 'changed');
    expect(changed?.removed.map(({ start, end }) => texts.from.slice(start, end))).toEqual(['5,200']);
    expect(changed?.added.map(({ start, end }) => texts.to.slice(start, end))).toEqual(['2,500']);
  });

  it('are the two newest where none are named, and refused where there is one only', async () => {
    const { from, to } = (await server.get('/api/v1/sources/SRC-1/compare')).json<Comparison>();
    expect([from.id, to.id]).toEqual(['SNP-1', 'SNP-2']);
    await bringIn(server, { ...FIRST, title: 'Seen once', url: 'https://once.example/' });
    const refused = problemIn(await server.get('/api/v1/sources/SRC-2/compare'));
    expect(refused).toMatchObject({
      status: 422,
      detail: 'No earlier copy of SRC-2 is held: it was captured once so far.',
    });
  });

  it('are refused the wrong way round, and when one is of no such source', async () => {
    expect(problemIn(await compare('SNP-2', 'SNP-1'))).toMatchObject({ status: 422, code: 'invalid' });
    expect(problemIn(await compare('SNP-1', 'SNP-9'))).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a quote as a Web Annotation', () => {
  it('has both selectors, with positions in code points of the copy', async () => {
    const { rows } = (await server.get('/api/v1/statements')).json<Page<StatementView>>();
    const statement = rows.find(({ printed }) => printed.words === '5,200');
    const answer = await server.get(`/api/v1/statements/${statement?.id ?? ''}/annotation.json`);
    expect(answer.type).toContain('application/ld+json');
    const { target } = answer.json<Annotation>();
    const position = target.selector.find(({ type }) => type === 'TextPositionSelector');
    expect(position).toMatchObject({ start: (statement?.quote.start ?? 0) - 1, end: (statement?.quote.end ?? 0) - 1 });
    expect(target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: statement?.quote.exact });
    expect((await server.get('/api/v1/statements/STM-99/annotation.json')).status).toBe(404);
  });
});
