import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import type { SearchHit } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Entry } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { count } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

const NOUNS = { claim: 'Claim', statement: 'Statement', source: 'Source' } as const;

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li data-row>
      <span className="soft small">{NOUNS[hit.noun]}</span>
      <div>
        <h2>
          <Link href={hit.href} data-open>
            {hit.title}
          </Link>
        </h2>
        <p className="words">
          {hit.words.map((part, i) => (part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>))}
        </p>
      </div>
      <div className="end">
        <span className="id">{hit.id}</span>
      </div>
    </li>
  );
}

function Hits({ q }: { q: string }) {
  const path = `/search${query({ q })}`;
  const read = useRead<{ rows: SearchHit[] }>(path, q.length > 1);
  useRows();
  if (q.length < 2)
    return <Empty>Write two letters or more. A number such as CLM-12 or STM-40 is found as well.</Empty>;
  if (read.error !== null) return <Failed error={read.error} again={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading what="the hits" />;
  return (
    <>
      <p className="soft" role="status">
        {read.data.rows.length === 0 ? `Nothing held has “${q}” in it.` : count(read.data.rows.length, 'hit')}
      </p>
      <ol className="ranked framed hits">
        {read.data.rows.map((hit) => (
          <Hit key={hit.noun + hit.id} hit={hit} />
        ))}
      </ol>
      <Exports path={path} />
    </>
  );
}

/** Search over claims, statements and sources. */
export default function Search() {
  const [set, change] = useFilters(['q']);
  const q = useDeferredValue(set.q.trim());
  return (
    <Page title={q === '' ? 'Search' : `${q}, search`} layout="leaf" keys={KEYS}>
      <div className="leaf-head">
        <h1>{q === '' ? 'Search' : `“${q}”`}</h1>
      </div>
      <form
        className="filters screen-only"
        role="search"
        aria-label="Search"
        onSubmit={(event) => event.preventDefault()}
      >
        <Entry
          label="A claim, figure or quote"
          name="q"
          type="search"
          value={set.q}
          change={(value) => change('q', value)}
          initialFocus="focus"
        />
      </form>
      <Hits q={q} />
    </Page>
  );
}
