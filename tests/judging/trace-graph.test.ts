import { describe, expect, it } from 'vitest';
import { traceGraph } from '../../server/judging/origins/graph.ts';
import type { TracedReport } from '../../server/judging/origins/graph.ts';

const AFP = { key: 'afp', name: 'AFP', agency: true };
const report = (number: number, telling: Partial<TracedReport> = {}): TracedReport => ({
  source: `SRC-${String(number)}`,
  snapshot: `SNP-${String(number)}`,
  sha256: 'a'.repeat(64),
  outlet: `Outlet ${String(number)}`,
  outletKind: 'newspaper',
  outletKey: `outlet ${String(number)}`,
  title: 'Rockfall',
  url: null,
  publishedAt: `2023-09-0${String(number)}`,
  capturedAt: '2023-10-01T00:00:00.000Z',
  capturedBy: 'Ana',
  statement: { id: `STM-${String(number)}`, printed: '70', claimant: null, named: false },
  credits: [],
  copies: [],
  links: [],
  ...telling,
});
const figure = { id: 'STM-2', printed: '70' };
const edgesOf = (reports: readonly TracedReport[]): string[] =>
  traceGraph(figure, reports).edges.map(
    ({ from, kind, to, circular }) => `${from} ${kind} ${to}${circular ? ', round' : ''}`,
  );

describe('the trace of a figure', () => {
  it('leads from the figure over its report to the agency that is not held', () => {
    const trace = traceGraph(figure, [report(2, { credits: [AFP] })]);
    expect(trace.nodes.map(({ id, kind, held }) => [id, kind, held])).toEqual([
      ['figure STM-2', 'figure', true],
      ['report SRC-2', 'report', true],
      ['name afp', 'agency', false],
    ]);
    expect(trace.edges.map(({ kind }) => kind)).toEqual(['printed in', 'via']);
    expect(trace.missing).toEqual(['No report of AFP is held that Outlet 2 (SRC-2) could be checked against.']);
  });

  it('leads over a copy to the official who says it', () => {
    const official = { id: 'STM-1', printed: '70', claimant: 'the governor', named: true };
    const wire = report(1, { outletKey: 'afp', outlet: 'AFP', statement: official });
    const copy = report(2, { copies: [{ source: 'SRC-1', contained: 0.97 }] });
    const trace = traceGraph(figure, [copy, wire]);
    expect(edgesOf([copy, wire])).toEqual([
      'figure STM-2 printed in report SRC-2',
      'report SRC-2 copied from report SRC-1',
      'report SRC-1 said by claimant the governor',
    ]);
    expect(trace.edges[1]?.contained).toBe(0.97);
    expect(trace.earliest).toBe('report SRC-1');
    expect(trace.nodes.find(({ earliest }) => earliest)?.report).toMatchObject({
      snapshot: 'SNP-1',
      capturedBy: 'Ana',
    });
    expect(trace.missing).toEqual([]);
  });

  it('marks reports that cite each other in a circle, and no others', () => {
    const credits = (number: number) => [
      { key: `outlet ${String(number)}`, name: `Outlet ${String(number)}`, agency: false },
    ];
    const ring = [
      report(2, { credits: credits(3) }),
      report(3, { credits: credits(4) }),
      report(4, { credits: credits(3) }),
    ];
    expect(edgesOf(ring)).toEqual([
      'figure STM-2 printed in report SRC-2',
      'report SRC-2 credits report SRC-3',
      'report SRC-3 credits report SRC-4, round',
      'report SRC-4 credits report SRC-3, round',
    ]);
    expect(traceGraph(figure, ring).missing.join(' ')).toContain('cite each other in a circle');
  });

  it('lists a day that is not stated, a voice that is not named and a figure without a source', () => {
    const anonymous = { id: 'STM-2', printed: '70', claimant: 'an official', named: false };
    expect(traceGraph(figure, [report(2, { publishedAt: null, statement: anonymous }), report(3)]).missing).toEqual([
      'Outlet 2 (SRC-2) does not say when it was published.',
      'Outlet 2 (SRC-2) does not name who says it: “an official”.',
      'Outlet 3 (SRC-3) does not say where it has the figure from.',
    ]);
  });

  it('shows links between reports', () => {
    expect(edgesOf([report(2, { links: ['SRC-3', 'SRC-9'] }), report(3)])).toContain('report SRC-2 links report SRC-3');
  });
});
