import type { ClaimView } from '../../server/contract.ts';
import { Choice, Entry } from './fields.tsx';

/** A claim as a person writes it. */
export interface ClaimDraft {
  readonly title: string;
  readonly question: string;
  readonly valueKind: ClaimView['valueKind'];
  readonly counted: string;
  readonly place: string;
  readonly scope: string;
}

export const EMPTY_CLAIM: ClaimDraft = {
  title: '',
  question: '',
  valueKind: 'quantity',
  counted: '',
  place: '',
  scope: '',
};

/** The written part of a claim as held. */
export const draftOf = (claim: ClaimView): ClaimDraft => ({
  title: claim.title,
  question: claim.question,
  valueKind: claim.valueKind,
  counted: claim.counted ?? '',
  place: claim.place ?? '',
  scope: claim.scope ?? '',
});

/** As the API takes it: what is left empty is not stated. */
export const claimBody = (draft: ClaimDraft) => ({
  ...draft,
  counted: draft.counted.trim() || null,
  place: draft.place.trim() || null,
  scope: draft.scope.trim() || null,
});

export const FIELD_WORDS: Readonly<Record<keyof ClaimDraft, string>> = {
  title: 'Title',
  question: 'Question',
  valueKind: 'Kind of answer',
  counted: 'What is counted',
  place: 'Place',
  scope: 'Scope',
};

const KINDS = [
  ['quantity', 'a number'],
  ['duration', 'a length of time'],
  ['date', 'a date'],
  ['time', 'a clock time'],
  ['ordinal', 'a rank'],
  ['words', 'words'],
] as const;

interface Props {
  readonly draft: ClaimDraft;
  readonly change: (draft: ClaimDraft) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** The fields of a claim. */
export function ClaimFields({ draft, change, wrong }: Props) {
  const entry = (name: keyof ClaimDraft) => ({
    label: FIELD_WORDS[name],
    name,
    value: draft[name],
    error: wrong(name),
    change: (value: string) => change({ ...draft, [name]: value }),
  });
  return (
    <>
      <Entry
        {...entry('title')}
        required="required"
        initialFocus="focus"
        hint="Short, as a heading: “US troops in Iraq”."
      />
      <Entry {...entry('question')} rows={2} hint="What is asked, as you would ask a colleague." />
      <div className="entries">
        <Choice
          label={FIELD_WORDS.valueKind}
          name="valueKind"
          value={draft.valueKind}
          options={KINDS}
          change={(value) => change({ ...draft, valueKind: value as ClaimDraft['valueKind'] })}
        />
        <Entry {...entry('counted')} hint="“US military personnel”" />
        <Entry {...entry('place')} />
      </div>
      <Entry {...entry('scope')} hint="What belongs to it and what does not." />
    </>
  );
}
