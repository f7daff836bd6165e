import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import { changeClaim } from '../../server/actions/change-claim.ts';
import { changeEvidence } from '../../server/actions/change-evidence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { overrideDisagreement } from '../../server/actions/override-disagreement.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { reJudge } from '../../server/actions/re-judge.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { recordStatement } from '../../server/actions/record-statement.ts';
import { secondVerdict } from '../../server/actions/second-verdict.ts';
import { claim, claimRow, desk, disagreementRow, evidence, statement } from '../../server/contract.ts';
import type { ClaimInput, ClaimView, StatementInput } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { disagreementsPage } from '../../server/store/views/disagreements.ts';
import { evidencePage } from '../../server/store/views/evidence.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, COURIER, depsOf, GAZETTE } from '../engines/reports.ts';

const STRIKERS: ClaimInput = {
  title: 'Ferry workers on strike',
  question: 'How many ferry workers were on strike on 1 March 2024?',
  valueKind: 'quantity',
  counted: 'ferry workers',
};

/** The words of a text as a person selects them. */
function words(text: string, exact: string, snapshot: string): StatementInput {
  const start = text.indexOf(exact);
  return { snapshot, start, end: start + exact.length, exact };
}

describe.each(ENGINES)('working on claims on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
  });
  afterEach(async () => {
    await end();
  });

  /** A claim with the two figures as accepted evidence: positions A and B. */
  async function twoAnswers(): Promise<ClaimView> {
    const { id } = await recordClaim(deps, ANA, STRIKERS);
    const quote = words(GAZETTE.text, '340', 'SNP-1');
    await attachEvidence(deps, ANA, { claim: id, quote, reason: '' });
    const other = words(COURIER.text, '410', 'SNP-2');
    return attachEvidence(deps, BEN, { claim: id, quote: other, reason: '' });
  }

  it('records a claim, judges its evidence and shows a valid page', async () => {
    const view = claim.parse(await twoAnswers());
    expect(view.state).toBe('followed');
    expect(view.evidence.map((one) => one.decision)).toEqual(['accepted', 'accepted']);
    expect(view.positions.map((one) => one.label)).toEqual(['340', '410']);
    expect(view.disagreements).toHaveLength(1);
    expect(view.worst?.relation).toBe(view.disagreements[0]?.relation);
    expect(view.witnesses.outlets).toBe(2);
    expect(view.standfirst).not.toBe('');
    expect(view.history.map((one) => one.action)).toContain('attach-evidence');
    expect(claim.parse(await claimView(store, view.id))).toEqual(view);
  });

  it('gives valid rows of claims, disagreements and evidence, and a valid desk', async () => {
    const view = await twoAnswers();
    for (const sort of ['severity', 'changed', 'title'] as const) {
      const page = await claimsPage(store, { limit: 1, sort });
      expect(page.total).toBeGreaterThan(0);
      page.rows.forEach((row) => claimRow.parse(row));
      if (page.next === null) continue;
      const rest = await claimsPage(store, { limit: 50, sort, after: page.next });
      expect(rest.rows.map((row) => row.id)).not.toContain(page.rows[0]?.id);
      expect(rest.rows.length + 1).toBe(page.total);
    }
    const pairs = await disagreementsPage(store, { limit: 10, claim: view.id });
    pairs.rows.forEach((row) => disagreementRow.parse(row));
    expect(pairs.rows[0]?.positions.map((one) => one.value)).toEqual(['340', '410']);
    const pieces = await evidencePage(store, { limit: 10, claim: view.id });
    pieces.rows.forEach((row) => evidence.parse(row));
    desk.parse(await deskView(store, ANA, deps.now()));
    for (const { statement: mark, claims } of (await sourceView(store, 'SRC-1')).marks) {
      statement.parse(mark);
      if (mark.printed.words === '340') expect(claims.map((one) => one.id)).toContain(view.id);
    }
  });

  it('filters claims by every field of the query', async () => {
    const view = await twoAnswers();
    const ids = async (query: object) =>
      (await claimsPage(store, { limit: 50, sort: 'severity', ...query })).rows.map((row) => row.id);
    expect(await ids({ q: 'FERRY', state: 'followed' })).toEqual([view.id]);
    expect(await ids({ q: '100%_' })).toEqual([]);
    expect(await ids({ outlet: 'OUT-2', state: 'followed' })).toEqual([view.id]);
    expect(await ids({ outlet: 'OUT-9' })).toEqual([]);
    expect(await ids({ relation: view.worst?.relation, state: 'followed' })).toEqual([view.id]);
    expect(await ids({ group: view.worst?.group, state: 'followed' })).toEqual([view.id]);
    expect(await ids({ verdict: 'given' })).toEqual([]);
    expect(await ids({ verdict: 'none', state: 'followed' })).toEqual([view.id]);
    expect(await ids({ state: 'dismissed' })).toEqual([]);
  });

  it('refuses the second of two that save the same claim, with both versions', async () => {
    const { id, version } = await recordClaim(deps, ANA, STRIKERS);
    const changed = await changeClaim(deps, ANA, { id, version, title: 'Strikers in the strait' });
    expect(changed.version).toBe(version + 1);
    await expect(changeClaim(deps, BEN, { id, version, title: 'Ferry strike' })).rejects.toMatchObject({
      code: 'version-conflict',
      status: 409,
      stored: { title: 'Strikers in the strait', version: version + 1 },
      sent: { title: 'Ferry strike', version },
    });
    expect((await claimView(store, id)).title).toBe('Strikers in the strait');
  });

  it('changes only the fields that were sent, and nothing when nothing differs', async () => {
    const { id } = await recordClaim(deps, ANA, { ...STRIKERS, scope: '1 March 2024' });
    const changed = await changeClaim(deps, ANA, { id, version: 1, scope: null });
    expect(changed).toMatchObject({ title: STRIKERS.title, question: STRIKERS.question, scope: null, version: 2 });
    const same = await changeClaim(deps, ANA, { id, version: 2, title: STRIKERS.title });
    expect(same.version).toBe(2);
    expect(same.history.filter((one) => one.action === 'change-claim')).toHaveLength(1);
  });

  it('refuses words that are not in the snapshot and offsets outside it', async () => {
    const quote = words(GAZETTE.text, '340', 'SNP-1');
    const refusal = async (broken: StatementInput) => {
      try {
        await recordStatement(deps, ANA, broken);
        return 'taken';
      } catch (failure) {
        return (failure as { code: string }).code;
      }
    };
    expect(await refusal({ ...quote, exact: '350' })).toBe('quote-not-in-snapshot');
    expect(await refusal({ ...quote, start: 10_000, end: 10_003 })).toBe('offsets-outside');
    expect(await refusal({ ...quote, start: quote.end, end: quote.start })).toBe('offsets-outside');
    expect(await refusal({ ...quote, snapshot: 'SNP-99' })).toBe('not-found');
  });

  it('records selected words once, with their sentence as the quote', async () => {
    const before = (await sourceView(store, 'SRC-1')).marks.length;
    const known = statement.parse(await recordStatement(deps, ANA, words(GAZETTE.text, '340', 'SNP-1')));
    expect(known.madeBy).toBe('engine');
    expect((await sourceView(store, 'SRC-1')).marks).toHaveLength(before);
    const fact = statement.parse(await recordStatement(deps, ANA, words(GAZETTE.text, 'port authority', 'SNP-1')));
    expect(fact).toMatchObject({ madeBy: 'person', value: { kind: 'words', words: 'port authority' } });
    expect(fact.quote.exact).toBe('The port authority said 340 ferry workers were on strike on 1 March 2024.');
  });

  it('lets a person correct what was read; the engine’s reading stays in the record', async () => {
    const before = (await sourceView(store, 'SRC-1')).marks;
    const engine = before.find((mark) => mark.statement.printed.words === '340')?.statement;
    const mended = await recordStatement(deps, ANA, {
      ...words(GAZETTE.text, '340', 'SNP-1'),
      counted: 'striking ferry workers of the port authority',
    });
    const after = (await sourceView(store, 'SRC-1')).marks;
    expect(after).toHaveLength(before.length);
    expect(after.map((mark) => mark.statement.id)).toContain(mended.id);
    expect(after.map((mark) => mark.statement.id)).not.toContain(engine?.id);
    const kept = await store.db
      .selectFrom('statement')
      .select('id')
      .where('id', '=', engine?.id ?? '')
      .execute();
    expect(kept).toHaveLength(1);
  });

  it('takes another stance than the computed one only with a reason, and goes back on null', async () => {
    const view = await twoAnswers();
    const [first] = view.evidence;
    const which = { claim: view.id, statement: first?.statement.id ?? '' };
    await expect(changeEvidence(deps, BEN, { ...which, stance: 'contradicts', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'reason' }],
    });
    const against = await changeEvidence(deps, BEN, {
      ...which,
      stance: 'contradicts',
      reason: 'Counted at noon only',
    });
    expect(against.evidence[0]).toMatchObject({
      stance: 'contradicts',
      computedStance: 'supports',
      overrideReason: 'Counted at noon only',
      decidedBy: 'Ben',
    });
    const back = await changeEvidence(deps, BEN, { ...which, stance: null, reason: '' });
    expect(back.evidence[0]).toMatchObject({ stance: 'supports', overrideReason: null });
  });

  it('leaves rejected evidence and context out of the positions', async () => {
    const view = await twoAnswers();
    const ids = view.evidence.map((one) => one.statement.id);
    const one = await changeEvidence(deps, ANA, {
      claim: view.id,
      statement: ids[1] ?? '',
      decision: 'rejected',
      reason: '',
    });
    expect(one.positions.map((position) => position.label)).toEqual(['340']);
    expect(one.disagreements).toEqual([]);
    expect(one.worst).toBeNull();
    const none = await changeEvidence(deps, ANA, {
      claim: view.id,
      statement: ids[0] ?? '',
      stance: 'context',
      reason: 'Background',
    });
    expect(none.positions).toEqual([]);
    const both = await changeEvidence(deps, ANA, {
      claim: view.id,
      statement: ids[1] ?? '',
      decision: 'accepted',
      reason: '',
    });
    expect(both.positions.map((position) => position.label)).toEqual(['410']);
  });

  it('refuses evidence twice, unknown statements and unknown claims', async () => {
    const view = await twoAnswers();
    const statementId = view.evidence[0]?.statement.id ?? '';
    const again = attachEvidence(deps, ANA, { claim: view.id, statement: statementId, reason: '' });
    await expect(again).rejects.toMatchObject({ code: 'already-exists' });
    const unknown = attachEvidence(deps, ANA, { claim: view.id, statement: 'STM-999', reason: '' });
    await expect(unknown).rejects.toMatchObject({ code: 'not-found', sentence: 'There is no STM-999 here.' });
    const nowhere = attachEvidence(deps, ANA, { claim: 'CLM-999', statement: statementId, reason: '' });
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a person’s judgement over re-runs, and every former one', async () => {
    const view = await twoAnswers();
    const pair = { claim: view.id, a: 'A', b: 'B' };
    const computed = view.disagreements[0]?.computedRelation;
    await expect(overrideDisagreement(deps, ANA, { ...pair, relation: null, reason: 'Back' })).rejects.toMatchObject({
      code: 'invalid',
    });
    const first = await overrideDisagreement(deps, ANA, {
      ...pair,
      relation: 'definition',
      reason: 'One counts members',
    });
    expect(first.disagreements[0]).toMatchObject({
      relation: 'definition',
      group: 'explained',
      computedRelation: computed,
      override: { relation: 'definition', reason: 'One counts members', by: 'Ana' },
    });
    await store.transact((tx) => tx.updateTable('claim').set({ engine_version: 0 }).execute());
    expect((await reJudge(deps, ANA, {})).judged).toBeGreaterThan(0);
    expect((await reJudge(deps, ANA, {})).judged).toBe(0);
    expect((await claimView(store, view.id)).disagreements[0]?.relation).toBe('definition');
    await overrideDisagreement(deps, BEN, { ...pair, a: 'B', b: 'A', relation: 'scope', reason: 'Other ports too' });
    const back = await overrideDisagreement(deps, BEN, { ...pair, relation: null, reason: 'The rules were right' });
    expect(back.disagreements[0]).toMatchObject({ relation: computed, override: null });
    const kept = await store.db.selectFrom('judgement').select(['relation', 'replaces']).orderBy('number').execute();
    expect(kept).toEqual([
      { relation: 'definition', replaces: null },
      { relation: 'scope', replaces: 'JDG-1' },
      { relation: null, replaces: 'JDG-2' },
    ]);
  });

  it('gives verdicts that name a position, keeps former ones and shows notes as safe HTML', async () => {
    const { id } = await twoAnswers();
    const verdict = {
      claim: id,
      finding: 'Print both',
      resolution: 'give-the-range',
      note: '**Both** <script>x</script>',
    } as const;
    await expect(giveVerdict(deps, ANA, { ...verdict, resolution: 'prefer-one' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(giveVerdict(deps, ANA, { ...verdict, prefers: 'Z' })).rejects.toMatchObject({ code: 'invalid' });
    await giveVerdict(deps, ANA, verdict);
    const view = claim.parse(
      await giveVerdict(deps, BEN, { ...verdict, resolution: 'prefer-one', prefers: 'A', note: '' }),
    );
    expect(view.verdicts.map((one) => [one.id, one.replaces])).toEqual([
      ['VRD-2', 'VRD-1'],
      ['VRD-1', null],
    ]);
    expect(view.verdicts[1]?.noteHtml).toContain('<strong>Both</strong>');
    expect(view.verdicts[1]?.noteHtml).not.toContain('<script');
    const [row] = (await claimsPage(store, { limit: 5, sort: 'severity', verdict: 'given' })).rows;
    expect(row?.verdict).toMatchObject({ finding: 'Print both', by: 'Ben' });
  });

  it('lets another person second a verdict, once, and nobody their own', async () => {
    const { id } = await twoAnswers();
    const verdict = { claim: id, finding: 'Print both', resolution: 'give-the-range', note: '' } as const;
    await giveVerdict(deps, ANA, verdict);
    await expect(secondVerdict(deps, ANA, { verdict: 'VRD-1' })).rejects.toMatchObject({ code: 'own-verdict' });
    const view = await secondVerdict(deps, BEN, { verdict: 'VRD-1' });
    expect(view.verdicts[0]).toMatchObject({ secondedBy: 'Ben' });
    await expect(secondVerdict(deps, BEN, { verdict: 'VRD-1' })).rejects.toMatchObject({ code: 'already-exists' });
    await giveVerdict(deps, LOCAL_USER, verdict);
    await expect(secondVerdict(deps, LOCAL_USER, { verdict: 'VRD-2' })).rejects.toMatchObject({
      sentence: expect.stringContaining('the only user here'),
    });
  });

  it('takes a dismissed claim off the desk, and judges it again when it is followed', async () => {
    const view = await twoAnswers();
    const gone = await changeClaim(deps, ANA, { id: view.id, version: 1, state: 'dismissed' });
    expect(gone.disagreements).toEqual([]);
    expect((await disagreementsPage(store, { limit: 10 })).rows.map((row) => row.claim)).not.toContain(view.id);
    const back = await changeClaim(deps, ANA, { id: view.id, version: 2, state: 'followed' });
    expect(back.disagreements).toHaveLength(1);
  });

  it('sets an asserted value against the evidence', async () => {
    const view = await twoAnswers();
    const asserted = { kind: 'quantity', best: 340, lower: 340, upper: 340, hedge: 'none', unit: 'count' } as const;
    const changed = await changeClaim(deps, ANA, { id: view.id, version: 1, asserted });
    expect(changed.asserted).toEqual(asserted);
    expect(changed.evidence.map((one) => one.stance)).toEqual(['supports', expect.not.stringMatching('supports')]);
  });
});
