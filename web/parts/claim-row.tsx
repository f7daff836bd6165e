import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ClaimRow as Row } from '../../server/contract.ts';
import { RESOLUTION_WORDS, answerWords, count, day, plain, relationWords } from '../words.ts';
import { Marker, Relation, STALE, Severity, Sign, Witness } from './signs.tsx';

/** One claim of a list: its answers, how they relate, and who gives them. */
export function ClaimLine({ row }: { row: Row }) {
  return (
    <>
      {row.worst === null ? (
        <span className="severity soft">{row.positions.length === 1 ? 'One answer' : 'No answer'}</span>
      ) : (
        <Severity of={row.worst.severity} />
      )}
      <div>
        <h2>
          <Link href={`/claims/${row.id}`} data-open>
            {row.title}
          </Link>
        </h2>
        <div className="answers">
          {row.positions.map((position, i) => (
            <Fragment key={position.letter}>
              {i > 0 && row.worst !== null && (
                <span data-group={row.worst.group}>
                  <Sign group={row.worst.group} />
                </span>
              )}
              <span className="pair">
                <Marker letter={position.letter} modality={position.modality} />
                <strong>{answerWords(position.label)}</strong>
              </span>
            </Fragment>
          ))}
          {row.worst !== null && (
            <span className="relation" data-group={row.worst.group}>
              {relationWords(row.worst.relation)}
            </span>
          )}
        </div>
        {row.worst !== null && <p className="why">{plain(row.worst.explanation)}</p>}
        {row.verdict !== null && (
          <p className="why">
            <strong>{RESOLUTION_WORDS[row.verdict.resolution]}</strong>
            {row.reopened !== null && ' (given before a change)'}, {row.verdict.by}: {row.verdict.finding}
          </p>
        )}
      </div>
      <div className="end">
        <Witness seen={row.witnesses} />
        <span>
          <span className="id">{row.id}</span> ·{' '}
          {row.state === 'followed' ? count(row.evidence, 'statement') : row.state}
        </span>
        {row.stale > 0 && <Relation of={STALE} words={`${count(row.stale, 'statement')} stale`} />}
        {row.suggestions > 0 && row.state === 'followed' && <span>{count(row.suggestions, 'suggestion')}</span>}
        <span>changed {day(row.changedAt.slice(0, 10))}</span>
      </div>
    </>
  );
}
