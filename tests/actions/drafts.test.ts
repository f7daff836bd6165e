import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import { decideMark } from '../../server/actions/decide-mark.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { reCheckDraft } from '../../server/actions/re-check-draft.ts';
import { renewDraft } from '../../server/actions/renew-draft.ts';
import { withdrawVerdict } from '../../server/actions/withdraw-verdict.ts';
import { manuscriptOf, plainWords } from '../../server/actions/steps/manuscript.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { draftMark, draftPage, draftRow } from '../../server/contract.ts';
import type { DraftPage } from '../../server/contract.ts';
import { marksOf } from '../../server/judging/drafts/marks.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import { jobsPage } from '../../server/store/views/jobs.ts';
import type { Store } from '../../server/store/store.ts';
import { draftPage as readDraftPage, draftMarksPage, draftsPage } from '../../server/store/views/drafts.ts';
import { DRAFT, DRAFT_DAY, fillDraftNewsroom, PLANTED } from '../engines/draft-newsroom.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, captured, depsOf } from '../engines/reports.ts';

const manuscript = (text: string) =>
  manuscriptOf(pastedManuscript(text, { title: 'A winter on the coast', published: DRAFT_DAY, language: 'en' }));

const LATER = captured('Rescue teams evacuated 700 residents from the lower town of Linden.', {
  outlet: 'Evening Star',
  title: 'Lower town',
  published: '2024-05-01',
  url: 'https://evening-star.example/town',
});

const statesOf = (page: DraftPage) =>
  Object.fromEntries(
    page.list
      .filter(({ state }) => state !== 'agrees')
      .map(({ printed, number, state, relation }) => [`${printed} #${number}`, [state, relation]]),
  );

