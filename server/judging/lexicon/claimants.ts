import { fold } from './words.ts';

/** Names under which one body speaks; a claimant's words are searched in order. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  [
    'us-defence',
    /\b(?:pentagon|centcom|central command|(?:u\.?s\.?|american) (?:military|defen[cs]e|army|air force|navy|official)|defen[cs]e secretary|esper|joint chiefs)\b/,
  ],
  ['us-state', /\b(?:state department|secretary of state)\b/],
  ['white-house', /\b(?:white house|president (?:biden|trump|obama))\b/],
  ['un', /\b(?:united nations|u\.?n\.?(?: agency)?|unicef|unhcr|ocha)\b/],
  ['who', /\b(?:world health organi[sz]ation)\b/],
  ['kremlin', /\b(?:kremlin|russian (?:defen[cs]e ministry|military|army))\b/],
];

const GENERIC = new Set(
  `the a an of its his her their our local state national regional provincial federal official officials spokesman spokeswoman spokesperson spokesmen minister ministry secretary chief head chair chairman
  chairwoman director president deputy acting former senior source sources people authorities authority agency office department bureau service services statement report count table figures data news television tv media agencies`.split(
    /\s+/,
  ),
);

/** Two anonymous voices are not one. */
const ANYBODY = /^an? anonymous (?:source|speaker)$/i;

/** One key for a claimant however it is styled ("the Pentagon", "US defense officials"), or null for none. */
export function claimantKey(claimant: string | null): string | null {
  if (
    claimant === null ||
    ANYBODY.test(claimant.trim()) ||
    /^(?:it|its|he|his|she|her|they|their|we|our|i|who|which)$/i.test(claimant.trim())
  )
    return null;
  const words = fold(claimant).replace(/\bu\.s\.?/g, 'us');
  const body = BODIES.find(([, pattern]) => pattern.test(words));
  return body?.[0] ?? words.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
}

/** Words of a claimant key that tell it from others. */
function tellingWords(key: string): Set<string> {
  const words = key.split(' ').map((word) => word.replace(/s$/, ''));
  const telling = words.filter((word) => !GENERIC.has(word) && !GENERIC.has(`${word}s`));
  return new Set(telling.length > 0 ? telling : words);
}

/** True when two claimant keys name one claimant, or one is a fuller name of the other. */
export function sameClaimant(a: string, b: string): boolean {
  if (a === b) return true;
  const [wa, wb] = [tellingWords(a), tellingWords(b)];
  const titles = [a, b].map((key) => key.split(' '));
  const bare = titles.find((words) => words.every((word) => GENERIC.has(word)));
  if (bare !== undefined && titles.every((words) => words.includes(bare.at(-1) ?? ''))) return true;
  const shared = [...wa].filter((word) => wb.has(word)).length;
  return shared > 0 && shared === Math.min(wa.size, wb.size);
}

/** A claimant that could be anybody: it neither repeats nor contradicts a named one. */
export const isVagueClaimant = (key: string): boolean =>
  /^(?:(?:the|an?|some|several|two) )?(?:local |security |military |government |us )?(?:officials?|sources?|residents?|witnesses|reports?|authorities|media)(?: sources)?$/.test(
    key,
  );
