import { Link } from 'wouter';
import type { Anchoring, StatementView } from '../../server/contract.ts';
import { OUTSIDE, REVISION_WORDS, VERDICT_WORDS, compareAddress, cutAt, hasLeft } from '../comparing.ts';
import type { Span } from '../reading.ts';
import { markAddress } from './figure.tsx';
import { layerAddress } from './layers.tsx';
import { Icon } from './signs.tsx';

type Words = Span & { readonly exact: string };

/** Exact words of one copy, with those that differ from the other copy taken out or put in. */
function OfCopy({ words, differing, as: As }: { words: Words; differing: readonly Span[]; as: 'del' | 'ins' }) {
  return cutAt(words, differing).map((piece) => {
    const text = words.exact.slice(piece.start - words.start, piece.end - words.start);
    return piece.differs ? <As key={piece.start}>{text}</As> : <span key={piece.start}>{text}</span>;
  });
}

/** A sign and a word for what a later copy did to a quote. */
export function Touch({ of }: { of: Anchoring }) {
  const outside = hasLeft(of);
  const words = of.effect === 'slip' ? 'a slip was mended' : outside ? OUTSIDE : VERDICT_WORDS[of.verdict];
  const back = outside ? 'the old words are back, outside the article' : 'the old words are back';
  return (
    <span className="touch">
      <Icon name={outside || of.effect === 'slip' || of.effect === 'restored' ? 'done' : 'broken'} />
      {of.effect === 'restored' ? back : words}
    </span>
  );
}

interface Props {
  readonly touched: readonly Anchoring[];
  readonly lang?: (anchoring: Anchoring) => string | undefined;
  /** Whether the claims that use a quote are named; on a claim's own page they are not. */
  readonly claims: 'named' | 'known';
}

/** Quotes with their old and new words side by side, and the way to the two copies. */
export function TouchedQuotes({ touched, lang, claims }: Props) {
  return (
    <ol className="touched">
      {touched.map((one) => (
        <li key={`${one.statement} ${one.to}`} data-row data-statement={one.statement}>
          <p className="top">
            <Touch of={one} />
            <span className="soft">
              {one.statement}
              {one.revision !== null && <> · {REVISION_WORDS[one.revision.kind]}</>}
            </span>
            {claims === 'known' && (
              <Link className="aside" href={compareAddress(one)} data-open>
                {one.from} and {one.to} side by side
              </Link>
            )}
          </p>
          <div className="two">
            <figure>
              <figcaption className="label">
                <Link href={markAddress({ source: one.source, statement: one.statement, snapshot: one.from })}>
                  As quoted, {one.from}
                </Link>
              </figcaption>
              <blockquote className="words" lang={lang?.(one)}>
                <OfCopy words={one.was} differing={one.removed} as="del" />
              </blockquote>
            </figure>
            <figure>
              <figcaption className="label">Now, {one.to}</figcaption>
              {one.now === null ? (
                <p className="empty">
                  {one.verdict === 'ambiguous'
                    ? 'The words stand in several places; which one is meant cannot be told.'
                    : one.layer === 'page'
                      ? 'Nothing stands in its place. The article and all other visible text of the page were looked through.'
                      : 'Nothing stands in its place.'}
                </p>
              ) : (
                <blockquote className="words" lang={lang?.(one)}>
                  <OfCopy words={one.now} differing={one.added} as="ins" />
                </blockquote>
              )}
              {one.now?.layer === 'page' && (
                <p className="small soft">
                  <Link href={layerAddress(one.source, { snapshot: one.to, layer: 'page', words: one.now })}>
                    {one.now.locator}
                  </Link>
                </p>
              )}
            </figure>
          </div>
          <p className="small soft">
            {one.successor !== null && <>The later word is {one.successor}, suggested as evidence. </>}
            {claims === 'named' &&
              one.claims.map((claim, i) => (
                <span key={claim.id}>
                  <Link href={`/claims/${claim.id}`} data-open={i === 0 ? true : undefined}>
                    {claim.title}
                  </Link>{' '}
                </span>
              ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The languages of statements, for their quotes. */
export const langOf =
  (statements: readonly StatementView[]) =>
  (anchoring: Anchoring): string | undefined =>
    statements.find(({ id }) => id === anchoring.statement)?.source.language ?? undefined;
