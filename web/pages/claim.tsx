import { Suspense, lazy, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import type { ClaimView, EvidenceView } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { copyCited, useCitedStatements, useForm } from '../copying.ts';
import { useDecide } from '../deciding.ts';
import { useKeys, useRows } from '../keys.ts';
import { Attach } from '../parts/attach.tsx';
import { Care } from '../parts/care.tsx';
import { ClaimFacts, Standfirst, Suggested } from '../parts/claim-head.tsx';
import { ClaimHistory, Settles } from '../parts/claim-margin.tsx';
import { EditClaim } from '../parts/edit-claim.tsx';
import { Footnotes } from '../parts/footnotes.tsx';
import { HeldAt, HeldForm } from '../parts/held-at.tsx';
import { MergeClaim } from '../parts/merge-claim.tsx';
import { Merged } from '../parts/merged.tsx';
import { Page } from '../parts/page.tsx';
import { PastClaim } from '../parts/past-claim.tsx';
import { Positions } from '../parts/positions.tsx';
import { BrokenQuotes, ConfirmVerdict, Reopened } from '../parts/reopened.tsx';
import { Reasons, pairName } from '../parts/reasons.tsx';
import { SplitClaim } from '../parts/split-claim.tsx';
import { StatementTable, citable } from '../parts/statement-table.tsx';
import { Empty, Loading, Shown } from '../parts/states.tsx';
import { Suggestions, deciding } from '../parts/suggestions.tsx';
import type { Resolution } from '../parts/verdict.tsx';
import { Decided, standingVerdict, useSecond } from '../parts/verdict.tsx';
import { RESOLUTIONS } from '../words.ts';

const Chart = lazy(() => import('../charts/values-over-time.tsx'));

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['1', '5'], 'judge'],
  [['O'], 'override'],
  [['A', 'X'], 'accept, reject'],
  [['F'], 'trace'],
  [['C'], 'copy citations'],
  [['Esc'], 'back'],
  [['Z'], 'undo'],
] as const;

const PAST_KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['F'], 'trace'],
  [['Esc'], 'back'],
] as const;

const focused = (name: 'pair' | 'statement'): string | undefined =>
  document.activeElement?.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];

/** What C cites: the statement that has the focus, else all that are held. */
function focusedStatements(claim: ClaimView) {
  const all = citable(claim.evidence);
  const one = all.filter(({ id }) => id === focused('statement'));
  return one.length > 0 ? one : all;
}

interface Open {
  readonly judging: Resolution | null;
  readonly overriding: string | null;
  readonly dialog: 'edit' | 'attach' | 'merge' | 'split' | 'confirm' | null;
}
const CLOSED: Open = { judging: null, overriding: null, dialog: null };

/** The keys of the claim page; those that need a piece of it take the focused one, else the first. */
function useClaimKeys(claim: ClaimView, open: Open, setOpen: (open: Open) => void) {
  const { decide, busy } = useDecide();
  const { second } = useSecond();
  const verdict = standingVerdict(claim);
  const judge = (resolution: Resolution | null): void => setOpen({ ...CLOSED, judging: resolution });
  const suggestion = (): EvidenceView | undefined => {
    const waiting = claim.evidence.filter((one) => one.decision === 'suggested');
    return waiting.find((one) => one.statement.id === focused('statement')) ?? waiting[0];
  };
  const settle = (decision: 'accepted' | 'rejected') => (): void => {
    const one = suggestion();
    if (one !== undefined && !busy) decide(deciding(claim.id, one, decision));
  };
  const first = claim.disagreements[0];
  const cited = useCitedStatements();
  const form = useForm();
  useKeys({
    ...Object.fromEntries(RESOLUTIONS.map((resolution, i) => [String(i + 1), () => judge(resolution)])),
    o: first === undefined ? undefined : () => setOpen({ ...CLOSED, overriding: focused('pair') ?? pairName(first) }),
    a: settle('accepted'),
    x: settle('rejected'),
    s: verdict === null || verdict.secondedBy !== null ? undefined : () => second(verdict),
    d: verdict === null ? undefined : () => judge(verdict.resolution),
    t: claim.reopened === null ? undefined : () => setOpen({ ...CLOSED, dialog: 'confirm' }),
    n: () => setOpen({ ...CLOSED, dialog: 'attach' }),
    e: () => setOpen({ ...CLOSED, dialog: 'edit' }),
    c: () => void copyCited(cited(focusedStatements(claim)), form),
    escape: open.judging === null && open.overriding === null ? undefined : () => setOpen(CLOSED),
  });
  return { decide, busy, judge };
}

