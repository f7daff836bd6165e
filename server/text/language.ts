import type { Token } from './tokens.ts';

const FUNCTION_WORDS: readonly (readonly [string, readonly string[]])[] = [
  [
    'en',
    'a the of and to in that i he she we you can would what if so when out up into only two one first than no on do did my your me us there was for is on with said by at from were has have it an be are as his which their who after more than but not this they will had been or some about people plus three four five'.split(
      ' ',
    ),
  ],
  [
    'fr',
    'le la les des du un une et est dans que qui pour sur par au aux avec ce cette sont été ont plus ne pas il elle leur selon d l qu n s en a se ou mais après'.split(
      ' ',
    ),
  ],
  [
    'es',
    'el la los las de del un una y en que por para con se su sus al es son fue han ha más no como según entre lo pero este esta desde hasta tras o sobre años'.split(
      ' ',
    ),
  ],
  [
    'de',
    'der die das den dem des ein eine einer einem einen und ist sind war im in am von vom mit auf für nach bei zu zum zur nicht sich auch hat haben wurde wurden mehr als wie aus um dass werden'.split(
      ' ',
    ),
  ],
];

/** Words of news that belong to one language alone: they speak where a short text has hardly a function word. */
const NEWS_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['fr', 'soldats milliards morts mortes personnes blessés environ militaires civils pays ministère euros'.split(' ')],
  ['es', 'unos unas soldados muertos personas heridos millones militares país ministerio'.split(' ')],
  [
    'de',
    'soldaten milliarden milliarde billionen millionen tote verletzte menschen prozent bleiben rund etwa mindestens'.split(
      ' ',
    ),
  ],
];

const VOTES = votes();

/** How many words are looked at before the language is decided. */
const WORDS_READ = 400;

/**
 * Tells the language of a text, as ISO 639-1 code, by its commonest function words, or by its script for Arabic
 * ("ar"); English when nothing speaks for another one. Only the first words are read.
 */
export function languageOf(tokens: readonly Token[]): string {
  const scores = new Map<string, number>();
  let words = 0;
  let arabic = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (++words > WORDS_READ) break;
    if (isArabic(token.text)) arabic++;
    const votes = VOTES.get(elided(token.lower));
    if (votes === undefined) continue;
    for (const [language, weight] of votes) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  if (arabic * 2 > words) return 'ar';
  return highest(scores);
}

function votes(): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const byWord = new Map<string, [string, number][]>();
  for (const [language, words] of [...FUNCTION_WORDS, ...NEWS_WORDS])
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), [language, 1]]);
  for (const languages of byWord.values()) for (const vote of languages) vote[1] = 1 / languages.length;
  return byWord;
}

/** "d'attaques" votes by its "d", "qu'il" by its "qu". */
function elided(word: string): string {
  const apostrophe = word.indexOf("'");
  return apostrophe > 0 && apostrophe <= 2 ? word.slice(0, apostrophe) : word;
}

function isArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x600 && code <= 0x6ff;
}

/** By how much another language must lead: one word that two languages share decides nothing. */
const MARGIN = 0.5;

/** English wins ties and short texts without a function word. */
function highest(scores: ReadonlyMap<string, number>): string {
  let best = 'en';
  let most = (scores.get('en') ?? 0) + MARGIN;
  for (const [language, score] of scores) if (score > most) [best, most] = [language, score];
  return best;
}
