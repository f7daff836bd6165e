import type { AuditRow } from '../../server/contract.ts';
import { OUTCOME_WORDS } from '../auditing.ts';
import { Icon } from './signs.tsx';

const GROUPS = { 'as-printed': 'agree', 'other-value': 'conflict', 'not-in-source': 'open' } as const;

/** Sign and word of a row's outcome; a source that is not at hand has a dashed ring, since nothing is known. */
export function AuditOutcome({ of, words = OUTCOME_WORDS[of] }: { of: AuditRow['outcome']; words?: string }) {
  if (of === 'no-source')
    return (
      <span className="relation">
        <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx={12} cy={12} r={9.5} fill="none" stroke="currentColor" strokeWidth={2.5} strokeDasharray="4 3.5" />
        </svg>
        {words}
      </span>
    );
  return (
    <span className="relation" data-group={GROUPS[of]}>
      <Icon name={GROUPS[of]} className="sign" />
      {words}
    </span>
  );
}
