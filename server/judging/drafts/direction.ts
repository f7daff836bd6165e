const DOWN =
  /\b(?:f[ae]ll(?:en|ing|s)?|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|down|cut(?:s|ting)?|shr[aiu]nk(?:ing|s)?|loss|lost|fewer|less|reduc(?:ed|es|tion|ing)|lower|halv(?:ed|ing)|slump(?:ed)?|plunge[ds]?)\b/i;
const UP =
  /\b(?:r[io]se(?:n|s)?|rising|grew|grow(?:n|s|th|ing)?|increas(?:e|ed|es|ing)|up|gain(?:ed|s)?|jump(?:ed|s)?|more|climb(?:ed|s)?|higher|surge[ds]?|added)\b/i;

/** Words that say a figure went up or down. */
export const CHANGE_WORDS = new RegExp(`${DOWN.source}|${UP.source}`, 'i');

/** 1 where a sentence speaks of a rise alone, -1 of a fall alone, null where it says neither or both. */
export function directionOf(sentence: string): 1 | -1 | null {
  const [down, up] = [DOWN.test(sentence), UP.test(sentence)];
  if (down === up) return null;
  return up ? 1 : -1;
}
