import { useState } from 'react';
import type { EvidenceView } from '../../server/contract.ts';
import { useDecide } from '../deciding.ts';
import { Dialog } from './dialog.tsx';
import { Choice, Entry } from './fields.tsx';
import { Failed } from './states.tsx';
import { Quote } from './testimony.tsx';

type Stance = EvidenceView['stance'];
const AS_COMPUTED = 'as-computed';

/** What a person did to a piece of evidence before, as a change that brings it back. */
const standing = (evidence: EvidenceView) => ({
  decision: evidence.decision,
  stance: evidence.overrideReason === null ? null : evidence.stance,
  reason: evidence.overrideReason ?? 'Taken back',
});

/** Another stance needs a reason; going back to the rules' stance is offered too. */
export function StanceDialog({ claim, evidence, close }: { claim: string; evidence: EvidenceView; close: () => void }) {
  const [stance, setStance] = useState<string>(evidence.overrideReason === null ? AS_COMPUTED : evidence.stance);
  const [decision, setDecision] = useState<EvidenceView['decision']>(evidence.decision);
  const [reason, setReason] = useState('');
  const { decide, busy, error } = useDecide();
  const { statement } = evidence;
  const send = (): void =>
    decide(
      {
        claim,
        statement: statement.id,
        before: standing(evidence),
        after: { decision, stance: stance === AS_COMPUTED ? null : (stance as Stance), reason },
        words: `${statement.id} is ${decision}, ${stance === AS_COMPUTED ? evidence.computedStance : stance}.`,
      },
      close,
    );
  return (
    <Dialog title={`Stance of ${statement.id}`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Quote statement={statement} />
        <p className="small soft">{evidence.reason}</p>
        {evidence.overrideReason !== null && (
          <p className="small">
            Set by {evidence.decidedBy ?? 'a person'}: “{evidence.overrideReason}”
          </p>
        )}
        <Choice
          label="Stance"
          name="stance"
          value={stance}
          change={setStance}
          options={[
            [AS_COMPUTED, `as the rules say (${evidence.computedStance})`],
            ['supports', 'supports the claim'],
            ['contradicts', 'contradicts the claim'],
            ['context', 'context only'],
          ]}
        />
        <Choice
          label="Decision"
          name="decision"
          value={decision}
          change={(value) => setDecision(value as EvidenceView['decision'])}
          options={[
            ['suggested', 'suggested, not decided'],
            ['accepted', 'accepted as evidence'],
            ['rejected', 'rejected'],
          ]}
        />
        <Entry
          label="Reason"
          name="reason"
          value={reason}
          change={setReason}
          rows={2}
          hint="Needed for another stance than the rules give."
        />
        {error !== null && <Failed error={error} />}
        <p className="presses">
          <button className="press first" type="submit" disabled={busy}>
            Save
          </button>
          <button className="press" type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
