import { useState } from 'react';
import { Link } from 'wouter';
import type { Outlet } from '../../server/contract.ts';
import { Refusal, useList, useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import { Exports } from '../parts/exports.tsx';
import { Choice, Entry } from '../parts/fields.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { count, day } from '../words.ts';

const KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'government',
  'organisation',
  'military',
  'other',
] as const;
const COLUMNS = ['Outlet', 'Kind', 'Country', 'Belongs to', 'Sources', 'Recorded'];

function NewOutlet() {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('newspaper');
  const [country, setCountry] = useState('');
  const write = useWrite<Outlet>();
  const wrong =
    write.error instanceof Refusal
      ? write.error.problem.fields?.find((one) => one.field === 'name')?.message
      : undefined;
  return (
    <form
      className="form"
      aria-label="New outlet"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(
          { method: 'POST', path: '/outlets', body: { name, kind, country: country.trim() || null } },
          {
            onSuccess: (outlet) => {
              saved(`${outlet.name} recorded.`);
              setName('');
              setCountry('');
            },
          },
        );
      }}
    >
      <Entry label="Name" name="name" value={name} change={setName} required="required" error={wrong} />
      <Choice label="Kind" name="kind" value={kind} change={setKind} options={KINDS.map((one) => [one, one])} />
      <Entry label="Country" name="country" value={country} change={setCountry} />
      {write.error !== null && <Failed error={write.error} />}
      <p className="presses">
        <button className="press" type="submit" disabled={write.isPending}>
          Record the outlet
        </button>
      </p>
    </form>
  );
}

function Table({ rows }: { rows: readonly Outlet[] }) {
  const name = (id: string | null): string => rows.find((row) => row.id === id)?.name ?? id ?? '–';
  return (
    <div className="scroll" role="region" aria-label="Outlets" tabIndex={0}>
      <table className="ledger folds">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" data-column="Outlet">
                <span>
                  <Link href={`/outlets/${row.id}`}>
                    <strong>{row.name}</strong>
                  </Link>{' '}
                  <span className="id">{row.id}</span>
                </span>
              </th>
              <td data-column="Kind">{row.kind}</td>
              <td data-column="Country">{row.country ?? 'not stated'}</td>
              <td data-column="Belongs to">{row.parent === null ? 'not stated' : name(row.parent)}</td>
              <td data-column="Sources">
                <Link href={`/sources?outlet=${row.id}`}>{count(row.sources, 'source')}</Link>
              </td>
              <td data-column="Recorded">{day(row.recordedAt.slice(0, 10))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who publishes. No outlet has a score. */
export default function Outlets() {
  const list = useList<Outlet>('/outlets?limit=200');
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title="Outlets" layout="folio">
      <div>
        <div className="leaf-head">
          <h1>{list.data === undefined ? 'Outlets' : count(list.data.pages[0]?.total ?? 0, 'outlet')}</h1>
          <p className="soft">Who publishes. An outlet has no score here; what it said stands with each claim.</p>
        </div>
        <div className="section-first">
          {list.error !== null && <Failed error={list.error} again={() => void list.refetch()} />}
          {list.data === undefined && list.error === null && <Loading what="the outlets" />}
          {list.data !== undefined && rows.length === 0 && (
            <Empty>No outlet yet. One is recorded with the first source it publishes, or here.</Empty>
          )}
          {rows.length > 0 && <Table rows={rows} />}
          <More list={list} shown={rows.length} />
          <Exports path="/outlets" />
        </div>
      </div>
      <aside className="margin screen-only" aria-label="New outlet">
        <section aria-labelledby="new-outlet">
          <div className="note-head">
            <h2 id="new-outlet">New outlet</h2>
          </div>
          <NewOutlet />
        </section>
      </aside>
    </Page>
  );
}
