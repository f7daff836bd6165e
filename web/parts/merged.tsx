import { Link } from 'wouter';
import type { ClaimView } from '../../server/contract.ts';
import { useTakeBack } from '../regrouping.ts';

/** Where the evidence of a merged claim stands now, and the way back. */
export function Merged({ claim, into }: { claim: ClaimView; into: string }) {
  const { takeBack, busy } = useTakeBack();
  const merge = claim.regroupings.find(
    (one) => one.kind === 'merge' && one.claim === claim.id && one.reversed === null,
  );
  return (
    <div className="suggestion-note">
      <p>
        <strong>
          Merged into <Link href={`/claims/${into}`}>{into}</Link>.
        </strong>{' '}
        {merge === undefined ? 'Its evidence stands there.' : `${merge.by}: ${merge.reason}`}
      </p>
      {merge !== undefined && (
        <p className="presses screen-only">
          <button
            className="press"
            type="button"
            disabled={busy}
            onClick={() => takeBack(merge.id, `${claim.id} merged into ${into}.`)}
          >
            Take the merge back
          </button>
        </p>
      )}
    </div>
  );
}
