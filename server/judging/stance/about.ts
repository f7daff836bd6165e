import type { Sheet } from './sheet.ts';

/** Share of the claim's words that the passage has, each once; 1 for a claim without words. */
export function coverage(claim: Sheet, passage: Sheet): number {
  const said = new Set(passage.terms.map((term) => term.id));
  const asked = new Set(claim.terms.map((term) => term.id));
  const found = [...asked].filter((id) => said.has(id)).length;
  return asked.size === 0 ? 1 : found / asked.size;
}
