import type { Sheet } from './sheet.ts';

/** Share of the claim's words that the passage has, each once; 1 for a claim without words. */
export function coverage(claim: Sheet, passage: Sheet): number {
  const asked = new Set(claim.terms.map((term) => term.id));
  const said = new Set(passage.terms.map((term) => term.id));
  const found = [...asked].filter((id) => said.has(id)).length;
  return asked.size === 0 ? 1 : found / asked.size;
}

/** The claim's words, as printed, that the passage does not have in any form. */
export function missingWords(claim: Sheet, passage: Sheet): string[] {
  const said = new Set(passage.terms.map((term) => term.id));
  const missing = claim.terms.filter((term) => !said.has(term.id));
  return [...new Set(missing.map((term) => claim.tokens[term.at]?.text ?? term.id))];
}
