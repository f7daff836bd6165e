import { Link, useParams } from 'wouter';
import type { OutletDifference, OutletRecord, OutletRevision, OutletStale } from '../../server/contract.ts';
import { API, query, useList, useRead } from '../api.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { Exports } from '../parts/exports.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { Relation } from '../parts/signs.tsx';
import { Shown } from '../parts/states.tsx';
import { answerWords, count, day, instant, sentenceWords } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

/** A table of counts, each leading to the list behind it. */
function Counts({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly Line[] }) {
  return (
    <table className="ledger">
      <caption className="soft small">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, href, words }) => (
          <tr key={key} data-row>
            <th scope="row">{what}</th>
            <td>
              {href === null ? (
                words
              ) : (
                <Link href={href} data-open>
                  {words}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Line {
  readonly key: string;
  readonly what: React.ReactNode;
  readonly href: string | null;
  readonly words: string;
}

const originWords = (key: string, words: string): string =>
  key === 'own'
    ? 'says it is its own reporting'
    : /^SRC-/.test(key)
      ? `copied from ${words}, ${key}`
      : `credited to ${words}`;

function Origins({ record, at }: { record: OutletRecord; at: string }) {
  const rows = record.origins.map(({ key, words, statements }) => ({
    key,
    what: originWords(key, words),
    href: `/search${query({ noun: 'statement', outlet: at, origin: key })}`,
    words: `${statements} of ${record.statements}`,
  }));
  const silent = {
    key: '',
    what: 'not stated',
    href: null,
    words: `${record.originNotStated} of ${record.statements}`,
  };
  return (
    <section className="section" aria-labelledby="from">
      <div className="section-head">
        <h2 id="from">Where it comes from</h2>
      </div>
      <Counts
        caption="Quotes by what their passage says of its origin, or is copied from. One may name several."
        heads={['Origin', 'Quotes']}
        rows={[...rows, silent]}
      />
    </section>
  );
}

function Differences({ record, at, relation }: { record: OutletRecord; at: string; relation: string }) {
  const path = `/outlets/${at}/differences${query({ relation })}`;
  const list = useList<OutletDifference>(path);
  const rows = record.relations.map(({ relation: name, group, claims }) => ({
    key: name,
    what: <Relation of={{ relation: name, group }} />,
    href: `/outlets/${at}${query({ relation: name })}#differs`,
    words: `${claims} of ${record.sharedClaims}`,
  }));
  return (
    <section className="section" aria-labelledby="differs">
      <div className="section-head">
        <h2 id="differs">How it differs from others</h2>
        {relation !== '' && (
          <span className="aside">
            <Link href={`/outlets/${at}`}>show every relation</Link>
          </span>
        )}
      </div>
      <Counts
        caption="Claims that another outlet answers too, by how the two answers relate. A claim may count several times; none of it says who is right."
        heads={['Relation', 'Shared claims']}
        rows={rows}
      />
      <Listed
        list={list}
        what="the differences"
        empty="No other outlet gives another answer to anything it prints."
        className="changes framed"
        guess={72}
        name={(row) => row.claim + row.own + row.other}
        row={(row) => (
          <>
            <Relation of={row} />
            <p>
              <Link href={`/claims/${row.claim}`} data-open>
                {row.title}
              </Link>
              : {answerWords(row.own)}, others {answerWords(row.other)}.{' '}
              <span className="soft">{sentenceWords(row.explanation)}</span>
            </p>
          </>
        )}
      />
      <Exports path={path} />
    </section>
  );
}

function Corrections({ record, at, kind }: { record: OutletRecord; at: string; kind: string }) {
  const path = `/outlets/${at}/revisions${query({ kind })}`;
  const list = useList<OutletRevision>(path);
  const all = record.revisions.reduce((sum, one) => sum + one.count, 0);
  const rows = record.revisions.map(({ kind: name, count: times }) => ({
    key: name,
    what: name,
    href: `/outlets/${at}${query({ kind: name })}#corrections`,
    words: `${times} of ${all}`,
  }));
  return (
    <section className="section" aria-labelledby="corrections">
      <div className="section-head">
        <h2 id="corrections">Corrections and other changes</h2>
        <span className="aside">
          {record.sourcesSeenAgain} of {count(record.outlet.sources, 'source')} captured more than once
        </span>
      </div>
      {all > 0 && (
        <Counts caption="Later copies of its pages by what changed." heads={['Kind', 'Changes']} rows={rows} />
      )}
      <Listed
        list={list}
        what="the changes"
        empty="No page of it was seen to change."
        className="changes framed"
        guess={56}
        name={(row) => row.to}
        row={(row) => (
          <>
            <time dateTime={row.recordedAt}>{instant(row.recordedAt)}</time>
            <p>
              <strong>{row.kind}</strong>{' '}
              <Link href={`/sources/${row.source}/compare${query({ from: row.from, to: row.to })}`} data-open>
                {row.title}
              </Link>{' '}
              <span className="soft">{row.summary}</span>
            </p>
          </>
        )}
      />
      <Exports path={path} />
    </section>
  );
}

function Stale({ at }: { at: string }) {
  const path = `/outlets/${at}/stale`;
  const list = useList<OutletStale>(path);
  return (
    <section className="section" aria-labelledby="stale">
      <div className="section-head">
        <h2 id="stale">Stale figures</h2>
      </div>
      <Listed
        list={list}
        what="the stale figures"
        empty="It carries no figure that was corrected or withdrawn where it comes from."
        className="changes framed"
        guess={56}
        name={(row) => row.statement}
        row={(row) => (
          <>
            <time dateTime={row.since}>{day(row.since.slice(0, 10))}</time>
            <p>
              <Link href={`/sources/${row.source}${query({ mark: row.statement })}`} data-open>
                {row.printed}
              </Link>{' '}
              in {row.title}: <span className="soft">{row.reason}</span>
            </p>
          </>
        )}
      />
      <Exports path={path} />
    </section>
  );
}

function Head({ record, at }: { record: OutletRecord; at: string }) {
  const { outlet, statements, claims, sharedClaims, differingClaims } = record;
  return (
    <>
      <div className="leaf-head">
        <h1>{outlet.name}</h1>
        <dl className="facts">
          <div>
            <dt>Kind</dt>
            <dd>{outlet.kind}</dd>
          </div>
          <div>
            <dt>Country</dt>
            <dd>{outlet.country ?? 'not stated'}</dd>
          </div>
          <div>
            <dt>Recorded</dt>
            <dd>{day(outlet.recordedAt.slice(0, 10))}</dd>
          </div>
        </dl>
        <p className="exports">
          <a href={`${API}/outlets/${at}/record`}>JSON</a>
        </p>
      </div>
      <p className="measure record">
        It speaks to <Link href={`/claims${query({ outlet: at })}`}>{count(claims, 'claim')}</Link> with{' '}
        <Link href={`/search${query({ noun: 'statement', outlet: at })}`}>
          {count(statements, 'figure or date', 'figures and dates')}
        </Link>{' '}
        from <Link href={`/sources${query({ outlet: at })}`}>{count(outlet.sources, 'source')}</Link>. Others answer{' '}
        {count(sharedClaims, 'of these claims', 'of these claims')} too, and {differingClaims} of them otherwise.
      </p>
    </>
  );
}

/** One outlet: what it prints, from where, how it differs, what it corrected. It has no score. */
export default function Outlet() {
  const at = useParams<{ id: string }>().id;
  const [{ relation, kind }] = useFilters(['relation', 'kind']);
  const read = useRead<OutletRecord>(`/outlets/${at}/record`);
  useRows();
  return (
    <Page title={read.data?.outlet.name ?? at} layout="leaf" keys={KEYS}>
      <Shown read={read} what="the outlet" heading={at}>
        {(record) => (
          <>
            <Head record={record} at={at} />
            <Origins record={record} at={at} />
            <Differences record={record} at={at} relation={relation} />
            <Corrections record={record} at={at} kind={kind} />
            <Stale at={at} />
          </>
        )}
      </Shown>
    </Page>
  );
}
