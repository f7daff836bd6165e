import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { keepRecording } from '../../server/actions/keep-recording.ts';
import { nameSpeaker } from '../../server/actions/name-speaker.ts';
import { openRecording } from '../../server/actions/open-recording.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { recordConversation } from '../../server/actions/record-conversation.ts';
import { recordStatement } from '../../server/actions/record-statement.ts';
import { recordTranslation } from '../../server/actions/record-translation.ts';
import { captureFile } from '../../server/capture/capture-file.ts';
import { sourcePage } from '../../server/contract.ts';
import { LISTS } from '../../server/report/lists.ts';
import type { Store } from '../../server/store/store.ts';
import { readClaim } from '../../server/store/views/claim.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { statementsPage } from '../../server/store/views/statements.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf } from '../engines/reports.ts';
import { CALL, PNG, PNG_HASH, SECRET } from '../engines/told.ts';

const FRENCH = captured(
  'Le port compte 512 dockers en grève le 1er mars 2024.\n\nLes pourparlers reprennent le 4 mars 2024.',
  { outlet: 'Le Quai', title: 'Grève au port', language: 'fr', url: 'https://quai.example/greve' },
);
const IN_ENGLISH = {
  original: 'SRC-1',
  text: 'The port counts 512 dockers on strike on 1 March 2024.\n\nTalks resume on 4 March 2024.',
  translator: 'Mina Sahl',
  translatedBy: 'person',
  to: 'en',
} as const;

