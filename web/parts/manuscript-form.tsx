import { useState } from 'react';
import type { DraftPage } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { DropZone } from './drop-zone.tsx';
import { Entry } from './fields.tsx';
import { Failed, Loading } from './states.tsx';

const ACCEPTED = '.docx,.md,.txt,.html,.htm';

interface Props {
  /** The route the manuscript goes to: `/drafts`, or the versions of one. */
  readonly path: string;
  readonly submit: string;
  readonly done: (page: DraftPage) => void;
  /** A first version has a title, an author and a day; a later one keeps them. */
  readonly of: 'first version' | 'later version';
}

/** The file that was pasted; null where words were, which word processors put there beside a picture of them. */
const pastedFile = (pasted: DataTransfer): File | null =>
  pasted.getData('text/plain') === '' ? (pasted.files[0] ?? null) : null;

/** Brings in a manuscript: paste its words or its file, choose a file, or drop one. */
export function ManuscriptForm({ path, submit, done, of }: Props) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const [published, setPublished] = useState('');
  const write = useWrite<DraftPage>();
  const first = of === 'first version';
  const stated = Object.entries(first ? { title, author, published } : {}).filter(([, said]) => said.trim() !== '');
  const sendFile = (file: File | null): void => {
    if (file === null) return;
    const form = new FormData();
    for (const [name, said] of stated) form.append(name, said.trim());
    form.append('file', file, file.name);
    write.mutate({ method: 'POST', path: `${path}/files`, body: form }, { onSuccess: done });
  };
  const sendWords = (): void =>
    write.mutate({ method: 'POST', path, body: { text, ...Object.fromEntries(stated) } }, { onSuccess: done });
  return (
    <form
      className="form"
      onPaste={(event) => {
        const file = pastedFile(event.clipboardData);
        if (file === null || write.isPending) return;
        event.preventDefault();
        sendFile(file);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        sendWords();
      }}
    >
      {first && (
        <>
          <Entry label="Title" name="title" value={title} change={setTitle} required="required" />
          <Entry label="Author" name="author" value={author} change={setAuthor} />
          <Entry
            label="The day it speaks from"
            name="published"
            type="date"
            value={published}
            change={setPublished}
            hint="Today, if left empty."
          />
        </>
      )}
      <DropZone
        words="Drop or paste a manuscript here"
        press="Choose a file"
        hint=".docx, .md, .txt or .html. Tracked deletions, and figures in pictures, are said and left out."
        label="Manuscript file"
        accept={ACCEPTED}
        most="one file"
        take={([file]) => sendFile(file ?? null)}
        busy={write.isPending}
      />
      <Entry label="Words of the draft" name="text" value={text} change={setText} rows={8} required="required" />
      {write.isPending && <Loading what="the draft and checking every figure" />}
      {write.error !== null && <Failed error={write.error} />}
      <p className="presses">
        <button className="press first" type="submit" disabled={write.isPending}>
          {submit}
        </button>
      </p>
    </form>
  );
}
