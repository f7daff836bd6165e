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

/** Changes a piece of evidence; the notice offers the way back, which is recorded as well. */
export function useDecide(): {
  readonly decide: (decision: Decision, then?: () => void) => void;
  readonly busy: boolean;
  readonly error: Error | null;
} {
  const write = useWrite<ClaimView>();
  const { mutate } = write;
  const decide = (decision: Decision, then?: () => void): void => {
    const path = `/claims/${decision.claim}/evidence/${decision.statement}`;
    const back = (): void =>
      mutate(
        { method: 'PATCH', path, body: decision.before },
        { onSuccess: () => saved(`Taken back: ${decision.words}`), onError: failed },
      );
    mutate(
      { method: 'PATCH', path, body: decision.after },
      {
        onSuccess: () => {
          saved(decision.words, back);
          then?.();
        },
        onError: failed,
      },
    );
  };
  return { decide, busy: write.isPending, error: write.error };
}
