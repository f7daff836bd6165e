import { useState } from 'react';
import { Link } from 'wouter';
import type { Audit } from '../../server/contract.ts';
import { query, useWrite } from '../api.ts';
import {
  countOf,
  countsWords,
  isGoing,
  OUTCOME_WORDS,
  OUTCOMES,
  progressWords,
  STATE_WORDS,
  verdictWords,
  type Far,
} from '../auditing.ts';
import { count, instant, number } from '../words.ts';
import { AuditOutcome } from './audit-outcome.tsx';
import { Failed } from './states.tsx';

/** What is wrong with an audited table, how far it came, and the way to end it. `at` is when it was read, in milliseconds. */
export function AuditHead({ audit, at }: { audit: Audit; at: number }) {
  return (
    <div className="leaf-head audit-head">
      <h1>{verdictWords(audit)}</h1>
      <p className="soft" role="status">
        {audit.id}, {audit.state === 'done' ? `${count(audit.rows, 'row')} checked` : STATE_WORDS[audit.state]}
        {audit.state === 'cancelled' && ` after ${number(audit.done)} of ${count(audit.rows, 'row')}`}. Brought in{' '}
        {instant(audit.recordedAt)}
        {audit.fetches && '; cited pages that are not at hand are captured'}.
      </p>
      <p className="print-only">{countsWords(audit)}</p>
      {audit.message !== null && (
        <p className="failed">
          <strong>It could not be checked to its end.</strong> {audit.message}
        </p>
      )}
      {isGoing(audit) && <Progress audit={audit} at={at} />}
    </div>
  );
}

function Progress({ audit, at }: { audit: Audit; at: number }) {
  const write = useWrite<Audit>();
  const [first] = useState<Far>({ done: audit.done, at });
  return (
    <div className="audit-progress screen-only">
      <progress className="progress" max={Math.max(1, audit.rows)} value={audit.done} aria-label="Rows checked" />
      <p className="small">{progressWords(audit, first, { done: audit.done, at })}</p>
      <p className="presses">
        <button
          className="press"
          type="button"
          disabled={write.isPending}
          onClick={() => write.mutate({ method: 'POST', path: `/audits/${audit.id}/cancel` })}
        >
          {write.isPending ? 'Ending …' : 'End it here'}
        </button>
        <span className="small soft">What was checked so far stays.</span>
      </p>
      {write.error !== null && <Failed error={write.error} />}
    </div>
  );
}

/** How the rows came out, each count a way to see those rows alone. */
export function AuditTally({ audit, outcome }: { audit: Audit; outcome: string }) {
  return (
    <nav className="tabs audit-tally" aria-label="Rows by outcome">
      <Link href={`/audits/${audit.id}`} aria-current={outcome === '' ? 'true' : undefined}>
        All {number(audit.done)}
      </Link>
      {OUTCOMES.map((one) => (
        <Link
          key={one}
          href={`/audits/${audit.id}${query({ outcome: one })}`}
          aria-current={outcome === one ? 'true' : undefined}
        >
          <AuditOutcome of={one} words={`${OUTCOME_WORDS[one]} ${number(countOf(audit, one))}`} />
        </Link>
      ))}
    </nav>
  );
}
