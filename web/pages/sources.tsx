import { Link } from 'wouter';
import type { SourceRow } from '../../server/contract.ts';
import { query, useList } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Entry } from '../parts/fields.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { creditWords } from '../told.ts';
import { count, day, instant } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

function Line({ row }: { row: SourceRow }) {
  return (
    <>
      <span className="id">{row.id}</span>
      <div>
        <h2>
          <Link className="title" href={`/sources/${row.id}`} data-open lang={row.language ?? undefined}>
            {row.title}
          </Link>
        </h2>
        <p className="small">
          {row.outlet.name}
          {row.credit !== null && <span className="soft">, {creditWords(row)}</span>}
          {row.kind !== 'document' && <span className="soft"> · {row.kind === 'email' ? 'e-mail' : row.kind}</span>}
        </p>
      </div>
      <div className="end">
        <span>{row.publishedAt === null ? 'publication not stated' : `published ${day(row.publishedAt)}`}</span>
        <span>recorded {instant(row.recordedAt)}</span>
        <span>
          {count(row.statements, 'statement')} · {count(row.snapshots, 'snapshot')}
        </span>
      </div>
    </>
  );
}

/** All sources held. */
export default function Sources() {
  const [set, change] = useFilters(['q', 'outlet']);
  const list = useList<SourceRow>(`/sources${query({ ...set, limit: 100 })}`);
  const total = list.data?.pages[0]?.total;
  useRows();
  return (
    <Page title="Sources" layout="leaf" keys={KEYS}>
      <div className="leaf-head">
        <h1>{total === undefined ? 'Sources' : count(total, 'source')}</h1>
        <p className="soft">
          One document of an outlet each, kept as an unchanged copy. <Link href="/import">Bring in a source</Link> ·{' '}
          <Link href="/watches">Watched pages and feeds</Link> · <Link href="/audits">Audit a table</Link>
        </p>
      </div>
      <form
        className="filters screen-only"
        role="search"
        aria-label="Filter sources"
        onSubmit={(event) => event.preventDefault()}
      >
        <Entry label="Words" name="q" type="search" value={set.q} change={(value) => change('q', value)} />
        {set.outlet !== '' && (
          <p className="presses">
            <button className="press" type="button" onClick={() => change('outlet', '')}>
              Only {list.data?.pages[0]?.rows[0]?.outlet.name ?? set.outlet}: show all outlets
            </button>
          </p>
        )}
      </form>
      <Listed
        list={list}
        what="the sources"
        empty={
          query(set) === '' ? (
            <>
              No source yet. <Link href="/import">Bring one in</Link>: paste it, choose a file, or drop it.
            </>
          ) : (
            <>
              No source fits. <Link href="/sources">Show all</Link>
            </>
          )
        }
        className="ranked framed sources"
        guess={88}
        name={(row) => row.id}
        row={(row) => <Line row={row} />}
      />
      <Exports path={`/sources${query(set)}`} />
    </Page>
  );
}
