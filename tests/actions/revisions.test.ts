import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import { changeEvidence } from '../../server/actions/change-evidence.ts';
import { confirmVerdict } from '../../server/actions/confirm-verdict.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { insertEvidence } from '../../server/store/evidence.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import type { Store } from '../../server/store/store.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, captured, depsOf, GAZETTE } from '../engines/reports.ts';

const again = (text: string) => captured(text, GAZETTE.meta);
const ACCEPTED = {
  computed_stance: 'supports',
  person_stance: null,
  decision: 'accepted',
  confidence: null,
  reason: '',
  decided_by: 'Ana',
  decided_at: '2026-02-01T12:00:00.000Z',
  override_reason: null,
  recorded_at: '2026-02-01T12:00:00.000Z',
};
const CHANGED = GAZETTE.text.replace('340', '430');

describe.each(ENGINES)('a page that comes again on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await importSource(deps, ANA, GAZETTE);
    await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
    const row = await store.db.selectFrom('statement').select('id').where('printed', '=', '340').executeTakeFirst();
    await attachEvidence(deps, ANA, { claim: 'CLM-1', statement: row?.id ?? '', reason: '' });
    await giveVerdict(deps, ANA, { claim: 'CLM-1', finding: 'Print 340', resolution: 'defer', note: '' });
  });
  afterEach(async () => {
    await end();
  });

  const anchorings = () => store.db.selectFrom('anchoring').selectAll().orderBy('number').execute();
  const actions = async (): Promise<string[]> =>
    (await store.db.selectFrom('event').select('action').orderBy('sequence').execute()).map((row) => row.action);
  const claim = () => claimView(store, 'CLM-1');

  it('with a figure silently changed breaks the quote, links the later word and reopens the claim', async () => {
    await importSource(deps, ANA, again(CHANGED));
    const revision = await store.db.selectFrom('revision').selectAll().executeTakeFirstOrThrow();
    expect(revision.kind).toBe('silent');
    const [row] = await anchorings();
    expect(row).toMatchObject({
      verdict: 'changed',
      printed_verdict: 'changed',
      printed_exact: '430',
      effect: 'broken',
    });
    expect(CHANGED.slice(row?.quote_start ?? 0, row?.quote_end ?? 0)).toBe(row?.quote_exact);
    const { evidence, reopened, worst, verdicts } = await claim();
    expect(evidence.map(({ statement, decision }) => [statement.printed.words, decision])).toEqual([
      ['340', 'accepted'],
      ['430', 'suggested'],
    ]);
    expect(evidence[1]?.statement.id).toBe(row?.successor_id);
    expect(evidence[0]?.statement.quote.exact).toContain('340');
    expect(worst?.relation).toBe('corrected');
    expect(reopened?.because).toContain('changed “340” to “430”');
    expect(verdicts[0]?.reopenings).toHaveLength(1);
    const desk = await deskView(store, BEN, deps.now());
    const line = desk.changes.find((change) => change.line.startsWith('Evidence touched'));
    expect(line?.line).toContain('Harbour Gazette changed “340” to “430” without a note (silent)');
    expect(line?.href).toBe('/sources/SRC-1/compare?from=SNP-1&to=SNP-2');
    expect(desk.queues.reopened).toBe(1);
  });

  it('is settled again by confirming the verdict with a reason, or by a new one', async () => {
    await expect(confirmVerdict(deps, ANA, { verdict: 'VRD-1', reason: 'Nothing' })).rejects.toThrow('does not wait');
    await importSource(deps, ANA, again(CHANGED));
    const confirmed = await confirmVerdict(deps, BEN, { verdict: 'VRD-1', reason: 'The union stands by 340' });
    expect(confirmed.reopened).toBeNull();
    expect(confirmed.verdicts[0]).toMatchObject({ confirmations: [{ by: 'Ben', reason: 'The union stands by 340' }] });
    await importSource(deps, ANA, again(CHANGED.replace('430', '500')));
    expect((await claim()).reopened).not.toBeNull();
    await giveVerdict(deps, ANA, { claim: 'CLM-1', finding: 'Print 500', resolution: 'defer', note: '' });
    const after = await claim();
    expect(after.reopened).toBeNull();
    expect(after.verdicts.map(({ reopenings }) => reopenings.length)).toEqual([0, 2]);
  });

  it('with nothing of the evidence touched changes nothing of the claim', async () => {
    const before = await claim();
    await importSource(deps, ANA, again(`Strike in the strait.\n\n${GAZETTE.text}\n\nTalks go on.`));
    expect(await anchorings()).toMatchObject([{ verdict: 'exact', effect: 'kept', successor_id: null }]);
    const after = await claim();
    expect(after.reopened).toBeNull();
    expect(after.evidence).toEqual(before.evidence);
    expect(await actions()).not.toContain('touch-evidence');
  });

  it('with a slip mended in the quoted words tells it and reopens nothing', async () => {
    await importSource(deps, ANA, again(GAZETTE.text.replace('workers', 'wokers')));
    expect(await anchorings()).toMatchObject([{ verdict: 'changed', printed_verdict: 'exact', effect: 'slip' }]);
    expect((await claim()).reopened).toBeNull();
    expect(await actions()).toContain('touch-evidence');
  });

  it('with the sentence gone breaks the quote without a later word', async () => {
    await importSource(deps, ANA, again('The harbour was calm on Monday. Nobody spoke of ships at all.'));
    expect(await anchorings()).toMatchObject([{ verdict: 'vanished', quote_start: null, effect: 'broken' }]);
    expect((await claim()).reopened?.because).toContain('no longer says');
    expect((await claim()).evidence).toHaveLength(1);
  });

  it('tells when the old words are back, and leaves the claim open until a person settles it', async () => {
    await importSource(deps, ANA, again(CHANGED));
    await importSource(deps, ANA, again(`${GAZETTE.text} Talks go on.`));
    expect((await anchorings()).map((row) => [row.effect, row.to_snapshot_id])).toEqual([
      ['broken', 'SNP-2'],
      ['restored', 'SNP-3'],
      ['broken', 'SNP-3'],
    ]);
    expect(await actions()).toContain('restore-evidence');
    expect((await claim()).reopened).not.toBeNull();
  });

  it('does not follow what a person rejected', async () => {
    const statement = (await claim()).evidence[0]?.statement.id ?? '';
    await changeEvidence(deps, ANA, { claim: 'CLM-1', statement, decision: 'rejected', reason: 'Another strike' });
    await importSource(deps, ANA, again(CHANGED));
    expect(await anchorings()).toEqual([]);
  });

  it('with more evidence than an import waits for goes on in a job', async () => {
    const lines = Array.from(
      { length: 130 },
      (_, at) => `The clinic in ward ${String(at + 1000)} treated ${String(20 + at)} patients.`,
    );
    const meta = { outlet: 'Island Courier', title: 'Wards', url: 'https://courier.example/wards' };
    await importSource(deps, ANA, captured(lines.join('\n\n'), meta));
    const rows = await store.db.selectFrom('statement').selectAll().where('snapshot_id', '=', 'SNP-2').execute();
    const wards = rows.filter(({ printed }) => Number(printed) < 1000);
    expect(wards).toHaveLength(130);
    for (let at = 0; at < 13; at += 1)
      await recordClaim(deps, ANA, { title: `Wards ${String(at)}`, question: '', valueKind: 'quantity' });
    await store.transact(async (tx) => {
      for (const [at, { id }] of wards.entries())
        await insertEvidence(tx, { ...ACCEPTED, claim_id: `CLM-${String(2 + (at % 13))}`, statement_id: id });
    });
    await importSource(deps, ANA, captured(lines.join('\n\n').replace('149 patients', '194 patients'), meta));
    expect(await anchorings()).toHaveLength(60);
    const never = new AbortController().signal;
    while (await runOneJob(deps, never));
    expect(await anchorings()).toHaveLength(130);
    const touched = await store.db.selectFrom('event').selectAll().where('action', '=', 'touch-evidence').execute();
    expect(touched.map(({ new: told }) => told?.includes('"was":"149"'))).toEqual([true]);
  });
});
