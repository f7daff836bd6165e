import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { ClaimView, QueueThing } from '../../server/contract.ts';
import { query, useList, useRead } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useKeys } from '../keys.ts';
import { Care, useAssign } from '../parts/care.tsx';
import { Exports } from '../parts/exports.tsx';
import { Page } from '../parts/page.tsx';
import { Decide } from '../parts/queue-decide.tsx';
import { ClaimEvidence } from '../parts/queue-evidence.tsx';
import { FILTERS, QueueFilters, QueueKinds, SavedFilters } from '../parts/queue-filters.tsx';
import { Severity } from '../parts/signs.tsx';
import { Empty, Failed, Loading, Shown } from '../parts/states.tsx';
import { QUEUE_WORDS, useQueueWork } from '../queue.ts';
import type { QueueWork } from '../queue.ts';
import { instant, plain } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'next, previous'],
  [['1', '5'], 'judge'],
  [['A', 'X'], 'accept, reject'],
  [['S'], 'second'],
  [['N'], 'not now'],
  [['M'], 'take it'],
  [['U'], 'undo'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

/** Things left to be read in before the next page of the queue is asked for. */
const AHEAD = 5;

/** The queue in the order of this visit, where one stands in it, and how to move. */
function useQueue(path: string) {
  const list = useList<QueueThing>(path);
  const [params, setParams] = useSearchParams();
  const [last, setLast] = useState(0);
  const [put, setPut] = useState<readonly string[]>([]);
  const all = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const rows = [
    ...all.filter(({ key }) => !put.includes(key)),
    ...put.flatMap((key) => all.find((row) => row.key === key) ?? []),
  ];
  const named = rows.findIndex(({ key }) => key === params.get('thing'));
  const at = named >= 0 ? named : Math.max(0, Math.min(last, rows.length - 1));
  const here = rows[at];
  const show = (key: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('thing', key);
        return after;
      },
      { replace: true },
    );
  const go = (to: number): void => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (next === undefined) return;
    setLast(rows.indexOf(next));
    show(next.key);
  };
  /** The thing in the address moves along when the one that stood there was decided. */
  const gone = here !== undefined && params.get('thing') !== here.key ? here.key : null;
  useEffect(() => {
    if (gone !== null) show(gone);
  });
  if (named >= 0 && named !== last) setLast(named);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (at + AHEAD > all.length && hasNextPage && !isFetching) void fetchNextPage();
  }, [at, all.length, hasNextPage, isFetching, fetchNextPage]);
  const putOff = (): void => {
    if (here === undefined) return;
    setLast(at);
    setPut((before) => [...before.filter((key) => key !== here.key), here.key]);
    const next = rows[at + 1];
    if (next !== undefined) show(next.key);
  };
  return { list, rows, at, here, total: list.data?.pages[0]?.total ?? 0, go, show, putOff };
}

function Question({ thing, place, of }: { thing: QueueThing; place: number; of: number }) {
  return (
    <div className="leaf-head asking">
      <p className="id">
        {QUEUE_WORDS[thing.kind]}
        {thing.claim !== null && (
          <>
            {' · '}
            <Link href={`/claims/${thing.claim}`}>{thing.claim}</Link>
          </>
        )}
      </p>
      <h1 id="question" tabIndex={-1}>
        {thing.question}
      </h1>
      <div className="asking-facts">
        <p className="place">
          <progress className="progress" value={place} max={of} aria-label="How far you are" />
          <span>
            {place} of {of}
          </span>
        </p>
        {thing.severity !== null && <Severity of={thing.severity} />}
        <span className="soft">since {instant(thing.since)}</span>
        {thing.assigned !== null && <span className="soft">{thing.assigned} looks after it</span>}
      </div>
      {thing.because !== null && <p className="why-now">{plain(thing.because)}</p>}
    </div>
  );
}

/** After moving on, the focus is on the question, so that it is read out. */
function useFocusOn(key: string): void {
  const [first] = useState(key);
  useEffect(() => {
    if (key !== first) document.getElementById('question')?.focus();
  }, [key, first]);
}

interface ShowProps {
  readonly thing: QueueThing;
  readonly claim: ClaimView | null;
  readonly work: QueueWork;
}

function TakeKey({ claim }: { claim: ClaimView }) {
  const me = useRead<{ name: string }>('/me');
  const assign = useAssign(claim);
  const name = me.data?.name;
  useKeys({ m: name === undefined ? undefined : () => assign(claim.assigned === name ? null : name) });
  return null;
}

