/** The documents of a draft by name; the last two are the draft itself as Markdown. */
export const DRAFT_PARTS = ['annotated', 'sources', 'changes', 'open', 'footnotes', 'source-list'] as const;

export type DraftPart = (typeof DRAFT_PARTS)[number];

/** True for the parts that are Markdown whatever format is wanted. */
export const isMarkdownPart = (part: DraftPart): part is 'footnotes' | 'source-list' =>
  part === 'footnotes' || part === 'source-list';