function Statements({ claim, show }: { claim: ClaimView; show: (dialog: Open['dialog']) => void }) {
  const held = claim.evidence.filter((one) => one.decision !== 'rejected').length;
  return (
    <section className="section" aria-labelledby="over-time">
      <div className="section-head">
        <h2 id="over-time">{claim.valueKind === 'date' ? 'The dates given' : 'Values over time'}</h2>
        <span className="aside">
          {claim.valueKind === 'date' ? 'each answer on its day' : 'by the date each figure describes'}
        </span>
      </div>
      {claim.evidence.length === 0 ? (
        <Empty>No evidence yet. Attach a statement by its number, or select words in a source.</Empty>
      ) : (
        <>
          <Suspense fallback={<Loading what="the chart" />}>
            <Chart claim={claim} />
          </Suspense>
          <StatementTable claim={claim} />
        </>
      )}
      <p className="presses screen-only after-table">
        <button className="press" type="button" onClick={() => show('attach')}>
          Attach evidence <kbd>N</kbd>
        </button>
        {claim.state !== 'dismissed' && held > 1 && (
          <button className="press" type="button" onClick={() => show('split')}>
            Split off statements
          </button>
        )}
        {claim.state !== 'dismissed' && (
          <button className="press" type="button" onClick={() => show('merge')}>
            Merge into another claim
          </button>
        )}
      </p>
    </section>
  );
}

function ClaimPage({ claim }: { claim: ClaimView }) {
  const [open, setOpen] = useState<Open>(CLOSED);
  const { decide, busy, judge } = useClaimKeys(claim, open, setOpen);
  useRows();
  const verdict = standingVerdict(claim);
  return (
    <>
      <div>
        <ClaimFacts claim={claim} edit={() => setOpen({ ...CLOSED, dialog: 'edit' })} />
        <Standfirst claim={claim} />
        <Reopened claim={claim} />
        {claim.mergedInto === null ? <Suggested claim={claim} /> : <Merged claim={claim} into={claim.mergedInto} />}
        {claim.positions.length === 0 ? (
          <div className="section-empty">
            <Empty>No source held gives an answer to this yet.</Empty>
          </div>
        ) : (
          <Positions claim={claim} />
        )}
      </div>
      <aside className="margin" aria-label="Decision">
        <Decided
          claim={claim}
          judging={open.judging}
          judge={judge}
          confirm={() => setOpen({ ...CLOSED, dialog: 'confirm' })}
        />
        <Settles claim={claim} />
      </aside>
      <div>
        <BrokenQuotes claim={claim} />
        <Suggestions claim={claim} decide={decide} busy={busy} />
        <Reasons
          claim={claim}
          overriding={open.overriding}
          override={(name) => setOpen({ ...CLOSED, overriding: name })}
        />
        <Statements claim={claim} show={(dialog) => setOpen({ ...CLOSED, dialog })} />
        <Footnotes claim={claim} />
      </div>
      <aside className="margin" aria-label="History">
        <Care claim={claim} />
        <ClaimHistory claim={claim} />
        <HeldForm claim={claim.id} at="" />
      </aside>
      {open.dialog === 'edit' && <EditClaim claim={claim} close={() => setOpen(CLOSED)} />}
      {open.dialog === 'merge' && <MergeClaim claim={claim} close={() => setOpen(CLOSED)} />}
      {open.dialog === 'split' && <SplitClaim claim={claim} close={() => setOpen(CLOSED)} />}
      {open.dialog === 'confirm' && verdict !== null && (
        <ConfirmVerdict verdict={verdict} close={() => setOpen(CLOSED)} />
      )}
      {open.dialog === 'attach' && <Attach claim={claim} close={() => setOpen(CLOSED)} />}
    </>
  );
}

/** Do they really disagree? */
export default function Claim() {
  const { id = '' } = useParams<{ id: string }>();
  const [params] = useSearchParams();
  const at = params.get('at');
  const read = useRead<ClaimView>(`/claims/${id}${query({ at })}`);
  return (
    <Page
      title={read.data === undefined ? id : `${read.data.title}, ${id}`}
      layout="folio"
      keys={at === null ? KEYS : PAST_KEYS}
    >
      {at !== null && <HeldAt key={at} claim={id} at={at} />}
      <Shown read={read} what={id} heading={id}>
        {(claim) => (claim.heldAt === null ? <ClaimPage key={claim.id} claim={claim} /> : <PastClaim claim={claim} />)}
      </Shown>
    </Page>
  );
}
