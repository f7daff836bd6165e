import { Link } from 'wouter';
import type { Page, SourcePage, Watch } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { everyWords, lastWords, useWatchActs } from '../watching.ts';
import { instant } from '../words.ts';
import { WatchState } from './watch-state.tsx';

/** Whether a source's page is fetched again, when it was last and why that failed; with a button to begin. */
export function WatchLine({ source }: { source: SourcePage['source'] }) {
  const read = useRead<Page<Watch>>(`/watches?source=${source.id}&limit=20`);
  const acts = useWatchActs();
  if (read.error !== null)
    return <p className="small wrong">Whether it is watched cannot be read: {read.error.message}</p>;
  if (read.data === undefined) return null;
  const { rows } = read.data;
  const watch = rows.find(({ source: of, state }) => of === source.id && state !== 'stopped');
  const feed = rows.find(({ kind }) => kind === 'feed');
  return (
    <div className="watch-line small">
      {watch !== undefined && (
        <>
          <WatchState watch={watch} />
          <span className="soft">
            {everyWords(watch.everyMinutes)}; last {lastWords(watch)}
            {watch.nextAt !== null && <>; next {instant(watch.nextAt)}</>}
          </span>
          <Link href="/watches">{watch.id}</Link>
          {watch.lastFetch?.outcome === 'failed' && <p className="wrong">{watch.lastFetch.message}</p>}
        </>
      )}
      {feed !== undefined && (
        <span className="soft">
          Came from the watched feed <Link href="/watches">{feed.id}</Link>, {new URL(feed.url).host}.
        </span>
      )}
      {watch === undefined && source.url !== null && (
        <>
          <span className="soft">This page is not watched.</span>
          <button
            className="press screen-only"
            type="button"
            disabled={acts.busy}
            onClick={() => acts.start(source.url ?? '')}
          >
            Watch this page
          </button>
        </>
      )}
    </div>
  );
}
