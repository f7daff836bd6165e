import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { DraftRow } from '../../server/contract.ts';
import { query, useList } from '../api.ts';
import { STATE_COUNTS, STATE_ICONS, STATES } from '../drafts.ts';
import { useFilters } from '../filters.ts';
import { useKeys, useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Entry } from '../parts/fields.tsx';
import { Listed } from '../parts/listed.tsx';
import { ManuscriptForm } from '../parts/manuscript-form.tsx';
import { Page } from '../parts/page.tsx';
import { Icon } from '../parts/signs.tsx';
import { count, instant } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['B'], 'bring in a draft'],
  [['Esc'], 'back'],
] as const;

function Line({ row }: { row: DraftRow }) {
  return (
    <>
      <span className="id">{row.id}</span>
      <div>
        <h2>
          <Link className="title" href={`/drafts/${row.id}`} data-open>
            {row.title}
          </Link>
        </h2>
        <ul className="legend">
          {STATES.filter((state) => row.states[state] > 0).map((state) => (
            <li key={state} data-state={state}>
              <Icon name={STATE_ICONS[state]} />
              <b>{row.states[state]}</b> {STATE_COUNTS[state]}
            </li>
          ))}
        </ul>
      </div>
      <div className="end">
        <strong>
          {row.checked} of {row.marks} checked
        </strong>
        <span>
          {row.author === null ? '' : `by ${row.author}, `}version {row.version}
        </span>
        <span>changed {instant(row.changedAt)}</span>
      </div>
    </>
  );
}

/** All drafts, and where a new one is brought in. */
export default function Drafts() {
  const [set, change] = useFilters(['q']);
  const [, go] = useLocation();
  const list = useList<DraftRow>(`/drafts${query({ ...set, limit: 100 })}`);
  const total = list.data?.pages[0]?.total;
  const form = useRef<HTMLElement>(null);
  useRows();
  useKeys({ b: () => form.current?.querySelector<HTMLElement>('input[name="title"]')?.focus() });
  return (
    <Page title="Drafts" layout="folio" keys={KEYS}>
      <div>
        <div className="leaf-head">
          <h1>{total === undefined ? 'Drafts' : count(total, 'draft')}</h1>
          <p className="soft">
            Manuscripts before they are printed: every figure, date and quotation is held against what is known, and
            stays checked while the text is edited. <Link href="/audits">Audit a table</Link>
          </p>
        </div>
        <form
          className="filters screen-only"
          role="search"
          aria-label="Filter drafts"
          onSubmit={(event) => event.preventDefault()}
        >
          <Entry label="Words" name="q" type="search" value={set.q} change={(value) => change('q', value)} />
        </form>
        <Listed
          list={list}
          what="the drafts"
          empty={query(set) === '' ? 'No draft yet. Paste or drop one here.' : 'No draft fits.'}
          className="ranked framed sources"
          guess={96}
          name={(row) => row.id}
          row={(row) => <Line row={row} />}
        />
        <Exports path={`/drafts${query(set)}`} />
      </div>
      <aside className="margin screen-only" aria-label="New draft" ref={form}>
        <section aria-labelledby="bring-in">
          <div className="note-head">
            <h2 id="bring-in">
              Bring in a draft <kbd>B</kbd>
            </h2>
          </div>
          <ManuscriptForm
            path="/drafts"
            of="first version"
            submit="Check the draft"
            done={(page) => go(`/drafts/${page.id}`)}
          />
        </section>
      </aside>
    </Page>
  );
}
