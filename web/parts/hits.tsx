import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import type { SearchFacets, SearchHit } from '../../server/contract.ts';
import { query, useList, useRead } from '../api.ts';
import { useRows } from '../keys.ts';
import { asOfPhrase, count, day, RELATION_WORDS } from '../words.ts';
import { CiteQuote } from './cite-menu.tsx';
import { Exports } from './exports.tsx';
import { Listed } from './listed.tsx';
import { NOUN_WORDS, SEARCH_FILTERS, SearchFilters } from './search-filters.tsx';
import type { SearchFilter, Searching } from './search-filters.tsx';
import { Empty } from './states.tsx';

/** The three dates of a hit, those that it has. */
function Dates({ hit }: { hit: SearchHit }) {
  const dates = [
    hit.asOf === null ? '' : asOfPhrase(hit.asOf),
    hit.publishedAt === null ? '' : `published ${day(hit.publishedAt)}`,
    hit.capturedAt === null ? '' : `captured ${day(hit.capturedAt.slice(0, 10))}`,
  ].filter((words) => words !== '');
  return (
    <>
      {hit.outlet !== null && <span>{hit.outlet}</span>}
      {dates.map((words) => (
        <span className="soft small" key={words}>
          {words}
        </span>
      ))}
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="soft small">{NOUN_WORDS[hit.noun]}</span>
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
        <Dates hit={hit} />
        {hit.noun === 'statement' && <CiteQuote id={hit.id} />}
      </div>
    </>
  );
}

const FACET_WORDS: Readonly<Record<string, string>> = {
  noun: 'Among',
  outlet: 'Outlet',
  unit: 'Unit',
  relation: 'Relation',
  origin: 'Origin',
  person: 'Who says it',
};

type Facet = SearchFacets['facets'][number];

function valueWords(filter: Facet['filter'], words: string): string {
  if (filter === 'noun') return NOUN_WORDS[words] ?? words;
  if (filter === 'relation') return RELATION_WORDS[words as keyof typeof RELATION_WORDS];
  return filter === 'origin' && words === 'own' ? 'own reporting' : words;
}

/** How the hits part by each filter; a press narrows the search to one part, or widens it again. */
function Facets({ set, facets }: { set: Searching['set']; facets: readonly Facet[] }) {
  const narrowed = (filter: SearchFilter, value: string): string =>
    `/search${query({ ...set, [filter]: set[filter] === value ? '' : value })}`;
  return (
    <nav className="facets screen-only" aria-label="Narrow the search">
      {facets.map(({ filter, values }) => (
        <div key={filter}>
          <h2 className="label">{FACET_WORDS[filter]}</h2>
          <ul>
            {values.map(({ value, words, count: hits }) => (
              <li key={value}>
                <Link href={narrowed(filter, value)} aria-current={set[filter] === value ? 'true' : undefined}>
                  {valueWords(filter, words)} <span className="soft">{hits}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The hits of a search with the filters above and the facets beside them; everything set stands in the address. */
export function Hits({ set, change }: Searching) {
  const asked = useDeferredValue(query(Object.fromEntries(SEARCH_FILTERS.map((name) => [name, set[name].trim()]))));
  const anything = SEARCH_FILTERS.some((name) => name !== 'noun' && name !== 'date' && set[name].trim() !== '');
  const path = `/search${asked}`;
  useRows();
  return (
    <>
      <SearchFilters set={set} change={change} />
      {anything ? (
        <Found path={path} set={set} />
      ) : (
        <Empty>
          Write words or a number such as CLM-12, or set a filter: a figure, a unit, dates, an outlet, an origin.
        </Empty>
      )}
    </>
  );
}

function Found({ path, set }: { path: string; set: Searching['set'] }) {
  const list = useList<SearchHit>(`${path}${path.includes('?') ? '&' : '?'}limit=50`);
  const facets = useRead<SearchFacets>(path.replace('/search', '/search/facets'));
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <p className="soft" role="status">
        {total === undefined ? 'Searching …' : total === 0 ? 'Nothing that is held fits.' : count(total, 'hit')}
        {facets.data?.more === true && ' or more; narrow the search to see the rest'}
      </p>
      <Facets set={set} facets={facets.data?.facets ?? []} />
      <Listed
        list={list}
        what="the hits"
        empty="No claim, quote, source or note fits. Try fewer words or take a filter away."
        className="ranked framed hits"
        guess={110}
        name={(hit) => hit.noun + hit.id}
        row={(hit) => <Hit hit={hit} />}
      />
      <Exports path={path} />
    </>
  );
}