describe.each(ENGINES)('drafts on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await fillDraftNewsroom(deps);
  });
  afterEach(async () => {
    await end();
  });

  const workOff = async (): Promise<void> => {
    while (await runOneJob(deps, new AbortController().signal));
  };
  const draftJobs = async (): Promise<string[]> => {
    const { rows } = await jobsPage(store, { limit: 50 });
    return rows.filter(({ kind, state }) => kind === 're-check-draft' && state === 'queued').map(({ about }) => about);
  };

  it('marks every planted fault rightly and none of the others', async () => {
    const page = draftPage.parse(await bringInDraft(deps, ANA, manuscript(DRAFT)));
    expect(page).toMatchObject({ id: 'DRF-1', marks: 22, checked: 0, version: 1, changed: null });
    expect(statesOf(page)).toEqual(PLANTED);
    expect(page.list[10]?.witnesses).toMatchObject({ outlets: 4, originsAtMost: 1 });
    expect(page.list[19]?.derived?.words).toBe('(2,500 − 5,200) ÷ 5,200 = −51.9 percent');
    expect(page.list[19]?.wording).toBe('52 percent');
    for (const mark of page.list) expect(page.text.slice(mark.start, mark.end)).toBe(mark.printed);
  });

  it('keeps every check whose words did not change and reopens the touched ones', async () => {
    const { list } = await bringInDraft(deps, ANA, manuscript(DRAFT));
    for (const { number } of list)
      await decideMark(deps, BEN, { id: 'DRF-1', mark: number, decision: 'keep', note: '' });
    const later = DRAFT.replace('killed 14 people', 'killed 12 people')
      .replace('148 nurses', '150 nurses')
      .replace('to 2,500 soldiers, a fall of 42 percent', 'to 2,500 soldiers, a fall of 52 percent');
    const page = draftPage.parse(await renewDraft(deps, ANA, { id: 'DRF-1', manuscript: manuscript(later) }));
    expect(page).toMatchObject({ version: 2, marks: 22, checked: 16 });
    expect(page.changed).toMatchObject({ paragraphs: 3, kept: 16 });
    expect(page.changed?.reopened.map(({ was, printed, printedNow, by }) => [was, printed, printedNow, by])).toEqual([
      [1, '14', '12', 'Ben'],
      [4, '148', '150', 'Ben'],
      [17, '5,200', '5,200', 'Ben'],
      [18, '15 January 2024', '15 January 2024', 'Ben'],
      [19, '2,500', '2,500', 'Ben'],
      [20, '42 percent', '52 percent', 'Ben'],
    ]);
    expect(page.list.filter(({ reopened }) => reopened).map(({ number }) => number)).toEqual([1, 4, 17, 18, 19, 20]);
    expect(page.list[0]).toMatchObject({ state: 'agrees', decision: null });
    expect(page.list[19]).toMatchObject({ state: 'agrees' });
    expect(page.list[1]?.decision).toMatchObject({ decision: 'keep', initials: 'B.', carried: true });
    expect((await readDraftPage(store.db, 'DRF-1', 1)).checked).toBe(22);
    const same = renewDraft(deps, ANA, { id: 'DRF-1', manuscript: manuscript(later) });
    await expect(same).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('keeps finding and decision apart, and an earlier decision in the history', async () => {
    await bringInDraft(deps, ANA, manuscript(DRAFT));
    const accepted = await decideMark(deps, BEN, {
      id: 'DRF-1',
      mark: 1,
      decision: 'accept',
      note: 'The council was asked',
    });
    expect(accepted.list[0]).toMatchObject({
      state: 'differs',
      decision: { decision: 'accept', wording: '12', by: 'Ben', note: 'The council was asked' },
    });
    expect(accepted.checked).toBe(1);
    const opened = await decideMark(deps, BEN, { id: 'DRF-1', mark: 1, decision: 'open', note: '' });
    expect(opened.checked).toBe(0);
    const checks = await store.db.selectFrom('draft_check').selectAll().execute();
    expect(checks.map(({ decision }) => decision)).toEqual(['accept', 'open']);
    await expect(store.transact((tx) => tx.deleteFrom('draft_check').execute())).rejects.toThrow('append-only');
    await expect(store.transact((tx) => tx.deleteFrom('draft_version').execute())).rejects.toThrow('append-only');
  });

  it('holds a linked mark against the other claim, also when it is checked again', async () => {
    const { list } = await bringInDraft(deps, ANA, manuscript(DRAFT));
    const claim = list[20]?.claim?.id ?? '';
    const linked = await decideMark(deps, ANA, { id: 'DRF-1', mark: 22, decision: 'link', claim, note: '' });
    expect(linked.list[21]?.claim?.id).toBe(claim);
    expect((await reCheckDraft(deps, ANA, { id: 'DRF-1', marks: 'all' })).list[21]?.claim?.id).toBe(claim);
    const back = await decideMark(deps, ANA, { id: 'DRF-1', mark: 22, decision: 'open', note: '' });
    expect(back.list[21]).toMatchObject({ state: 'agrees' });
    const nothing = decideMark(deps, ANA, { id: 'DRF-1', mark: 22, decision: 'link', note: '' });
    await expect(nothing).rejects.toMatchObject({ code: 'invalid' });
  });

  it('checks a draft again once a claim it rests on stands otherwise, and says what changed since the decision', async () => {
    const { list } = await bringInDraft(deps, ANA, manuscript(DRAFT));
    const before = list[10];
    expect(before).toMatchObject({ printed: '900', state: 'unsettled', changedSince: null });
    await decideMark(deps, BEN, { id: 'DRF-1', mark: 11, decision: 'keep', note: '' });
    await workOff();
    await importSource(deps, ANA, LATER);
    expect(await draftJobs()).toEqual(['DRF-1']);
    await workOff();
    const page = draftPage.parse(await readDraftPage(store.db, 'DRF-1'));
    expect(page.list[10]?.decision?.decision).toBe('keep');
    expect(page.list[10]?.explanation).not.toBe(before?.explanation);
    expect(page.list[10]?.changedSince).not.toBeNull();
    expect(page.list.filter(({ changedSince }) => changedSince !== null)).toHaveLength(1);
    const kept = await decideMark(deps, BEN, { id: 'DRF-1', mark: 11, decision: 'keep', note: 'Asked again' });
    expect(kept.list[10]?.changedSince).toBeNull();
  });

  it('checks a draft again once a verdict on a claim it rests on is given or taken back', async () => {
    const { list } = await bringInDraft(deps, ANA, manuscript(DRAFT));
    const claim = list[10]?.claim?.id ?? '';
    await workOff();
    const given = { claim, finding: 'Counted', resolution: 'prefer-one', prefers: 'A', note: '' } as const;
    const verdict = (await giveVerdict(deps, ANA, given)).verdicts[0]?.id ?? '';
    expect(await draftJobs()).toEqual(['DRF-1']);
    await workOff();
    const settled = await readDraftPage(store.db, 'DRF-1');
    expect(settled.list[10]).toMatchObject({ printed: '900', state: 'agrees' });
    expect(settled.list[10]?.changedSince).not.toBeNull();
    await withdrawVerdict(deps, ANA, { verdict });
    expect(await draftJobs()).toEqual(['DRF-1']);
    await workOff();
    expect((await readDraftPage(store.db, 'DRF-1')).list[10]).toMatchObject({ state: 'unsettled' });
  });

  it('lists drafts and marks as the contract has them', async () => {
    await bringInDraft(deps, ANA, manuscript(DRAFT));
    const drafts = await draftsPage(store, { limit: 10 });
    expect(drafts.rows.map((row) => draftRow.parse(row).id)).toEqual(['DRF-1']);
    const first = await draftMarksPage(store, { id: 'DRF-1', limit: 20 });
    const rest = await draftMarksPage(store, { id: 'DRF-1', limit: 20, after: first.next ?? '' });
    expect([...first.rows, ...rest.rows].map((row) => draftMark.parse(row).number)).toHaveLength(22);
  });
});

