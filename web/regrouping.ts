import type { ClaimView } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';

interface TakingBack {
  /** Says that a merge or split was done; the notice offers the way back. */
  readonly done: (words: string, now: ClaimView) => void;
  readonly takeBack: (judgement: string, words: string) => void;
  readonly busy: boolean;
}

/** Takes a merge or split back, which the history keeps as well; works after the page was left. */
export function useTakeBack(): TakingBack {
  const { mutateAsync, isPending } = useWrite<ClaimView>();
  const takeBack = (judgement: string, words: string): void => {
    mutateAsync({ method: 'POST', path: `/judgements/${judgement}/reverse`, body: { reason: 'Taken back' } }).then(
      () => saved(`Taken back: ${words}`),
      failed,
    );
  };
  const done = (words: string, now: ClaimView): void => {
    const judgement = now.regroupings[0]?.id;
    saved(words, judgement === undefined ? null : () => takeBack(judgement, words));
  };
  return { done, takeBack, busy: isPending };
}
