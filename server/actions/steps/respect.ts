import type { Witness } from '../../judging/position.ts';
import { wasSetAside } from '../../store/set-aside.ts';
import type { Act } from './act.ts';
import { suggested } from './engine.ts';
import type { Candidate, Suggestion } from './engine.ts';

/** What a newcomer belongs to, passing over claims for which a person rejected the same words of the same source. */
export async function suggestedFor(
  doing: Act,
  newcomer: Witness,
  candidates: readonly Candidate[],
): Promise<Suggestion | null> {
  const suggestion = suggested(newcomer, candidates);
  if (!suggestion || suggestion.claim === null) return suggestion;
  if (!(await wasSetAside(doing.tx, suggestion.claim, newcomer))) return suggestion;
  const rest = candidates.filter(({ claim }) => claim !== suggestion.claim);
  return suggestedFor(doing, newcomer, rest);
}
