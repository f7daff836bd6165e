import { Link } from 'wouter';
import type { SourceBrief, StatementView, TraceView } from '../../server/contract.ts';
import type { Stop } from '../tracing.ts';
import { day, instant, interval, isInferred, saysWho } from '../words.ts';
import { Figure, markAddress } from './figure.tsx';
import { Icon, Marker, Relation } from './signs.tsx';
import { Precision } from './testimony.tsx';

const placeOf = (statement: StatementView) => ({
  source: statement.source.id,
  statement: statement.id,
  snapshot: statement.snapshot,
});

/** Letters of a quote shown on either side of the figure. */
const AROUND = 70;

/** The words around the figure, the figure leading to its place in the copy. */
function Words({ statement }: { statement: StatementView }) {
  const { quote, printed } = statement;
  const [from, to] = [printed.start - quote.start, printed.end - quote.start];
  const before = quote.exact.slice(0, from);
  const after = quote.exact.slice(to);
  const lead = before.length > AROUND ? `… ${before.slice(before.indexOf(' ', before.length - AROUND) + 1)}` : before;
  const tail = after.length > AROUND ? `${after.slice(0, after.lastIndexOf(' ', AROUND))} …` : after;
  return (
    <p className="words" lang={statement.source.language ?? undefined}>
      {lead}
      <Figure at={placeOf(statement)} open="row">
        {printed.words}
      </Figure>
      {tail}
    </p>
  );
}

/** As of, published, captured, with whose hand; always apart. */
function NodeDates({
  statement,
  source,
  capture,
}: {
  statement: StatementView | null;
  source: Pick<SourceBrief, 'publishedAt' | 'publishedPrecision'>;
  capture: { at: string; by: string };
}) {
  return (
    <dl className="dates">
      {statement !== null && (
        <>
          <dt>As of</dt>
          <dd className="as-of">
            {interval(statement.asOf)} {isInferred(statement.asOf) && <span className="how">(inferred)</span>}
          </dd>
        </>
      )}
      <dt>Published</dt>
      <dd>
        {source.publishedAt === null ? 'not stated' : day(source.publishedAt)}{' '}
        {source.publishedPrecision !== null && source.publishedAt !== null && (
          <Precision words={source.publishedPrecision} />
        )}
      </dd>
      <dt>Captured</dt>
      <dd>
        {instant(capture.at)}
        <br />
        by {capture.by}
      </dd>
    </dl>
  );
}

const FLAGS = { copy: 'Earliest copy held', known: 'Earliest known appearance' } as const;

/** Whether it is where the figure is first held or first known. */
export function First({ stop }: { stop: Stop }) {
  if (stop.first === null) return null;
  return (
    <p className="flag">
      <Icon name="earliest" />
      {FLAGS[stop.first]}
    </p>
  );
}

/** What is known of a source's text beside its words: credit, translation, by way of whom. */
function Told({ source }: { source: SourceBrief }) {
  const language =
    source.translatedFrom === null
      ? null
      : new Intl.DisplayNames(['en'], { type: 'language' }).of(source.translatedFrom);
  const parts = [
    source.credit === null ? null : `Text by ${source.credit}`,
    language === null ? null : `translation from ${language ?? ''}`,
    source.via === null ? null : `by way of ${source.via}`,
  ].filter((words) => words !== null);
  const line = parts.join(', ');
  return line === '' ? null : <p className="soft">{line.charAt(0).toUpperCase() + line.slice(1)}</p>;
}

function Held({ stop }: { stop: Stop }) {
  const { report } = stop.node ?? {};
  const { statement } = stop;
  if (report === undefined || report === null) return null;
  const copy = `/sources/${report.source}?snapshot=${report.snapshot}`;
  const words = statement === null ? copy : markAddress(placeOf(statement));
  return (
    <>
      <p className="id">
        {statement === null ? '' : `${statement.id} · `}
        {report.source}
      </p>
      <h3>
        <Link href={words} data-open={statement === null ? true : undefined}>
          {report.outlet}
        </Link>
      </h3>
      {statement === null ? (
        <p className="soft">The figure is in no statement of this copy.</p>
      ) : (
        <Words statement={statement} />
      )}
      <NodeDates
        statement={statement}
        source={statement?.source ?? { publishedAt: report.publishedAt, publishedPrecision: null }}
        capture={{ at: report.capturedAt, by: report.capturedBy }}
      />
      <p>
        <Link className="hash" href={copy} title={`SHA-256 ${report.sha256}`}>
          {report.sha256.slice(0, 8)} … {report.sha256.slice(-8)}
        </Link>
        <span className="hash whole">SHA-256 {report.sha256}</span>
      </p>
      {statement !== null && <Told source={statement.source} />}
      <p className="address print-only">
        {report.url ?? 'no address known'}
        <br />
        {location.origin}
        {words}
      </p>
      <First stop={stop} />
    </>
  );
}

