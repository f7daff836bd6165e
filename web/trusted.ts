/** The one place where text becomes HTML: verdict notes, which the server has made safe from Markdown. */
interface NotePolicy {
  createHTML(html: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: NotePolicy): NotePolicy;
}

const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy: NotePolicy | undefined = types?.createPolicy('crosscheck', { createHTML: (html) => html });

/** Shows a verdict's `noteHtml` (and nothing else) inside an element. */
export function showNote(element: HTMLElement, noteHtml: string): void {
  element.innerHTML = policy === undefined ? noteHtml : policy.createHTML(noteHtml);
}
