import { parseHTML } from 'linkedom';

/** The most characters of a page that are read; what comes after is left out. */
const MOST_CHARACTERS = 12 * 1024 * 1024;
/** The most tags of a page that are read, opening and closing. */
const MOST_TAGS = 150_000;
/** Pages with more elements and texts, or nested deeper, are read without Readability, whose time grows faster than the page. */
const MOST_NODES = 40_000;
const DEEPEST = 400;

/** A page as a tree that runs nothing and loads nothing. */
export interface OpenPage {
  readonly document: Document;
  readonly root: Element;
  /** True where the page is too large or too deep for anything but the linear walk. */
  readonly huge: boolean;
}

/** Boxes nested deeper than this are opened no further; their words stand in the box around them. */
const DEEPEST_BOX = 1500;

const WRAPPER = /<(?:html|body)[\s>]/i;

/** Parses HTML of any quality; nothing is executed or loaded. Never throws. */
export function openPage(html: string): OpenPage {
  const cut = shallow(firstTags(html.slice(0, MOST_CHARACTERS)).replaceAll('\0', ''));
  const { document } = parseHTML(WRAPPER.test(cut) ? cut : `<html><body>${cut}</body></html>`);
  const root = document.documentElement ?? document.createElement('html');
  const { nodes, depth } = measured(root);
  return { document, root, huge: nodes > MOST_NODES || depth > DEEPEST };
}

function measured(root: Element): { nodes: number; depth: number } {
  let nodes = 0;
  let depth = 0;
  const waiting: [Node, number][] = [[root, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, at] = next;
    nodes += 1;
    depth = Math.max(depth, at);
    if (node.nodeType !== 1) continue;
    for (let child = node.firstChild; child; child = child.nextSibling) waiting.push([child, at + 1]);
  }
  return { nodes, depth };
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>/gi;
/** Elements that never hold others, or end by themselves when the next one begins. */
const SHUT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|option|html|head|body)$/i;

/** The page without the tags of boxes that are nested too deep for any tree. */
function shallow(html: string): string {
  let depth = 0;
  return html.replace(TAG, (tag, closing: string, name: string) => {
    if (SHUT.test(name) || tag.endsWith('/>')) return tag;
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    return depth > DEEPEST_BOX || (depth === DEEPEST_BOX && closing !== '') ? ' ' : tag;
  });
}

/** The page up to the last tag that is read. */
function firstTags(html: string): string {
  let at = -1;
  for (let tags = 0; tags < MOST_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return html;
  }
  return html.slice(0, at);
}
