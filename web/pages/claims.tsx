import { Link } from 'wouter';
import type { ClaimRow, Outlet, Page as Rows } from '../../server/contract.ts';
import { query, useList, useRead } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { ClaimLine } from '../parts/claim-row.tsx';
import { Documents } from '../parts/documents.tsx';
import { Exports } from '../parts/exports.tsx';
import { Choice, Entry } from '../parts/fields.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { GROUPS, GROUP_WORDS, RELATION_WORDS, count } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

const NAMES = ['q', 'state', 'group', 'relation', 'outlet', 'verdict', 'stale', 'sort'] as const;
type Filter = (typeof NAMES)[number];

interface FiltersProps {
  readonly set: Record<Filter, string>;
  readonly change: (name: Filter, value: string) => void;
}

function Filters({ set, change }: FiltersProps) {
  const outlets = useRead<Rows<Outlet>>('/outlets?limit=500');
  const choice = (name: Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice label={label} name={name} value={set[name]} change={(value) => change(name, value)} options={options} />
  );
  return (
    <form
      className="filters screen-only"
      role="search"
      aria-label="Filter claims"
      onSubmit={(event) => event.preventDefault()}
    >
      <Entry label="Words" name="q" type="search" value={set.q} change={(value) => change('q', value)} />
      {choice('state', 'State', [
        ['', 'any'],
        ['followed', 'followed'],
        ['suggested', 'suggested'],
        ['dismissed', 'dismissed'],
      ])}
      {choice('group', 'Standing', [
        ['', 'any'],
        ...GROUPS.map((group) => [group, GROUP_WORDS[group].toLowerCase()] as const),
      ])}
      {choice('relation', 'Relation', [['', 'any'], ...Object.entries(RELATION_WORDS)])}
      {choice('outlet', 'Outlet', [
        ['', 'any'],
        ...(outlets.data?.rows.map((row) => [row.id, row.name] as const) ?? []),
      ])}
      {choice('verdict', 'Verdict', [
        ['', 'any'],
        ['given', 'given'],
        ['none', 'none yet'],
        ['reopened', 'given before a change'],
      ])}
      {choice('stale', 'Corrections', [
        ['', 'any'],
        ['yes', 'stale figures'],
      ])}
      {choice('sort', 'Order', [
        ['', 'most severe first'],
        ['changed', 'last changed first'],
        ['title', 'by title'],
      ])}
    </form>
  );
}

/** All claims, filtered by what stands in the address. */
export default function Claims() {
  const [set, change] = useFilters(NAMES);
  const filtered = query(set);
  const list = useList<ClaimRow>(`/claims${query({ ...set, limit: 50 })}`);
  const total = list.data?.pages[0]?.total;
  useRows();
  return (
    <Page title="Claims" layout="leaf" keys={KEYS}>
      <div className="leaf-head">
        <h1>{total === undefined ? 'Claims' : count(total, 'claim')}</h1>
        <p className="soft">
          A claim is a question being followed, with every answer held to it. <Link href="/claims/new">New claim</Link>
        </p>
      </div>
      <Filters set={set} change={change} />
      <Listed
        list={list}
        what="the claims"
        empty={
          filtered === '' ? (
            <>
              No claim is held. <Link href="/claims/new">Write one</Link>, or{' '}
              <Link href="/import">bring in sources</Link> and claims are suggested.
            </>
          ) : (
            <>
              No claim fits these filters. <Link href="/claims">Take them all away</Link>
            </>
          )
        }
        className="ranked framed"
        guess={124}
        name={(row) => row.id}
        row={(row) => <ClaimLine row={row} />}
      />
      <Exports path={`/claims${filtered}`} />
      <Documents path="/sources" words="Source list of all claims" />
    </Page>
  );
}
