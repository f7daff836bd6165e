import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ClaimView, PositionView } from '../../server/contract.ts';
import { between, evidenceOf } from '../standing.ts';
import { answerWords, ofPosition, pairWords } from '../words.ts';
import { useShown } from '../showing.ts';
import { markAddress } from './figure.tsx';
import { ShowMore } from './show-more.tsx';
import { Marker, Sign, Witness } from './signs.tsx';
import { Testimony } from './testimony.tsx';

/** Footnote number of each source of a claim, in order of first mention. */
export function footnotes(claim: ClaimView): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const one of claim.evidence)
    if (one.decision !== 'rejected' && !numbers.has(one.statement.source.id))
      numbers.set(one.statement.source.id, numbers.size + 1);
  return numbers;
}

const size = (label: string): string => (label.length > 22 ? ' longer' : label.length > 12 ? ' long' : '');

function Head({ claim, position }: { claim: ClaimView; position: PositionView }) {
  const lead = claim.evidence.find((one) => one.statement.id === position.lead)?.statement;
  const when = ofPosition(position.asOf, position.modality);
  return (
    <div className="position-head">
      <p className={`value${size(answerWords(position.label))}`}>
        <Marker letter={position.letter} modality={position.modality} />
        {lead === undefined ? (
          answerWords(position.label)
        ) : (
          <Link href={markAddress({ source: lead.source.id, statement: lead.id, snapshot: lead.snapshot })}>
            {answerWords(position.label)}
          </Link>
        )}
      </p>
      <p className="of">
        {when.lead}
        <strong>{when.when}</strong>
        {when.tail}
      </p>
      <Witness seen={position.witnesses} />
    </div>
  );
}

/** The relation standing between two answers; leads to its reasons. */
function Hinge({ claim, a, b, across }: { claim: ClaimView; a: string; b: string; across?: 'across' }) {
  const pair = between(claim, a, b);
  if (pair === null) return <div className="hinge" />;
  return (
    <div className={`hinge${across === undefined ? '' : ' across'}`} data-group={pair.group}>
      <a href={`#why-${pair.a}-${pair.b}`}>
        <Sign group={pair.group} />
        <span>{pairWords(pair, [])}</span>
      </a>
    </div>
  );
}

/** The testimonies of an answer: all of them where they are few, else the first and a press for more. */
function Testimonies({
  claim,
  position,
  notes,
}: {
  claim: ClaimView;
  position: PositionView;
  notes: Map<string, number>;
}) {
  const evidence = evidenceOf(claim, position);
  const { shown, more } = useShown(evidence.length, 20);
  return (
    <>
      {evidence.slice(0, shown).map((one) => (
        <Testimony
          key={one.statement.id}
          claim={claim}
          position={position}
          evidence={one}
          footnote={notes.get(one.statement.source.id) ?? 0}
        />
      ))}
      <ShowMore shown={shown} total={evidence.length} more={more} />
    </>
  );
}

/** The answers side by side, three to a row, each with its testimonies; between neighbours stands how they relate. */
export function Positions({ claim }: { claim: ClaimView }) {
  const notes = footnotes(claim);
  const rows: PositionView[][] = [];
  for (let i = 0; i < claim.positions.length; i += 3) rows.push(claim.positions.slice(i, i + 3));
  return rows.map((row, r) => {
    const before = rows[r - 1]?.at(-1);
    const first = row[0];
    return (
      <Fragment key={first?.letter}>
        {before !== undefined && first !== undefined && (
          <Hinge claim={claim} a={before.letter} b={first.letter} across="across" />
        )}
        <div className="positions" data-count={row.length} data-first={r === 0 ? true : undefined}>
          {row.map((position, i) => (
            <Fragment key={position.letter}>
              {i > 0 && <Hinge claim={claim} a={row[i - 1]?.letter ?? ''} b={position.letter} />}
              <section className="position" aria-label={`Position ${position.letter}, ${answerWords(position.label)}`}>
                <Head claim={claim} position={position} />
                <Testimonies claim={claim} position={position} notes={notes} />
              </section>
            </Fragment>
          ))}
        </div>
      </Fragment>
    );
  });
}
