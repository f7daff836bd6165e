import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClaimView } from '../../server/contract.ts';
import { Refusal, useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import { ClaimFields, EMPTY_CLAIM, claimBody } from '../parts/claim-fields.tsx';
import { FormFoot } from '../parts/form-foot.tsx';
import { Page } from '../parts/page.tsx';

/** A claim written by a person. */
export default function NewClaim() {
  const [draft, setDraft] = useState(EMPTY_CLAIM);
  const [, go] = useLocation();
  const write = useWrite<ClaimView>();
  const wrong = (field: string): string | undefined =>
    write.error instanceof Refusal
      ? write.error.problem.fields?.find((one) => one.field === field)?.message
      : undefined;
  return (
    <Page title="New claim" layout="leaf">
      <div className="leaf-head">
        <h1>New claim</h1>
        <p className="soft measure">A claim is a question, not an answer: the answers are what the sources say.</p>
      </div>
      <form
        className="form page-form"
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate(
            { method: 'POST', path: '/claims', body: claimBody(draft) },
            {
              onSuccess: (claim) => {
                saved(`${claim.id} recorded.`);
                go(`/claims/${claim.id}`);
              },
            },
          );
        }}
      >
        <ClaimFields draft={draft} change={setDraft} wrong={wrong} />
        <FormFoot error={write.error} busy={write.isPending} send="Record the claim" />
      </form>
    </Page>
  );
}
