import { tagOf } from './blocks.ts';
import { furniture } from './furniture.ts';

/** Characters of running text, in and below an element: paragraphs that are long enough and hardly linked. */
export type Weights = ReadonlyMap<Element, number>;

const PARAGRAPHS = new Set('p pre blockquote li dd td div section article span'.split(' '));
const SHORTEST = 60;

/** The running text of every element below `root`, counted once at the element that holds it and added to all above. */
export function weigh(root: Element): Weights {
  const order: Element[] = [];
  const waiting: Element[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    order.push(next);
    for (const child of next.children) waiting.push(child);
  }
  const weights = new Map<Element, number>();
  const inlines = new Map<Element, number>();
  for (const element of order.reverse()) {
    const { own, linked } = ownWords(element, inlines);
    const tag = tagOf(element);
    if (RUNNING.has(tag)) {
      inlines.set(element, tag === 'a' ? 0 : own);
      weights.set(element, sumBelow(element, weights));
      continue;
    }
    const running = PARAGRAPHS.has(tag) && own >= SHORTEST && linked * 2 < own ? own : 0;
    weights.set(element, running + sumBelow(element, weights));
  }
  return weights;
}

const RUNNING = new Set('a abbr b cite code em font i mark q s small span strong sub sup time u'.split(' '));

function ownWords(element: Element, inlines: Map<Element, number>): { own: number; linked: number } {
  let own = 0;
  let linked = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === 3) own += (child.nodeValue ?? '').replaceAll(/\s+/g, ' ').trim().length;
    if (child.nodeType !== 1) continue;
    const inside = inlines.get(child as Element);
    if (inside === undefined) continue;
    own += inside;
    if (tagOf(child as Element) === 'a') linked += (child.textContent ?? '').length;
  }
  return { own: own + linked, linked };
}

const sumBelow = (element: Element, weights: Map<Element, number>): number =>
  [...element.children].reduce((sum, child) => sum + (weights.get(child) ?? 0), 0);

/** The share of all running text of a page that an element may hold and still be taken out. */
const MOST = { sure: 0.4, likely: 0.25, doubtful: 0.06 };

const SILENT = 'script, style, noscript, template, svg, iframe, object, embed';

/** Takes everything without words for a reader out of the tree. */
export function silence(root: Element): void {
  for (const element of root.querySelectorAll(SILENT)) element.remove();
}

/** Takes what stands around an article out of the tree: never an element that holds much of the page's running text. */
export function prune(root: Element): void {
  const weights = weigh(root);
  const all = Math.max(1, weights.get(root) ?? 0);
  const waiting: Element[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const kind = next === root ? null : furniture(next);
    if (kind && (weights.get(next) ?? 0) <= all * MOST[kind]) next.remove();
    else for (const child of next.children) waiting.push(child);
  }
}
