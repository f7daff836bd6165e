import type { Findings } from '../findings.ts';
import { perAccount } from '../memo.ts';

const ENGLISH = /\b(?:the|of|in|was|were|has|have|on|at|is|are|to|by|an|and|for|with)\b/gi;
const FOREIGN =
  /\b(?:der|die|das|und|ist|hat|haben|wurde|nach|für|bei|le|la|les|des|une|dans|pour|sont|ont|el|los|las|del|por|para|fue|han|aux?|sur|est|qui|que|millions? d)\b|[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Greek}]/giu;

/** Likeness of words means nothing across languages. */
export const oneLanguage = (f: Findings): boolean => {
  const [a, b] = f.pair.map(isForeign);
  return a === b;
};
const isForeign = perAccount(({ sentence }) => {
  const count = (words: RegExp): number => sentence.match(words)?.length ?? 0;
  return count(FOREIGN) > count(ENGLISH);
});
