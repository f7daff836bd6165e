import { Link, useParams, useSearchParams } from 'wouter';
import type { Comparison } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { OUTSIDE, REVISION_WORDS, cutAt, hasLeft, isTouched } from '../comparing.ts';
import type { Held } from '../comparing.ts';
import { useRows } from '../keys.ts';
import { Page } from '../parts/page.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { TouchedQuotes } from '../parts/touched.tsx';
import type { Span } from '../reading.ts';
import { count, instant } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move between changes'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

interface Side {
  readonly text: string;
  readonly held: readonly Held[];
  readonly lang: string | undefined;
  readonly as: 'del' | 'ins';
}

/** A paragraph of one copy: words that differ taken out or put in, touched evidence underlined. */
function Paragraph({ span, differing, side }: { span: Span; differing: readonly Span[]; side: Side }) {
  const As = side.as;
  return (
    <p lang={side.lang}>
      {cutAt(span, differing, side.held).map((piece) => {
        const text = side.text.slice(piece.start, piece.end);
        const words = piece.differs ? <As>{text}</As> : text;
        return (
          <span key={piece.start} className={piece.evidence === null ? undefined : 'held'}>
            {words}
          </span>
        );
      })}
    </p>
  );
}

const KIND_WORDS = {
  same: '',
  changed: 'changed',
  removed: 'taken out',
  added: 'put in',
  moved: 'moved here',
  'gone-from': 'stood here',
} as const;

type Row = Comparison['rows'][number];

function CopyRow({ row, at, before, after }: { row: Row; at: number; before: Side; after: Side }) {
  const left = row.kind === 'moved' ? null : row.before;
  return (
    <tr className={row.kind} id={`p${at}`} data-row={row.kind === 'same' ? undefined : true}>
      <th scope="row">
        {row.kind === 'same' ? (
          <span className="soft">¶ {at}</span>
        ) : (
          <a href={`#p${at}`} data-open>
            ¶ {at} <span className="kind">{KIND_WORDS[row.kind]}</span>
          </a>
        )}
      </th>
      <td>
        {left !== null && <Paragraph span={left} differing={row.removed} side={before} />}
        {row.kind === 'moved' && <p className="empty">Stood elsewhere, in the same words.</p>}
      </td>
      <td>
        {row.after !== null && <Paragraph span={row.after} differing={row.added} side={after} />}
        {row.kind === 'gone-from' && <p className="empty">Moved elsewhere, in the same words.</p>}
      </td>
    </tr>
  );
}

function Sheet({ read }: { read: Comparison }) {
  const touched = read.anchorings.filter(isTouched);
  const lang = read.source.language ?? undefined;
  const before: Side = {
    text: read.texts.from,
    held: touched.flatMap((anchoring) => (anchoring.was.layer === 'page' ? [] : [{ ...anchoring.was, anchoring }])),
    lang,
    as: 'del',
  };
  const after: Side = {
    text: read.texts.to,
    held: touched.flatMap((anchoring) => (anchoring.now?.layer === 'text' ? [{ ...anchoring.now, anchoring }] : [])),
    lang,
    as: 'ins',
  };
  return (
    <section className="section" aria-labelledby="copies">
      <div className="section-head">
        <h2 id="copies">The two copies</h2>
        <span className="aside">underlined: evidence that was touched</span>
      </div>
      <table className="copies">
        <caption className="hidden">Both copies, paragraph by paragraph</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Paragraph</span>
            </th>
            {[read.from, read.to].map((one) => (
              <th scope="col" key={one.id}>
                <Link href={`/sources/${read.source.id}?snapshot=${one.id}`}>{one.id}</Link>, captured{' '}
                {instant(one.capturedAt)} <span className="hash print-only">SHA-256 {one.sha256}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.rows.map((row, i) => (
            <CopyRow key={`${row.kind} ${i}`} row={row} at={i + 1} before={before} after={after} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Compared({ read }: { read: Comparison }) {
  useRows();
  const touched = read.anchorings.filter((one) => one.effect !== 'kept');
  const left = read.anchorings.filter((one) => one.effect === 'kept' && hasLeft(one));
  const { source, revision } = read;
  return (
    <>
      <div className="leaf-head">
        <dl className="facts">
          <div>
            <dt className="hidden">Source</dt>
            <dd className="id">
              <Link href={`/sources/${source.id}`}>{source.id}</Link>
            </dd>
          </div>
          <div>
            <dt>Outlet</dt>
            <dd>{source.outlet.name}</dd>
          </div>
          <div>
            <dt>Revision</dt>
            <dd>{REVISION_WORDS[revision.kind]}</dd>
          </div>
        </dl>
        <h1 className="quoted" lang={source.language ?? undefined}>
          {source.title}
        </h1>
        <p className="measure">
          {revision.summary}{' '}
          {touched.length === 0
            ? 'No evidence was touched.'
            : `${count(touched.length, 'piece')} of evidence ${touched.length === 1 ? 'was' : 'were'} touched.`}
          {left.length > 0 &&
            ` ${count(left.length, 'quote')} ${left.length === 1 ? 'is' : 'are'} ${OUTSIDE}, word for word.`}
        </p>
      </div>
      <section className="section" aria-labelledby="evidence-touched">
        <div className="section-head">
          <h2 id="evidence-touched">Evidence touched</h2>
        </div>
        {touched.length + left.length === 0 ? (
          <Empty>
            Every quote taken from {read.from.id} stands in {read.to.id} as it was taken.
          </Empty>
        ) : (
          <TouchedQuotes touched={[...touched, ...left]} lang={() => source.language ?? undefined} claims="named" />
        )}
      </section>
      <Sheet read={read} />
    </>
  );
}

/** What changed between two copies of one source, and what of ours did it touch? */
export default function Compare() {
  const { id = '' } = useParams<{ id: string }>();
  const [params] = useSearchParams();
  const asked = { from: params.get('from'), to: params.get('to') };
  const read = useRead<Comparison>(`/sources/${id}/compare${query(asked)}`);
  const title = `${id}, ${asked.from ?? 'the copy before'} and ${asked.to ?? 'the newest'} side by side`;
  return (
    <Page title={title} layout="leaf" keys={KEYS}>
      <Shown read={read} what="the two copies" heading={id}>
        {(comparison) => <Compared read={comparison} />}
      </Shown>
    </Page>
  );
}
