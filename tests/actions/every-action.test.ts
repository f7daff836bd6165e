import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import { decideMark } from '../../server/actions/decide-mark.ts';
import { deriveMark } from '../../server/actions/derive-mark.ts';
import { reCheckDraft } from '../../server/actions/re-check-draft.ts';
import { renewDraft } from '../../server/actions/renew-draft.ts';
import { manuscriptOf } from '../../server/actions/steps/manuscript.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { cancelAudit } from '../../server/actions/cancel-audit.ts';
import { changeClaim } from '../../server/actions/change-claim.ts';
import { changeWatch } from '../../server/actions/change-watch.ts';
import { changeEvidence } from '../../server/actions/change-evidence.ts';
import { checkSentence } from '../../server/actions/check-sentence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { confirmVerdict } from '../../server/actions/confirm-verdict.ts';
import { fetchWatch } from '../../server/actions/fetch-watch.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { loadSample } from '../../server/actions/load-sample.ts';
import { lookAtDesk } from '../../server/actions/look-at-desk.ts';
import { mergeClaims } from '../../server/actions/merge-claims.ts';
import { overrideDisagreement } from '../../server/actions/override-disagreement.ts';
import { PERMISSIONS } from '../../server/actions/permissions.ts';
import type { ActionName, Actor, Role } from '../../server/actions/permissions.ts';
import { keepRecording } from '../../server/actions/keep-recording.ts';
import { nameSpeaker } from '../../server/actions/name-speaker.ts';
import { openRecording } from '../../server/actions/open-recording.ts';
import { recordConversation } from '../../server/actions/record-conversation.ts';
import { recordTranslation } from '../../server/actions/record-translation.ts';
import { previewImport } from '../../server/actions/preview-import.ts';
import { readPageText } from '../../server/actions/read-page-text.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { recordOutlet } from '../../server/actions/record-outlet.ts';
import { recordStatement } from '../../server/actions/record-statement.ts';
import { recordAudited } from '../../server/actions/record-audited.ts';
import { startAudit } from '../../server/actions/start-audit.ts';
import { reAnchor } from '../../server/actions/re-anchor.ts';
import { recordFetch } from '../../server/actions/record-fetch.ts';
import { reJudge } from '../../server/actions/re-judge.ts';
import { removeSample } from '../../server/actions/remove-sample.ts';
import { restoreSample } from '../../server/actions/restore-sample.ts';
import { reverseJudgement } from '../../server/actions/reverse-judgement.ts';
import { secondVerdict } from '../../server/actions/second-verdict.ts';
import { removeWebhook } from '../../server/actions/remove-webhook.ts';
import { recordDelivery } from '../../server/actions/record-delivery.ts';
import { setWebhook } from '../../server/actions/set-webhook.ts';
import { testWebhook } from '../../server/actions/test-webhook.ts';
import { startWatch } from '../../server/actions/start-watch.ts';
import { stopWatch } from '../../server/actions/stop-watch.ts';
import { suggestRest } from '../../server/actions/suggest-rest.ts';
import { splitClaim } from '../../server/actions/split-claim.ts';
import { verifySnapshots } from '../../server/actions/verify-snapshots.ts';
import { assignClaim } from '../../server/actions/assign-claim.ts';
import { layAside } from '../../server/actions/lay-aside.ts';
import { putBack } from '../../server/actions/put-back.ts';
import { removeFilter } from '../../server/actions/remove-filter.ts';
import { retryJob } from '../../server/actions/retry-job.ts';
import { saveFilter } from '../../server/actions/save-filter.ts';
import { setRecheck } from '../../server/actions/set-recheck.ts';
import { withdrawConfirmation } from '../../server/actions/withdraw-confirmation.ts';
import { withdrawSecond } from '../../server/actions/withdraw-second.ts';
import { withdrawVerdict } from '../../server/actions/withdraw-verdict.ts';
import { writeComment } from '../../server/actions/write-comment.ts';
import { enqueueJob, updateJob } from '../../server/store/jobs.ts';
import type { Store } from '../../server/store/store.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { queuePage } from '../../server/store/views/queue.ts';
import { event } from '../../server/contract.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { capturedPage, DEPOT, depotPage } from '../engines/pages.ts';
import { CALL, PNG, PNG_HASH } from '../engines/told.ts';
import { ANA, BEN, captured, COURIER, depsOf, GAZETTE, GAZETTE_LATER } from '../engines/reports.ts';

