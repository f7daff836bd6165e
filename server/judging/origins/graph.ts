import { outletKey } from './names.ts';

/** A report as the trace of a figure shows it: one source with the copy that was read. */
export interface TracedReport {
  readonly source: string;
  readonly snapshot: string;
  readonly sha256: string;
  readonly outlet: string;
  readonly outletKind: string;
  readonly outletKey: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly capturedAt: string;
  readonly capturedBy: string;
  /** The statement that gives the figure here; null where the report has it in no statement of its own. */
  readonly statement: {
    readonly id: string;
    readonly printed: string;
    readonly claimant: string | null;
    readonly named: boolean;
  } | null;
  /** Keys of the outlets that the passage is credited to, with the name to show. */
  readonly credits: readonly { readonly key: string; readonly name: string; readonly agency: boolean }[];
  /** Sources whose words the passage has, and how much of this text stands there. */
  readonly copies: readonly { readonly source: string; readonly contained: number }[];
  /** Sources that the text links to. */
  readonly links: readonly string[];
}

export const TRACE_NODES = ['figure', 'report', 'agency', 'outlet', 'claimant'] as const;
export const TRACE_EDGES = ['printed in', 'said by', 'via', 'copied from', 'credits', 'links'] as const;

export interface TraceNode {
  readonly id: string;
  readonly kind: (typeof TRACE_NODES)[number];
  readonly label: string;
  /** False for somebody who is named and of whom nothing is held. */
  readonly held: boolean;
  /** True for the report in which the figure appears first, as far as is known. */
  readonly earliest: boolean;
  readonly statement: string | null;
  readonly report: Omit<TracedReport, 'statement' | 'credits' | 'copies' | 'links' | 'outletKey'> | null;
}

export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof TRACE_EDGES)[number];
  /** Share of the words of the copier that stand in what it copied; null for edges that are no copy. */
  readonly contained: number | null;
  /** True where following the edges leads back to its start, so that no report of the ring is the origin. */
  readonly circular: boolean;
}

/** Where a figure came from: figure <- report <- agency <- who says it. */
export interface Trace {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  /** Id of the node of the earliest known appearance; null when nothing is dated. */
  readonly earliest: string | null;
  /** What is missing, one plain sentence each. */
  readonly missing: readonly string[];
}

const report = ({ source }: Pick<TracedReport, 'source'>): string => `report ${source}`;
const claimantId = (name: string): string => `claimant ${name.toLowerCase()}`;

/** Builds the graph of one figure from the reports that carry it; the first report is the one asked about. */
export function traceGraph(
  figure: { readonly id: string; readonly printed: string },
  reports: readonly TracedReport[],
): Trace {
  const edges = marked(edgesOf(figure.id, reports));
  const earliest = earliestOf(reports);
  const nodes = nodesOf(figure, reports, earliest);
  return { nodes, edges, earliest: earliest === null ? null : report(earliest), missing: missingIn(reports, edges) };
}

type Edge = Omit<TraceEdge, 'circular'>;

/** Who says it, unless that is an outlet which is credited or held: it has a node of its own then. */
function speakerOf(one: TracedReport, reports: readonly TracedReport[]): string | null {
  const claimant = one.statement?.claimant ?? null;
  if (claimant === null) return null;
  const key = outletKey(claimant);
  const drawnOn = one.credits.some((credit) => credit.key === key) || reports.some((other) => other.outletKey === key);
  return drawnOn ? null : claimant;
}

function edgesOf(figure: string, reports: readonly TracedReport[]): Edge[] {
  const [asked] = reports;
  const held = new Map(reports.map((one) => [one.source, one]));
  const edge = (from: string, to: string, kind: TraceEdge['kind'], contained: number | null = null): Edge => ({
    from,
    to,
    kind,
    contained,
  });
  const out = asked ? [edge(`figure ${figure}`, report(asked), 'printed in')] : [];
  for (const one of reports) {
    for (const copy of one.copies)
      if (held.has(copy.source)) out.push(edge(report(one), report(copy), 'copied from', copy.contained));
    for (const credit of one.credits) {
      const told = reports.find((other) => other !== one && other.outletKey === credit.key);
      if (told) out.push(edge(report(one), report(told), 'credits'));
      else out.push(edge(report(one), `name ${credit.key}`, 'via'));
    }
    for (const source of one.links) if (held.has(source)) out.push(edge(report(one), `report ${source}`, 'links'));
    const claimant = speakerOf(one, reports);
    if (claimant !== null) out.push(edge(report(one), claimantId(claimant), 'said by'));
  }
  const reached = new Set(out.filter(({ kind }) => kind !== 'links').map(({ to }) => to));
  const others = reports.filter((one) => one !== asked && one.statement !== null && !reached.has(report(one)));
  return [...out, ...others.map((one) => edge(`figure ${figure}`, report(one), 'printed in'))];
}

