import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import { decideMark } from '../../server/actions/decide-mark.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { deriveMark } from '../../server/actions/derive-mark.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { renewDraft } from '../../server/actions/renew-draft.ts';
import { manuscriptOf } from '../../server/actions/steps/manuscript.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { draftPage } from '../../server/contract.ts';
import type { DraftPage } from '../../server/contract.ts';
import { runDueJobs } from '../../server/jobs/worker.ts';
import { asHtml } from '../../server/report/documents/as-html.ts';
import { annotatedDraft } from '../../server/report/drafts/documents.ts';
import { leavingDraft } from '../../server/report/drafts/leaving-draft.ts';
import type { Store } from '../../server/store/store.ts';
import { draftPage as readDraftPage } from '../../server/store/views/drafts.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { DRAFT_DAY, fillDraftNewsroom } from '../engines/draft-newsroom.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, captured, depsOf } from '../engines/reports.ts';

const FALL = `The fort on the hill had 5,200 gunners.

By spring it had 2,500 gunners.

That is a fall of 42 percent.`;

/** The sum of two claims of the newsroom. */
const SUM = `The storm in Linden killed 12 people.

The landslide in Sel killed 46 miners.

Both cost 58 lives.`;

const manuscript = (text: string) =>
  manuscriptOf(pastedManuscript(text, { title: 'Sums of a winter', published: DRAFT_DAY, language: 'en' }));

describe.each(ENGINES)('figures derived by hand, on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });

  const derive = async (mark: number, kind: 'sum' | 'change' | null, inputs: (number | string)[]): Promise<DraftPage> =>
    draftPage.parse(await deriveMark(deps, BEN, { id: 'DRF-1', mark, kind, inputs }));

  it('carry formula and inputs, are worked out at once, and that can be taken back', async () => {
    await bringInDraft(deps, ANA, manuscript(FALL));
    const { list } = await derive(3, 'change', [1, 2]);
    expect(list[2]).toMatchObject({
      printed: '42 percent',
      state: 'differs',
      wording: '52 percent',
      formula: { kind: 'change', inputs: [1, 2], by: 'Ben', initials: 'B.', carried: false },
      derived: { kind: 'change', inputs: [1, 2], words: '(2,500 − 5,200) ÷ 5,200 = −51.9 percent' },
      changedSince: null,
    });
    const html = asHtml(annotatedDraft(await leavingDraft(store, 'DRF-1'), new Date('2026-02-01T00:00:00Z')));
    expect(html).toContain('Formula: change in percent, mark 1 and mark 2 (B. (Ben), 1 Feb 2026).');
    const back = await derive(3, null, []);
    expect(back.list[2]).toMatchObject({ state: 'unknown', formula: null, derived: null });
    const told = await store.db
      .selectFrom('event')
      .select(['old', 'new'])
      .where('action', '=', 'derive-mark')
      .execute();
    expect(told.map(({ old, new: now }) => [old, now].map((json) => JSON.parse(json ?? '{}') as object))).toMatchObject(
      [
        [{ kind: null }, { kind: 'change', inputs: [1, 2], printed: '42 percent', finding: 'differs' }],
        [
          { kind: 'change', inputs: [1, 2] },
          { kind: null, inputs: [] },
        ],
      ],
    );
    const lines = (await eventsPage(store, { limit: 10 })).rows.map(({ line }) => line);
    expect(lines).toContain('Ben derived “42 percent” in DRF-1 as a change of mark 1, mark 2.');
    expect(lines).toContain('Ben no longer derives “42 percent” in DRF-1.');
    for (const table of ['draft_formula', 'draft_formula_input'] as const)
      await expect(store.transact((tx) => tx.deleteFrom(table).execute())).rejects.toThrow('append-only');
  });

  it('are refused in a sentence where they cannot be worked out', async () => {
    await bringInDraft(deps, ANA, manuscript(FALL));
    await expect(derive(3, 'change', [1])).rejects.toMatchObject({ code: 'invalid', status: 422 });
    await expect(derive(3, 'change', [1, 'CLM-99'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(derive(99, 'change', [1, 2])).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.db.selectFrom('draft_formula').selectAll().execute()).toEqual([]);
  });

  it('are recomputed where a later version changes an input, and that is told on the unchanged words', async () => {
    await bringInDraft(deps, ANA, manuscript(FALL));
    await derive(3, 'change', [1, 2]);
    await decideMark(deps, BEN, { id: 'DRF-1', mark: 3, decision: 'keep', note: '' });
    const first = FALL.replace('2,500', '3,016');
    const later = draftPage.parse(
      await renewDraft(deps, ANA, { id: 'DRF-1', manuscript: manuscript(`The fort has 9 gates.\n\n${first}`) }),
    );
    expect(later.list[3]).toMatchObject({
      printed: '42 percent',
      state: 'agrees',
      formula: { inputs: [2, 3], by: 'Ben', carried: true },
      decision: { decision: 'keep' },
      reopened: false,
    });
    const since = later.list[3]?.changedSince;
    expect(since).not.toBeNull();
    const third = manuscript(`The fort has 9 gates.\n\n${first}\n\nNobody knows why.`);
    const again = await renewDraft(deps, ANA, { id: 'DRF-1', manuscript: third });
    expect(again.list[3]).toMatchObject({ state: 'agrees', changedSince: since });
    const gone = manuscript(first.replace('By spring it had 3,016 gunners.', 'By spring few were left.'));
    const unsettled = await renewDraft(deps, ANA, { id: 'DRF-1', manuscript: gone });
    expect(unsettled.list[1]).toMatchObject({ state: 'unsettled', formula: { inputs: [1, null] } });
    expect(unsettled.list[1]?.explanation).toMatch(/no longer stands in the draft/);
  });

  it('take standing answers of claims, and are recomputed once one of them stands otherwise', async () => {
    await fillDraftNewsroom(deps);
    const { list } = await bringInDraft(deps, ANA, manuscript(SUM));
    const [storm = '', landslide = ''] = list.map(({ claim }) => claim?.id);
    const made = await derive(3, 'sum', [storm, landslide]);
    expect(made.list[2]).toMatchObject({ state: 'agrees', derived: { words: '12 + 46 = 58' } });
    await runDueJobs(deps);
    const more = { outlet: 'Town Crier', title: 'Storm', published: '2024-04-28', url: 'https://crier.example/storm' };
    await importSource(deps, ANA, captured('The storm in Linden killed 15 people, the town council said.', more));
    const position = await store.db
      .selectFrom('position')
      .select('letter')
      .where('claim_id', '=', storm)
      .where('label', 'like', '%15%')
      .executeTakeFirstOrThrow();
    const verdict = { claim: storm, finding: 'Counted again', resolution: 'prefer-one', note: '' } as const;
    await giveVerdict(deps, ANA, { ...verdict, prefers: position.letter });
    await runDueJobs(deps);
    const page = draftPage.parse(await readDraftPage(store.db, 'DRF-1'));
    expect(page.list[2]).toMatchObject({
      state: 'differs',
      derived: { words: '15 + 46 = 61' },
      formula: { by: 'Ben' },
    });
    expect(page.list[2]?.wording).toMatch(/^61/);
    expect(page.list[2]?.changedSince).not.toBeNull();
  });
});
