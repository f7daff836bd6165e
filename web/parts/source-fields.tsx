import type { Outlet, Page as Rows } from '../../server/contract.ts';
import { Refusal, useRead } from '../api.ts';
import type { SourceDraft, SourceField } from '../drafting.ts';
import { ChosenFile } from './chosen-file.tsx';
import { Entry } from './fields.tsx';

interface FieldsProps {
  readonly draft: SourceDraft;
  readonly change: (draft: SourceDraft) => void;
  readonly error: Error | null;
  /** The file that is recorded in place of written words. */
  readonly file: File | null;
  readonly removeFile: () => void;
}

/** The words of a document, or the file in their place, and what is known of it. */
export function SourceFields({ draft, change, error, file, removeFile }: FieldsProps) {
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
