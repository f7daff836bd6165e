import type { Leaving } from '../documents/page.ts';
import { annotatedDraft, draftChanges, draftOpen, draftSources } from './documents.ts';
import type { LeavingDraft } from './leaving-draft.ts';
import { withFootnotes, withSourceList } from './markdown.ts';
import { isMarkdownPart, type DraftPart } from './part-names.ts';

const DOCUMENTS = {
  annotated: annotatedDraft,
  sources: draftSources,
  changes: draftChanges,
  open: draftOpen,
} as const;
const MARKDOWN = { footnotes: withFootnotes, 'source-list': withSourceList } as const;

/** One part of a draft: a document that can be a page or a file for a word processor, or words in Markdown. */
export function draftPart(part: DraftPart, draft: LeavingDraft, at: Date): Leaving | string {
  return isMarkdownPart(part) ? MARKDOWN[part](draft) : DOCUMENTS[part](draft, at);
}
