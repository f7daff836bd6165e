import { useState } from 'react';
import type { ClaimView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import { Dialog } from './dialog.tsx';
import { Choice, Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { Sought } from './sought.tsx';

/** Attaches a statement that is held already; new words are selected in the reader. */
export function Attach({ claim, close }: { claim: ClaimView; close: () => void }) {
  const [statement, setStatement] = useState('');
  const [stance, setStance] = useState('');
  const [reason, setReason] = useState('');
  const write = useWrite<ClaimView>();
  const id = statement.trim().toUpperCase();
  const send = (): void =>
    write.mutate(
      {
        method: 'POST',
        path: `/claims/${claim.id}/evidence`,
        body: { statement: id, ...(stance === '' ? {} : { stance }), reason },
      },
      {
        onSuccess: () => {
          saved(`${id} attached to ${claim.id}.`);
          close();
        },
      },
    );
  return (
    <Dialog title={`Attach evidence to ${claim.id}`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Sought
          label="Statement"
          name="statement"
          noun="statement"
          value={statement}
          change={setStatement}
          hint="Write some of its words and choose, or its number, as STM-40. Words that have no number yet are selected in the reader of their source."
        />
        <Choice
          label="Stance"
          name="stance"
          value={stance}
          change={setStance}
          options={[
            ['', 'as the rules say'],
            ['supports', 'supports the claim'],
            ['contradicts', 'contradicts the claim'],
            ['context', 'context only'],
          ]}
        />
        <Entry label="Reason" name="reason" value={reason} change={setReason} rows={2} />
        <FormFoot error={write.error} busy={write.isPending} send="Attach" cancel={close} />
      </form>
    </Dialog>
  );
}
