import { decodePage } from '../charset.ts';
import { blocksOf, tagOf, type Block } from './blocks.ts';
import { isHidden } from './furniture.ts';
import { openPage } from './open-page.ts';

/** Name and version of what reads all visible text from pages; it is kept beside that text. */
export const VISIBLE_EXTRACTOR = 'html-visible 1';

/** Every word that a page shows, furniture included, and what read it. */
export interface PageText {
  /** One block after the other, parted by blank lines; a block holds none. */
  readonly text: string;
  readonly extractor: string;
}

/** True for what no reader sees; a page that hides itself whole is shown by a script, so its frame is never taken as hidden. */
function isUnseen(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'html' || tag === 'body') return false;
  return isHidden(element) || (tag === 'dialog' && !element.hasAttribute('open'));
}

/** The caption of a table is no row of it, and stands above. */
function captionOf({ tag, element }: Block): string[] {
  const caption = tag === 'table' ? element.querySelector('caption') : null;
  return caption === null || isUnseen(caption) ? [] : blocksOf(caption, isUnseen).map(({ text }) => text);
}

/**
 * All text of a page that its own markup does not hide: articles, captions, boxes, tables, menus and feet, in reading
 * order. What only a style sheet or a script hides or shows cannot be told and counts as visible, or is not there.
 */
export function visibleText(root: Element): PageText {
  const blocks = blocksOf(root, isUnseen).flatMap((block) => [...captionOf(block), block.text]);
  return { text: blocks.map((text) => text.replaceAll(/\n\s*\n/g, '\n')).join('\n\n'), extractor: VISIBLE_EXTRACTOR };
}

/** The same from the bytes of a kept copy, which give the same text whenever they are read by the same version. Never throws. */
export const pageTextFrom = (bytes: Uint8Array, mediaType: string): PageText =>
  visibleText(openPage(decodePage(bytes, mediaType)).root);
