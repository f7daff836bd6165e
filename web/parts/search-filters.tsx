import type { Outlet } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { RELATION_WORDS } from '../words.ts';
import { Choice, Entry } from './fields.tsx';

/** The filters of a search, by their names in the address. */
export const SEARCH_FILTERS = [
  'q',
  'noun',
  'least',
  'most',
  'unit',
  'date',
  'from',
  'to',
  'outlet',
  'relation',
  'origin',
  'person',
] as const;

export type SearchFilter = (typeof SEARCH_FILTERS)[number];

export interface Searching {
  readonly set: Readonly<Record<SearchFilter, string>>;
  readonly change: (name: SearchFilter, value: string) => void;
}

/** What is found, in words. */
export const NOUN_WORDS: Readonly<Record<string, string>> = {
  claim: 'Claim',
  statement: 'Quote',
  source: 'Source',
  note: 'Note',
};

/** The words and, folded, every other way to narrow a search. */
export function SearchFilters({ set, change }: Searching) {
  const outlets = useRead<{ rows: Outlet[] }>('/outlets?limit=500');
  const entry = (name: SearchFilter, label: string, type: 'text' | 'date' = 'text') => (
    <Entry label={label} name={name} type={type} value={set[name]} change={(value) => change(name, value)} />
  );
  const choice = (name: SearchFilter, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice label={label} name={name} value={set[name]} change={(value) => change(name, value)} options={options} />
  );
  return (
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
      {choice('noun', 'Among', [
        ['', 'everything'],
        ['claim', 'claims'],
        ['statement', 'quotes'],
        ['source', 'sources'],
        ['note', 'notes'],
      ])}
      {entry('least', 'Figure at least')}
      {entry('most', 'Figure at most')}
      {entry('unit', 'Unit')}
      {choice('date', 'Dates', [
        ['', 'as of'],
        ['published', 'published'],
        ['captured', 'captured'],
      ])}
      {entry('from', 'From', 'date')}
      {entry('to', 'To', 'date')}
      {choice('outlet', 'Outlet', [
        ['', 'any'],
        ...(outlets.data?.rows.map((row) => [row.id, row.name] as const) ?? []),
      ])}
      {choice('relation', 'Relation', [['', 'any'], ...Object.entries(RELATION_WORDS)])}
      {entry('origin', 'Origin')}
      {entry('person', 'Person')}
    </form>
  );
}
