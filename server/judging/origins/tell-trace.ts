import type { Witnesses } from '../origins.ts';
import type { Trace, TraceEdge, TraceNode } from './graph.ts';

const SPELT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelt = (n: number): string => SPELT[n] ?? String(n);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** "Two outlets, two independent origins."; a span where an origin is not stated. */
function counted({ outlets, originsAtLeast, originsAtMost }: Witnesses): string {
  const span =
    originsAtLeast === originsAtMost
      ? ''
      : `${spelt(originsAtLeast)} ${originsAtMost - originsAtLeast === 1 ? 'or' : 'to'} `;
  const origins = originsAtMost === 1 ? 'one origin' : `${span}${spelt(originsAtMost)} independent origins`;
  return `${capital(spelt(outlets))} ${outlets === 1 ? 'outlet' : 'outlets'}, ${origins}.`;
}

const nameOf = ({ label, report }: TraceNode): string => report?.outlet ?? label;
const draws = ({ kind }: TraceEdge): boolean => kind !== 'printed in' && kind !== 'links';

/** Whom each report has the figure from, in its own order; no name where it does not say. */
function drawn(trace: Trace): { readonly who: string; readonly from: readonly string[] }[] {
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  return trace.nodes
    .filter(({ kind }) => kind === 'report')
    .map((node) => {
      const from = trace.edges.filter((edge) => edge.from === node.id && draws(edge));
      return { who: nameOf(node), from: [...new Set(from.flatMap(({ to }) => nameOf(nodes.get(to) ?? node)))] };
    });
}

/** How many reports are named in the sentence; further ones are counted. */
const MOST_NAMED = 3;

/** Outlets and origins of a figure, and who has it from whom, as a colleague would say it. */
export function tellTrace(trace: Trace, witnesses: Witnesses): string {
  const reports = drawn(trace);
  const knowing = reports.filter(({ from }) => from.length > 0);
  const silent = [...new Set(reports.filter(({ from }) => from.length === 0).map(({ who }) => who))];
  const clauses = knowing
    .slice(0, MOST_NAMED)
    .map(({ who, from }, at) => `${who} ${at === 0 ? 'has it from' : 'from'} ${listed(from)}`);
  const more = knowing.length - clauses.length;
  const between = trace.edges.some(({ to, ...edge }) => draws({ to, ...edge }) && to.startsWith('report '));
  return [
    counted(witnesses),
    clauses.length === 0 ? '' : `${clauses.join(', ')}${more > 0 ? `, and ${spelt(more)} more from others` : ''}.`,
    reports.length === 2 && !between ? 'Neither draws on the other.' : '',
    silent.length === 0
      ? ''
      : `${listed(silent.slice(0, MOST_NAMED))} ${silent.length === 1 ? 'does' : 'do'} not say where the figure comes from.`,
    trace.edges.some(({ circular }) => circular)
      ? 'Some of them cite each other in a circle, so none of those is the origin.'
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
