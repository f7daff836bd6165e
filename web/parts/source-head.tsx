import { Link } from 'wouter';
import type { SourcePage } from '../../server/contract.ts';
import { API } from '../api.ts';
import { compareAddress, hasLeft, OUTSIDE } from '../comparing.ts';
import { translatedWords } from '../told.ts';
import { count, day, instant, interval } from '../words.ts';
import { layerAddress } from './layers.tsx';
import { Icon } from './signs.tsx';
import { Precision } from './testimony.tsx';

const language = (code: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;

/** The days the marked statements of a source describe, first to last. */
function describes(page: SourcePage): string {
  const days = page.marks
    .flatMap(({ statement }) => [statement.asOf.start, statement.asOf.end])
    .filter((one): one is string => one !== null);
  days.sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'not stated';
  return interval({ start: first, end: last });
}

/** Which source this is. */
export function SourceHead({ page }: { page: SourcePage }) {
  const { source } = page;
  const facts: [string, string | null][] = [
    ['Outlet', source.outlet.name],
    ['Text by', page.conversation === null ? source.credit : null],
    ['Author', source.author],
    ['From', source.dateline],
  ];
  return (
    <div className="leaf-head">
      <dl className="facts">
        <div>
          <dt className="hidden">Source</dt>
          <dd className="id">{source.id}</dd>
        </div>
        {facts.map(([name, words]) =>
          words === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
        {source.url !== null && (
          <div>
            <dt>At</dt>
            <dd>
              <a href={source.url} rel="noreferrer">
                {new URL(source.url).hostname}
              </a>
              <span className="print-only"> {source.url}</span>
            </dd>
          </div>
        )}
      </dl>
      <h1 className="quoted" lang={source.language ?? undefined}>
        {source.title}
      </h1>
      {page.note !== null && <p className="soft measure">{page.note}</p>}
    </div>
  );
}

/** What stands in place of the text of a copy that is kept for its bytes alone. */
export function Wordless({ page: { snapshot } }: { page: SourcePage }) {
  const picture = snapshot.mediaType.startsWith('image/');
  return (
    <p className="empty">
      {picture
        ? 'An image, kept as evidence; no text was read from it.'
        : 'A document whose pages are pictures, kept as evidence; no text was read from them.'}{' '}
      <a href={`${API}/snapshots/${snapshot.id}/bytes`} download>
        Get the file as it came
      </a>
    </p>
  );
}

/** The three dates, the snapshot and its hash, and whether the copy is still the one that was taken. */
export function Strip({ page, checkedAt }: { page: SourcePage; checkedAt: number }) {
  const { source, snapshot } = page;
  const at = page.snapshots.findIndex((one) => one.id === snapshot.id) + 1;
  const hash = snapshot.sha256;
  return (
    <dl className="strip">
      <div>
        <dt>As of</dt>
        <dd>
          {describes(page)}
          {source.timeZone !== null && `, ${source.timeZone}`}
        </dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>
          {source.publishedAt === null ? 'not stated' : day(source.publishedAt, false)}{' '}
          {source.publishedPrecision !== null && <Precision words={source.publishedPrecision} />}
        </dd>
      </div>
      <div>
        <dt>Captured</dt>
        <dd>{instant(snapshot.capturedAt, false)}</dd>
      </div>
      <div>
        <dt>Snapshot</dt>
        <dd>
          {at} of {page.snapshots.length} ·{' '}
          {page.revisions.length === 0 ? (
            'no revision seen'
          ) : (
            <a href="#revisions">{count(page.revisions.length, 'revision')}</a>
          )}
        </dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd>
          <a className="hash" href={`${API}/snapshots/${snapshot.id}/bytes`} title={hash} download>
            {hash.slice(0, 8)} {hash.slice(8, 16)} … {hash.slice(-8)}
          </a>
          <span className="print-only hash">{hash}</span>
        </dd>
      </div>
      <div>
        <dt>Unchanged</dt>
        <dd>
          {page.unchanged ? (
            <span className="pass good">
              <Icon name="done" />
              verified, {new Date(checkedAt).toISOString().slice(11, 16)} UTC
            </span>
          ) : (
            <span className="pass bad">
              <Icon name="broken" />
              no: the bytes do not have this hash
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Says when a text is a translation, and through whom it came. */
export function Provenance({ page: { source, original } }: { page: SourcePage }) {
  const via = source.via === null ? '' : `, by way of “${source.via}”`;
  if (original !== null)
    return (
      <p className="small soft measure">
        <strong className="ink">A translation from {language(original.from)}</strong>, {translatedWords(original)}.{' '}
        <a href="#beside">Original and translation side by side</a>
      </p>
    );
  if (source.translatedFrom !== null)
    return (
      <p className="small soft measure">
        <strong className="ink">A translation from {language(source.translatedFrom)}</strong>
        {via}. The original is not held, so wording is not compared, only figures and dates.
      </p>
    );
  if (via !== '') return <p className="small soft measure">Came{via.slice(1)}.</p>;
  return (
    <p className="small soft measure">
      {source.language === null ? 'Language not stated.' : `In ${language(source.language)}.`}
    </p>
  );
}

/** How much of what we took a copy touched, and which marks. */
function TouchedCount({ page, to }: { page: SourcePage; to: string }) {
  const here = page.anchorings.filter((one) => one.to === to);
  const left = here.filter((one) => one.effect === 'kept' && hasLeft(one));
  const touched = here.filter((one) => !left.includes(one));
  return (
    <>
      {touched.length === 0 ? (
        'No evidence was touched.'
      ) : (
        <span className="touch">
          <Icon name="broken" />
          {count(touched.length, 'piece')} of evidence touched: {touched.map((one) => one.statement).join(', ')}.
        </span>
      )}
      {left.map((one) => (
        <span key={one.statement}>
          {' '}
          {one.statement} is {OUTSIDE}, in the same words:{' '}
          <Link href={layerAddress(one.source, { snapshot: one.to, layer: 'page', words: one.now })}>
            {one.now?.locator}
          </Link>
          .
        </span>
      ))}
    </>
  );
}

/** Every snapshot and what changed between them. */
export function Revisions({ page }: { page: SourcePage }) {
  if (page.snapshots.length < 2) return null;
  return (
    <section className="section" aria-labelledby="revisions">
      <div className="section-head">
        <h2 id="revisions">Snapshots and revisions</h2>
      </div>
      <ul className="changes">
        {page.snapshots.map((one) => (
          <li key={one.id}>
            <time dateTime={one.capturedAt}>{day(one.capturedAt.slice(0, 10))}</time>
            <p>
              <Link
                href={`/sources/${page.source.id}?snapshot=${one.id}`}
                aria-current={one.id === page.snapshot.id ? 'true' : undefined}
              >
                {one.id}
              </Link>
              , captured {instant(one.capturedAt)} by {one.capturedBy}
              {page.revisions
                .filter((revision) => revision.to === one.id)
                .map((revision) => (
                  <span key={revision.from}>
                    . <strong>{revision.kind}</strong>: {revision.summary} <TouchedCount page={page} to={revision.to} />{' '}
                    <Link href={compareAddress(revision)}>
                      {revision.from} and {revision.to} side by side
                    </Link>
                  </span>
                ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
