import { describe, expect, it } from 'vitest';
import type { Trace, TraceEdge } from '../../server/judging/origins/graph.ts';
import { tellTrace } from '../../server/judging/origins/tell-trace.ts';

const node = (
  id: string,
  label: string,
  kind: 'report' | 'agency' | 'claimant' = 'report',
): Trace['nodes'][number] => ({
  ...{ id, kind, label, held: kind === 'report', earliest: false, statement: null, report: null },
});
const edge = (from: string, to: string, kind: TraceEdge['kind'], circular = false): TraceEdge => ({
  ...{ from, to, kind, circular, contained: null },
});
const trace = (nodes: Trace['nodes'], edges: Trace['edges']): Trace => ({ nodes, edges, earliest: null, missing: [] });
const [post, mail, afp] = [
  node('report SRC-1', 'Post'),
  node('report SRC-2', 'Mail'),
  node('name afp', 'AFP', 'agency'),
];

describe('a trace in words', () => {
  it('counts outlets and origins and says who has it from whom', () => {
    const shown = trace([post, mail, afp], [edge(post.id, afp.id, 'via'), edge(mail.id, 'claimant x', 'said by')]);
    const told = tellTrace(
      { ...shown, nodes: [...shown.nodes, node('claimant x', 'Joe Biden', 'claimant')] },
      {
        outlets: 2,
        originsAtLeast: 2,
        originsAtMost: 2,
      },
    );
    expect(told).toBe(
      'Two outlets, two independent origins. Post has it from AFP, Mail from Joe Biden. Neither draws on the other.',
    );
  });

  it('gives a span of origins where one is not stated, and names who says nothing', () => {
    const told = tellTrace(trace([post, mail, afp], [edge(post.id, afp.id, 'via')]), {
      outlets: 2,
      originsAtLeast: 1,
      originsAtMost: 2,
    });
    expect(told).toContain('Two outlets, one or two independent origins.');
    expect(told).toContain('Mail does not say where the figure comes from.');
  });

  it('calls one origin one, and says that a circle is none', () => {
    const round = [edge(post.id, mail.id, 'credits', true), edge(mail.id, post.id, 'credits', true)];
    const told = tellTrace(trace([post, mail], round), { outlets: 2, originsAtLeast: 1, originsAtMost: 1 });
    expect(told).toContain('Two outlets, one origin.');
    expect(told).toContain('cite each other in a circle');
    expect(told).not.toContain('Neither');
  });
});
