import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClaimView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { useTakeBack } from '../regrouping.ts';
import { Dialog } from './dialog.tsx';
import { Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { Sought } from './sought.tsx';

/** Two claims that ask the same become one: this one's evidence goes to the other. */
export function MergeClaim({ claim, close }: { claim: ClaimView; close: () => void }) {
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const write = useWrite<ClaimView>();
  const [, go] = useLocation();
  const { done } = useTakeBack();
  const id = into.trim().toUpperCase();
  const send = (): void =>
    write.mutate(
      { method: 'POST', path: `/claims/${claim.id}/merge`, body: { into: id, reason } },
      {
        onSuccess: (merged) => {
          done(`${claim.id} merged into ${merged.id}.`, merged);
          close();
          go(`/claims/${merged.id}`);
        },
      },
    );
  return (
    <Dialog title={`Merge ${claim.id} into another claim`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="small soft">
          For two claims that ask the same. The evidence moves with its decisions; {claim.id} is dismissed and points to
          the other. You can take it back.
        </p>
        <Sought
          label="Into claim"
          name="into"
          noun="claim"
          value={into}
          change={setInto}
          hint="Write some of its words and choose, or its number, as CLM-12."
        />
        <Entry label="Reason" name="reason" value={reason} change={setReason} rows={2} required="required" />
        <FormFoot error={write.error} busy={write.isPending} send="Merge" cancel={close} />
      </form>
    </Dialog>
  );
}
