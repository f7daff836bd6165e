import { accountOf } from './account.ts';
import { ENGINE_VERSION, type Comparison, type Test, type Testimony } from './comparison.ts';
import { findingsOf, type Findings } from './findings.ts';
import { groupOf, type Relation } from './relation.ts';
import { RULES, type Ruling } from './rules.ts';
import { explain } from './explain.ts';

/** Compares two testimonies: every test is run, and the first rule of DESIGN section 3 that hits gives the relation. Deterministic; never throws. */
export function compareTestimonies(a: Testimony, b: Testimony): Comparison {
  return ruled(findingsOf(accountOf(a), accountOf(b)));
}

/** Compares two testimonies of one claim: that they answer one question is decided, so unlike wording tells nothing. */
export function compareOnClaim(a: Testimony, b: Testimony): Comparison {
  return ruled(findingsOf(accountOf(a), accountOf(b), true));
}

function ruled(findings: Findings): Comparison {
  const rulings = RULES.flatMap(({ rule }) => rule(findings) ?? []);
  const [first = { relation: 'undetermined', decides: 'value' } satisfies Ruling] = rulings;
  const secondary = secondaryOf(first.relation, rulings);
  return {
    relation: first.relation,
    group: groupOf(first.relation),
    secondary,
    tests: testRows(findings, first.decides),
    missing: first.missing ?? [],
    explanation: explain(findings, first),
    dependent: findings.dependence.finding === 'dependent',
    engineVersion: ENGINE_VERSION,
  };
}

/** Other relations that would have hit; the residue of contradiction and party is none of them. */
function secondaryOf(first: Relation, rulings: readonly Ruling[]): Relation[] {
  if (first === 'unrelated') return [];
  const others = rulings.map(({ relation }) => relation);
  const residue: readonly Relation[] = ['contradiction', 'party'];
  return [...new Set(others)].filter((relation) => relation !== first && !residue.includes(relation));
}

function testRows(f: Findings, decides: Test['test']): Test[] {
  const rows: Test[] = [
    f.counted.row,
    f.event.row,
    f.place.row,
    f.window.row,
    f.asOf.row,
    f.modality.row,
    f.claimant.row,
    f.source.row,
    f.lifecycle.row,
    f.dependence.row,
    f.value.row,
    f.change.row,
  ];
  return rows.map((row) =>
    row.test === decides || (decides === 'unit' && row.test === 'value') ? { ...row, decides: true } : row,
  );
}
