import { Readability } from '@mozilla/readability';
import { blocksOf, tagOf, type Block } from './blocks.ts';
import type { OpenPage } from './open-page.ts';
import { weigh } from './prune.ts';
import { trimBlocks, type Around } from './trim.ts';

/** The share of the running text around it that a box must hold for the search to go on inside it. */
const HELD = 0.7;
/** A box whose own paragraphs have this share of its running text is the article, and is not searched further. */
const OWN = 0.5;
/** Readability's choice is given up for the densest box when it has less than this share of its words. */
const TOO_LITTLE = 0.25;

/**
 * The blocks of the article: Readability's choice, or the innermost box that holds nearly all running text of the page
 * where Readability finds nothing, finds far less, or would take too long. Changes the tree.
 */
export function chooseArticle(page: OpenPage, around: Around): Block[] {
  const dense = trimBlocks(blocksOf(densest(page.root), nothing), around);
  if (page.huge) return dense;
  const chosen = trimBlocks(readable(page.document), around);
  return lengthOf(chosen) < lengthOf(dense) * TOO_LITTLE ? dense : chosen;
}

const nothing = (): boolean => false;

/** Characters of running text and tables; entries of lists and headings alone make no article. */
const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, linked, tag }) => sum + (tag === 'li' || /^h\d/.test(tag) ? 0 : text.length - linked), 0);

/** The innermost element that holds most of the running text of what is around it, or has paragraphs of its own. */
export function densest(root: Element): Element {
  const weights = weigh(root);
  const weight = (element: Element): number => weights.get(element) ?? 0;
  let at = root;
  for (;;) {
    const own = [...at.children].filter(isLeaf).reduce((sum, child) => sum + weight(child), 0);
    if (own > weight(at) * OWN) return at;
    const inner = [...at.children].find((child) => weight(child) > weight(at) * HELD);
    if (!inner || isLeaf(inner)) return at;
    at = inner;
  }
}

const isLeaf = (element: Element): boolean => ['p', 'pre', 'blockquote', 'ul', 'ol', 'table'].includes(tagOf(element));

/** The blocks that Readability chooses; none where it fails on a broken page: the densest box is the answer then. */
function readable(document: Document): Block[] {
  try {
    const found = new Readability<Element>(document, { serializer: asElement, keepClasses: true }).parse();
    return found?.content ? blocksOf(found.content, nothing) : [];
  } catch (failure) {
    if (failure instanceof Error) return [];
    throw failure;
  }
}

const asElement = (node: Node): Element => node as Element;
