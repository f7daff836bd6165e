import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { readPageText } from '../../server/actions/read-page-text.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { recordStatement } from '../../server/actions/record-statement.ts';
import { keepWatched } from '../../server/jobs/keep-watched.ts';
import { sourcePage } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { statementAnnotation } from '../../server/store/views/annotation.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { comparisonView } from '../../server/store/views/comparison.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { traceView } from '../../server/store/views/trace.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { capturedPage, DEPOT, depotPage } from '../engines/pages.ts';
import { ANA, BEN, depsOf, GAZETTE } from '../engines/reports.ts';

const [FIRE, CAUSE, BUSES] = DEPOT;
const CAPTION = 'The depot on Friday. Of its 52 trams 11 were out on the line.';
const box = (words: string): string => `<aside><h2>At a glance</h2><p>${words}</p></aside>`;
const PAGE = depotPage(DEPOT, box(CAPTION));

describe.each(ENGINES)('the two texts of a page on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await importSource(deps, ANA, capturedPage(PAGE));
    await recordClaim(deps, ANA, { title: 'Trams lost', question: '', valueKind: 'quantity' });
  });
  afterEach(async () => {
    await end();
  });

  const pageText = async (snapshot = 'SNP-1'): Promise<string> =>
    (
      await store.db
        .selectFrom('page_text')
        .select('text')
        .where('snapshot_id', '=', snapshot)
        .executeTakeFirstOrThrow()
    ).text;
  const anchorings = () => store.db.selectFrom('anchoring').selectAll().orderBy('number').execute();
  const lines = async (): Promise<string[]> => (await deskView(store, BEN, deps.now())).changes.map(({ line }) => line);

  async function selected(words: string, snapshot = 'SNP-1') {
    const start = (await pageText(snapshot)).indexOf(words);
    return { snapshot, layer: 'page', start, end: start + words.length, exact: words } as const;
  }
  async function attachArticle(printed = '41'): Promise<string> {
    const row = await store.db
      .selectFrom('statement')
      .select('id')
      .where('printed', '=', printed)
      .executeTakeFirstOrThrow();
    await attachEvidence(deps, ANA, { claim: 'CLM-1', statement: row.id, reason: '' });
    await giveVerdict(deps, ANA, { claim: 'CLM-1', finding: 'Print it', resolution: 'defer', note: '' });
    return row.id;
  }
  async function attachCaption(): Promise<string> {
    const row = await recordStatement(deps, ANA, await selected('52 trams'));
    await attachEvidence(deps, ANA, { claim: 'CLM-1', statement: row.id, reason: '' });
    await giveVerdict(deps, ANA, { claim: 'CLM-1', finding: 'Print it', resolution: 'defer', note: '' });
    return row.id;
  }

  it('are kept with what read them, and the whole page gives the same again', async () => {
    const row = await store.db.selectFrom('page_text').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ snapshot_id: 'SNP-1', extractor: 'html-visible 1' });
    expect(row.text).toBe(['Home', 'Tram depot burns', ...DEPOT, 'At a glance', CAPTION].join('\n\n'));
    expect(await readPageText(deps, ANA, { snapshot: 'SNP-1' })).toEqual(row);
    const article = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(article).toMatchObject({
      layer: 'text',
      page: { state: 'kept', extractor: 'html-visible 1', statements: [] },
    });
    expect(article.text).toBe(DEPOT.join('\n\n'));
    const whole = sourcePage.parse(await sourceView(store, 'SRC-1', { layer: 'page' }));
    expect(whole).toMatchObject({ layer: 'page', text: row.text, marks: [] });
  });

  it('are not told apart for a source that is no web page', async () => {
    await importSource(deps, ANA, GAZETTE);
    expect(sourcePage.parse(await sourceView(store, 'SRC-2')).page.state).toBe('none');
    await expect(sourceView(store, 'SRC-2', { layer: 'page' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readPageText(deps, ANA, { snapshot: 'SNP-2' })).rejects.toMatchObject({ code: 'invalid' });
    const quote = { snapshot: 'SNP-2', layer: 'page', start: 0, end: 3, exact: 'The' } as const;
    await expect(recordStatement(deps, ANA, quote)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leave words that a later copy shows outside its article standing, and say where', async () => {
    const id = await attachArticle();
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES], box(FIRE))));
    const [row] = await anchorings();
    const where = 'page text, paragraph 6';
    expect(row).toMatchObject({
      verdict: 'moved',
      layer: 'page',
      effect: 'kept',
      printed_exact: '41',
      quote_locator: where,
    });
    expect((await pageText('SNP-2')).slice(row?.quote_start ?? 0, row?.quote_end ?? 0)).toBe(FIRE);
    const { reopened, anchorings: touched } = await claimView(store, 'CLM-1');
    expect([reopened, touched]).toEqual([null, []]);
    const told = (await lines()).find((line) => line.includes('outside the article'));
    expect(told).toContain(
      `now stands outside the article of Harbour Gazette (${where} of SNP-2), in the same words (${id}`,
    );
    const page = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(page.anchorings).toMatchObject([
      { statement: id, verdict: 'moved', was: { layer: 'text' }, now: { layer: 'page', locator: where } },
    ]);
    const compared = await comparisonView(store, 'SRC-1', { from: 'SNP-1', to: 'SNP-2' });
    expect(compared.anchorings).toMatchObject([{ now: { exact: FIRE } }]);
  });

  it('tell it once, and tell when the words are back in the article or gone from the page', async () => {
    await attachArticle();
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES], box(FIRE))));
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES], box(`Again. ${FIRE}`))));
    expect((await lines()).filter((line) => line.includes('outside the article'))).toHaveLength(1);
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES], box('Nothing'))));
    const because = (await claimView(store, 'CLM-1')).reopened?.because;
    expect(because).toContain('neither in the article nor anywhere else on the page');
    expect((await anchorings()).at(-1)).toMatchObject({ verdict: 'vanished', layer: 'page', effect: 'broken' });
    expect((await lines()).some((line) => line.includes('anywhere on the page'))).toBe(true);
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES, 'So far.'], box(FIRE))));
    expect((await anchorings()).at(-1)).toMatchObject({ verdict: 'moved', layer: 'page', effect: 'restored' });
    expect((await lines()).some((line) => line.includes('again in SNP-5, outside its article'))).toBe(true);
  });

  it('never take a look-alike outside the article for words of it', async () => {
    await attachArticle();
    await importSource(deps, ANA, capturedPage(depotPage([CAUSE, BUSES], box(FIRE.replace('41', '14')))));
    expect(await anchorings()).toMatchObject([
      { verdict: 'vanished', layer: 'page', quote_exact: null, effect: 'broken' },
    ]);
    await importSource(deps, ANA, capturedPage(depotPage([FIRE.replace('41', '14'), CAUSE, BUSES], box(FIRE))));
    expect((await anchorings()).at(-1)).toMatchObject({ verdict: 'changed', layer: 'text', printed_exact: '14' });
  });

  it('both give evidence, bound to the text it was selected in', async () => {
    const id = await attachCaption();
    const row = await store.db.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const text = await pageText();
    expect(row).toMatchObject({ layer: 'page', made_by: 'person', quote_locator: 'page text, paragraph 7' });
    expect(text.slice(row.printed_start, row.printed_end)).toBe(row.printed);
    expect(text.slice(row.quote_start, row.quote_end)).toBe('Of its 52 trams 11 were out on the line.');
    const claim = await claimView(store, 'CLM-1');
    expect(claim.evidence[0]?.statement.quote).toMatchObject({ layer: 'page', exact: row.quote_exact });
    const article = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(article.page.statements).toEqual([id]);
    expect(article.marks.map(({ statement }) => statement.id)).not.toContain(id);
    const whole = sourcePage.parse(await sourceView(store, 'SRC-1', { layer: 'page' }));
    expect(whole.marks.map(({ statement }) => statement.id)).toEqual([id]);
    const { target } = await statementAnnotation(store, id);
    expect(target.selector[1]).toMatchObject({ start: row.quote_start, end: row.quote_end });
    expect((await traceView(store, id)).statement).toBe(id);
    expect((await recordStatement(deps, ANA, await selected('52 trams'))).id).toBe(id);
  });

  it('refuse words of the one as words of the other', async () => {
    const quote = await selected('52 trams');
    await expect(recordStatement(deps, ANA, { ...quote, layer: 'text' })).rejects.toMatchObject({
      code: 'offsets-outside',
    });
    await expect(recordStatement(deps, ANA, { ...quote, exact: '53 trams' })).rejects.toMatchObject({
      code: 'quote-not-in-snapshot',
    });
    expect(await store.db.selectFrom('statement').select('id').where('layer', '=', 'page').execute()).toEqual([]);
  });

  it('break evidence from outside the article when its figure changes there', async () => {
    await attachCaption();
    await importSource(deps, ANA, capturedPage(depotPage(DEPOT, box(CAPTION.replace('52', '62')))));
    expect(await anchorings()).toMatchObject([{ verdict: 'changed', layer: 'page', printed_exact: '62' }]);
    const { reopened, evidence } = await claimView(store, 'CLM-1');
    expect(reopened?.because).toContain('changed “52” to “62” (outside its article');
    expect(evidence.map(({ statement, decision }) => [statement.printed.words, decision])).toEqual([
      ['52', 'accepted'],
      ['62', 'suggested'],
    ]);
    const later = evidence[1]?.statement;
    expect(later).toMatchObject({ madeBy: 'engine', snapshot: 'SNP-2', quote: { layer: 'page' } });
    expect((await pageText('SNP-2')).slice(later?.printed.start, later?.printed.end)).toBe('62');
    expect(later?.id).toBe((await anchorings())[0]?.successor_id);
    const [revision] = (await sourceView(store, 'SRC-1')).revisions;
    expect(revision?.summary).toBe('Nothing changed in the article; other text of the page did.');
  });

  it('are looked through by a watch for what is evidence alone', async () => {
    const later = (words: string) => keepWatched(deps, capturedPage(depotPage(DEPOT, box(words)), { fetched: 'now' }));
    expect((await later('Advertisement')).outcome).toBe('unchanged');
    await attachCaption();
    expect((await later(`${CAPTION} Advertisement`)).outcome).toBe('unchanged');
    expect((await later(CAPTION.replace('52', '62'))).outcome).toBe('revised');
    expect((await later(`${CAPTION.replace('52', '62')} Another advertisement`)).outcome).toBe('unchanged');
    expect((await later(CAPTION)).outcome).toBe('revised');
  });

  it('are read from the bytes of a copy that was taken before they were kept', async () => {
    await importSource(deps, ANA, { ...capturedPage(depotPage([FIRE, BUSES])), page: undefined } as never);
    expect((await sourceView(store, 'SRC-1')).page).toMatchObject({ state: 'unread', extractor: null });
    await expect(sourceView(store, 'SRC-1', { layer: 'page' })).rejects.toMatchObject({ code: 'not-found' });
    const read = await readPageText(deps, BEN, { snapshot: 'SNP-2' });
    expect(read.text).toBe(['Home', 'Tram depot burns', FIRE, BUSES].join('\n\n'));
    expect((await sourceView(store, 'SRC-1', { layer: 'page' })).text).toBe(read.text);
    expect(await lines()).toContain('Ben had all visible text of SNP-2 (SRC-1) read from its bytes.');
  });
});

