/** How a page comes over from the browser: the bookmarklet's code, and what it brings to the bring-in page. */
import { EMPTY_SOURCE, keptDraft, type SourceDraft } from './drafting.ts';

/** Selected words that travel in an address; browsers cut longer ones. */
const MOST_WORDS = 50_000;

/**
 * The code of a bookmark that opens the bring-in page of this Crosscheck with the address, title and selected words of
 * the page it is pressed on. The words stand behind the # and so never leave the browser before somebody records them.
 */
export const bookmarkletFor = (origin: string): string =>
  `javascript:(()=>{const w=String(getSelection()).slice(0,${MOST_WORDS}),` +
  `p=new URLSearchParams({url:location.href,title:document.title.slice(0,500)});` +
  `open(${JSON.stringify(`${origin}/import?`)}+p+(w?'#words='+encodeURIComponent(w):''),'_blank','noopener')})()`;

const isPageAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** What the bookmarklet brought, as fields of a source; null when the address of this page brings nothing. */
export function arrived({ search, hash }: { search: string; hash: string }): Partial<SourceDraft> | null {
  const brought = new URLSearchParams(search);
  const url = brought.get('url') ?? '';
  const title = (brought.get('title') ?? '').slice(0, 500);
  const text = (new URLSearchParams(hash.replace(/^#/, '')).get('words') ?? '').slice(0, MOST_WORDS);
  const fields = { ...(isPageAddress(url) ? { url } : {}), ...(title && { title }), ...(text && { text }) };
  return Object.keys(fields).length === 0 ? null : fields;
}

/** The form as the page opens: what the bookmarklet brought, else what this window kept. */
export function openingDraft(): SourceDraft {
  const brought = arrived(window.location);
  return brought === null ? keptDraft() : { ...EMPTY_SOURCE, ...brought };
}
