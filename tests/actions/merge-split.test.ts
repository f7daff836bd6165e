import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import { changeClaim } from '../../server/actions/change-claim.ts';
import { changeEvidence } from '../../server/actions/change-evidence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { mergeClaims } from '../../server/actions/merge-claims.ts';
import { overrideDisagreement } from '../../server/actions/override-disagreement.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { reverseJudgement } from '../../server/actions/reverse-judgement.ts';
import { splitClaim } from '../../server/actions/split-claim.ts';
import { claim as claimSchema } from '../../server/contract.ts';
import type { ClaimView } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, captured, depsOf } from '../engines/reports.ts';

const strike = (outlet: string, words: string) =>
  captured(words, { outlet, title: `Strike, ${outlet}`, url: `https://${outlet.toLowerCase()}.example/strike` });
const FIRST = strike('Gull', 'The union said 340 ferry workers were on strike.');
const SECOND = strike('Heron', 'The company said 410 ferry workers were on strike.');
const THIRD = strike('Tern', 'The ministry said 365 ferry workers were on strike.');
const FURTHER = strike('Petrel', 'The mayor said 372 ferry workers were on strike.');
/** The Tern's page again: the same figure in other words around it. */
const THIRD_AGAIN = strike(
  'Tern',
  'The ministry again said 365 ferry workers were on strike, and that nobody was ill.',
);

const REASON = 'The same strike under two names';
const decisions = (claim: ClaimView) =>
  Object.fromEntries(claim.evidence.map(({ statement, decision }) => [statement.printed.words, decision]));
const labels = (claim: ClaimView) => claim.positions.map(({ label }) => label).sort();
/** What a person sees of a claim, without its history and counters. */
const seen = (claim: ClaimView) => {
  const { id, state, evidence, positions, disagreements, standfirst, witnesses } = claim;
  return { id, state, evidence, positions, standfirst, witnesses, pairs: disagreements.map((one) => one.relation) };
};

