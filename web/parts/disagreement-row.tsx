import { Fragment } from 'react';
import { Link } from 'wouter';
import type { DisagreementRow } from '../../server/contract.ts';
import { answerWords, plain, relationWords, since } from '../words.ts';
import { Figure } from './figure.tsx';
import { Severity, Sign, Witness } from './signs.tsx';
import { TraceWay } from './trace-way.tsx';

type Answer = DisagreementRow['positions'][number];

/** An answer's value, linked to the words of its first statement. */
function AnswerValue({ answer }: { answer: Answer }) {
  const first = answer.statements[0];
  if (first === undefined) return <strong>{answerWords(answer.value)}</strong>;
  return (
    <span className="traced">
      <Figure at={{ source: first.source, statement: first.id }}>{answerWords(answer.value)}</Figure>{' '}
      <TraceWay statement={first.id} words={answerWords(answer.value)} look="sign" />
    </span>
  );
}

interface RowProps {
  /** The disagreements of one claim, the most severe first. */
  readonly pairs: readonly DisagreementRow[];
  readonly now: string;
  readonly here: boolean;
  readonly reached: () => void;
}

/** Two answers with the sign between them and the words of their relation. */
function Answers({ row }: { row: DisagreementRow }) {
  return (
    <div className="answers">
      {row.positions.map((answer, i) => (
        <Fragment key={answer.letter}>
          {i > 0 && (
            <span data-group={row.group}>
              <Sign group={row.group} />
            </span>
          )}
          <AnswerValue answer={answer} />
        </Fragment>
      ))}
      <span className="relation" data-group={row.group}>
        {relationWords(row.relation, row.missing)}
      </span>
    </div>
  );
}

/** The disagreements of one claim on the desk: severity, claim, the answers with the relation between them, why, and who gives them. */
export function Disagreement({ pairs, now, here, reached }: RowProps) {
  const [row, ...others] = pairs;
  if (row === undefined) return null;
  return (
    <li className={here ? 'here' : undefined} data-row onFocus={reached}>
      <Severity of={row.severity} />
      <div>
        <h3>
          <Link href={`/claims/${row.claim}`} data-open>
            {row.title}
          </Link>
        </h3>
        <Answers row={row} />
        <p className="why">{plain(row.explanation)}</p>
        {others.map((other) => (
          <Answers key={other.a + other.b} row={other} />
        ))}
      </div>
      <div className="end">
        <Witness seen={row.witnesses} />
        <span>
          <span className="id">{row.claim}</span> · {since(row.since, now)}
          {row.suggested && ' · suggested'}
          {row.assigned !== null && ` · ${row.assigned}`}
        </span>
        {pairs.flatMap((pair) =>
          pair.override === null ? [] : <span key={pair.a + pair.b}>judged by {pair.override.by}</span>,
        )}
      </div>
    </li>
  );
}
