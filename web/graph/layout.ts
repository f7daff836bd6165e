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

function headWords(column: number, last: number, ends: boolean): string {
  if (column === 0) return 'The figure';
  if (column === 1) return 'Printed by';
  return column === last && ends ? 'First said by' : 'Carried from';
}

interface Ends {
  readonly from: Placed;
  readonly to: Placed;
}
interface Crossing {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}
const middle = ({ top, height }: Placed): number => top + height / 2;

/** A line that leads back to the left or stays in its column: round below both nodes. */
function roundBelow(line: Line, { from, to }: Ends): Routed {
  const [x1, x2] = [from.left + from.width / 2, to.left + to.width / 2];
  const bottom = from.top + from.height + 6;
  const below = Math.max(bottom, to.top + to.height) + 20;
  const width = Math.max(Math.abs(x1 - x2), 90);
  return {
    ...{ line, path: `M${x2} ${to.top + to.height}V${below}H${x1}V${bottom}` },
    head: { x: x1, y: bottom, back: true },
    words: { left: Math.min(x1, x2), bottom: below - 4, width },
  };
}

/** A line over the next gap, with its words where it runs alone: on the side of `to`, or of `from` where several end at `to`. */
function straight(
  line: Line,
  { from, to }: Ends,
  { many, nth }: { many: 'end here' | 'begin here'; nth: number },
): Routed {
  const [y1, y2, right] = [middle(from), middle(to), from.left + from.width];
  const early = many === 'begin here';
  const turn = to.left - GAP * (early ? 1 - TURN : TURN);
  const flat = Math.abs(y1 - y2) < 1;
  const path = flat ? `M${to.left} ${y2}H${right + 6}` : `M${to.left} ${y2}H${turn}V${y1}H${right + 6}`;
  const left = flat ? right + 18 : early ? turn + 4 : right + 16;
  const end = flat || early ? to.left - 6 : turn - 4;
  return {
    ...{ line, path, head: { x: right + 6, y: y1, back: false } },
    words: { left, bottom: (flat || early ? y2 : y1) - 6 - nth * 32, width: end - left },
  };
}

/** A line over several columns: between their nodes, where dagre keeps it room, with its words on the way. */
function across(line: Line, { from, to }: Ends, crossings: readonly Crossing[]): Routed {
  const [y1, right] = [middle(from), from.left + from.width];
  const bends = crossings.map((one) => `H${one.right + GAP * TURN}V${Math.round(one.y)}`).join('');
  const path = `M${to.left} ${middle(to)}${bends}H${right + GAP * TURN}V${y1}H${right + 6}`;
  const [last] = crossings.slice(-1);
  const words = {
    left: last?.left ?? right,
    bottom: (last?.y ?? y1) - 6,
    width: (last?.right ?? to.left) - (last?.left ?? right),
  };
  return { line, path, head: { x: right + 6, y: y1, back: false }, words };
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly ids: readonly string[];
}

function columnsOf(placed: readonly Placed[]): Column[] {
  const lefts = [...new Set(placed.map(({ left }) => left))].sort((a, b) => a - b);
  return lefts.map((left) => {
    const here = placed.filter((one) => one.left === left);
    return { left, right: Math.max(...here.map(({ width }) => left + width)), ids: here.map(({ id }) => id) };
  });
}

/** Whether several lines end where this one ends, and its place among those where several begin as well. */
function sharing({ lines }: Drawing, line: Line): { many: 'end here' | 'begin here'; nth: number } {
  const ending = lines.filter(({ to }) => to === line.to);
  const beginning = lines.filter(({ from }) => from === line.from);
  if (ending.length < 2) return { many: 'begin here', nth: 0 };
  if (beginning.length < 2) return { many: 'end here', nth: 0 };
  return { many: 'begin here', nth: ending.indexOf(line) };
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
  const columns = columnsOf(placed);
  const routes = drawing.lines.flatMap((line): Routed[] => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)];
    if (from === undefined || to === undefined) return [];
    if (to.left < from.left + from.width) return [roundBelow(line, { from, to })];
    const between = columns.filter(({ left }) => left > from.left && left < to.left).reverse();
    if (between.length === 0) return [straight(line, { from, to }, sharing(drawing, line))];
    const { points = [] } = graph.edge(line.from, line.to) as { points?: { x: number; y: number }[] };
    const crossings = between.map(({ left, right }) => {
      const centre = (left + right) / 2;
      const near = [...points].sort((a, b) => Math.abs(a.x - centre) - Math.abs(b.x - centre))[0];
      return { left, right, y: near?.y ?? middle(to) };
    });
    return [across(line, { from, to }, crossings)];
  });
  return {
    nodes: placed,
    routes,
    columns: columns.map(({ left, ids }, at) => ({
      left,
      words: headWords(
        at,
        columns.length - 1,
        ids.some((id) => drawing.lines.every((line) => line.from !== id)),
      ),
    })),
    width: Math.max(...placed.map(({ left, width }) => left + width)),
    height:
      Math.max(...placed.map(({ top, height }) => top + height)) + (routes.some(({ head }) => head.back) ? 28 : 0),
  };
}
