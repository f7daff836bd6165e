import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { ImportOutcome, ImportPreview, Outlet, Page as Rows } from '../../server/contract.ts';
import { Refusal, send, useRead, useWrite } from '../api.ts';
import { openingDraft } from '../arriving.ts';
import type { SourceDraft, SourceField } from '../drafting.ts';
import { EMPTY_SOURCE, fromText, keepDraft, previewBody, sourceBody, textOf } from '../drafting.ts';
import { ACCEPTED, fillsForm, formWith, useFilePreview } from '../file-import.ts';
import { saved } from '../notices.ts';
import { Conversation, Translation } from '../parts/bring-in-told.tsx';
import { ChosenFile, FilePreviews } from '../parts/chosen-file.tsx';
import { Entry } from '../parts/fields.tsx';
import { FromAddress } from '../parts/from-address.tsx';
import { Page } from '../parts/page.tsx';
import { Preview } from '../parts/preview.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { count } from '../words.ts';

const PREVIEWED = 500_000;

/** The preview of the text, asked for when the writing pauses. */
function usePreview(draft: SourceDraft): { preview: ImportPreview | null; error: Error | null; busy: boolean } {
  const [state, setState] = useState<{ of: SourceDraft | null; preview: ImportPreview | null; error: Error | null }>({
    of: null,
    preview: null,
    error: null,
  });
  const wanted = draft.text.trim() !== '' && draft.text.length <= PREVIEWED;
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const later = setTimeout(() => {
      send<ImportPreview>('POST', '/sources/preview', previewBody(draft)).then(
        (preview) => current && setState({ of: draft, preview, error: null }),
        (error: Error) => current && setState({ of: draft, preview: null, error }),
      );
    }, 500);
    return () => {
      current = false;
      clearTimeout(later);
    };
  }, [draft, wanted]);
  if (!wanted) return { preview: null, error: null, busy: false };
  return { preview: state.preview, error: state.error, busy: state.of !== draft };
}

function Outcomes({ rows }: { rows: readonly ImportOutcome[] }) {
  return (
    <section className="section" aria-labelledby="outcomes">
      <div className="section-head">
        <h2 id="outcomes">What became of the files</h2>
      </div>
      <ul className="changes">
        {rows.map((row) => (
          <li key={`${row.file ?? ''}${row.sha256 ?? ''}`}>
            <strong>{row.outcome}</strong>
            <p>
              {row.file} {row.source !== null && <Link href={`/sources/${row.source}`}>{row.source}</Link>}
              {row.outcome !== 'refused' && <span className="soft"> {count(row.statements, 'statement')}</span>}
              {row.message !== undefined && (
                <span className={row.outcome === 'refused' ? 'wrong' : 'soft'}> {row.message}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DropProps {
  readonly take: (files: readonly File[]) => void;
  readonly busy: boolean;
}

/** Choose files or drop them; the button works by key. */
function Drop({ take, busy }: DropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <p>
        Drop files here, or{' '}
        <button className="press" type="button" disabled={busy} onClick={() => input.current?.click()}>
          Choose files
        </button>
      </p>
      <p className="hint">
        A text (.txt, .md) fills the form below. A saved page, PDF, Word document, e-mail, web archive, table or image
        is read as it is, each figure with its page or cell. Several files are recorded at once; what the form says of
        outlet and dates holds for those that do not say it themselves.
      </p>
      <input
        ref={input}
        className="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files"
        accept={ACCEPTED}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

interface FieldsProps {
  readonly draft: SourceDraft;
  readonly change: (draft: SourceDraft) => void;
  readonly error: Error | null;
  /** The file that is recorded in place of written words. */
  readonly file: File | null;
  readonly removeFile: () => void;
}

function Fields({ draft, change, error, file, removeFile }: FieldsProps) {
  const outlets = useRead<Rows<Outlet>>('/outlets?limit=500');
  const wrong = (name: string): string | undefined =>
    error instanceof Refusal ? error.problem.fields?.find((field) => field.field === name)?.message : undefined;
  const demanded = file === null ? { required: 'required' as const } : {};
  const entry = (name: SourceField, label: string) => ({
    label,
    name,
    value: draft[name],
    error: wrong(name),
    change: (value: string) => change({ ...draft, [name]: value }),
  });
  return (
    <>
      {file === null ? (
        <Entry
          {...entry('text', 'Words of the source')}
          rows={12}
          required="required"
          hint="Paste the whole text, as it stands; it is kept unchanged."
        />
      ) : (
        <ChosenFile file={file} remove={removeFile} />
      )}
      <div className="entries">
        <Entry {...entry('outlet', 'Outlet')} {...demanded} list="outlets" hint="Who publishes it." />
        <Entry {...entry('title', 'Title')} {...demanded} />
        <Entry
          {...entry('published', 'Published')}
          type="date"
          hint="As the source says; leave empty when it does not."
        />
        <Entry {...entry('url', 'Address')} type="url" hint="https://…" />
        <Entry
          {...entry('credit', 'Text by')}
          hint="The agency credited, if any: it decides who counts as one witness."
        />
        <Entry {...entry('author', 'Author')} />
      </div>
      <datalist id="outlets">
        {outlets.data?.rows.map((row) => (
          <option key={row.id} value={row.name} />
        ))}
      </datalist>
      <details>
        <summary>Place, zone, language, translation</summary>
        <div className="entries">
          <Entry {...entry('dateline', 'From (dateline)')} />
          <Entry {...entry('timeZone', 'Time zone')} hint="Asia/Baghdad" />
          <Entry {...entry('language', 'Language')} hint="Two letters: en" />
          <Entry {...entry('translatedFrom', 'Translated from')} hint="Two letters: fr" />
          <Entry {...entry('via', 'Came by way of')} />
        </div>
      </details>
    </>
  );
}

function Previewed({ draft, file }: { draft: SourceDraft; file: File | null }) {
  return file === null ? <WordsPreviewed draft={draft} /> : <FilePreviewed draft={draft} file={file} />;
}

function FilePreviewed({ draft, file }: { draft: SourceDraft; file: File }) {
  const { rows, error, busy } = useFilePreview(file, draft);
  return (
    <aside className="margin" aria-label="Preview">
      <section aria-labelledby="preview" aria-busy={busy}>
        <div className="note-head">
          <h2 id="preview">What would be recorded</h2>
          {busy && <span className="soft">reading …</span>}
        </div>
        <FilePreviews rows={rows} error={error} busy={busy} />
      </section>
    </aside>
  );
}

function WordsPreviewed({ draft }: { draft: SourceDraft }) {
  const { preview, error, busy } = usePreview(draft);
  return (
    <aside className="margin" aria-label="Preview">
      <section aria-labelledby="preview" aria-busy={busy}>
        <div className="note-head">
          <h2 id="preview">What would be recorded</h2>
          {busy && <span className="soft">reading …</span>}
        </div>
        {draft.text.trim() === '' && (
          <Empty>
            Once there are words, every figure, date, duration and hour found in them stands here. Nothing is recorded
            before you say so.
          </Empty>
        )}
        {draft.text.length > PREVIEWED && <Empty>A text this long is read when it is recorded.</Empty>}
        {error !== null && <Failed error={error} />}
        {busy && preview === null && error === null && <Loading what="the text" />}
        {preview !== null && <Preview preview={preview} />}
      </section>
    </aside>
  );
}

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
          <Drop take={files.take} busy={files.busy} />
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
            <Fields
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
