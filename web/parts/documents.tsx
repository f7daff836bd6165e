import { API } from '../api.ts';

/** A document that leaves, to print or for a word processor; `path` is its route. */
export function Documents({ path, words }: { path: string; words: string }) {
  return (
    <p className="exports screen-only">
      <span>{words}:</span>
      <a href={`${API}/report${path}`}>to print</a>
      <a href={`${API}/report${path}?format=docx`} download>
        DOCX
      </a>
    </p>
  );
}