const EMPTY_NEWSROOM = { outlets: [], claims: [], verdicts: [] };

type Prepare = (deps: Deps) => Promise<void>;
type Run = (deps: Deps, actor: Actor) => Promise<unknown>;

const nothing: Prepare = () => Promise.resolve();
const quote = (exact: string, report: { text: string }, snapshot: string) => {
  const start = report.text.indexOf(exact);
  return { snapshot, start, end: start + exact.length, exact };
};

const withSource: Prepare = async (deps) => {
  await importSource(deps, ANA, GAZETTE);
};
const withCall: Prepare = async (deps) => {
  await recordConversation(deps, ANA, CALL);
};
const withClaim: Prepare = async (deps) => {
  await withSource(deps);
  await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
  await attachEvidence(deps, ANA, { claim: 'CLM-1', quote: quote('340', GAZETTE, 'SNP-1'), reason: '' });
};
const withTwoAnswers: Prepare = async (deps) => {
  await withClaim(deps);
  await importSource(deps, ANA, COURIER);
  const known = await deps.store.db
    .selectFrom('evidence')
    .select('statement_id')
    .where('claim_id', '=', 'CLM-1')
    .execute();
  if (known.length < 2) {
    await attachEvidence(deps, ANA, { claim: 'CLM-1', quote: quote('410', COURIER, 'SNP-2'), reason: '' });
  }
};
const withTwoClaims: Prepare = async (deps) => {
  await withClaim(deps);
  await recordClaim(deps, ANA, { title: 'Ferry strike', question: '', valueKind: 'quantity' });
};
const withTwoStatements: Prepare = async (deps) => {
  await withClaim(deps);
  await attachEvidence(deps, ANA, { claim: 'CLM-1', quote: quote('26 February 2024', GAZETTE, 'SNP-1'), reason: '' });
};
const manuscript = (text: string) =>
  manuscriptOf(pastedManuscript(text, { title: 'Strike on the ferries', published: '2024-03-03' }));
const withDraft: Prepare = async (deps) => {
  await bringInDraft(deps, ANA, manuscript(GAZETTE.text));
};
const TABLE = {
  name: 't.csv',
  bytes: Buffer.from('claim,value,source\nStrikers,340,SRC-1'),
  cited: 'at hand' as const,
};
const withAudit: Prepare = async (deps) => {
  await startAudit(deps, ANA, TABLE);
};
const withWatch: Prepare = async (deps) => {
  await startWatch(deps, ANA, { url: 'https://gazette.example/strike', everyMinutes: 60 });
};
const WEBHOOK = { url: 'https://chat.example/hook', kinds: ['changes' as const], secret: 'a secret of the desk' };
const withWebhook: Prepare = async (deps) => {
  await setWebhook(deps, ANA, WEBHOOK);
};
const withVerdict: Prepare = async (deps) => {
  await withClaim(deps);
  await giveVerdict(deps, ANA, { claim: 'CLM-1', finding: 'Open', resolution: 'keep-pending', note: '' });
};
const withReopened: Prepare = async (deps) => {
  await withVerdict(deps);
  await importSource(deps, ANA, GAZETTE_LATER);
};
const withSample: Prepare = async (deps) => {
  await loadSample(deps, ANA, { newsroom: EMPTY_NEWSROOM });
};
const withTouched: Prepare = async (deps) => {
  await withClaim(deps);
  await importSource(deps, ANA, GAZETTE_LATER);
};
const touchedKey = async (deps: Deps): Promise<string> => {
  const { rows } = await queuePage(deps.store, { limit: 10, kind: 'touched' }, { actor: 'ben', today: '2026-02-01' });
  return rows[0]?.key ?? '';
};
const withFailedJob: Prepare = async (deps) => {
  const at = deps.now().toISOString();
  await deps.store.transact(async (tx) => {
    const job = await enqueueJob(tx, { kind: 're-judge', about: 'all', runAt: at, at });
    await updateJob(tx, job.id, { state: 'failed', last_error: 'The rules stumbled.', ended_at: at });
  });
};
const firstStatement = async (deps: Deps): Promise<string> => {
  const row = await deps.store.db
    .selectFrom('evidence')
    .select('statement_id')
    .orderBy('number')
    .executeTakeFirstOrThrow();
  return row.statement_id;
};