/** Marks edges of copying and crediting from whose end one comes back to their start. */
function marked(edges: readonly Edge[]): TraceEdge[] {
  const draws = edges.filter(({ kind }) => kind === 'copied from' || kind === 'credits');
  const returns = (edge: Edge): boolean => {
    const seen = new Set<string>();
    const due = [edge.to];
    for (let at = due.pop(); at !== undefined; at = due.pop()) {
      if (at === edge.from) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      for (const next of draws) if (next.from === at) due.push(next.to);
    }
    return false;
  };
  return edges.map((edge) => ({ ...edge, circular: draws.includes(edge) && returns(edge) }));
}

const dated = ({ publishedAt, capturedAt }: TracedReport): string => publishedAt ?? capturedAt;

/** The first of the reports that print the figure; one whose day is not stated counts from when it was captured. */
function earliestOf(reports: readonly TracedReport[]): TracedReport | null {
  const printing = reports.filter(({ statement }) => statement !== null);
  const drawn = (one: TracedReport): number =>
    reports.filter((other) => other.copies.some(({ source }) => source === one.source)).length;
  const [first] = [...printing].sort(
    (a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0) || drawn(b) - drawn(a),
  );
  return first ?? null;
}

const shownOf = (one: TracedReport): TraceNode['report'] => ({
  source: one.source,
  snapshot: one.snapshot,
  sha256: one.sha256,
  outlet: one.outlet,
  outletKind: one.outletKind,
  title: one.title,
  url: one.url,
  publishedAt: one.publishedAt,
  capturedAt: one.capturedAt,
  capturedBy: one.capturedBy,
});

function nodesOf(
  figure: { readonly id: string; readonly printed: string },
  reports: readonly TracedReport[],
  earliest: TracedReport | null,
): TraceNode[] {
  const plain = { statement: null, report: null, earliest: false };
  const nodes: TraceNode[] = [
    { ...plain, id: `figure ${figure.id}`, kind: 'figure', label: figure.printed, held: true, statement: figure.id },
  ];
  for (const one of reports) {
    const node = { id: report(one), kind: 'report', label: `${one.outlet}, ${one.title}`, held: true } as const;
    nodes.push({ ...node, earliest: one === earliest, statement: one.statement?.id ?? null, report: shownOf(one) });
  }
  const outlets = new Set(reports.map(({ outletKey }) => outletKey));
  for (const one of reports) {
    for (const { key, name, agency } of one.credits)
      if (!outlets.has(key) || one.outletKey === key)
        nodes.push({ ...plain, id: `name ${key}`, kind: agency ? 'agency' : 'outlet', label: name, held: false });
    const claimant = speakerOf(one, reports);
    if (claimant !== null) {
      nodes.push({ ...plain, id: claimantId(claimant), kind: 'claimant', label: claimant, held: false });
    }
  }
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function missingIn(reports: readonly TracedReport[], edges: readonly TraceEdge[]): string[] {
  const missing: string[] = [];
  for (const one of reports) {
    if (one.publishedAt === null) missing.push(`${one.outlet} (${one.source}) does not say when it was published.`);
    if (one.statement?.claimant && !one.statement.named)
      missing.push(`${one.outlet} (${one.source}) does not name who says it: “${one.statement.claimant}”.`);
    const draws = edges.some(({ from, kind }) => from === report(one) && kind !== 'links' && kind !== 'printed in');
    if (one.statement && !draws)
      missing.push(`${one.outlet} (${one.source}) does not say where it has the figure from.`);
    for (const { key, name } of one.credits)
      if (edges.some(({ from, to }) => from === report(one) && to === `name ${key}`))
        missing.push(`No report of ${name} is held that ${one.outlet} (${one.source}) could be checked against.`);
  }
  if (edges.some(({ circular }) => circular))
    missing.push('Some of these reports cite each other in a circle; none of them is where the figure comes from.');
  return [...new Set(missing)];
}
