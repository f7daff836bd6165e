import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { ImportOutcome } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { openingDraft } from '../arriving.ts';
import type { SourceDraft } from '../drafting.ts';
import { EMPTY_SOURCE, fromText, keepDraft, sourceBody, textOf } from '../drafting.ts';
import { ACCEPTED, fillsForm, formWith } from '../file-import.ts';
import { saved } from '../notices.ts';
import { Conversation, Translation } from '../parts/bring-in-told.tsx';
import { DropZone } from '../parts/drop-zone.tsx';
import { FromAddress } from '../parts/from-address.tsx';
import { Outcomes } from '../parts/outcomes.tsx';
import { Page } from '../parts/page.tsx';
import { Previewed } from '../parts/previewed.tsx';
import { SourceFields } from '../parts/source-fields.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { count } from '../words.ts';

/** Reads what was chosen or dropped: one text fills the form, another file is held for it, several are sent. */
function useFiles(draft: SourceDraft, change: (draft: SourceDraft) => void) {
  const [file, hold] = useState<File | null>(null);
  const upload = useWrite<{ rows: ImportOutcome[] }>();
  const sendAll = (files: readonly File[], done: (rows: readonly ImportOutcome[]) => void = () => undefined): void =>
    upload.mutate(
      { method: 'POST', path: '/sources/files', body: formWith(files, draft) },
      { onSuccess: ({ rows }) => done(rows) },
    );
  const take = (files: readonly File[]): void => {
    upload.reset();
    const [first] = files;
    if (first === undefined) return;
    if (files.length > 1) return sendAll(files);
    if (!fillsForm(first)) return hold(first);
    textOf(first).then(
      (text) => {
        hold(null);
        change({ ...draft, title: draft.title || first.name.replace(/\.\w+$/, ''), ...fromText(text) });
      },
      () => hold(first),
    );
  };
  return { take, file, hold, sendAll, error: upload.error, busy: upload.isPending, rows: upload.data?.rows ?? null };
}

const WAYS = [
  ['document', 'A document'],
  ['conversation', 'A conversation'],
  ['translation', 'A translation'],
] as const;

function Ways({ way }: { way: string }) {
  return (
    <nav className="tabs" aria-label="What to bring in">
      {WAYS.map(([name, words]) => (
        <Link
          key={name}
          href={name === 'document' ? '/import' : `/import?as=${name}`}
          aria-current={way === name ? 'true' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

/** Bring in a source: a document, a conversation, or a translation of a source. */
export default function BringIn() {
  const [params] = useSearchParams();
  const way = params.get('as');
  if (way !== 'conversation' && way !== 'translation') return <Document />;
  return (
    <Page title="Bring in a source" layout="leaf">
      <div className="leaf-head">
        <h1>Bring in a source</h1>
        <Ways way={way} />
      </div>
      <div className="section-first">{way === 'conversation' ? <Conversation /> : <Translation />}</div>
    </Page>
  );
}

/** A document: paste it, choose a file, or drop one. */
function Document() {
  const [draft, setDraft] = useState(openingDraft);
  const [kept, setKept] = useState(true);
  const [, go] = useLocation();
  const write = useWrite<ImportOutcome>();
  const change = (next: SourceDraft): void => {
    setDraft(next);
    setKept(keepDraft(next));
  };
  const files = useFiles(draft, change);
  const told = (outcome: ImportOutcome): void => {
    saved(
      outcome.outcome === 'unchanged'
        ? 'Held already; nothing changed.'
        : `Recorded with ${count(outcome.statements, 'statement')}.`,
    );
    keepDraft(EMPTY_SOURCE);
    go(outcome.source === null ? '/sources' : `/sources/${outcome.source}`);
  };
  const recordFile = (file: File): void =>
    files.sendAll([file], (rows) => {
      const [only, ...more] = rows;
      if (only !== undefined && more.length === 0 && only.outcome !== 'refused') told(only);
    });
  const recordWords = (): void =>
    write.mutate(
      { method: 'POST', path: '/sources', body: sourceBody(draft) },
      {
        onSuccess: told,
      },
    );
  const record = (): void => (files.file === null ? recordWords() : recordFile(files.file));
  const pending = write.isPending || files.busy;
  return (
    <Page title="Bring in a source" layout="folio">
      <div>
        <div className="leaf-head">
          <h1>Bring in a source</h1>
          <p className="soft measure">
            Its words are kept unchanged, its figures and dates are read, and what it says is compared with what is
            held.
          </p>
          <Ways way="document" />
        </div>
        <div className="section-first">
          <FromAddress opening={draft.url} />
          <DropZone
            words="Drop files here"
            press="Choose files"
            hint="A text (.txt, .md) fills the form below. A saved page, PDF, Word document, e-mail, web archive, table or image is read as it is, each figure with its page or cell. Several files are recorded at once; what the form says of outlet and dates holds for those that do not say it themselves."
            label="Files"
            accept={ACCEPTED}
            most="several files"
            take={files.take}
            busy={files.busy}
          />
          {files.busy && <Loading what="the files" />}
          {files.error !== null && <Failed error={files.error} />}
          {files.rows !== null && <Outcomes rows={files.rows} />}
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              record();
            }}
          >
            <SourceFields
              draft={draft}
              change={change}
              error={write.error}
              file={files.file}
              removeFile={() => files.hold(null)}
            />
            {write.error !== null && <Failed error={write.error} />}
            <p className="presses">
              <button className="press first" type="submit" disabled={pending}>
                {pending ? 'Recording …' : 'Record the source'}
              </button>
              <button
                className="press"
                type="button"
                onClick={() => {
                  files.hold(null);
                  change(EMPTY_SOURCE);
                }}
              >
                Clear the form
              </button>
              <span className="soft small" role="status">
                {kept
                  ? 'What you write is kept in this window.'
                  : 'The text is too long to be kept in this window; record it before leaving.'}
              </span>
            </p>
          </form>
        </div>
      </div>
      <Previewed draft={draft} file={files.file} />
    </Page>
  );
}
