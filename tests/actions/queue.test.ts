import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignClaim } from '../../server/actions/assign-claim.ts';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import { changeEvidence } from '../../server/actions/change-evidence.ts';
import { confirmVerdict } from '../../server/actions/confirm-verdict.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { layAside } from '../../server/actions/lay-aside.ts';
import { overrideDisagreement } from '../../server/actions/override-disagreement.ts';
import { putBack } from '../../server/actions/put-back.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { removeFilter } from '../../server/actions/remove-filter.ts';
import { retryJob } from '../../server/actions/retry-job.ts';
import { saveFilter } from '../../server/actions/save-filter.ts';
import { secondVerdict } from '../../server/actions/second-verdict.ts';
import { setRecheck } from '../../server/actions/set-recheck.ts';
import { withdrawConfirmation } from '../../server/actions/withdraw-confirmation.ts';
import { withdrawSecond } from '../../server/actions/withdraw-second.ts';
import { withdrawVerdict } from '../../server/actions/withdraw-verdict.ts';
import { writeComment } from '../../server/actions/write-comment.ts';
import { queueThing } from '../../server/contract.ts';
import type { QueueKind } from '../../server/contract.ts';
import { enqueueJob, updateJob } from '../../server/store/jobs.ts';
import type { Store } from '../../server/store/store.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { filtersPage } from '../../server/store/views/filters.ts';
import { peoplePage } from '../../server/store/views/people.ts';
import { queueCounts, queuePage } from '../../server/store/views/queue.ts';
import type { QueueFilter } from '../../server/store/views/queue.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, COURIER, depsOf, GAZETTE, GAZETTE_LATER } from '../engines/reports.ts';

const TODAY = '2026-02-01';
const OPEN = { claim: 'CLM-1', finding: 'Open', resolution: 'keep-pending', note: '' } as const;

