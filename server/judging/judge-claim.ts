import type { Value } from '../reading/statement.ts';
import { accountOf } from './account.ts';
import { compareOnClaim } from './compare.ts';
import { ENGINE_VERSION, type Comparison } from './comparison.ts';
import { originsAmong } from './origins/grouping.ts';
import type { Origins } from './origins/grouping.ts';
import type { ClaimJudgement, Disagreement, Position, Severity, Witness } from './position.ts';
import { byRules, finished, isSharp, numbered, place, type Compare, type Draft, type Lookup } from './positions.ts';
import { groupOf, GROUPS, type Relation } from './relation.ts';
import { severityOf } from './severity.ts';
import { standfirst } from './standfirst.ts';
import { sumsOf } from './sums.ts';
import { kindOf } from './tests/modality.ts';
import { valueTest } from './tests/value.ts';
import { copyWording, settles } from './wording.ts';

/** A person's signed word on how two statements stand to each other; it goes before the rules. */
export interface Override {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

const pairKey = (a: string, b: string): string => [a, b].sort().join('\u0000');

/**
 * Judges a claim from its witnesses: positions, disagreements most severe first, sums and words for people. Overrides go
 * before the rules; without traced origins, credit lines alone tell who goes back to whom.
 */
export function judgeClaim(
  witnesses: readonly Witness[],
  overrides: readonly Override[],
  origins: Origins = originsAmong(witnesses, new Map()),
): ClaimJudgement {
  const byId = new Map(witnesses.map((witness) => [witness.id, witness]));
  const lookup: Lookup = (id) => byId.get(id);
  const compare = overriding(overrides);
  const sharpFirst = [...witnesses].sort((a, b) => rank(a) - rank(b) || (published(a) < published(b) ? -1 : 1));
  const drafts = sharpFirst.reduce<Draft[]>((done, witness) => place(done, witness, { lookup, compare }), []);
  const positions = finished(drafts, lookup);
  const disagreements = disagreementsOf(positions, lookup, { overrides, origins });
  return {
    positions,
    disagreements,
    witnesses: origins.count(witnesses.map(({ id }) => id)),
    standfirst: standfirst(positions, disagreements),
    sums: sumsOf(witnesses),
    settles: settles(disagreements),
    wording: copyWording({ positions }, witnesses),
    engineVersion: ENGINE_VERSION,
  };
}

const rank = ({ testimony }: Witness): number => (isSharp(testimony.statement.value) ? 0 : 1);
const published = ({ testimony, id }: Witness): string => `${testimony.source.published ?? ''} ${numbered(id)}`;

function overriding(overrides: readonly Override[]): Compare {
  const said = new Map(overrides.map(({ a, b, relation }) => [pairKey(a, b), relation]));
  return (a, b) => {
    const comparison = byRules(a, b);
    const relation = said.get(pairKey(a.id, b.id));
    return relation === undefined ? comparison : { ...comparison, relation, group: groupOf(relation) };
  };
}

/** Places one more statement among a claim's positions, comparing it with their leads and vague statements alone; cost does not grow with the claim. */
export function placeStatement(positions: readonly Position[], witness: Witness, lookup: Lookup): Position[] {
  const find: Lookup = (id) => (id === witness.id ? witness : lookup(id));
  return finished(place(positions, witness, { lookup: find, compare: byRules }), find);
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** Every pair of positions and how it stands, most severe first. A person's word between any two of their statements holds for the pair. */
export function disagreementsOf(
  positions: readonly Position[],
  lookup: Lookup,
  { overrides, origins }: { readonly overrides: readonly Override[]; readonly origins: Origins },
): Disagreement[] {
  const found: Disagreement[] = [];
  for (const [at, a] of positions.entries())
    for (const b of positions.slice(at + 1)) {
      const [wa, wb] = [lookup(a.lead), lookup(b.lead)];
      if (wa === undefined || wb === undefined) continue;
      found.push(disagreement(a, b, { wa, wb, relation: overrideFor(a, b, overrides), origins }));
    }
  return found.sort(
    (x, y) =>
      GROUPS.indexOf(x.group) - GROUPS.indexOf(y.group) ||
      SEVERITIES.indexOf(x.severity) - SEVERITIES.indexOf(y.severity),
  );
}

const overrideFor = (a: Position, b: Position, overrides: readonly Override[]): Relation | undefined =>
  overrides.findLast(
    (one) =>
      (a.gives.includes(one.a) && b.gives.includes(one.b)) || (a.gives.includes(one.b) && b.gives.includes(one.a)),
  )?.relation;

interface Leads {
  readonly wa: Witness;
  readonly wb: Witness;
  readonly relation: Relation | undefined;
  readonly origins: Origins;
}

function disagreement(a: Position, b: Position, { wa, wb, relation, origins }: Leads): Disagreement {
  const comparison = compareLeads(wa, wb, origins);
  const held: Comparison = relation === undefined ? comparison : { ...comparison, relation, group: groupOf(relation) };
  return {
    a: a.letter,
    b: b.letter,
    relation: held.relation,
    group: held.group,
    severity: severityOf(held, wa.testimony, wb.testimony),
    comparison,
  };
}

/** The comparison that two positions of a claim are judged by: that of their leads, told of their origins. */
export const compareLeads = (a: Witness, b: Witness, origins: Origins): Comparison =>
  traced(compareOnClaim(a.testimony, b.testimony), [origins.of(a.id), origins.of(b.id)]);

const ONE_ORIGIN = 'one origin';

/** The comparison with what tracing says of the two: passages of one origin are one witness, whatever their own words tell. */
function traced(comparison: Comparison, [a, b]: readonly [string, string]): Comparison {
  if (a !== b || comparison.dependent) return comparison;
  const tests = comparison.tests.map((test) => (test.test === 'dependence' ? { ...test, result: ONE_ORIGIN } : test));
  return { ...comparison, dependent: true, tests };
}

/**
 * How one statement stands to a value somebody asserted for the same question: supports what agrees, contradicts a fact
 * that is apart, and is context where it is a plan, an allegation, undecided or on another scale.
 */
export function stanceTowards(asserted: Value, witness: Witness): 'supports' | 'contradicts' | 'context' {
  const { testimony } = witness;
  const claim = { ...testimony, statement: { ...testimony.statement, value: asserted, printed: printedOf(asserted) } };
  const [a, b] = [accountOf(claim), accountOf(testimony)];
  const { finding } = valueTest([a, b]);
  if (kindOf(b) !== 'fact' || ['unclear', 'incommensurable', 'points-and-percent'].includes(finding)) return 'context';
  return finding === 'apart' || finding === 'ordinals-apart' ? 'contradicts' : 'supports';
}

function printedOf(value: Value): string {
  if (value.kind === 'words') return value.words;
  if (value.kind === 'date' || value.kind === 'time') return value.start ?? value.end ?? '';
  return String(value.best ?? value.lower ?? value.upper ?? '');
}
