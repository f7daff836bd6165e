/** Puts the nodes, lines and words of a trace where the layout says; measures the page as it stands. */
import type { Drawing } from '../tracing.ts';
import type { Layout, Size } from './layout.ts';
import { GAP, layOut } from './layout.ts';

const NARROWEST = 216;
const WIDEST = 330;
const HEADS = 36;
/** Room around the graph for the ring of focus, both sides. */
const PADDING = 10;

const named = (graph: HTMLElement, name: string): (HTMLElement | SVGElement)[] => [
  ...graph.querySelectorAll<HTMLElement | SVGElement>(`[data-${name}]`),
];

/** All nodes but the figure are of one width, so that columns stand straight; what does not fit is scrolled to. */
function widen(graph: HTMLElement, columns: number): void {
  const root = graph.querySelector<HTMLElement>('.node.root')?.offsetWidth ?? 0;
  const each = (graph.parentElement?.clientWidth ?? 0) - PADDING - root - GAP * columns;
  const width = Math.min(Math.max(Math.floor(each / columns), NARROWEST), WIDEST);
  graph.style.setProperty('--node', `${width}px`);
}

function sizesOf(graph: HTMLElement): Map<string, Size> {
  const nodes = [...graph.querySelectorAll<HTMLElement>('.node[data-node]')];
  return new Map(
    nodes.map((node) => [node.dataset['node'] ?? '', { width: node.offsetWidth, height: node.offsetHeight }]),
  );
}

function put(
  element: HTMLElement | SVGElement,
  box: { left: number; top?: number; bottom?: number; width?: number },
): void {
  element.style.insetInlineStart = `${box.left}px`;
  if (box.top !== undefined) element.style.insetBlockStart = `${box.top + HEADS}px`;
  if (box.bottom !== undefined) element.style.insetBlockStart = `${box.bottom + HEADS}px`;
  if (box.width !== undefined) element.style.inlineSize = `${box.width}px`;
}

function drawLines(graph: HTMLElement, layout: Layout): void {
  const paths = named(graph, 'line');
  const heads = named(graph, 'head');
  const words = named(graph, 'words');
  layout.routes.forEach(({ line, path, head, words: box }) => {
    const key = `${line.from} > ${line.to}`;
    const of = (all: (HTMLElement | SVGElement)[], name: string) => all.find((one) => one.dataset[name] === key);
    of(paths, 'line')?.setAttribute('d', path);
    const tip = head.back ? `M${head.x - 5} ${head.y + 6}l5 -6l5 6` : `M${head.x + 6} ${head.y - 5}l-6 5l6 5`;
    of(heads, 'head')?.setAttribute('d', tip);
    const label = of(words, 'words');
    if (label !== undefined) put(label, box);
  });
}

/** Lays the trace out anew in the width there is. */
export function placeTrace(graph: HTMLElement, drawing: Drawing): void {
  if (graph.offsetParent === null) return;
  widen(graph, Math.max(...drawing.depth.values(), 1));
  const layout = layOut(drawing, sizesOf(graph));
  for (const node of named(graph, 'node')) {
    const place = layout.nodes.find(({ id }) => id === node.dataset['node']);
    if (place !== undefined)
      put(
        node,
        place.id === layout.nodes[0]?.id ? { left: place.left, top: place.top } : { left: place.left, top: place.top },
      );
  }
  named(graph, 'column').forEach((head, at) => {
    const column = layout.columns[at];
    head.textContent = column?.words ?? '';
    if (column !== undefined) head.style.insetInlineStart = `${column.left}px`;
  });
  const svg = graph.querySelector('svg.lines');
  svg?.setAttribute('width', String(layout.width));
  svg?.setAttribute('height', String(layout.height));
  drawLines(graph, layout);
  graph.style.inlineSize = `${layout.width}px`;
  graph.style.blockSize = `${layout.height + HEADS}px`;
}

/** Places the trace now and whenever the room for it changes; returns how to stop. */
export function keepTracePlaced(graph: HTMLElement, drawing: Drawing): () => void {
  let width = -1;
  const observer = new ResizeObserver(() => {
    const now = graph.parentElement?.clientWidth ?? 0;
    if (now === width) return;
    width = now;
    placeTrace(graph, drawing);
  });
  if (graph.parentElement !== null) observer.observe(graph.parentElement);
  void document.fonts.ready.then(() => placeTrace(graph, drawing));
  return () => observer.disconnect();
}