/** Somebody who is named and of whom nothing is held: what to do about it, and the words that name them. */
function NotHeld({ stop }: { stop: Stop }) {
  const { by, kind } = stop;
  const who = { agency: 'Agency', outlet: 'Outlet', claimant: 'Person or body who says it' }[kind as 'agency'];
  const { statement } = by ?? {};
  return (
    <>
      <p className="id">not held</p>
      <h3>{stop.label}</h3>
      <p className="soft">{who}</p>
      <dl className="dates">
        <dt>As of</dt>
        <dd className="as-of">
          {statement === undefined || statement === null ? 'not known' : interval(statement.asOf)}
        </dd>
        <dt>Published</dt>
        <dd>not known</dd>
        <dt>Captured</dt>
        <dd>no copy</dd>
      </dl>
      <First stop={stop} />
      <p className="ways">
        {statement !== undefined && statement !== null && (
          <Link className="screen-only" href={markAddress(placeOf(statement))} data-open>
            Where {by?.node.report?.outlet} names it
          </Link>
        )}
        <Link className="screen-only" href="/import">
          {kind === 'claimant' ? 'Bring in the statement' : 'Bring in its text'}
        </Link>
      </p>
    </>
  );
}

const OPEN = { relation: 'undetermined', group: 'open' } as const;

function Unknown({ stop }: { stop: Stop }) {
  const { statement, node } = stop.by ?? {};
  const held = node?.held === true && node.id === stop.id.replace(/^unknown /, '');
  return (
    <>
      <p>
        <Relation of={OPEN} words={held ? 'not stated' : 'not known'} />
      </p>
      <p className="soft">
        {held
          ? 'The passage names nobody for the figure.'
          : 'Nothing of it is held, so whom it has the figure from cannot be read.'}
      </p>
      {statement !== undefined && statement !== null && (
        <p className="screen-only">
          <Link href={markAddress(placeOf(statement))} data-open>
            Read the passage
          </Link>
        </p>
      )}
    </>
  );
}

/** Signs of a figure that stand in one line at the size of a position's value. */
const MOST_LARGE = 6;

function Root({ stop, trace }: { stop: Stop; trace: TraceView }) {
  const { statement } = stop;
  const claim = trace.claims[0];
  const forms = [...new Set(trace.statements.map(({ printed }) => printed.words))];
  return (
    <>
      <p className={(forms[0] ?? '').length > MOST_LARGE ? 'value long' : 'value'}>
        {claim?.position !== undefined && claim.position !== null && (
          <Marker letter={claim.position} modality={claim.modality ?? 'fact'} />
        )}
        <Link
          href={
            claim === undefined
              ? markAddress({ source: statement?.source.id ?? '', statement: trace.statement })
              : `/claims/${claim.id}`
          }
          data-open
        >
          {stop.label}
        </Link>
      </p>
      <p className="soft">{[statement?.counted, statement?.place].filter(Boolean).join(', ')}</p>
      {statement !== null && <p className="soft">{saysWho(statement.attribution)}</p>}
      {forms.length > 1 && <p className="soft">printed as {forms.map((one) => `“${one}”`).join(' and ')}</p>}
    </>
  );
}

/** One node of a trace: the figure, a report held, somebody of whom nothing is held, or what nobody states. */
export function TraceNode({ stop, trace }: { stop: Stop; trace: TraceView }) {
  const look = stop.kind === 'figure' ? ' root' : stop.held ? '' : ' not-held';
  return (
    <article
      className={`node${look}`}
      data-node={stop.id}
      data-group={stop.kind === 'unknown' ? 'open' : undefined}
      aria-label={stop.label}
    >
      {stop.kind === 'figure' && <Root stop={stop} trace={trace} />}
      {stop.kind === 'report' && <Held stop={stop} />}
      {stop.kind === 'unknown' && <Unknown stop={stop} />}
      {stop.kind !== 'figure' && stop.kind !== 'report' && stop.kind !== 'unknown' && <NotHeld stop={stop} />}
    </article>
  );
}
