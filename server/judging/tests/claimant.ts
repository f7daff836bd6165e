import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { claimantKey, isVagueClaimant, sameClaimant } from '../lexicon/claimants.ts';
import { both, outcome, type Outcome, type Pair } from './outcome.ts';

export type ClaimantFinding = 'same' | 'different' | 'one' | 'none';

const SPOKE_FOR = /\bspoke for (?:the )?([\p{L} ]+)/iu;

/** "The crash claimed twelve lives": no one speaks here. */
const TOOK_LIVES = /\bclaim(?:s|ed|ing)?\s+(?:[\w-]+\s+){0,4}(?:lives|life|victims)\b/i;

/** A figure is no speaker. */
const TALLY = /^(?:the )?(?:number|total|figure|toll|death toll|count|amount|rate|share)\b/i;

/** The key of who says it: the note of a checker goes before the words of the text. */
export const claimantOf = perAccount(findClaimant);

function findClaimant(account: Account): string | null {
  const { claimant } = account.statement.attribution;
  if (TOOK_LIVES.test(account.clause) || (claimant !== null && TALLY.test(claimant))) return null;
  const noted = SPOKE_FOR.exec(account.testimony.source.note ?? '')?.[1];
  return claimantKey(noted ?? claimant);
}

/** Compares who says it; vague claimants ("officials") count as nobody's word. */
export function claimantTest(pair: Pair): Outcome<ClaimantFinding> {
  const [a, b] = both(pair, claimantOf);
  const row = (result: string) =>
    ({
      test: 'claimant',
      a: pair[0].statement.attribution.claimant,
      b: pair[1].statement.attribution.claimant,
      result,
    }) as const;
  if (a === null && b === null) return outcome('none', row('each in its own voice'));
  if (a === null || b === null) return outcome('one', row('named on one side'));
  if (sameClaimant(a, b)) return outcome('same', row('same'));
  if (isVagueClaimant(a) || isVagueClaimant(b)) return outcome('one', row('named on one side'));
  return outcome('different', row('different claimants'));
}
