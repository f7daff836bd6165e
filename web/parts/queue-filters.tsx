import { useState } from 'react';
import { Link } from 'wouter';
import type { Outlet, Page, Person, QueueCount, SavedFilter } from '../../server/contract.ts';
import { query, useRead, useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { QUEUE_KINDS, QUEUE_WORDS } from '../queue.ts';
import { Choice, Entry } from './fields.tsx';

export const FILTERS = ['kind', 'severity', 'outlet', 'person'] as const;
export type Filter = (typeof FILTERS)[number];
export type QueueSet = Readonly<Record<Filter, string>>;

/** The filters one can choose from; they live in the address. */
export function QueueFilters({ set, change }: { set: QueueSet; change: (name: Filter, value: string) => void }) {
  const outlets = useRead<Page<Outlet>>('/outlets?limit=500');
  const people = useRead<Page<Person>>('/people?limit=500');
  const choice = (name: Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice label={label} name={name} value={set[name]} change={(value) => change(name, value)} options={options} />
  );
  return (
    <form
      className="filters queue-filters screen-only"
      role="search"
      aria-label="Filter the queue"
      onSubmit={(event) => event.preventDefault()}
    >
      {choice('kind', 'Kind', [
        ['', 'all'],
        ['suggestions', 'Suggestions'],
        ...QUEUE_KINDS.map((kind) => [kind, QUEUE_WORDS[kind]] as const),
        ['failed', 'All that failed'],
      ])}
      {choice('severity', 'Severity', [
        ['', 'any'],
        ['high', 'high'],
        ['medium', 'medium'],
        ['low', 'low'],
      ])}
      {choice('outlet', 'Outlet', [
        ['', 'any'],
        ...(outlets.data?.rows.map((row) => [row.id, row.name] as const) ?? []),
      ])}
      {choice('person', 'Looked after by', [
        ['', 'anybody'],
        ['mine', 'I do'],
        ['nobody', 'nobody'],
        ...(people.data?.rows.map((row) => [row.name, row.name] as const) ?? []),
      ])}
    </form>
  );
}

/** How much of each kind waits under the other filters; each leads to its part of the queue. */
export function QueueKinds({ set }: { set: QueueSet }) {
  const { kind, ...others } = set;
  const read = useRead<Page<QueueCount>>(`/queue/counts${query(others)}`);
  const rows = (read.data?.rows ?? []).filter((row) => row.waiting > 0 || row.kind === kind);
  const all = (read.data?.rows ?? []).reduce((sum, row) => sum + row.waiting, 0);
  return (
    <section aria-labelledby="kinds">
      <div className="note-head">
        <h2 id="kinds">What waits</h2>
      </div>
      <ul className="queue">
        <li>
          <Link href={`/queue${query(others)}`} aria-current={kind === '' ? 'true' : undefined}>
            <span>Everything</span>
            <b>{all}</b>
          </Link>
        </li>
        {rows.map((row) => (
          <li key={row.kind}>
            <Link
              href={`/queue${query({ ...others, kind: row.kind })}`}
              aria-current={kind === row.kind ? 'true' : undefined}
            >
              <span>{QUEUE_WORDS[row.kind]}</span>
              <b>{row.waiting}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaveAs({ address }: { address: string }) {
  const [name, setName] = useState('');
  const write = useWrite<SavedFilter>();
  return (
    <form
      className="care-form screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(
          { method: 'POST', path: '/filters', body: { name, query: address } },
          {
            onSuccess: () => {
              saved(`Saved as “${name}”.`);
              setName('');
            },
            onError: failed,
          },
        );
      }}
    >
      <Entry label="Save these filters as" name="filter-name" value={name} change={setName} required="required" />
      <button className="press" type="submit" disabled={write.isPending}>
        Save
      </button>
    </form>
  );
}

/** A person's saved filters: to open, to remove, and these to be saved. */
export function SavedFilters({ set }: { set: QueueSet }) {
  const read = useRead<Page<SavedFilter>>('/filters?limit=500');
  const write = useWrite<SavedFilter>();
  const address = query(set).slice(1);
  const rows = read.data?.rows ?? [];
  const again = ({ name, query: kept }: SavedFilter): void => {
    write
      .mutateAsync({ method: 'POST', path: '/filters', body: { name, query: kept } })
      .then(() => saved(`“${name}” is back.`), failed);
  };
  const remove = (row: SavedFilter): void => {
    write
      .mutateAsync({ method: 'POST', path: `/filters/${row.id}/remove` })
      .then(() => saved(`“${row.name}” removed.`, () => again(row)), failed);
  };
  return (
    <section aria-labelledby="saved-filters">
      <div className="note-head">
        <h2 id="saved-filters">Your filters</h2>
      </div>
      {rows.length === 0 ? (
        <p className="empty">None saved. Choose filters above, then give them a name.</p>
      ) : (
        <ul className="queue saved-filters">
          {rows.map((row) => (
            <li key={row.id}>
              <Link href={`/queue${row.query === '' ? '' : `?${row.query}`}`}>
                <span>{row.name}</span>
              </Link>
              <button className="press plain screen-only" type="button" onClick={() => remove(row)}>
                Remove <span className="hidden">the filter {row.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {address !== '' && <SaveAs address={address} />}
    </section>
  );
}