function OfWork({ thing }: { thing: QueueThing }) {
  return (
    <section className="section" aria-labelledby="failed-work">
      <div className="section-head">
        <h2 id="failed-work">What failed</h2>
      </div>
      <p>{thing.because ?? 'No reason was given.'}</p>
      <p className="soft">
        <Link href={thing.watch === null ? '/settings#work' : '/watches'}>
          {thing.watch === null ? 'All work that runs by itself' : 'Everything watched'}
        </Link>
      </p>
    </section>
  );
}

function Thing({ thing, claim, work }: ShowProps) {
  return (
    <>
      <div className="queue-evidence">
        {claim === null ? <OfWork thing={thing} /> : <ClaimEvidence thing={thing} claim={claim} />}
      </div>
      <aside className="margin queue-margin" aria-label="Decision">
        <Decide thing={thing} claim={claim} work={work} />
        {claim !== null && <TakeKey claim={claim} />}
        {claim !== null && <Care claim={claim} />}
      </aside>
    </>
  );
}

function ThingOfClaim({ thing, work, id }: { thing: QueueThing; work: QueueWork; id: string }) {
  const read = useRead<ClaimView>(`/claims/${id}`);
  return (
    <Shown read={read} what={id}>
      {(claim) => <Thing thing={thing} claim={claim} work={work} />}
    </Shown>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className="leaf-head">
      <h1 id="question" tabIndex={-1}>
        Nothing waits for you
      </h1>
      <Empty>
        {filtered ? (
          <>
            Nothing fits these filters. <Link href="/queue">See the whole queue</Link>.
          </>
        ) : (
          <>
            New suggestions, contradictions and changed pages come up here.{' '}
            <Link href="/import">Bring in a source</Link>, or go back to <Link href="/">the desk</Link>.
          </>
        )}
      </Empty>
    </div>
  );
}

/** What waits for me, one thing at a time? */
export default function Queue() {
  const [set, change] = useFilters(FILTERS);
  const filtered = query(set);
  const { list, rows, at, here, total, go, show, putOff } = useQueue(`/queue${query({ ...set, limit: 100 })}`);
  const work = useQueueWork(show);
  const [, visit] = useLocation();
  useFocusOn(here?.key ?? '');
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    n: rows.length > 1 ? putOff : undefined,
    u: work.undo,
    enter: here?.claim === null || here === undefined ? undefined : () => visit(`/claims/${here.claim ?? ''}`),
    c: () => document.querySelector<HTMLElement>('[name="comment"]')?.focus(),
  });
  const place = work.decided + at + 1;
  return (
    <Page title={here?.question ?? 'Queue'} layout="folio" keys={KEYS}>
      <div className="queue-top">
        {list.error !== null && <Failed error={list.error} again={() => void list.refetch()} />}
        {list.data === undefined && list.error === null && (
          <>
            <div className="leaf-head">
              <h1>Queue</h1>
            </div>
            <Loading what="the queue" />
          </>
        )}
        {list.data !== undefined && here === undefined && <Nothing filtered={filtered !== ''} />}
        {here !== undefined && <Question thing={here} place={place} of={work.decided + total} />}
        <p className="presses screen-only">
          <button className="press" type="button" onClick={() => go(at - 1)} disabled={at === 0}>
            Previous <kbd>K</kbd>
          </button>
          <button className="press" type="button" onClick={() => go(at + 1)} disabled={at + 1 >= rows.length}>
            Next <kbd>J</kbd>
          </button>
          <button className="press" type="button" onClick={putOff} disabled={rows.length < 2}>
            Not now <kbd>N</kbd>
          </button>
          <button className="press" type="button" onClick={work.undo} disabled={work.decided === 0 || work.busy}>
            Undo <kbd>U</kbd>
          </button>
        </p>
      </div>
      <aside className="margin queue-kinds" aria-label="The queue">
        <QueueKinds set={set} />
      </aside>
      {here !== undefined && here.claim === null && <Thing key={here.key} thing={here} claim={null} work={work} />}
      {here !== undefined && here.claim !== null && (
        <ThingOfClaim key={here.key} thing={here} work={work} id={here.claim} />
      )}
      <div>
        <section className="section" aria-labelledby="narrow">
          <div className="section-head">
            <h2 id="narrow">Narrow the queue</h2>
          </div>
          <QueueFilters set={set} change={change} />
        </section>
        <Exports path={`/queue${filtered}`} />
      </div>
      <aside className="margin" aria-label="Filters">
        <SavedFilters set={set} />
      </aside>
    </Page>
  );
}
