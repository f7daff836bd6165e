import type { ClaimView, EvidenceChange } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';

export interface Decision {
  readonly claim: string;
  readonly statement: string;
  readonly before: EvidenceChange;
  readonly after: EvidenceChange;
  /** What was done, for the notice. */
  readonly words: string;
}

interface Deciding {
  readonly decide: (decision: Decision, then?: () => void) => void;
  readonly busy: boolean;
  readonly error: Error | null;
}

/** Changes a piece of evidence; the notice offers the way back, which is recorded as well and works after the page was left. */
export function useDecide(): Deciding {
  const write = useWrite<ClaimView>();
  const { mutateAsync } = write;
  const decide = (decision: Decision, then?: () => void): void => {
    const path = `/claims/${decision.claim}/evidence/${decision.statement}`;
    const back = (): void => {
      mutateAsync({ method: 'PATCH', path, body: decision.before }).then(
        () => saved(`Taken back: ${decision.words}`),
        failed,
      );
    };
    mutateAsync({ method: 'PATCH', path, body: decision.after }).then(() => {
      saved(decision.words, back);
      then?.();
    }, failed);
  };
  return { decide, busy: write.isPending, error: write.error };
}
