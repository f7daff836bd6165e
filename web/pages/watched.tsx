import { useEffect } from 'react';
import type { Watch } from '../../server/contract.ts';
import { query, useList } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Choice, Entry } from '../parts/fields.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { WatchForm } from '../parts/watch-form.tsx';
import { WatchRow } from '../parts/watch-row.tsx';
import { isDue, standingOf } from '../watching.ts';
import { count } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Z'], 'undo'],
  [['Esc'], 'back'],
] as const;

const STATES = [
  ['', 'all'],
  ['watched', 'watched'],
  ['paused', 'paused'],
  ['stopped', 'stopped'],
] as const;

/** Looks at the list again while something is being fetched. */
function useFollowing(list: ReturnType<typeof useList<Watch>>): void {
  const { refetch } = list;
  const waiting = list.data?.pages.some((page) => page.rows.some(isDue)) ?? false;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void refetch(), 2000);
    return () => clearInterval(timer);
  }, [waiting, refetch]);
}

const ORDER = ['watched', 'failing', 'paused', 'stopped'] as const;

/** "2 watched, 1 failing, 1 stopped"; of a list that is not read to its end only how long it is. */
function headline(rows: readonly Watch[], total: number): string {
  if (rows.length < total) return count(total, 'address', 'addresses');
  const parts = ORDER.map((name) => [name, rows.filter((row) => standingOf(row).name === name).length] as const);
  const told = parts.filter(([, many]) => many > 0).map(([name, many]) => `${many} ${name}`);
  return told.length === 0 ? 'Watched' : told.join(', ');
}

/** Which pages and feeds are fetched again, and how the last fetch went. */
export default function Watched() {
  const [set, change] = useFilters(['q', 'state']);
  const list = useList<Watch>(`/watches${query({ ...set, limit: 100 })}`);
  const rows = list.data?.pages.flatMap((page) => page.rows);
  useRows();
  useFollowing(list);
  return (
    <Page title="Watched" layout="folio" keys={KEYS}>
      <div>
        <div className="leaf-head">
          <h1>{rows === undefined ? 'Watched' : headline(rows, list.data?.pages[0]?.total ?? 0)}</h1>
          <p className="soft">
            Pages and feeds that are fetched again while Crosscheck runs. A page is kept again where its words changed;
            a feed has its new entries captured.
          </p>
        </div>
        <form
          className="filters screen-only"
          role="search"
          aria-label="Filter what is watched"
          onSubmit={(event) => event.preventDefault()}
        >
          <Entry label="Words" name="q" type="search" value={set.q} change={(value) => change('q', value)} />
          <Choice
            label="State"
            name="state"
            value={set.state}
            change={(value) => change('state', value)}
            options={STATES}
          />
        </form>
        <Listed
          list={list}
          what="what is watched"
          empty={
            query(set) === ''
              ? 'Nothing is watched yet. Give the address of a page that may change, or of a feed, and it is fetched from then on.'
              : 'Nothing fits.'
          }
          className="ranked framed sources watches"
          guess={180}
          name={(watch) => watch.id}
          row={(watch) => <WatchRow watch={watch} />}
        />
        <Exports path={`/watches${query(set)}`} />
      </div>
      <aside className="margin screen-only" aria-label="Watch more">
        <section aria-labelledby="watch-more">
          <div className="note-head">
            <h2 id="watch-more">Watch a page or a feed</h2>
          </div>
          <WatchForm />
        </section>
      </aside>
    </Page>
  );
}
