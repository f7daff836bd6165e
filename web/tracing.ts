/** The trace of a figure as the screen draws it: what stands at each node, who has it from whom. Pure. */
import type { StatementView, TraceView } from '../server/contract.ts';

type Node = TraceView['nodes'][number];
type Edge = TraceEdgeView;
export type TraceEdgeView = TraceView['edges'][number];

/** One node of the drawing; `unknown` is what nobody states. */
export interface Stop {
  readonly id: string;
  readonly kind: Node['kind'] | 'unknown';
  readonly label: string;
  readonly held: boolean;
  /** "copy" where the earliest copy held is, "known" where the figure appears first as far as is known. */
  readonly first: 'copy' | 'known' | null;
  readonly node: Node | null;
  readonly statement: StatementView | null;
  /** For what is not held: the report that leads to it, with the statement there. */
  readonly by: { readonly node: Node; readonly statement: StatementView | null } | null;
}

/** A line of the drawing: `from` has the figure from `to`. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  /** Not held or not stated: drawn dashed. */
  readonly dashed: boolean;
  readonly circular: boolean;
}

export interface Drawing {
  readonly stops: readonly Stop[];
  readonly lines: readonly Line[];
  /** Longest way from the figure, in lines, for each node. */
  readonly depth: ReadonlyMap<string, number>;
}

const EDGE_WORDS: Readonly<Record<Edge['kind'], string>> = {
  'printed in': 'printed',
  'said by': 'said by',
  via: 'credit',
  'copied from': 'copied',
  credits: 'credited',
  links: 'linked',
};

/** What a line says: how the figure is printed, who is credited, how much is copied. */
function wordsOf(edge: Edge, statement: StatementView | null): string {
  if (edge.kind === 'printed in') return statement === null ? 'printed' : `as “${statement.printed.words}”`;
  if (edge.contained !== null && edge.contained > 0)
    return `copied, ${Math.round(edge.contained * 100)} % of its words`;
  return EDGE_WORDS[edge.kind];
}

/** One line for each pair of nodes; where a report links and copies the same, the copy is told. */
function linesOf(trace: TraceView, statementAt: (id: string) => StatementView | null): Line[] {
  const order: readonly Edge['kind'][] = ['printed in', 'copied from', 'credits', 'via', 'said by', 'links'];
  const held = new Map(trace.nodes.map((node) => [node.id, node.held]));
  const sorted = [...trace.edges].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const lines = new Map<string, Line>();
  for (const edge of sorted) {
    const key = `${edge.from} > ${edge.to}`;
    if (edge.from === edge.to || lines.has(key)) continue;
    const { from, to, circular } = edge;
    lines.set(key, { from, to, circular, words: wordsOf(edge, statementAt(to)), dashed: held.get(to) === false });
  }
  return [...lines.values()];
}

/** The longest way from the figure to each node; a circle is walked once. */
function depths(root: string, lines: readonly Line[]): Map<string, number> {
  const depth = new Map<string, number>();
  const walk = (id: string, at: number, above: ReadonlySet<string>): void => {
    if ((depth.get(id) ?? -1) >= at || above.has(id)) return;
    depth.set(id, at);
    for (const line of lines) if (line.from === id) walk(line.to, at + 1, new Set([...above, id]));
  };
  walk(root, 0, new Set());
  return depth;
}

const isEnd = (id: string, lines: readonly Line[]): boolean => lines.every((line) => line.from !== id);

/** Where the figure is first known: whom the earliest copy held has it from, else that copy itself. */
function firstKnown(trace: TraceView, lines: readonly Line[]): string | null {
  if (trace.earliest === null) return null;
  const behind = lines.filter(({ from }) => from === trace.earliest);
  const named = behind.find(({ to }) => trace.nodes.some(({ id, held }) => id === to && !held));
  return named?.to ?? (behind.length === 0 ? trace.earliest : null);
}

/** Everything the drawing and the list show of a trace; ends that say nothing get a node that says so. */
export function drawingOf(trace: TraceView): Drawing {
  const statements = new Map(trace.statements.map((one) => [one.id, one]));
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  const statementAt = (id: string): StatementView | null => statements.get(nodes.get(id)?.statement ?? '') ?? null;
  const lines = linesOf(trace, statementAt);
  const known = firstKnown(trace, lines);
  const byOf = (id: string): Stop['by'] => {
    const from = nodes.get(lines.find((line) => line.to === id)?.from ?? '');
    return from === undefined ? null : { node: from, statement: statementAt(from.id) };
  };
  const stops = trace.nodes.map((node): Stop => ({
    ...{ id: node.id, kind: node.kind, label: node.label, held: node.held, node, statement: statementAt(node.id) },
    first: node.id === known ? 'known' : node.earliest ? 'copy' : null,
    by: node.held ? null : byOf(node.id),
  }));
  const silent = trace.nodes.filter(({ id, kind }) => kind !== 'claimant' && kind !== 'figure' && isEnd(id, lines));
  for (const node of silent) {
    const id = `unknown ${node.id}`;
    const by = node.held ? { node, statement: statementAt(node.id) } : byOf(node.id);
    stops.push({
      id,
      kind: 'unknown',
      label: node.held ? 'Not stated' : 'Not known',
      held: false,
      first: null,
      node: null,
      statement: null,
      by,
    });
    const words = node.held ? 'in its own voice' : 'nothing held';
    lines.push({ from: node.id, to: id, words, dashed: true, circular: false });
  }
  return { stops, lines, depth: depths(`figure ${trace.statement}`, lines) };
}

/** The nodes that one has the figure from, in the order of the lines. */
export const behind = ({ lines, stops }: Drawing, id: string): { line: Line; stop: Stop }[] =>
  lines.flatMap((line) => {
    const stop = line.from === id ? stops.find((one) => one.id === line.to) : undefined;
    return stop === undefined ? [] : [{ line, stop }];
  });

/** The address of a statement's trace. */
export const traceAddress = (statement: string): string => `/trace/${statement}`;

/** "Two outlets" and the rest: the first sentence stands out. */
export const firstSentence = (text: string): [string, string] => {
  const at = text.indexOf('. ') + 1;
  return at === 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
};
