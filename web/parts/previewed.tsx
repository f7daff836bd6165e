import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../server/contract.ts';
import { send } from '../api.ts';
import type { SourceDraft } from '../drafting.ts';
import { previewBody } from '../drafting.ts';
import { useFilePreview } from '../file-import.ts';
import { FilePreviews } from './chosen-file.tsx';
import { Preview } from './preview.tsx';
import { Empty, Failed, Loading } from './states.tsx';

/** A text of more characters is not read before it is recorded. */
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

/** What would be recorded of the words written, or of the file in their place. */
export function Previewed({ draft, file }: { draft: SourceDraft; file: File | null }) {
  return file === null ? <WordsPreviewed draft={draft} /> : <FilePreviewed draft={draft} file={file} />;
}

function Margin({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <aside className="margin" aria-label="Preview">
      <section aria-labelledby="preview" aria-busy={busy}>
        <div className="note-head">
          <h2 id="preview">What would be recorded</h2>
          {busy && <span className="soft">reading …</span>}
        </div>
        {children}
      </section>
    </aside>
  );
}

function FilePreviewed({ draft, file }: { draft: SourceDraft; file: File }) {
  const { rows, error, busy } = useFilePreview(file, draft);
  return (
    <Margin busy={busy}>
      <FilePreviews rows={rows} error={error} busy={busy} />
    </Margin>
  );
}

function WordsPreviewed({ draft }: { draft: SourceDraft }) {
  const { preview, error, busy } = usePreview(draft);
  return (
    <Margin busy={busy}>
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
    </Margin>
  );
}
