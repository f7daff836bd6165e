import { Link } from 'wouter';
import type { EventView } from '../../server/contract.ts';
import { query, useList } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Choice, Entry } from '../parts/fields.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { relationsMoved, whyApart } from '../telling.ts';
import { count, instant, sentenceWords } from '../words.ts';

const NOUNS = [
  'claim',
  'source',
  'snapshot',
  'statement',
  'evidence',
  'disagreement',
  'verdict',
  'outlet',
  'job',
] as const;
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^CLM-\d+/, '/claims/'],
  [/^SRC-\d+/, '/sources/'],
];

function address(id: string): string | null {
  for (const [form, place] of ADDRESSES) {
    const found = form.exec(id);
    if (found !== null) return place + found[0];
  }
  return null;
}

/** A value of an event in short; the JSON twin has all of it. */
const brief = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
};

function Line({ event }: { event: EventView }) {
  const place = address(event.nounId);
  const changed = (event.old !== null && event.old !== undefined) || (event.new !== null && event.new !== undefined);
  return (
    <>
      <time dateTime={event.at}>{instant(event.at)}</time>
      <div>
        <p>
          {sentenceWords(event.line)}{' '}
          {place !== null && (
            <Link href={place} data-open>
              {event.nounId}
            </Link>
          )}
          {whyApart(event) !== null && <span className="soft"> “{whyApart(event)}”</span>}
        </p>
        {changed && (
          <details>
            <summary>
              {event.actor}, {event.action}, number {event.sequence}
            </summary>
            <dl className="old-new small">
              <dt>Before</dt>
              <dd>{event.old === null || event.old === undefined ? 'nothing' : brief(event.old)}</dd>
              <dt>After</dt>
              <dd>{event.new === null || event.new === undefined ? 'nothing' : brief(event.new)}</dd>
            </dl>
          </details>
        )}
      </div>
    </>
  );
}

/** Who did what, when, old, new, why: the last act first. */
export default function History() {
  const [set, change] = useFilters(['noun', 'nounId', 'since']);
  const list = useList<EventView>(`/events${query({ ...set, limit: 100 })}`);
  const total = list.data?.pages[0]?.total;
  useRows();
  return (
    <Page title="History" layout="leaf">
      <div className="leaf-head">
        <h1>{total === undefined ? 'History' : `${count(total, 'event')} in the history`}</h1>
        <p className="soft measure">
          Every change with its time, its author and its reason. Nothing here is ever altered or taken away; a claim
          judged again with the same relation is left out on screen, CSV and JSON have it.
        </p>
      </div>
      <form
        className="filters screen-only"
        role="search"
        aria-label="Filter the history"
        onSubmit={(event) => event.preventDefault()}
      >
        <Choice
          label="About"
          name="noun"
          value={set.noun}
          change={(value) => change('noun', value)}
          options={[['', 'anything'], ...NOUNS.map((noun) => [noun, noun] as const)]}
        />
        <Entry
          label="Number"
          name="nounId"
          type="search"
          value={set.nounId}
          change={(value) => change('nounId', value)}
          hint="CLM-12"
        />
        <Entry
          label="Since"
          name="since"
          type="date"
          value={set.since.slice(0, 10)}
          change={(value) => change('since', value)}
        />
      </form>
      <Listed
        list={list}
        told={relationsMoved}
        what="the history"
        empty="No event fits. A change that is made appears here at once."
        className="changes framed"
        guess={64}
        name={(event) => String(event.sequence)}
        row={(event) => <Line event={event} />}
      />
      <Exports path={`/events${query(set)}`} />
    </Page>
  );
}