/** Every action: what must be there before, the action itself, and the event it must leave (null writes nothing). */
const ACTIONS: Readonly<Record<ActionName, { prepare: Prepare; run: Run; event: string | null }>> = {
  'import-source': {
    prepare: nothing,
    run: (deps, actor) => importSource(deps, actor, GAZETTE),
    event: 'import-source',
  },
  'check-sentence': {
    prepare: nothing,
    run: (deps, actor) => checkSentence(deps, actor, { sentence: '5,200 dockers work in Linden.' }),
    event: null,
  },
  'preview-import': { prepare: nothing, run: (deps, actor) => previewImport(deps, actor, GAZETTE), event: null },
  'record-conversation': {
    prepare: nothing,
    run: (deps, actor) => recordConversation(deps, actor, CALL),
    event: 'record-conversation',
  },
  'record-translation': {
    prepare: withSource,
    run: (deps, actor) =>
      recordTranslation(deps, actor, {
        original: 'SRC-1',
        text: 'Le port compte 340 grévistes.',
        translator: 'Mina Sahl',
        translatedBy: 'person',
        to: 'fr',
      }),
    event: 'record-translation',
  },
  'keep-recording': {
    prepare: withCall,
    run: (deps, actor) => keepRecording(deps, actor, { source: 'SRC-1', bytes: PNG, name: 'quay.png' }),
    event: 'keep-recording',
  },
  'open-recording': {
    prepare: async (deps) => {
      await withCall(deps);
      await keepRecording(deps, ANA, { source: 'SRC-1', bytes: PNG, name: 'quay.png' });
    },
    run: (deps, actor) => openRecording(deps, actor, { source: 'SRC-1', sha256: PNG_HASH }),
    event: null,
  },
  'name-speaker': {
    prepare: withCall,
    run: (deps, actor) => nameSpeaker(deps, actor, { source: 'SRC-1' }),
    event: 'name-speaker',
  },
  'record-outlet': {
    prepare: nothing,
    run: (deps, actor) => recordOutlet(deps, actor, { name: 'Harbour Gazette', kind: 'newspaper' }),
    event: 'record-outlet',
  },
  'record-claim': {
    prepare: nothing,
    run: (deps, actor) => recordClaim(deps, actor, { title: 'Strikers', question: '', valueKind: 'quantity' }),
    event: 'record-claim',
  },
  'change-claim': {
    prepare: withClaim,
    run: (deps, actor) => changeClaim(deps, actor, { id: 'CLM-1', version: 1, title: 'Strikers in the strait' }),
    event: 'change-claim',
  },
  'record-statement': {
    prepare: withSource,
    run: (deps, actor) => recordStatement(deps, actor, quote('port authority', GAZETTE, 'SNP-1')),
    event: 'record-statement',
  },
  'attach-evidence': {
    prepare: withClaim,
    run: (deps, actor) =>
      attachEvidence(deps, actor, { claim: 'CLM-1', quote: quote('port authority', GAZETTE, 'SNP-1'), reason: '' }),
    event: 'attach-evidence',
  },
  'change-evidence': {
    prepare: withClaim,
    run: async (deps, actor) =>
      changeEvidence(deps, actor, {
        claim: 'CLM-1',
        statement: await firstStatement(deps),
        decision: 'rejected',
        reason: 'Another strike',
      }),
    event: 'change-evidence',
  },
  'override-disagreement': {
    prepare: withTwoAnswers,
    run: (deps, actor) =>
      overrideDisagreement(deps, actor, {
        claim: 'CLM-1',
        a: 'A',
        b: 'B',
        relation: 'definition',
        reason: 'Two unions',
      }),
    event: 'override-disagreement',
  },
  'merge-claims': {
    prepare: withTwoClaims,
    run: (deps, actor) => mergeClaims(deps, actor, { claim: 'CLM-1', into: 'CLM-2', reason: 'One strike' }),
    event: 'merge-claims',
  },
  'split-claim': {
    prepare: withTwoStatements,
    run: async (deps, actor) => {
      const statements = [await firstStatement(deps)];
      return splitClaim(deps, actor, { claim: 'CLM-1', statements, title: 'Union count', reason: 'Two unions' });
    },
    event: 'split-claim',
  },
  'reverse-judgement': {
    prepare: async (deps) => {
      await withTwoClaims(deps);
      await mergeClaims(deps, ANA, { claim: 'CLM-1', into: 'CLM-2', reason: 'One strike' });
    },
    run: (deps, actor) => reverseJudgement(deps, actor, { judgement: 'JDG-1', reason: 'Two strikes' }),
    event: 'reverse-judgement',
  },
  'give-verdict': {
    prepare: withClaim,
    run: (deps, actor) =>
      giveVerdict(deps, actor, { claim: 'CLM-1', finding: 'Open', resolution: 'keep-pending', note: '' }),
    event: 'give-verdict',
  },
  'second-verdict': {
    prepare: withVerdict,
    run: (deps, actor) => secondVerdict(deps, actor, { verdict: 'VRD-1' }),
    event: 'second-verdict',
  },
  'confirm-verdict': {
    prepare: withReopened,
    run: (deps, actor) => confirmVerdict(deps, actor, { verdict: 'VRD-1', reason: 'The range still holds' }),
    event: 'confirm-verdict',
  },
  'look-at-desk': { prepare: nothing, run: (deps, actor) => lookAtDesk(deps, actor, {}), event: 'look-at-desk' },
  'load-sample': {
    prepare: nothing,
    run: (deps, actor) => loadSample(deps, actor, { newsroom: EMPTY_NEWSROOM }),
    event: 'load-sample',
  },
  'remove-sample': { prepare: withSample, run: (deps, actor) => removeSample(deps, actor), event: 'remove-sample' },
  'restore-sample': {
    prepare: async (deps) => {
      await withSample(deps);
      await removeSample(deps, ANA);
    },
    run: (deps, actor) => restoreSample(deps, actor),
    event: 'restore-sample',
  },
  're-judge': {
    prepare: async (deps) => {
      await withClaim(deps);
      await deps.store.transact((tx) => tx.updateTable('claim').set({ engine_version: 0 }).execute());
    },
    run: (deps, actor) => reJudge(deps, actor, {}),
    event: 're-judge',
  },
  'verify-snapshots': {
    prepare: withSource,
    run: (deps, actor) => verifySnapshots(deps, actor, { source: 'SRC-1' }),
    event: 'verify-snapshots',
  },
  'suggest-rest': {
    prepare: async (deps) => {
      await withSource(deps);
      const at = deps.now().toISOString();
      await deps.store.transact((tx) => enqueueJob(tx, { kind: 'suggest', about: 'SNP-1', runAt: at, at }));
    },
    run: async (deps, actor) => suggestRest(deps, actor, { job: 'JOB-2', snapshot: 'SNP-1' }),
    event: 'suggest-rest',
  },
  're-anchor': {
    prepare: async (deps) => {
      await withSource(deps);
      await importSource(deps, ANA, GAZETTE_LATER);
      await recordClaim(deps, ANA, { title: 'Strikers', question: '', valueKind: 'quantity' });
      await attachEvidence(deps, ANA, { claim: 'CLM-1', quote: quote('340', GAZETTE, 'SNP-1'), reason: '' });
      const at = deps.now().toISOString();
      await deps.store.transact((tx) => enqueueJob(tx, { kind: 're-anchor', about: 'SNP-2', runAt: at, at }));
    },
    run: (deps, actor) => reAnchor(deps, actor, { job: 'JOB-2', snapshot: 'SNP-2' }),
    event: 're-anchor',
  },
  'start-watch': {
    prepare: nothing,
    run: (deps, actor) => startWatch(deps, actor, { url: 'https://gazette.example/strike', everyMinutes: 60 }),
    event: 'start-watch',
  },
  'change-watch': {
    prepare: withWatch,
    run: (deps, actor) => changeWatch(deps, actor, { id: 'WCH-1', state: 'paused' }),
    event: 'change-watch',
  },
  'stop-watch': {
    prepare: withWatch,
    run: (deps, actor) => stopWatch(deps, actor, { id: 'WCH-1' }),
    event: 'stop-watch',
  },
  'bring-in-draft': {
    prepare: nothing,
    run: (deps, actor) => bringInDraft(deps, actor, manuscript(GAZETTE.text)),
    event: 'bring-in-draft',
  },
  'renew-draft': {
    prepare: withDraft,
    run: (deps, actor) => renewDraft(deps, actor, { id: 'DRF-1', manuscript: manuscript(GAZETTE_LATER.text) }),
    event: 'renew-draft',
  },
  'decide-mark': {
    prepare: withDraft,
    run: (deps, actor) => decideMark(deps, actor, { id: 'DRF-1', mark: 1, decision: 'keep', note: '' }),
    event: 'decide-mark',
  },
  'derive-mark': {
    prepare: async (deps) => {
      await bringInDraft(deps, ANA, manuscript('It hired 300 people. It has 1,200 workers. That is 25 percent.'));
    },
    run: (deps, actor) => deriveMark(deps, actor, { id: 'DRF-1', mark: 3, kind: 'share', inputs: [1, 2] }),
    event: 'derive-mark',
  },
  're-check-draft': {
    prepare: withDraft,
    run: (deps, actor) => reCheckDraft(deps, actor, { id: 'DRF-1', marks: 'all' }),
    event: 're-check-draft',
  },
  'fetch-watch': {
    prepare: withWatch,
    run: (deps, actor) => fetchWatch(deps, actor, { id: 'WCH-1' }),
    event: 'fetch-watch',
  },
  'start-audit': { prepare: nothing, run: (deps, actor) => startAudit(deps, actor, TABLE), event: 'start-audit' },
  'cancel-audit': {
    prepare: withAudit,
    run: (deps, actor) => cancelAudit(deps, actor, { id: 'AUD-1' }),
    event: 'cancel-audit',
  },
  'record-audited': {
    prepare: withAudit,
    run: (deps, actor) => recordAudited(deps, actor, { id: 'AUD-1', findings: [], ended: 'done', message: null }),
    event: 'record-audited',
  },
  'set-webhook': { prepare: nothing, run: (deps, actor) => setWebhook(deps, actor, WEBHOOK), event: 'set-webhook' },
  'test-webhook': {
    prepare: withWebhook,
    run: (deps, actor) => testWebhook(deps, actor, { id: 'WHK-1' }),
    event: 'test-webhook',
  },
  'remove-webhook': {
    prepare: withWebhook,
    run: (deps, actor) => removeWebhook(deps, actor, { id: 'WHK-1' }),
    event: 'remove-webhook',
  },
  'record-delivery': {
    prepare: withWebhook,
    run: (deps, actor) =>
      recordDelivery(deps, actor, {
        id: 'WHK-1',
        outcome: 'failed',
        message: 'chat.example does not answer.',
        entries: 1,
        test: 'not sent',
        through: 1,
        throughDay: '2024-03-02',
        retryAfter: null,
      }),
    event: 'record-delivery',
  },
  'record-fetch': {
    prepare: withWatch,
    run: (deps, actor) =>
      recordFetch(deps, actor, {
        watch: 'WCH-1',
        outcome: 'failed',
        message: 'gazette.example does not answer.',
        kind: null,
        source: null,
        validators: null,
        retryAfter: null,
        fresh: [],
        again: [],
      }),
    event: 'fail-fetch',
  },
  'read-page-text': {
    prepare: async (deps) => {
      const { page, ...earlier } = capturedPage(depotPage(DEPOT));
      expect(page).toBeDefined();
      await importSource(deps, ANA, earlier);
    },
    run: (deps, actor) => readPageText(deps, actor, { snapshot: 'SNP-1' }),
    event: 'read-page-text',
  },
  'assign-claim': {
    prepare: withClaim,
    run: (deps, actor) => assignClaim(deps, actor, { claim: 'CLM-1', person: 'Ana' }),
    event: 'assign-claim',
  },
  'set-recheck': {
    prepare: withClaim,
    run: (deps, actor) => setRecheck(deps, actor, { claim: 'CLM-1', on: '2026-03-01' }),
    event: 'set-recheck',
  },
  'write-comment': {
    prepare: withClaim,
    run: (deps, actor) => writeComment(deps, actor, { claim: 'CLM-1', words: 'Ask the union, @Ana.' }),
    event: 'write-comment',
  },
  'save-filter': {
    prepare: nothing,
    run: (deps, actor) => saveFilter(deps, actor, { name: 'Mine', query: 'person=mine' }),
    event: 'save-filter',
  },
  'remove-filter': {
    prepare: async (deps) => {
      await saveFilter(deps, BEN, { name: 'Mine', query: 'person=mine' });
    },
    run: (deps, actor) => removeFilter(deps, actor, { id: 'FLT-1' }),
    event: 'remove-filter',
  },
  'lay-aside': {
    prepare: withTouched,
    run: async (deps, actor) => layAside(deps, actor, { thing: await touchedKey(deps) }),
    event: 'lay-aside',
  },
  'put-back': {
    prepare: async (deps) => {
      await withTouched(deps);
      await layAside(deps, ANA, { thing: await touchedKey(deps) });
    },
    run: async (deps, actor) => {
      const { thing } = await deps.store.db.selectFrom('aside').select('thing').executeTakeFirstOrThrow();
      return putBack(deps, actor, { thing });
    },
    event: 'put-back',
  },
  'withdraw-verdict': {
    prepare: async (deps) => {
      await withClaim(deps);
      await giveVerdict(deps, BEN, { claim: 'CLM-1', finding: 'Open', resolution: 'keep-pending', note: '' });
    },
    run: (deps, actor) => withdrawVerdict(deps, actor, { verdict: 'VRD-1' }),
    event: 'withdraw-verdict',
  },
  'withdraw-second': {
    prepare: async (deps) => {
      await withVerdict(deps);
      await secondVerdict(deps, BEN, { verdict: 'VRD-1' });
    },
    run: (deps, actor) => withdrawSecond(deps, actor, { verdict: 'VRD-1' }),
    event: 'withdraw-second',
  },
  'withdraw-confirmation': {
    prepare: async (deps) => {
      await withReopened(deps);
      await confirmVerdict(deps, BEN, { verdict: 'VRD-1', reason: 'The range still holds' });
    },
    run: (deps, actor) => withdrawConfirmation(deps, actor, { verdict: 'VRD-1' }),
    event: 'withdraw-confirmation',
  },
  'retry-job': {
    prepare: withFailedJob,
    run: (deps, actor) => retryJob(deps, actor, { id: 'JOB-1' }),
    event: 'retry-job',
  },
};

