import { useState } from 'react';
import type { ClaimView, VerdictView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { isTouched } from '../comparing.ts';
import { saved } from '../notices.ts';
import { instant } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { Icon } from './signs.tsx';
import { TouchedQuotes, langOf } from './touched.tsx';

/** Says that the words a verdict rests on have changed since it was given. */
export function Reopened({ claim }: { claim: ClaimView }) {
  if (claim.reopened === null) return null;
  return (
    <div className="suggestion-note">
      <p>
        <strong className="touch">
          <Icon name="broken" />
          Reopened.
        </strong>{' '}
        {claim.reopened.because} The verdict was given before the change.{' '}
        {claim.anchorings.length > 0 && <a href="#touched">Old and new words</a>}
      </p>
    </div>
  );
}

/** Quotes of the claim whose words a later copy of their source no longer has, old and new side by side. */
export function BrokenQuotes({ claim }: { claim: ClaimView }) {
  const touched = claim.anchorings.filter(isTouched);
  if (touched.length === 0) return null;
  return (
    <section className="section" aria-labelledby="touched">
      <div className="section-head">
        <h2 id="touched">Quotes that a later copy changed</h2>
        <span className="aside">the quotes as taken stay in their copies</span>
      </div>
      <TouchedQuotes touched={touched} lang={langOf(claim.evidence.map((one) => one.statement))} claims="known" />
    </section>
  );
}

/** What became of a verdict since it was given: what reopened it, and who let it stand. */
export function VerdictLife({ verdict }: { verdict: VerdictView }) {
  return (
    <>
      {verdict.reopenings.map((one) => (
        <p className="soft" key={one.at + one.statement}>
          <span className="touch">
            <Icon name="broken" />
            Given before a change
          </span>
          , {instant(one.at)}: {one.because}
        </p>
      ))}
      {verdict.confirmations.map((one) => (
        <p className="soft" key={one.at}>
          <span className="touch">
            <Icon name="done" />
            Let stand
          </span>{' '}
          by {one.by}, {instant(one.at)}: {one.reason}
        </p>
      ))}
    </>
  );
}

/** The verdict stands although its words changed, with a reason. */
export function ConfirmVerdict({
  verdict,
  close,
  given,
}: {
  verdict: VerdictView;
  close: () => void;
  /** Called instead of the notice once it is recorded. */
  given?: () => void;
}) {
  const [reason, setReason] = useState('');
  const write = useWrite<ClaimView>();
  const recorded = (): void => {
    if (given === undefined) saved('The verdict stands.');
    else given();
    close();
  };
  const send = (): void => {
    const path = `/verdicts/${verdict.id}/confirm`;
    /* Told also when the dialog is gone by then; a refusal stands in the dialog. */
    write.mutateAsync({ method: 'POST', path, body: { reason } }).then(recorded, () => undefined);
  };
  return (
    <Dialog title="The verdict stands" close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="small soft">
          “{verdict.finding}” was given before the words it rests on changed. The change stays in the record.
        </p>
        <Entry
          label="Reason"
          name="reason"
          value={reason}
          change={setReason}
          rows={3}
          required="required"
          initialFocus="focus"
          hint="Why the change makes no difference to it."
        />
        <FormFoot error={write.error} busy={write.isPending} send="Let it stand" cancel={close} />
      </form>
    </Dialog>
  );
}