describe.each(ENGINES)('merging and splitting claims on $engine', ({ fresh }) => {
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

  const view = (id: string): Promise<ClaimView> => claimView(store, id);
  const statementSaying = async (printed: string): Promise<string> => {
    const rows = await store.db.selectFrom('statement').selectAll().where('printed', '=', printed).execute();
    return rows.at(-1)?.id ?? '';
  };
  /** CLM-1 is the engine's, with three answers. */
  const withSuggested = async (): Promise<void> => {
    for (const report of [FIRST, SECOND, THIRD]) await importSource(deps, ANA, report);
  };
  /** CLM-1 holds 340 and 410 suggested and 365 too; CLM-2 is Ana's and holds 410 accepted, 340 rejected. */
  const withTwo = async (): Promise<void> => {
    await withSuggested();
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    for (const printed of ['410', '340']) {
      const statement = await statementSaying(printed);
      await attachEvidence(deps, ANA, { claim: 'CLM-2', statement, reason: '' });
    }
    const change = { decision: 'rejected' as const, reason: 'Another day' };
    await changeEvidence(deps, ANA, { claim: 'CLM-2', statement: await statementSaying('340'), ...change });
    await changeEvidence(deps, ANA, {
      claim: 'CLM-1',
      statement: await statementSaying('365'),
      decision: 'accepted',
      stance: 'context',
      reason: 'Background only',
    });
  };
  const merge = () => mergeClaims(deps, BEN, { claim: 'CLM-1', into: 'CLM-2', reason: REASON });

  it('moves evidence with its decisions, stances and reasons, and leaves a pointer', async () => {
    await withTwo();
    const into = await merge();
    claimSchema.parse(into);
    expect(decisions(into)).toEqual({ '410': 'accepted', '340': 'rejected', '365': 'accepted' });
    const moved = into.evidence.find(({ statement }) => statement.printed.words === '365');
    expect(moved).toMatchObject({ stance: 'context', overrideReason: 'Background only', decidedBy: 'Ana' });
    expect(labels(into)).toEqual(['410']);
    const away = await view('CLM-1');
    expect(away).toMatchObject({ state: 'dismissed', mergedInto: 'CLM-2', positions: [] });
    expect(away.history[0]?.line ?? '').not.toBe('');
    expect(away.history.some((one) => one.line.includes('merged CLM-1 into CLM-2'))).toBe(true);
    expect(into.history.some((one) => one.line.includes('merged CLM-1 into CLM-2'))).toBe(true);
    expect(into.regroupings[0]).toMatchObject({ kind: 'merge', by: 'Ben', reason: REASON, reversed: null });
  });

  it('sends later reports to the claim merged into, and never revives the merged one', async () => {
    await withTwo();
    await merge();
    await importSource(deps, ANA, FURTHER);
    expect(decisions(await view('CLM-2'))).toMatchObject({ '372': 'suggested' });
    const away = await view('CLM-1');
    expect(away.state).toBe('dismissed');
    expect(decisions(away)).not.toHaveProperty('372');
    expect((await store.db.selectFrom('claim').select('id').execute()).length).toBe(2);
    const revived = changeClaim(deps, ANA, { id: 'CLM-1', version: away.version, state: 'followed' });
    await expect(revived).rejects.toMatchObject({ code: 'invalid', sentence: expect.stringContaining('CLM-2') });
  });

  it('takes a merge back as it was, and merges again', async () => {
    await withTwo();
    const before = [seen(await view('CLM-1')), seen(await view('CLM-2'))];
    const merged = await merge();
    const back = await reverseJudgement(deps, ANA, {
      judgement: merged.regroupings[0]?.id ?? '',
      reason: 'Taken back',
    });
    expect([seen(back), seen(await view('CLM-2'))]).toEqual(before);
    expect(back).toMatchObject({ mergedInto: null, regroupings: [{ reversed: { by: 'Ana', reason: 'Taken back' } }] });
    const again = reverseJudgement(deps, ANA, { judgement: 'JDG-1', reason: 'Once more' });
    await expect(again).rejects.toMatchObject({ code: 'invalid' });
    expect(seen(await merge())).toEqual(seen(merged));
  });

  it('leaves what somebody judged anew since the merge', async () => {
    await withTwo();
    await merge();
    const statement = await statementSaying('365');
    await changeEvidence(deps, BEN, {
      claim: 'CLM-2',
      statement,
      decision: 'accepted',
      stance: null,
      reason: 'Now checked',
    });
    await reverseJudgement(deps, ANA, { judgement: 'JDG-1', reason: 'Taken back' });
    expect(decisions(await view('CLM-2'))).toEqual({ '410': 'accepted', '340': 'rejected', '365': 'accepted' });
    expect(decisions(await view('CLM-1'))).toEqual({ '340': 'suggested', '410': 'suggested', '365': 'accepted' });
  });

  it('carries judgements on pairs with the statements they are about', async () => {
    await withSuggested();
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    const [pair] = (await view('CLM-1')).disagreements;
    if (!pair) throw new Error('The answers do not differ.');
    await overrideDisagreement(deps, ANA, {
      claim: 'CLM-1',
      a: pair.a,
      b: pair.b,
      relation: 'scope',
      reason: 'Other ports',
    });
    const into = await merge();
    const judged = into.disagreements.filter((one) => one.override !== null);
    expect(judged.map((one) => [one.relation, one.override?.by])).toEqual([['scope', 'Ana']]);
    await reverseJudgement(deps, ANA, { judgement: into.regroupings[0]?.id ?? '', reason: 'Taken back' });
    expect((await view('CLM-1')).disagreements.filter((one) => one.override !== null)).toHaveLength(1);
    expect((await view('CLM-2')).disagreements).toEqual([]);
  });

  it('refuses a claim into itself, a dismissed one and an unknown one', async () => {
    await withTwo();
    const refusedAs = async (claim: string, into: string) =>
      expect(mergeClaims(deps, BEN, { claim, into, reason: REASON })).rejects;
    await (await refusedAs('CLM-1', 'CLM-1')).toMatchObject({ code: 'invalid' });
    await (await refusedAs('CLM-9', 'CLM-1')).toMatchObject({ code: 'not-found' });
    await merge();
    await (await refusedAs('CLM-1', 'CLM-2')).toMatchObject({ sentence: 'CLM-1 was merged into CLM-2.' });
    await (await refusedAs('CLM-2', 'CLM-1')).toMatchObject({ sentence: 'CLM-1 was merged into CLM-2.' });
  });

  const split = async (...printed: string[]) =>
    splitClaim(deps, BEN, {
      claim: 'CLM-1',
      statements: await Promise.all(printed.map(statementSaying)),
      title: 'Strikers by the ministry',
      reason: 'Counts the office staff too',
    });

  it('splits statements off into a followed claim and rejects them in the old one', async () => {
    await withSuggested();
    const off = await split('365');
    claimSchema.parse(off);
    expect(off).toMatchObject({ id: 'CLM-2', state: 'followed', title: 'Strikers by the ministry' });
    expect(decisions(off)).toEqual({ '365': 'accepted' });
    const old = await view('CLM-1');
    expect(old.state).toBe('followed');
    expect(decisions(old)).toEqual({ '340': 'suggested', '410': 'suggested', '365': 'rejected' });
    expect(old.evidence.find((one) => one.decision === 'rejected')?.reason).toContain('Counts the office staff too');
    expect([labels(old), labels(off)]).toEqual([['340', '410'], ['365']]);
  });

  it('never suggests a split statement there again, also when its report comes again in other words', async () => {
    await withSuggested();
    await split('365');
    await importSource(deps, ANA, THIRD_AGAIN);
    await importSource(deps, ANA, FURTHER);
    const old = await view('CLM-1');
    const standing = old.evidence.filter((one) => one.decision !== 'rejected');
    expect(standing.map((one) => one.statement.printed.words)).not.toContain('365');
    expect(labels(old)).not.toContain('365');
    const rows = await store.db.selectFrom('claim').select('id').execute();
    expect(rows).toHaveLength(2);
  });

  it('takes a split back as it was, with what came to the split-off claim since', async () => {
    await withSuggested();
    const before = seen(await view('CLM-1'));
    const off = await split('365');
    await importSource(deps, ANA, FURTHER);
    const statement = await statementSaying('372');
    const held = (await view('CLM-2')).evidence.some((one) => one.statement.id === statement);
    if (!held) await attachEvidence(deps, ANA, { claim: 'CLM-2', statement, reason: '' });
    const back = await reverseJudgement(deps, ANA, { judgement: off.regroupings[0]?.id ?? '', reason: 'Taken back' });
    expect(decisions(back)).toMatchObject({ '340': 'suggested', '410': 'suggested', '365': 'suggested' });
    expect(decisions(back)).toHaveProperty('372');
    expect(back.evidence.slice(0, before.evidence.length)).toEqual(before.evidence);
    expect(await view('CLM-2')).toMatchObject({ state: 'dismissed', mergedInto: 'CLM-1' });
  });

  it('leaves a statement on each side, and takes only statements of the claim', async () => {
    await withSuggested();
    await expect(split('365', '340', '410')).rejects.toMatchObject({ code: 'invalid' });
    await split('365');
    await expect(split('365')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes the newer of two first', async () => {
    await withSuggested();
    await split('365');
    await mergeClaims(deps, BEN, { claim: 'CLM-2', into: 'CLM-1', reason: 'One strike after all' });
    const first = reverseJudgement(deps, ANA, { judgement: 'JDG-1', reason: 'Taken back' });
    await expect(first).rejects.toMatchObject({ sentence: expect.stringContaining('JDG-2') });
    await reverseJudgement(deps, ANA, { judgement: 'JDG-2', reason: 'Taken back' });
    await reverseJudgement(deps, ANA, { judgement: 'JDG-1', reason: 'Taken back' });
    expect(decisions(await view('CLM-1'))).toEqual({ '340': 'suggested', '410': 'suggested', '365': 'suggested' });
  });
});