const withTold: Prepare = async (deps) => {
  const call = await recordConversation(deps, ANA, CALL);
  const source = call.source ?? '';
  await keepRecording(deps, ANA, { source, bytes: PNG, name: 'quay.png' });
  const made = { text: 'On compte 512 dockers.', translator: 'Mina Sahl', translatedBy: 'person', to: 'fr' } as const;
  await recordTranslation(deps, ANA, { original: source, ...made });
};

const NAMES = Object.keys(ACTIONS) as ActionName[];
const as = (role: Role): Actor => ({ ...BEN, role });

it('covers every action that there is a file for', async () => {
  const files = await readdir(new URL('../../server/actions/', import.meta.url), { withFileTypes: true });
  const rest = new Set(['deps', 'permissions']);
  const verbs = files.filter((file) => file.isFile()).map((file) => file.name.replace(/\.ts$/u, ''));
  expect(verbs.filter((verb) => !rest.has(verb)).sort()).toEqual([...NAMES].sort());
});

describe.each(ENGINES)('every action on $engine', ({ fresh }) => {
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

  const events = async (): Promise<string[]> => {
    const page = await eventsPage(store, { limit: 500 });
    page.rows.forEach((row) => {
      event.parse(row);
      expect(row.line).toMatch(/\S.*\.$/u);
      expect(row.line).not.toMatch(/undefined|\[object|\.\.$/u);
    });
    return page.rows.map((row) => row.action);
  };

  it.each(NAMES)('%s leaves its event with the person who acted', async (name) => {
    const { prepare, run, event: expected } = ACTIONS[name];
    await prepare(deps);
    const before = await events();
    await run(deps, as('editor'));
    const after = await events();
    const fresh = after.slice(0, after.length - before.length);
    if (expected === null) return expect(fresh).toEqual([]);
    expect(fresh).toContain(expected);
    const rows = await store.db.selectFrom('event').select(['actor', 'sequence']).orderBy('sequence').execute();
    expect(rows.slice(before.length).every((row) => row.actor === 'ben')).toBe(true);
    expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1));
  });

  it.each(NAMES)('%s asks the permission table', async (name) => {
    const allowed: readonly Role[] = PERMISSIONS[name];
    const { prepare, run } = ACTIONS[name];
    await prepare(deps);
    const before = (await events()).length;
    for (const role of (['reader', 'checker'] as const).filter((one) => !allowed.includes(one))) {
      await expect(run(deps, as(role))).rejects.toMatchObject({ code: 'forbidden', status: 403 });
    }
    expect((await events()).length).toBe(before);
  });

  it('lets no append-only table change a row', async () => {
    await withVerdict(deps);
    await secondVerdict(deps, BEN, { verdict: 'VRD-1' });
    await importSource(deps, ANA, captured(GAZETTE.text.replace('340', '360'), GAZETTE.meta));
    await confirmVerdict(deps, BEN, { verdict: 'VRD-1', reason: 'The range still holds' });
    await withdrawConfirmation(deps, BEN, { verdict: 'VRD-1' });
    await writeComment(deps, BEN, { claim: 'CLM-1', words: '@Ana, look.' });
    await importSource(deps, ANA, COURIER);
    await withTold(deps);
    await importSource(deps, ANA, capturedPage(depotPage(DEPOT)));
    const pair = await store.db.selectFrom('disagreement').selectAll().executeTakeFirst();
    if (pair) {
      const { claim_id: claim, a, b } = pair;
      await overrideDisagreement(deps, ANA, { claim, a, b, relation: 'scope', reason: 'Other ports' });
    }
    const tables = [
      'body',
      'snapshot',
      'page_text',
      'revision',
      'statement',
      'judgement',
      'verdict',
      'verdict_second',
      'anchoring',
      'reopening',
      'confirmation',
      'comment',
      'mention',
      'taken_back',
      'event',
      'conversation',
      'speaker',
      'recording',
      'translation',
    ] as const;
    for (const table of tables) {
      const rows = await store.db.selectFrom(table).selectAll().execute();
      if (table !== 'judgement' || pair) expect(rows.length, table).toBeGreaterThan(0);
      if (rows.length === 0) continue;
      await expect(
        store.transact((tx) => tx.deleteFrom(table).execute()),
        table,
      ).rejects.toThrow('append-only');
      const [column = ''] = Object.keys(rows[0] ?? {});
      const same = store.transact((tx) =>
        tx
          .updateTable(table)
          .set((eb) => ({ [column]: eb.ref(column as never) }))
          .execute(),
      );
      await expect(same, table).rejects.toThrow('append-only');
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual(rows);
    }
  });
});
