/** One paragraph, heading, list entry, quotation, table or preformatted passage of a page. */
export interface Block {
  /** Its words with single spaces; line breaks where the page breaks lines inside it. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** Lower-case name of the element that holds it. */
  readonly tag: string;
  readonly element: Element;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg math iframe object embed canvas audio video picture img button select input textarea option head title meta link map area'.split(
    ' ',
  ),
);
const NAMED = new Set('p h1 h2 h3 h4 h5 h6 li dt dd blockquote pre td th figcaption caption'.split(' '));

interface Open {
  readonly element: Element;
  readonly tag: string;
  /** Elements around it that are links. */
  readonly links: number;
}

interface Line {
  words: string;
  linked: number;
  tag: string;
  element: Element;
}

/** Steps of the walk: enter a node, or leave an element. */
type Step = { readonly enter: Node; readonly inside: Open } | { readonly leave: Open };

/**
 * The blocks of an element in reading order. Elements for which `skip` answers true are left out with all they hold.
 * Walks without recursion, in time linear to the page.
 */
export function blocksOf(root: Element, skip: (element: Element) => boolean): Block[] {
  const blocks: Block[] = [];
  const top: Open = { element: root, tag: tagOf(root), links: 0 };
  let line: Line = { words: '', linked: 0, tag: top.tag, element: root };
  const close = (next: Open): void => {
    const text = tidied(line.words, line.tag);
    if (text !== '') blocks.push({ text, linked: line.linked, tag: line.tag, element: line.element });
    line = { words: '', linked: 0, tag: next.tag, element: next.element };
  };
  const steps: Step[] = [];
  pushChildren(steps, root, top);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      close(step.leave);
      continue;
    }
    const { enter: node, inside } = step;
    if (node.nodeType === 3) {
      addWords(line, node.nodeValue ?? '', inside);
      continue;
    }
    if (!isElement(node)) continue;
    const tag = tagOf(node);
    if (tag === 'br') {
      line.words += '\n';
    } else if (SILENT.has(tag) || skip(node)) {
      line.words += ' ';
    } else if (tag === 'table' && isTabular(node)) {
      close(inside);
      const text = tableText(node, skip);
      if (text !== '') blocks.push({ text, linked: 0, tag, element: node });
    } else if (INLINE.has(tag)) {
      pushChildren(steps, node, { ...inside, links: inside.links + (tag === 'a' ? 1 : 0) });
    } else {
      const open: Open = { element: node, tag: NAMED.has(tag) ? tag : inherited(inside, tag), links: inside.links };
      close(open);
      steps.push({ leave: inside });
      pushChildren(steps, node, open);
    }
  }
  close(top);
  return blocks;
}

/** A plain box inside a list entry or a quotation is still part of it. */
const inherited = (inside: Open, tag: string): string =>
  ['li', 'blockquote', 'dd'].includes(inside.tag) ? inside.tag : tag;

function pushChildren(steps: Step[], element: Element, inside: Open): void {
  for (let child = element.lastChild; child; child = child.previousSibling) steps.push({ enter: child, inside });
}

/** Lower-case name of an element. */
export const tagOf = (element: Element): string => element.localName.toLowerCase();

const isElement = (node: Node): node is Element => node.nodeType === 1;

function addWords(line: Line, words: string, { tag, links }: Open): void {
  const added = tag === 'pre' ? words : words.replaceAll(/[ \t\n\r\f]+/g, ' ');
  line.words += added;
  if (links > 0) line.linked += added.trim().length;
}

function tidied(words: string, tag: string): string {
  const clean = words.replaceAll(/[\u200B\uFEFF]/g, '');
  if (tag === 'pre') return clean.replace(/^\s*\n/, '').trimEnd();
  return clean
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/[ \u00A0]*\n[ \u00A0]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const BOXES = /^(?:p|div|table|ul|ol|h[1-6]|article|section|figure|blockquote|iframe)$/;

/** True for a table of short cells; tables that only lay out a page are walked like any box. */
function isTabular(table: Element): boolean {
  if (table.querySelector('table')) return false;
  const cells = [...table.querySelectorAll('td, th')];
  if (cells.length < 2) return false;
  const laidOut = cells.filter((cell) => [...cell.children].filter((child) => BOXES.test(tagOf(child))).length > 1);
  return laidOut.length * 4 < cells.length;
}

function tableText(table: Element, skip: (element: Element) => boolean): string {
  const isSeen = (row: Element): boolean =>
    !skip(row) && (row.parentElement === table || !skip(row.parentElement ?? row));
  const rows = [...table.querySelectorAll('tr')].filter(isSeen).map((row) =>
    [...row.children]
      .filter((cell) => !skip(cell))
      .map((cell) =>
        blocksOf(cell, skip)
          .map(({ text }) => text.replaceAll('\n', ' '))
          .join(' '),
      )
      .filter((text) => text !== '')
      .join(' | '),
  );
  return rows.filter((text) => text !== '').join('\n');
}