describe('the words of a manuscript', () => {
  it('lose what a word processor leaves between them and nothing else', () => {
    expect(plainWords('One\u000btwo\r\nthree\ufffc \ufeff340\u00a0cranes \u00adsoft')).toBe(
      'One\ntwo\nthree 340\u00a0cranes soft',
    );
  });

  const CLEAN = [
    'The port had 5,200 cranes, and 12 percent of them failed.',
    '“Nobody told the crews about the closure,” she said on 4 May 2023.',
    'It hired 340 welders.',
    'It lost 17 boats.',
    'It sold 90 buoys.',
  ].join('\n\n');
  const SPOILT = CLEAN.replace('5,200', '5,\u2060200')
    .replace('12 percent', '12\u00a0per\u00adcent')
    .replace('cranes', 'cra\u00adnes')
    .replace('340 welders', '340\u200b \u200bwelders')
    .replace('4 May 2023', '4\u00a0May\u202f2023')
    .replace('crews', 'crews\ufffc')
    .replace('\n\nIt hired', '\r\n\r\n\uf0b7\tIt hired')
    .replace('\n\nIt lost', '\v\v\uf0a7 It lost')
    .replace('\n\nIt sold', '\f\r\n\ufeffIt sold');
  const marksIn = (text: string) => marksOf(plainWords(text), { published: DRAFT_DAY, language: 'en' });

  it('give the same marks with the odd signs of a word processor between them as without', () => {
    const told = (text: string) =>
      marksIn(text).map(({ kind, statement }) => [kind, statement?.value ?? null, statement?.asOf.stated ?? null]);
    expect(told(CLEAN)).toHaveLength(7);
    expect(told(SPOILT)).toEqual(told(CLEAN));
    const text = plainWords(SPOILT);
    for (const { start, end, printed } of marksIn(SPOILT)) expect(text.slice(start, end)).toBe(printed);
  });
});
