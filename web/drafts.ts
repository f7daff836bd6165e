/** Drafts on screen: the words of states and decisions, paragraphs with their marks, deciding with a way back. */
import type { DraftDecisionInput, DraftMarkView, DraftPage } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';
import type { Span } from './reading.ts';
import { paragraphs } from './reading.ts';

export type State = DraftMarkView['state'];
type Decision = DraftDecisionInput['decision'];

export const STATES: readonly State[] = ['agrees', 'differs', 'contested', 'unsettled', 'unknown'];
export const STATE_WORDS: Readonly<Record<State, string>> = {
  agrees: 'Agrees',
  differs: 'Differs',
  contested: 'Contested',
  unsettled: 'Known, unsettled',
  unknown: 'Unknown',
};
/** After a count: "12 agree". */
export const STATE_COUNTS: Readonly<Record<State, string>> = {
  agrees: 'agree',
  differs: 'differ',
  contested: 'contested',
  unsettled: 'known, unsettled',
  unknown: 'unknown',
};
export const STATE_ICONS = {
  agrees: 'agree',
  differs: 'conflict',
  contested: 'contested',
  unsettled: 'unsettled',
  unknown: 'unknown',
} as const satisfies Record<State, string>;
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  open: 'open',
  keep: 'checked, kept as written',
  accept: 'use the suggested wording',
  link: 'linked to another claim',
  'on-author': 'on author',
  'cannot-verify': 'cannot verify',
};

/** True for a mark that a person decided on. */
export const isChecked = ({ decision }: DraftMarkView): boolean => decision !== null && decision.decision !== 'open';

/** A paragraph of a draft with the marks that begin in it. */
export interface DraftPart {
  readonly paragraph: Span;
  /** Its place in the text, from 1. */
  readonly number: number;
  readonly inside: readonly DraftMarkView[];
}

/** Each paragraph of a draft with its marks; both stand in the order of the text. */
export function withMarks(text: string, marks: readonly DraftMarkView[]): DraftPart[] {
  let from = 0;
  return paragraphs(text).map((paragraph, at) => {
    while (from < marks.length && (marks[from]?.start ?? 0) < paragraph.start) from += 1;
    let to = from;
    while (to < marks.length && (marks[to]?.start ?? 0) < paragraph.end) to += 1;
    const inside = marks.slice(from, to);
    from = to;
    return { paragraph, number: at + 1, inside };
  });
}

const before = ({ decision }: DraftMarkView): Partial<DraftDecisionInput> =>
  decision === null
    ? { decision: 'open', note: '' }
    : { decision: decision.decision, wording: decision.wording, claim: decision.claim, note: decision.note };

export type Decide = (mark: DraftMarkView, input: Partial<DraftDecisionInput>, then?: () => void) => void;

/** Decides on marks of a draft; the notice offers the way back, which is recorded as well. */
export function useDecideMark(draft: string): { readonly decide: Decide; readonly busy: boolean } {
  const write = useWrite<DraftPage>();
  const { mutateAsync } = write;
  const decide: Decide = (mark, input, then) => {
    const path = `/drafts/${draft}/marks/${mark.number}/decision`;
    const words = `Mark ${mark.number}: ${DECISION_WORDS[input.decision ?? 'open']}.`;
    const back = (): void => {
      mutateAsync({ method: 'POST', path, body: before(mark) }).then(() => saved(`Taken back: ${words}`), failed);
    };
    mutateAsync({ method: 'POST', path, body: input }).then(() => {
      saved(words, back);
      then?.();
    }, failed);
  };
  return { decide, busy: write.isPending };
}