describe.each(ENGINES)('sources that are no page, on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(() => end());

  const attributions = async () =>
    (await statementsPage(store, { limit: 100 })).rows.map(({ printed, attribution }) => [printed.words, attribution]);

  it('reads a call as a page: answers are the speaker’s, questions are not read', async () => {
    const outcome = await recordConversation(deps, ANA, CALL);
    expect(outcome).toMatchObject({ outcome: 'imported', source: 'SRC-1', snapshot: 'SNP-1' });
    const said = await attributions();
    expect(said).toContainEqual(['512', { claimant: 'a port official', via: null, named: false }]);
    expect(said).toContainEqual(['640', expect.objectContaining({ claimant: 'The union', via: 'a port official' })]);
    expect(said.map(([printed]) => printed)).not.toContain('900');
    const page = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(page.source).toMatchObject({
      kind: 'call',
      publishedAt: '2024-03-02',
      timeZone: 'Europe/Paris',
      author: null,
    });
    expect(page.conversation).toMatchObject({ speaker: 'a port official', role: null, time: '14:05', how: 'phone' });
    expect(page.text).toBe(CALL.text);
  });

  it('leaks the name nowhere: no row but one table, no list, no search, no history', async () => {
    await recordConversation(deps, ANA, { ...CALL, anonymity: 'anonymous', title: 'Call by night' });
    await recordConversation(deps, ANA, CALL);
    await keepRecording(deps, ANA, { source: 'SRC-1', bytes: PNG, name: `${SECRET}.png` });
    await nameSpeaker(deps, ANA, { source: 'SRC-1' });
    await recordTranslation(deps, ANA, { ...IN_ENGLISH, to: 'fr', text: 'On compte 512 dockers.' });
    for (const { page } of Object.values(LISTS)) {
      const { rows } = await page(store, { limit: 500 });
      expect(JSON.stringify(rows)).not.toMatch(/Odalys|Ferrantino|Night shift/u);
    }
    expect(JSON.stringify(await sourceView(store, 'SRC-1'))).not.toMatch(/Odalys|Ferrantino|Night shift/u);
    for (const asked of ['Odalys', 'Ferrantino', 'clerk'])
      expect((await searchPage(store, { q: asked, limit: 10, date: 'as-of' })).rows).toEqual([]);
    const tables = ['source', 'snapshot', 'statement', 'event', 'search_entry', 'conversation', 'recording'] as const;
    for (const table of tables)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute()), table).not.toMatch(/Odalys/u);
    const bodies = await store.db.selectFrom('body').select('bytes').execute();
    expect(bodies.some(({ bytes }) => bytes.includes('Odalys'))).toBe(false);
  });

  it('gives the name to those who may know it alone, and says in the history that it was looked up', async () => {
    await recordConversation(deps, ANA, CALL);
    await keepRecording(deps, ANA, { source: 'SRC-1', bytes: PNG, name: 'call.png' });
    expect(await nameSpeaker(deps, ANA, { source: 'SRC-1' })).toMatchObject({ name: SECRET, role: CALL.role });
    const checker = { ...ANA, role: 'checker' } as const;
    const asked = { source: 'SRC-1', sha256: PNG_HASH };
    await expect(nameSpeaker(deps, checker, asked)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openRecording(deps, checker, asked)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await openRecording(deps, ANA, asked)).bytes.equals(PNG)).toBe(true);
    const events = await LISTS.events.page(store, { limit: 5 });
    expect(events.rows[0]).toMatchObject({ action: 'name-speaker', nounId: 'SRC-1' });
  });

  it('refuses words that give the speaker away, without repeating the name', async () => {
    const named = { ...CALL, text: 'A: I, Ferrantino, counted 512 dock workers.' };
    const failure = await recordConversation(deps, ANA, named).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'invalid', fields: [{ field: 'text' }] });
    expect(JSON.stringify(failure)).not.toContain('Ferrantino');
    await expect(recordConversation(deps, ANA, { ...CALL, title: 'Odalys on the strike' })).rejects.toMatchObject({
      fields: [{ field: 'title' }],
    });
    await recordConversation(deps, ANA, CALL);
    const start = CALL.text.indexOf('We counted');
    const quote = { snapshot: 'SNP-1', start, end: start + 10, exact: 'We counted' };
    const attribution = { claimant: SECRET, via: null, named: true };
    await expect(recordStatement(deps, ANA, { ...quote, attribution })).rejects.toMatchObject({ code: 'invalid' });
    expect((await recordStatement(deps, ANA, quote)).attribution.claimant).toBe('a port official');
  });

  it('holds to consent: named only on the record, and nothing off the record is evidence', async () => {
    await expect(recordConversation(deps, ANA, { ...CALL, anonymity: 'named' })).rejects.toMatchObject({
      fields: [{ field: 'anonymity' }],
    });
    const outcome = await recordConversation(deps, ANA, { ...CALL, consent: 'off-record' });
    expect(outcome.statements).toBe(0);
    expect((await searchPage(store, { q: 'dock workers', limit: 10, date: 'as-of' })).rows).toEqual([]);
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    const start = CALL.text.indexOf('512');
    const quote = { snapshot: 'SNP-1', start, end: start + 3, exact: '512' };
    await expect(attachEvidence(deps, ANA, { claim: 'CLM-1', quote, reason: '' })).rejects.toMatchObject({
      code: 'invalid',
      sentence: expect.stringContaining('off the record') as string,
    });
  });

  it('corrects a head by a new row, and never who spoke or how they were shown', async () => {
    await recordConversation(deps, ANA, CALL);
    expect((await recordConversation(deps, ANA, CALL)).outcome).toBe('unchanged');
    await recordConversation(deps, ANA, { ...CALL, time: '15:05' });
    const heads = await store.db.selectFrom('conversation').select(['clock', 'replaces']).orderBy('number').execute();
    expect(heads).toEqual([
      { clock: '14:05', replaces: null },
      { clock: '15:05', replaces: 1 },
    ]);
    expect((await LISTS.conversations.page(store, { limit: 9 })).rows).toMatchObject([{ time: '15:05' }]);
    const other = { ...CALL, consent: 'on-record', anonymity: 'named' } as const;
    await expect(recordConversation(deps, ANA, other)).rejects.toMatchObject({ code: 'invalid' });
    const page = captured('Other words.', { outlet: CALL.outlet, title: CALL.title, published: CALL.day });
    await expect(importSource(deps, ANA, page)).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('keeps a translation beside its original: quotes lead across, and both are one origin', async () => {
    await importSource(deps, ANA, FRENCH);
    await recordTranslation(deps, ANA, IN_ENGLISH);
    const page = sourcePage.parse(await sourceView(store, 'SRC-2'));
    expect(page.source).toMatchObject({ kind: 'translation', translatedFrom: 'fr', language: 'en' });
    expect(page.original).toMatchObject({ translator: 'Mina Sahl', translatedBy: 'person', from: 'fr', to: 'en' });
    expect(page.original?.pairs).toHaveLength(2);
    const { rows } = await statementsPage(store, { limit: 50 });
    const [translated, original] = ['SRC-2', 'SRC-1'].map((source) =>
      rows.find((one) => one.printed.words === '512' && one.source.id === source),
    );
    expect(translated?.beside).toMatchObject([
      { side: 'original', snapshot: 'SNP-1', exact: FRENCH.text.split('\n')[0], translator: 'Mina Sahl' },
    ]);
    expect(original?.beside).toMatchObject([{ side: 'translation', snapshot: 'SNP-2', language: 'en' }]);
    expect((await sourceView(store, 'SRC-1')).translations).toMatchObject([
      { source: 'SRC-2', translator: 'Mina Sahl' },
    ]);
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    for (const statement of [translated?.id ?? '', original?.id ?? ''])
      await attachEvidence(deps, ANA, { claim: 'CLM-1', statement, reason: '' });
    const claim = await readClaim(store.db as never, 'CLM-1');
    expect(claim.witnesses).toEqual({ outlets: 1, originsAtLeast: 1, originsAtMost: 1 });
  });

  it('speaks with the speaker’s voice in the translation of a conversation', async () => {
    await recordConversation(deps, ANA, CALL);
    await recordTranslation(deps, ANA, { ...IN_ENGLISH, to: 'fr', text: 'On compte 512 dockers.' });
    expect(await attributions()).toContainEqual(['512', { claimant: 'a port official', via: null, named: false }]);
    const named = { ...IN_ENGLISH, to: 'fr', text: 'Ferrantino compte 512 dockers.' } as const;
    await expect(recordTranslation(deps, ANA, named)).rejects.toMatchObject({ code: 'invalid' });
    await expect(recordTranslation(deps, ANA, { ...IN_ENGLISH, original: 'SRC-9' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('takes conversations and translations from files: the words are kept, the file is evidence', async () => {
    const { text, language, ...head } = CALL;
    const front = Object.entries(head).map(([name, said]) => `${name}: ${JSON.stringify(said)}`);
    const told = Buffer.from(['---', ...front, 'language: en', '---', text].join('\n'));
    for await (const one of captureFile(told, 'call.md')) if (!('message' in one)) await importSource(deps, ANA, one);
    const screen = { ...head, kind: 'screenshot', title: 'A message', transcript: 'We had 514 dock workers.' } as const;
    const { outlet, title, kind, ...rest } = screen;
    const given = { outlet, title, language: language ?? null, told: { ...rest, kind } };
    for await (const one of captureFile(PNG, 'screen.png', { given }))
      if (!('message' in one)) await importSource(deps, ANA, one);
    const french = Buffer.from(
      `---\ntranslationOf: ${CALL.title}\ntranslator: DeepTongue 3\ntranslatedBy: machine\nlanguage: fr\n---\nOn compte 512 dockers.`,
    );
    for await (const one of captureFile(french, 'fr.md')) if (!('message' in one)) await importSource(deps, ANA, one);
    const kinds = await store.db.selectFrom('source').select('kind').orderBy('number').execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['call', 'screenshot', 'translation']);
    const bodies = await store.db.selectFrom('body').select('bytes').execute();
    expect(bodies.some(({ bytes }) => bytes.includes('Odalys'))).toBe(false);
    expect((await sourceView(store, 'SRC-2')).conversation?.recordings).toMatchObject([{ mediaType: 'image/png' }]);
    expect((await LISTS.translations.page(store, { limit: 9 })).rows).toMatchObject([{ translatedBy: 'machine' }]);
  });
});
