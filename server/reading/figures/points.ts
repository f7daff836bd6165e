import { isDash, sentenceEnd, sentenceStart, touches, wordAt, type Glance } from './glance.ts';
import { phraseAt } from './phrases.ts';

/** How far back a percentage may stand to make points of percent, in tokens. */
const REACH = 30;

/** End of "points" behind a number at token `at`, where a percentage was spoken of before it; 0 where they are other points. */
export function pointsEnd(glance: Glance, at: number): number {
  const word = isDash(glance, at) && touches(glance, at + 1) ? at + 1 : at;
  return glance.book.pointsAfterPercent.has(wordAt(glance, word)) && percentNear(glance, at) ? word + 1 : 0;
}

/** The same behind a fraction ("half a point", "a quarter-point"), where rates of the sentence make them points of percent too. */
export function fractionPointsEnd(glance: Glance, at: number): number {
  const hyphen = isDash(glance, at) && touches(glance, at + 1);
  const joined = hyphen || glance.book.articles.has(wordAt(glance, at)) || glance.book.of.has(wordAt(glance, at));
  const word = joined ? at + 1 : at;
  if (!glance.book.pointsAfterPercent.has(wordAt(glance, word))) return 0;
  return ratesNear(glance, at) || percentNear(glance, at) ? word + 1 : 0;
}

function percentNear(glance: Glance, from: number): boolean {
  const floor = Math.max(0, from - REACH);
  for (let at = from - 1; at >= floor; at--) {
    if (wordAt(glance, at) === '¶¶' || glance.book.indexWords.has(wordAt(glance, at))) return false;
    if (phraseAt(glance.book.percent, glance, at)?.value === '%') return true;
  }
  return false;
}

function ratesNear(glance: Glance, from: number): boolean {
  const end = Math.min(sentenceEnd(glance, from), from + REACH);
  for (let at = Math.max(sentenceStart(glance, from), from - REACH); at < end; at++)
    if (glance.book.rateWords.has(wordAt(glance, at))) return true;
  return false;
}
