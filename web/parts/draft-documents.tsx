import { API } from '../api.ts';

const PARTS = [
  ['annotated', 'Annotated draft'],
  ['sources', 'Source list'],
  ['changes', 'List of changes'],
  ['open', 'What is open or disputed'],
] as const;

/** The documents that leave with a draft, to print or for a word processor, and its words with their sources inserted. */
export function DraftDocuments({ id }: { id: string }) {
  const path = `${API}/report/drafts/${id}?part=`;
  return (
    <section className="section screen-only" aria-labelledby="documents">
      <div className="section-head">
        <h2 id="documents">Documents</h2>
      </div>
      {PARTS.map(([part, words]) => (
        <p className="exports" key={part}>
          <span>{words}:</span>
          <a href={`${path}${part}`} aria-label={`${words}, to print`}>
            to print
          </a>
          <a href={`${path}${part}&format=docx`} aria-label={`${words} as DOCX`} download>
            DOCX
          </a>
        </p>
      ))}
      <p className="exports">
        <span>Draft as Markdown:</span>
        <a href={`${path}footnotes`} download>
          with footnotes
        </a>
        <a href={`${path}source-list`} download>
          with a source list
        </a>
      </p>
    </section>
  );
}
