import { useState } from 'react';
import type { ClaimRow, DraftMarkView, Page as Rows } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import type { Decide } from '../drafts.ts';
import { Dialog } from './dialog.tsx';
import { Entry } from './fields.tsx';

interface Props {
  readonly mark: DraftMarkView;
  readonly decide: Decide;
  readonly close: () => void;
}

/** Another claim for a mark: it is held against that one from then on. */
export function LinkDialog({ mark, decide, close }: Props) {
  const [words, setWords] = useState('');
  const found = useRead<Rows<ClaimRow>>(`/claims${query({ q: words, limit: 12 })}`);
  return (
    <Dialog title={`Another claim for “${mark.printed}”`} close={close}>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Entry
          label="Words of the claim"
          name="claim"
          type="search"
          value={words}
          change={setWords}
          initialFocus="focus"
        />
      </form>
      <ul className="changes">
        {found.data?.rows.map((row) => (
          <li key={row.id}>
            <button
              className="press"
              type="button"
              onClick={() => decide(mark, { decision: 'link', claim: row.id, note: '' }, close)}
            >
              {row.id}
            </button>
            <p>{row.title}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** A note on a mark; the decision stays as it is. */
export function NoteDialog({ mark, decide, close }: Props) {
  const { decision } = mark;
  const [note, setNote] = useState(decision?.note ?? '');
  const save = (): void => {
    const standing = decision === null ? { decision: 'open' as const } : { ...pick(decision) };
    decide(mark, { ...standing, note }, close);
  };
  return (
    <Dialog title={`Note on “${mark.printed}”`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Entry label="Note" name="note" value={note} change={setNote} rows={3} initialFocus="focus" />
        <p className="presses">
          <button className="press first" type="submit">
            Save the note
          </button>
        </p>
      </form>
    </Dialog>
  );
}

const pick = ({ decision, wording, claim }: NonNullable<DraftMarkView['decision']>) => ({ decision, wording, claim });
