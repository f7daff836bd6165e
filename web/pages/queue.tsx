import { useEffect, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
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
      {thing.because !== null && thing.kind !== 'second' && <p className="why-now">{plain(thing.because)}</p>}
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

/** What one needs to see to decide. */
function Evidence({ thing, read }: { thing: QueueThing; read: UseQueryResult<ClaimView, Error> }) {
  return (
    <div className="queue-evidence">
      {thing.claim === null ? (
        <OfWork thing={thing} />
      ) : (
        <Shown read={read} what={thing.claim}>
          {(claim) => <ClaimEvidence key={thing.key} thing={thing} claim={claim} />}
        </Shown>
      )}
    </div>
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

interface MovesProps {
  readonly at: number;
  readonly of: number;
  readonly work: QueueWork;
  readonly go: (to: number) => void;
  readonly putOff: () => void;
}

function Moves({ at, of, work, go, putOff }: MovesProps) {
  return (
    <p className="presses queue-moves screen-only">
      <button className="press" type="button" onClick={() => go(at - 1)} disabled={at === 0}>
        Previous <kbd>K</kbd>
      </button>
      <button className="press" type="button" onClick={() => go(at + 1)} disabled={at + 1 >= of}>
        Next <kbd>J</kbd>
      </button>
      <button className="press" type="button" onClick={putOff} disabled={of < 2}>
        Not now <kbd>N</kbd>
      </button>
      <button className="press" type="button" onClick={work.undo} disabled={work.decided === 0 || work.busy}>
        Undo <kbd>U</kbd>
      </button>
    </p>
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
  const read = useRead<ClaimView>(`/claims/${here?.claim ?? ''}`, here !== undefined && here.claim !== null);
  const claim = here?.claim === null ? null : read.data;
  return (
    <Page title={here?.question ?? 'Queue'} layout="folio" keys={KEYS}>
      <div>
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
        {here !== undefined && <Question thing={here} place={work.decided + at + 1} of={work.decided + total} />}
        <Moves at={at} of={rows.length} work={work} go={go} putOff={putOff} />
        {here !== undefined && <Evidence thing={here} read={read} />}
      </div>
      <aside className="margin" aria-label="Decision">
        {here !== undefined && claim !== undefined && <Decide key={here.key} thing={here} claim={claim} work={work} />}
        {claim !== undefined && claim !== null && <TakeKey claim={claim} />}
        {claim !== undefined && claim !== null && <Care key={claim.id} claim={claim} />}
      </aside>
      <div>
        <section className="section" aria-labelledby="narrow">
          <div className="section-head">
            <h2 id="narrow">Narrow the queue</h2>
          </div>
          <QueueFilters set={set} change={change} />
        </section>
        <Exports path={`/queue${filtered}`} />
      </div>
      <aside className="margin" aria-label="The queue">
        <QueueKinds set={set} />
        <SavedFilters set={set} />
      </aside>
    </Page>
  );
}
