import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClaimView, EvidenceView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { useTakeBack } from '../regrouping.ts';
import { Dialog } from './dialog.tsx';
import { Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';

interface ChosenProps {
  readonly held: readonly EvidenceView[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** The claim's statements, to tick those that answer another question. */
function Chosen({ held, chosen, choose }: ChosenProps) {
  return (
    <fieldset className="choices">
      <legend>Statements to split off</legend>
      {held.map(({ statement: { id, printed, source } }) => (
        <p key={id}>
          <label>
            <input
              type="checkbox"
              name="statements"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />{' '}
            {printed.words}, {source.outlet.name} <span className="soft">{id}</span>
          </label>
        </p>
      ))}
    </fieldset>
  );
}

/** Statements that answer another question become a claim of their own. */
export function SplitClaim({ claim, close }: { claim: ClaimView; close: () => void }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const write = useWrite<ClaimView>();
  const [, go] = useLocation();
  const { done } = useTakeBack();
  const held = claim.evidence.filter((one) => one.decision !== 'rejected');
  const send = (): void =>
    write.mutate(
      { method: 'POST', path: `/claims/${claim.id}/split`, body: { statements: chosen, title, reason } },
      {
        onSuccess: (fresh) => {
          done(`Split off ${claim.id} into ${fresh.id}.`, fresh);
          close();
          go(`/claims/${fresh.id}`);
        },
      },
    );
  return (
    <Dialog title={`Split statements off ${claim.id}`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="small soft">
          For statements that answer another question. They become a claim of their own and are not suggested here
          again. At least one must stay. You can take it back.
        </p>
        <Chosen held={held} chosen={chosen} choose={choose} />
        <Entry label="Title of the new claim" name="title" value={title} change={setTitle} required="required" />
        <Entry label="Reason" name="reason" value={reason} change={setReason} rows={2} required="required" />
        <FormFoot error={write.error} busy={write.isPending} send="Split off" cancel={close} />
      </form>
    </Dialog>
  );
}
