/** Where the nodes and lines of a trace stand, by dagre. Units are CSS pixels; the same sizes give the same drawing. */
import { Graph, layout as rank } from '@dagrejs/dagre';
import type { Drawing, Line } from '../tracing.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Placed extends Size {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}
export interface Routed {
  readonly line: Line;
  readonly path: string;
  /** The point of the arrow, at whoever took the figure over. */
  readonly head: { readonly x: number; readonly y: number; readonly back: boolean };
  /** The box its words stand in: they end on its lower edge. */
  readonly words: { readonly left: number; readonly bottom: number; readonly width: number };
}
export interface Layout extends Size {
  readonly nodes: readonly Placed[];
  readonly routes: readonly Routed[];
  /** Left edges of the columns, by the words at their head. */
  readonly columns: readonly { readonly words: string; readonly left: number }[];
}

/** Space between two columns; the words of a line stand in it. */
export const GAP = 112;
const BETWEEN = 28;
/** From the middle of the gap on, a line goes straight to the node it comes from. */
const TURN = 0.24;

const lastOf = ({ depth }: Drawing): number => Math.max(...depth.values());

/** Ends stand in the last column, so that "first said by" is one column. */
function reach(drawing: Drawing, line: Line): number {
  const end = drawing.lines.every(({ from }) => from !== line.to);
  const at = drawing.depth.get(line.from) ?? 0;
  return end && !line.circular && at > 0 ? Math.max(lastOf(drawing) - at, 1) : 1;
}

function headWords(column: number, last: number): string {
  if (column === 0) return 'The figure';
  if (column === 1) return 'Printed by';
  return column === last ? 'First said by' : 'Carried from';
}

function route(line: Line, nodes: ReadonlyMap<string, Placed>): Routed | null {
  const [from, to] = [nodes.get(line.from), nodes.get(line.to)];
  if (from === undefined || to === undefined) return null;
  const [y1, y2] = [from.top + from.height / 2, to.top + to.height / 2];
  const right = from.left + from.width;
  if (to.left < right) {
    const [x1, x2, below] = [
      from.left + from.width / 2,
      to.left + to.width / 2,
      Math.max(from.top + from.height, to.top + to.height) + 20,
    ];
    const bottom = from.top + from.height;
    const path = `M${x2} ${to.top + to.height}V${below}H${x1}V${bottom + 6}`;
    return {
      ...{ line, path, head: { x: x1, y: bottom + 6, back: true } },
      words: { left: Math.min(x1, x2), bottom: below - 4, width: Math.max(Math.abs(x1 - x2), 90) },
    };
  }
  const turn = to.left - GAP * (1 - TURN);
  const flat = Math.abs(y1 - y2) < 1;
  const path = flat ? `M${to.left} ${y2}H${right + 6}` : `M${to.left} ${y2}H${turn}V${y1}H${right + 6}`;
  const start = flat ? right + 18 : turn + 4;
  return {
    ...{ line, path, head: { x: right + 6, y: y1, back: false } },
    words: { left: start, bottom: y2 - 6, width: to.left - start - 6 },
  };
}

/** Lays out a trace from left (the figure) to right (who said it first), with nodes of the given sizes. */
export function layOut(drawing: Drawing, sizes: ReadonlyMap<string, Size>): Layout {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', ranksep: GAP, nodesep: BETWEEN, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const shown = drawing.stops.filter(({ id }) => drawing.depth.has(id));
  for (const { id } of shown) graph.setNode(id, { ...(sizes.get(id) ?? { width: 200, height: 80 }) });
  for (const line of drawing.lines)
    if (graph.hasNode(line.from) && graph.hasNode(line.to))
      graph.setEdge(line.from, line.to, { minlen: reach(drawing, line) });
  rank(graph);
  const placed = shown.map(({ id }): Placed => {
    const { x, y, width, height } = graph.node(id) as Size & { x: number; y: number };
    return { id, width, height, left: Math.round(x - width / 2), top: Math.round(y - height / 2) };
  });
  const byId = new Map(placed.map((one) => [one.id, one]));
  const routes = drawing.lines.flatMap((line) => route(line, byId) ?? []);
  const columns = [...new Set(placed.map(({ left }) => left))].sort((a, b) => a - b);
  return {
    nodes: placed,
    routes,
    columns: columns.map((left, at) => ({ left, words: headWords(at, columns.length - 1) })),
    width: Math.max(...placed.map(({ left, width }) => left + width)),
    height:
      Math.max(...placed.map(({ top, height }) => top + height)) + (routes.some(({ head }) => head.back) ? 28 : 0),
  };
}
