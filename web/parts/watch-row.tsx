import { useState } from 'react';
import { Link } from 'wouter';
import type { Watch, WatchEntry } from '../../server/contract.ts';
import { useList } from '../api.ts';
import { everyWords, intervalOptions, isDue, lastWords, useWatchActs } from '../watching.ts';
import { count, day, instant } from '../words.ts';
import { Choice } from './fields.tsx';
import { Listed } from './listed.tsx';
import { WatchState } from './watch-state.tsx';

/** "12 captured, 3 waiting, 1 refused". */
function entryWords({ captured, waiting, refused }: Watch['entries']): string {
  const parts = [
    count(captured, 'entry captured', 'entries captured'),
    waiting === 0 ? '' : `${waiting} waiting`,
    refused === 0 ? '' : `${refused} refused`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const ENTRY_WORDS = { waiting: 'waits', captured: 'captured', refused: 'refused' } as const;

function Entries({ watch }: { watch: Watch }) {
  const list = useList<WatchEntry>(`/watches/${watch.id}/entries?limit=50`);
  return (
    <Listed
      list={list}
      what="the entries"
      empty="The feed has had no entry that leads to a page."
      className="changes framed"
      guess={40}
      name={(entry) => entry.url}
      row={(entry) => (
        <>
          <strong>{ENTRY_WORDS[entry.state]}</strong>
          <p>
            <a className="quoted" href={entry.url} rel="noreferrer">
              {entry.title ?? entry.url}
            </a>{' '}
            {entry.source !== null && <Link href={`/sources/${entry.source}`}>{entry.source}</Link>}
            {entry.published !== null && <span className="soft"> {day(entry.published)}</span>}
            {entry.message !== null && (
              <span className={entry.state === 'captured' ? 'soft' : 'wrong'}> {entry.message}</span>
            )}
          </p>
        </>
      )}
    />
  );
}

function Name({ watch }: { watch: Watch }) {
  const { host, pathname, search } = new URL(watch.url);
  if (watch.source !== null)
    return (
      <Link className="title quoted" href={`/sources/${watch.source}`} data-open>
        {watch.title ?? watch.source}
      </Link>
    );
  return (
    <a href={watch.url} rel="noreferrer" data-open>
      {host + (pathname === '/' ? '' : pathname) + search}
    </a>
  );
}

function Acts({ watch }: { watch: Watch }) {
  const acts = useWatchActs();
  if (watch.state === 'stopped') return null;
  const paused = watch.state === 'paused';
  return (
    <div className="presses screen-only watch-acts" role="group" aria-label={`Acts on ${watch.id}`}>
      {!paused && (
        <button
          className="press"
          type="button"
          disabled={acts.busy || isDue(watch)}
          onClick={() => acts.fetchNow(watch)}
        >
          {isDue(watch) ? 'Being fetched …' : 'Fetch now'}
        </button>
      )}
      <button
        className="press"
        type="button"
        disabled={acts.busy}
        onClick={() => (paused ? acts.resume : acts.pause)(watch)}
      >
        {paused ? 'Go on' : 'Pause'}
      </button>
      <button className="press" type="button" disabled={acts.busy} onClick={() => acts.stop(watch)}>
        Stop
      </button>
      <Choice
        label={`Fetch ${watch.id}`}
        name="every"
        value={String(watch.everyMinutes)}
        change={(minutes) => acts.every(watch, Number(minutes))}
        options={intervalOptions(watch.everyMinutes)}
      />
    </div>
  );
}

/** What the last fetch had to say: a failure as such, else in passing. */
function Told({ watch }: { watch: Watch }) {
  const { lastFetch, lastFailure, failures } = watch;
  return (
    <>
      {lastFetch !== null && lastFetch.message !== null && (
        <p className={`small ${lastFetch.outcome === 'failed' ? 'wrong' : 'soft'}`}>{lastFetch.message}</p>
      )}
      {failures === 0 && lastFailure !== null && (
        <p className="small soft">
          It last failed on {instant(lastFailure.at)}: {lastFailure.sentence}
        </p>
      )}
    </>
  );
}

/** One watched page or feed, and what can be done with it. */
export function WatchRow({ watch }: { watch: Watch }) {
  const [open, setOpen] = useState(false);
  const kind = watch.kind === null ? 'page or feed, not known yet' : watch.kind;
  return (
    <>
      <span className="id">{watch.id}</span>
      <div className="watch-body">
        <h2>
          <Name watch={watch} />
        </h2>
        <p className="small">
          <WatchState watch={watch} />
          <span className="soft">
            {' '}
            · {everyWords(watch.everyMinutes)} · {kind}
          </span>
          {watch.outlet !== null && <span className="soft"> · as {watch.outlet}</span>}
        </p>
        {watch.source !== null && <p className="small soft address">{watch.url}</p>}
        <Told watch={watch} />
        {watch.kind === 'feed' && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{entryWords(watch.entries)}</summary>
            {open && <Entries watch={watch} />}
          </details>
        )}
        <Acts watch={watch} />
      </div>
      <dl className="end watch-times">
        <div>
          <dt>Last fetch</dt>
          <dd>{lastWords(watch)}</dd>
        </div>
        <div>
          <dt>Next fetch</dt>
          <dd>{watch.nextAt === null ? 'none' : isDue(watch) ? 'now' : instant(watch.nextAt)}</dd>
        </div>
        <div>
          <dt>Set by</dt>
          <dd>
            {watch.recordedBy}, {day(watch.recordedAt.slice(0, 10))}
          </dd>
        </div>
      </dl>
    </>
  );
}
