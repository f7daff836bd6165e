import { Link } from 'wouter';
import type { ClaimView, EvidenceView, PositionView, StatementView } from '../../server/contract.ts';
import type { Span } from '../reading.ts';
import { differingWords, quotePieces } from '../standing.ts';
import type { Piece } from '../standing.ts';
import { day, instant, interval, isInferred, placeWords, saysWho } from '../words.ts';
import { CiteStatements } from './cite-menu.tsx';
import { Figure, markAddress } from './figure.tsx';
import { Relation, STALE } from './signs.tsx';
import { BesideQuote } from './told.tsx';
import { TraceWay } from './trace-way.tsx';

/** Pieces with the printed figure as one run, however many of its words make the difference: it is one link. */
const runs = (pieces: readonly Piece[]): Piece[][] =>
  pieces.reduce<Piece[][]>((done, piece) => {
    const last = done.at(-1);
    return last?.[0]?.printed === piece.printed ? [...done.slice(0, -1), [...last, piece]] : [...done, [piece]];
  }, []);

/** Exact words of a source; the printed figure leads to its mark, words that make the difference are marked. */
export function Quote({ statement, differing = [] }: { statement: StatementView; differing?: readonly Span[] }) {
  const at = { source: statement.source.id, statement: statement.id, snapshot: statement.snapshot };
  return (
    <blockquote className="words" lang={statement.source.language ?? undefined}>
      {runs(quotePieces(statement, differing)).map((run, i) => {
        const words = run.map((piece, k) =>
          piece.differs ? (
            <span className="differs" key={k}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        );
        if (run[0]?.printed !== true) return <span key={i}>{words}</span>;
        return (
          <Figure key={i} at={at}>
            {words}
          </Figure>
        );
      })}
    </blockquote>
  );
}

/** As of, published, captured: always apart, never fewer. */
export function Dates({ statement }: { statement: StatementView }) {
  const { source, asOf } = statement;
  return (
    <dl className="dates">
      <dt>As of</dt>
      <dd className="as-of">
        {interval(asOf, false)} {isInferred(asOf) && <span className="how">(inferred)</span>}
      </dd>
      <dt>Published</dt>
      <dd>
        {source.publishedAt === null ? 'not stated' : day(source.publishedAt)}{' '}
        {source.publishedPrecision !== null && source.publishedAt !== null && (
          <Precision words={source.publishedPrecision} />
        )}
      </dd>
      <dt>Captured</dt>
      <dd>{instant(statement.capturedAt)}</dd>
    </dl>
  );
}

/** How a publication date is known; a long account is folded into a title. */
export function Precision({ words }: { words: string }) {
  if (words.length <= 24) return <span className="how">({words})</span>;
  return (
    <abbr className="how" title={words}>
      (inferred)
    </abbr>
  );
}

const FITS = { relation: 'rounding', group: 'agree' } as const;

interface Props {
  readonly claim: ClaimView;
  readonly position: PositionView;
  readonly evidence: EvidenceView;
  readonly footnote: number;
}

/** What one source says: its words, who says them, and the three dates. */
export function Testimony({ claim, position, evidence, footnote }: Props) {
  const { statement } = evidence;
  const at = { source: statement.source.id, statement: statement.id, snapshot: statement.snapshot };
  return (
    <div className="testimony" data-row data-statement={statement.id}>
      {position.fits.includes(statement.id) && (
        <p className="small">
          <Relation of={FITS} words="less precise, fits this answer" />
        </p>
      )}
      <Quote statement={statement} differing={differingWords(claim, position, statement)} />
      <BesideQuote statement={statement} />
      <p className="by">
        <Link href={markAddress(at)} data-open>
          {statement.source.outlet.name}
        </Link>
        <sup className="ref">{footnote}</sup>, {saysWho(statement.attribution)}
        {statement.source.credit !== null && statement.source.credit !== statement.attribution.claimant && (
          <>, text by {statement.source.credit}</>
        )}
        {placeWords(statement.quote.locator) !== null && <>, {statement.quote.locator}</>}
        <span className="screen-only"> · </span>
        <TraceWay statement={statement.id} words={statement.printed.words} />
        {evidence.decision === 'suggested' && <span className="soft"> · suggested</span>}
        {evidence.stance === 'contradicts' && <span className="soft"> · contradicts the claim</span>}
      </p>
      {evidence.stale !== null && (
        <p className="small">
          <Relation of={STALE} words="Stale" /> {evidence.stale.reason} Known since {instant(evidence.stale.since)},{' '}
          <Link href={`/sources/${evidence.stale.source}`}>{evidence.stale.source}</Link>.
        </p>
      )}
      <Dates statement={statement} />
      <p className="small">
        <CiteStatements of={[statement]} words="Cite" label={`Cite ${statement.id}`} />
      </p>
    </div>
  );
}
