import type { ClaimView } from '../../contract.ts';
import { differingSpans } from '../../judging/differing.ts';

/** Where the quotes of a claim differ in words between its answers; statements without such words are left out. */
export function differingIn({
  positions,
  disagreements,
  evidence,
}: Pick<ClaimView, 'positions' | 'disagreements' | 'evidence'>): ClaimView['differing'] {
  const statements = new Map(evidence.map(({ statement }) => [statement.id, statement]));
  return positions.flatMap(({ letter, lead, gives, fits }) =>
    [...gives, ...fits].flatMap((id) => {
      const statement = statements.get(id);
      if (statement === undefined) return [];
      const spans = differingSpans(statement, { letter, lead: statements.get(lead) }, disagreements);
      return spans.length === 0 ? [] : [{ statement: id, position: letter, spans }];
    }),
  );
}