describe.each(ENGINES)('a page that goes back to what it said on $engine', ({ fresh }) => {
  const CHANGED = depotPage([FIRE.replace('41', '44'), CAUSE, BUSES]);
  const FIRST = depotPage(DEPOT);
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    for (const html of [FIRST, CHANGED]) await importSource(deps, ANA, capturedPage(html, { fetched: 'now' }));
  });
  afterEach(async () => {
    await end();
  });
  const fetched = (html: string) => importSource(deps, ANA, capturedPage(html, { fetched: 'now' }));

  it('is captured again: a revision with its kind, and evidence that is back', async () => {
    await recordClaim(deps, ANA, { title: 'Trams lost', question: '', valueKind: 'quantity' });
    const row = await store.db
      .selectFrom('statement')
      .select('id')
      .where('printed', '=', '44')
      .executeTakeFirstOrThrow();
    await attachEvidence(deps, ANA, { claim: 'CLM-1', statement: row.id, reason: '' });
    expect(await fetched(FIRST)).toMatchObject({ outcome: 'revised', source: 'SRC-1', snapshot: 'SNP-3' });
    const { snapshots, revisions, snapshot } = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(snapshots.map(({ sha256 }) => sha256)).toEqual([snapshot.sha256, snapshots[1]?.sha256, snapshot.sha256]);
    expect(revisions[1]).toMatchObject({ from: 'SNP-2', to: 'SNP-3', kind: 'silent' });
    expect(revisions[1]?.summary).toMatch(/^The page went back to SNP-1\. .*“44” became “41”/u);
    const touched = await store.db.selectFrom('anchoring').selectAll().execute();
    expect(touched).toMatchObject([
      { statement_id: row.id, verdict: 'changed', printed_exact: '41', effect: 'broken' },
    ]);
    expect(await store.db.selectFrom('body').select('sha256').execute()).toHaveLength(2);
    expect(await fetched(CHANGED)).toMatchObject({ outcome: 'revised', snapshot: 'SNP-4' });
    const own = store.db.selectFrom('anchoring').select('effect').where('statement_id', '=', row.id).orderBy('number');
    expect((await own.execute()).map(({ effect }) => effect)).toEqual(['broken', 'restored']);
  });

  it('is unchanged while it stays there', async () => {
    expect((await fetched(CHANGED)).outcome).toBe('unchanged');
    await fetched(FIRST);
    expect((await fetched(FIRST)).outcome).toBe('unchanged');
  });

  it('is told from a file that is brought in again, which says nothing about today', async () => {
    expect((await importSource(deps, ANA, capturedPage(FIRST))).outcome).toBe('unchanged');
    expect(await store.db.selectFrom('snapshot').select('id').execute()).toHaveLength(2);
  });

  it('is seen by a watch', async () => {
    expect((await keepWatched(deps, capturedPage(FIRST, { fetched: 'now' }))).outcome).toBe('revised');
    expect((await keepWatched(deps, capturedPage(FIRST, { fetched: 'now' }))).outcome).toBe('unchanged');
  });
});