describe.each(ENGINES)('the review queue on $engine', ({ fresh }) => {
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

  const keys = async (kind?: QueueKind, filter: Partial<QueueFilter> = {}): Promise<string[]> => {
    const asked = { limit: 100, ...(kind === undefined ? {} : { kind }) };
    const page = await queuePage(store, asked, { actor: 'ben', today: TODAY, ...filter });
    page.rows.forEach((row) => queueThing.parse(row));
    expect(page.total).toBe(page.rows.length);
    return page.rows.map(({ key }) => key);
  };

  async function twoAnswers(): Promise<void> {
    const attach = async (report: typeof GAZETTE, exact: string, snapshot: string) => {
      const start = report.text.indexOf(exact);
      const quote = { snapshot, start, end: start + exact.length, exact };
      await attachEvidence(deps, ANA, { claim: 'CLM-1', quote, reason: '' });
    };
    await importSource(deps, ANA, GAZETTE);
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    await attach(GAZETTE, '340', 'SNP-1');
    await importSource(deps, ANA, COURIER);
    const suggested = (await claimView(store, 'CLM-1')).evidence.find((one) => one.decision === 'suggested');
    if (suggested) {
      const statement = suggested.statement.id;
      await changeEvidence(deps, ANA, { claim: 'CLM-1', statement, decision: 'accepted', reason: '' });
    } else await attach(COURIER, '410', 'SNP-2');
  }
  async function contradicted(): Promise<void> {
    await twoAnswers();
    await overrideDisagreement(deps, ANA, {
      claim: 'CLM-1',
      a: 'A',
      b: 'B',
      relation: 'contradiction',
      reason: 'Both',
    });
  }

  it('hands a contradiction from the verdict of one person to the second of another, and back again', async () => {
    await contradicted();
    expect(await keys('contradiction')).toEqual(['contradiction:CLM-1']);
    await giveVerdict(deps, ANA, OPEN);
    expect(await keys('contradiction')).toEqual([]);
    expect(await keys('second')).toEqual(['second:VRD-1']);
    expect(await keys('second', { actor: 'ana' })).toEqual([]);

    await secondVerdict(deps, BEN, { verdict: 'VRD-1' });
    expect(await keys('second')).toEqual([]);
    await expect(withdrawVerdict(deps, ANA, { verdict: 'VRD-1' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(withdrawSecond(deps, ANA, { verdict: 'VRD-1' })).rejects.toMatchObject({ code: 'forbidden' });
    await withdrawSecond(deps, BEN, { verdict: 'VRD-1' });
    expect(await keys('second')).toEqual(['second:VRD-1']);
    expect((await secondVerdict(deps, BEN, { verdict: 'VRD-1' })).verdicts[0]?.secondedBy).toBe('Ben');
    await withdrawSecond(deps, BEN, { verdict: 'VRD-1' });

    const after = await withdrawVerdict(deps, ANA, { verdict: 'VRD-1' });
    expect(after.verdicts[0]?.takenBack?.by).toBe('Ana');
    expect(await keys('contradiction')).toEqual(['contradiction:CLM-1']);
    const told = (await eventsPage(store, { limit: 500 })).rows.map(({ action }) => action);
    expect(told.slice(0, 2)).toEqual(['withdraw-verdict', 'withdraw-second']);
  });

  it('lets the verdict before stand again when the later one is taken back', async () => {
    await contradicted();
    await giveVerdict(deps, ANA, OPEN);
    await giveVerdict(deps, BEN, { ...OPEN, finding: 'Both' });
    await withdrawVerdict(deps, BEN, { verdict: 'VRD-2' });
    expect(await keys('second')).toEqual(['second:VRD-1']);
    await giveVerdict(deps, BEN, { ...OPEN, finding: 'Neither' });
    const view = await claimView(store, 'CLM-1');
    expect(view.verdicts[0]).toMatchObject({ id: 'VRD-3', replaces: 'VRD-1', takenBack: null });
  });

  it('asks again about a verdict whose words changed, and reopens it when the confirmation is taken back', async () => {
    await contradicted();
    await giveVerdict(deps, ANA, OPEN);
    await importSource(deps, ANA, GAZETTE_LATER);
    expect(await keys('reopened')).toEqual(['reopened:CLM-1']);
    expect(await keys('second')).toEqual([]);
    await confirmVerdict(deps, BEN, { verdict: 'VRD-1', reason: 'It holds' });
    expect(await keys('reopened')).toEqual([]);
    const view = await withdrawConfirmation(deps, BEN, { verdict: 'VRD-1' });
    expect(view.reopened?.because).toMatch(/\S/u);
    expect(await keys('reopened')).toEqual(['reopened:CLM-1']);
    await giveVerdict(deps, ANA, { ...OPEN, finding: 'Anew' });
    const back = await withdrawVerdict(deps, ANA, { verdict: 'VRD-2' });
    expect(back.reopened).not.toBeNull();
  });

  it('shows touched evidence until it is laid aside, and again when it is put back or changes anew', async () => {
    await twoAnswers();
    await importSource(deps, ANA, GAZETTE_LATER);
    const [thing = ''] = await keys('touched');
    expect(thing).toMatch(/^touched:CLM-1:STM-\d+:\d+$/u);
    await layAside(deps, BEN, { thing });
    expect(await keys('touched')).toEqual([]);
    await expect(layAside(deps, BEN, { thing })).rejects.toMatchObject({ code: 'not-found' });
    await putBack(deps, BEN, { thing });
    expect(await keys('touched')).toEqual([thing]);
    await expect(putBack(deps, BEN, { thing })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses to lay aside what takes a decision', async () => {
    await contradicted();
    await expect(layAside(deps, BEN, { thing: 'contradiction:CLM-1' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(layAside(deps, BEN, { thing: 'nothing:CLM-1' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('brings a claim up on the day it is to be checked again, not before', async () => {
    await contradicted();
    expect((await setRecheck(deps, ANA, { claim: 'CLM-1', on: '2026-02-02' })).recheckOn).toBe('2026-02-02');
    expect(await keys('recheck')).toEqual([]);
    expect(await keys('recheck', { today: '2026-02-02' })).toEqual(['recheck:CLM-1']);
    await setRecheck(deps, ANA, { claim: 'CLM-1', on: null });
    expect(await keys('recheck', { today: '2026-02-02' })).toEqual([]);
  });

  it('tries failed work again and forgets the failure', async () => {
    const at = deps.now().toISOString();
    await store.transact(async (tx) => {
      const job = await enqueueJob(tx, { kind: 're-judge', about: 'all', runAt: at, at });
      await updateJob(tx, job.id, { state: 'failed', last_error: 'The rules stumbled.', ended_at: at });
    });
    expect(await keys('job')).toEqual(['job:JOB-1']);
    expect(await keys('job', { severity: 'high' })).toEqual([]);
    expect((await retryJob(deps, BEN, { id: 'JOB-1' })).id).toBe('JOB-2');
    expect(await keys('job')).toEqual([]);
    await expect(retryJob(deps, BEN, { id: 'JOB-2' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('narrows by person, outlet and severity, counts each kind, and turns pages', async () => {
    await contradicted();
    for (const title of ['Ferries', 'Talks', 'Ports']) {
      await recordClaim(deps, ANA, { title, question: '', valueKind: 'quantity' });
    }
    for (const claim of ['CLM-1', 'CLM-3', 'CLM-4', 'CLM-5']) await setRecheck(deps, ANA, { claim, on: '2026-01-01' });
    expect((await assignClaim(deps, ANA, { claim: 'CLM-3', person: 'Ben' })).assigned).toBe('Ben');
    expect(await keys('recheck', { person: 'ben' })).toEqual(['recheck:CLM-3']);
    expect(await keys('recheck', { person: null })).not.toContain('recheck:CLM-3');
    expect(await keys('recheck', { outlet: 'OUT-2' })).toEqual(['recheck:CLM-1']);
    const { severity } = (await queuePage(store, { limit: 1 }, { actor: 'ben', today: TODAY })).rows[0] ?? {};
    expect(await keys('recheck', { severity: severity ?? '' })).toEqual(['recheck:CLM-1']);

    const all = await keys();
    const counts = await queueCounts(store.db, { actor: 'ben', today: TODAY });
    expect(counts.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(all.length);
    const turned: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await queuePage(
        store,
        { limit: 2, ...(after === undefined ? {} : { after }) },
        { actor: 'ben', today: TODAY },
      );
      turned.push(...page.rows.map(({ key }) => key));
      after = page.next;
    }
    expect(turned).toEqual(all);
    await assignClaim(deps, ANA, { claim: 'CLM-3', person: null });
    expect(await keys('recheck', { person: 'Ben' })).toEqual([]);
  });

  it('shows a comment to whom it calls, and to nobody else', async () => {
    await contradicted();
    await assignClaim(deps, BEN, { claim: 'CLM-1', person: 'Cleo Haddad' });
    const words = 'Could @cleo haddad ask the port? @Nobody knows; ana@ben.example is an address.';
    const written = await writeComment(deps, BEN, { claim: 'CLM-1', words });
    expect(written).toMatchObject({ id: 'CMT-1', by: 'Ben', mentions: ['Cleo Haddad'], title: 'Strikers' });
    const cleo = { id: 'local:cleo haddad', name: 'Cleo Haddad' };
    expect((await deskView(store, cleo, deps.now())).mentions.map(({ id }) => id)).toEqual(['CMT-1']);
    expect((await deskView(store, ANA, deps.now())).mentions).toEqual([]);
    const people = await peoplePage(store, { limit: 10 });
    expect(people.rows).toEqual([
      { name: 'Ana', claims: 0 },
      { name: 'Ben', claims: 0 },
      { name: 'Cleo Haddad', claims: 1 },
    ]);
  });

  it('keeps filters under a name for each person, replaced by the same name and removable', async () => {
    const list = async (person: string) => (await filtersPage(store, { limit: 10, person })).rows;
    await saveFilter(deps, ANA, { name: 'Mine', query: 'person=mine' });
    await saveFilter(deps, ANA, { name: 'mine', query: 'person=mine&severity=high' });
    await saveFilter(deps, BEN, { name: 'Mine', query: 'kind=second' });
    expect(await list('Ana')).toMatchObject([{ id: 'FLT-1', name: 'mine', query: 'person=mine&severity=high' }]);
    await expect(removeFilter(deps, BEN, { id: 'FLT-1' })).rejects.toMatchObject({ code: 'not-found' });
    await removeFilter(deps, ANA, { id: 'FLT-1' });
    expect(await list('Ana')).toEqual([]);
    await saveFilter(deps, ANA, { name: 'Mine', query: 'person=mine' });
    expect(await list('Ana')).toMatchObject([{ id: 'FLT-1', query: 'person=mine' }]);
  });
});
