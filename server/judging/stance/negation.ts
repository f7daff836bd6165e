import type { Sheet } from './sheet.ts';

const NEGATORS = /^(?:not|never|cannot|neither|nor|without|denied|denies|refused|failed)$|n't$/u;
const ENDS = /^[.,;:]$|^(?:but|and|or)$/u;
/** Tokens behind a negator that it can still deny. */
const REACH = 3;

/**
 * The word that one text affirms and the other denies wherever it stands in them, as the claim prints it; null when there
 * is none. "not only" and a negator far from the word deny nothing.
 */
export function deniedWord(claim: Sheet, passage: Sheet): string | null {
  const [asked, said] = [standing(claim), standing(passage)];
  for (const term of claim.terms) {
    const [a, b] = [asked.get(term.id), said.get(term.id)];
    if (a !== undefined && b !== undefined && a !== 'both' && b !== 'both' && a !== b)
      return claim.tokens[term.at]?.text ?? term.id;
  }
  return null;
}

type Standing = 'affirmed' | 'denied' | 'both';

function standing(sheet: Sheet): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const term of sheet.terms) {
    const now: Standing = isDenied(sheet, term.at) ? 'denied' : 'affirmed';
    const before = found.get(term.id);
    found.set(term.id, before === undefined || before === now ? now : 'both');
  }
  return found;
}

function isDenied({ tokens, terms }: Sheet, at: number): boolean {
  for (let step = at - 1; step >= at - REACH && step >= 0; step -= 1) {
    const token = tokens[step];
    if (token === undefined || ENDS.test(token.lower)) return false;
    if (NEGATORS.test(token.lower)) return tokens[step + 1]?.lower !== 'only';
    if (terms.some((term) => term.at === step)) return false;
  }
  return false;
}
