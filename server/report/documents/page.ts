/** A stretch of words in a document that leaves; a link is written out with its address. */
export type Run = string | { readonly strong: string } | { readonly quoted: string } | { readonly link: string };

/** One part of a document, from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'numbered'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document that leaves the newsroom, before it is written as HTML or for a word processor. */
export interface Leaving {
  readonly title: string;
  /** What it is and when it was made, in a sentence. */
  readonly lead: string;
  readonly blocks: readonly Block[];
}
