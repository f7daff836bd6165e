import { useState } from 'react';
import type { ClaimView } from '../../server/contract.ts';
import { Refusal, useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import type { ClaimDraft } from './claim-fields.tsx';
import { ClaimFields, FIELD_WORDS, claimBody, draftOf } from './claim-fields.tsx';
import { Dialog } from './dialog.tsx';
import { Failed } from './states.tsx';

/** The stored claim of a 409, when the refusal was one. */
function storedOf(error: Error | null): ClaimView | null {
  if (!(error instanceof Refusal) || error.problem.status !== 409) return null;
  return error.problem.stored as ClaimView;
}

interface ConflictProps {
  readonly stored: ClaimView;
  readonly mine: ClaimDraft;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
}

/** Two people saved the same claim: both versions side by side, nothing lost. */
function Conflict({ stored, mine, keepMine, takeStored }: ConflictProps) {
  const theirs = draftOf(stored);
  const names = Object.keys(FIELD_WORDS) as (keyof ClaimDraft)[];
  return (
    <div className="conflict-box" role="alert">
      <p>
        <strong>Somebody else saved this claim since you opened it.</strong> Nothing is lost; choose which version
        stands.
      </p>
      <div className="scroll" role="region" aria-label="Both versions" tabIndex={0}>
        <table className="ledger folds">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row" data-column="Field">
                  {FIELD_WORDS[name]}
                </th>
                <td data-column="Saved now">{theirs[name] || 'not stated'}</td>
                <td data-column="Yours">
                  {mine[name] === theirs[name] ? (
                    <span className="soft">the same</span>
                  ) : (
                    <strong>{mine[name] || 'not stated'}</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="presses">
        <button className="press first" type="button" onClick={keepMine}>
          Save mine over it
        </button>
        <button className="press" type="button" onClick={takeStored}>
          Take the saved version
        </button>
      </p>
    </div>
  );
}

/** Edits a claim from the version that was read. */
export function EditClaim({ claim, close }: { claim: ClaimView; close: () => void }) {
  const [draft, setDraft] = useState(draftOf(claim));
  const [version, setVersion] = useState(claim.version);
  const write = useWrite<ClaimView>();
  const stored = storedOf(write.error);
  const send = (from: number): void =>
    write.mutate(
      { method: 'PATCH', path: `/claims/${claim.id}`, body: { ...claimBody(draft), version: from } },
      {
        onSuccess: () => {
          saved(`${claim.id} saved.`);
          close();
        },
      },
    );
  const wrong = (field: string): string | undefined =>
    write.error instanceof Refusal
      ? write.error.problem.fields?.find((one) => one.field === field)?.message
      : undefined;
  return (
    <Dialog title={`Edit ${claim.id}`} close={close} wide="wide">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send(version);
        }}
      >
        {stored !== null && (
          <Conflict
            stored={stored}
            mine={draft}
            keepMine={() => send(stored.version)}
            takeStored={() => {
              setDraft(draftOf(stored));
              setVersion(stored.version);
              write.reset();
            }}
          />
        )}
        <ClaimFields draft={draft} change={setDraft} wrong={wrong} />
        {write.error !== null && stored === null && <Failed error={write.error} />}
        <p className="presses">
          <button className="press first" type="submit" disabled={write.isPending || stored !== null}>
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
