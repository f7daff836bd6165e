/** Bringing in one chosen file: what is sent with it, and what it would record. */
import { useEffect, useState } from 'react';
import type { FilePreview } from '../server/contract.ts';
import { send } from './api.ts';
import type { SourceDraft } from './drafting.ts';

/** Endings of the files that can be chosen, as the file dialog takes them. */
export const ACCEPTED =
  '.txt,.md,.json,.html,.htm,.pdf,.docx,.eml,.warc,.warc.gz,.gz,.wacz,.csv,.tsv,.xlsx,.png,.jpg,.jpeg,.webp,.gif';

/** True for a text that fills the form, where it can still be read and changed. */
export const fillsForm = (file: File): boolean => /\.(?:txt|md)$/i.test(file.name);

/** Kinds that may hold several sources: what the form says is only for those that do not say it themselves. */
const SEVERAL = /\.(?:json|warc|warc\.gz|wacz)$/i;

const statedIn = (draft: SourceDraft): [string, string][] =>
  Object.entries(draft).filter(([name, value]) => name !== 'text' && value.trim() !== '');

/** The form as it is sent with files; for one file that is one source the form wins over what the file says. */
export function formWith(files: readonly File[], draft: SourceDraft): FormData {
  const form = new FormData();
  const [only, ...more] = files;
  if (only !== undefined && more.length === 0 && !SEVERAL.test(only.name)) {
    const list = JSON.stringify([{ file: only.name, ...Object.fromEntries(statedIn(draft)) }]);
    form.append('file', new Blob([list], { type: 'application/json' }), 'sources.json');
  } else {
    for (const [name, value] of statedIn(draft)) form.append(name, value.trim());
  }
  for (const file of files) form.append('file', file, file.name);
  return form;
}

interface State {
  readonly of: string | null;
  readonly rows: readonly FilePreview[];
  readonly error: Error | null;
}

/** What the chosen file would record; asked for again when a field that changes the reading was written. */
export function useFilePreview(file: File | null, draft: SourceDraft): Omit<State, 'of'> & { readonly busy: boolean } {
  const [state, setState] = useState<State>({ of: null, rows: [], error: null });
  const { published, language, outlet } = draft;
  const key = file === null ? null : [file.name, file.lastModified, file.size, published, language, outlet].join('\n');
  useEffect(() => {
    if (file === null || key === null) return undefined;
    let current = true;
    const later = setTimeout(() => {
      send<{ rows: FilePreview[] }>('POST', '/sources/files/preview', formWith([file], draft)).then(
        ({ rows }) => current && setState({ of: key, rows, error: null }),
        (error: Error) => current && setState({ of: key, rows: [], error }),
      );
    }, 400);
    return () => {
      current = false;
      clearTimeout(later);
    };
    // The other fields of the form do not change what is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file, key]);
  if (file === null) return { rows: [], error: null, busy: false };
  return { rows: state.rows, error: state.error, busy: state.of !== key };
}
