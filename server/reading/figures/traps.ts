import type { Draft } from './draft.ts';
import {
  isCapital,
  isDash,
  isPunctuation,
  isWord,
  printedAt,
  sentenceEnd,
  sentenceStart,
  touches,
  wordAt,
  type Glance,
} from './glance.ts';
import { isAddress, isPhone, isStreet } from './addresses.ts';
import { isAge } from './ages.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** Numbers that are no figures, by the name of what they are; the first that holds names the trap. */
const TRAPS: readonly (readonly [name: string, holds: (glance: Glance, draft: Draft) => boolean])[] = [
  ['address', isAddress],
  ['glued', isGlued],
  ['model', isModel],
  ['age', isAge],
  ['label', isLabel],
  ['list-number', isListNumber],
  ['version', isVersion],
  ['phone', isPhone],
  ['street', isStreet],
  ['year', isYear],
  ['name', isName],
  ['clock', isClock],
];

/** The name of the trap a number is ("label", "age", "model" …), or null for a figure. */
export function trapOf(glance: Glance, draft: Draft): string | null {
  for (const [name, holds] of TRAPS) if (holds(glance, draft)) return name;
  return null;
}

/** "G20", "H5N1", "5G", "737s": letters that touch the digits and are no unit, scale or currency. */
function isGlued(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits') return false;
  if (draft.unit === undefined || draft.first === draft.coreFirst) {
    if (isWord(glance, draft.first - 1) && touches(glance, draft.first)) return true;
  }
  if (!touches(glance, draft.end)) return false;
  if (glance.tokens[draft.end]?.kind === 'number' && isWord(glance, draft.end - 1)) return true;
  return isWord(glance, draft.end) && !glance.book.gluedAfter.has(wordAt(glance, draft.end));
}

/** "F-16", "Covid-19", "MH-17": a hyphen joins the digits to a word that is no prefix of figures. */
function isModel(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits' || draft.first !== draft.coreFirst) return false;
  const at = draft.first - 1;
  if (!isDash(glance, at) || !touches(glance, at) || !touches(glance, draft.first) || !isWord(glance, at - 1))
    return false;
  return !glance.book.modelExempt.has(wordAt(glance, at - 1));
}

/** The number that was trapped last. */
export interface Trapped {
  readonly name: string;
  readonly draft: Draft;
}

/** Numbers that hang on a trapped one: "aged 23 and 31", "777-200", "Articles 5 and 6". */
export function trapChained(glance: Glance, draft: Draft, trap: Trapped | null): string | null {
  if (trap === null || draft.unit !== undefined || draft.scale !== 1 || trap.name === 'ordinal') return null;
  const end = trap.draft.coreEnd;
  if (end + 1 !== draft.first && end !== draft.first) return null;
  if (isDash(glance, end) && touches(glance, end) && touches(glance, draft.first)) return trap.name;
  if (trap.name !== 'age' && trap.name !== 'label') return null;
  const link = wordAt(glance, end);
  const linked =
    link === ',' || glance.book.and.has(link) || glance.book.rangeTo.has(link) || glance.book.rangeOr.has(link);
  const listed = trap.name === 'age' || wordAt(glance, trap.draft.first - 1).endsWith('s');
  return linked && listed && draft.form === trap.draft.form && !countsAhead(glance, draft) ? trap.name : null;
}

const LABELLED = /^\p{Nd}{1,5}$/u;

/** "Article 5", "Flight 302", "Challenger 2": a number behind a label word, or behind a capitalised word. */
function isLabel(glance: Glance, draft: Draft): boolean {
  const { book } = glance;
  const at =
    isPunctuation(glance, draft.first - 1) && printedAt(glance, draft.first - 1) === '.'
      ? draft.first - 2
      : draft.first - 1;
  const before = wordAt(glance, at);
  if (glance.taken[at] === 1 || (draft.unit !== undefined && draft.unit !== '°')) return false;
  if (opensRange(glance, draft) && !(book.labels.has(before) && !singularLabel(before))) return false;
  if (
    book.labelNumber.has(before) &&
    (isCapital(glance, at) || before === '#' || before === 'number' || !isWord(glance, at) || before !== 'no')
  )
    return at < draft.first - 1 || isWord(glance, at) || touches(glance, draft.first);
  if (at !== draft.first - 1 || !isWord(glance, at)) return false;
  if (before === 'of' && wordAt(glance, at - 1) === 'group' && isCapital(glance, at - 1)) return true;
  if (draft.form === 'words')
    return (
      draft.end === draft.first + 1 && book.labels.has(before) && singularLabel(before) && !countsAhead(glance, draft)
    );
  if (draft.form !== 'digits' || draft.scale !== 1 || !LABELLED.test(printedAt(glance, draft.coreFirst))) return false;
  if (book.labels.has(before))
    return isCapital(glance, at) || !countsAhead(glance, draft) || book.strongLabels.has(before);
  return isCapital(glance, at) && namesThing(glance, draft, at);
}

/** "Model 16 to 21 percent": the number is the lower end of a range; only labels in the plural number things so. */
const opensRange = (glance: Glance, draft: Draft): boolean =>
  glance.book.rangeTo.has(wordAt(glance, draft.end)) && glance.tokens[draft.end + 1]?.kind === 'number';

const singularLabel = (word: string): boolean => !word.endsWith('s');

/** Whether a capitalised word makes a name with the number behind it ("Challenger 2", "France 24"). */
function namesThing(glance: Glance, draft: Draft, at: number): boolean {
  const { book } = glance;
  const word = wordAt(glance, at);
  if (
    book.functionWords.has(word) ||
    book.changeVerbs.has(word) ||
    book.hedgeStarts.has(word) ||
    isTitleCase(glance, at)
  )
    return false;
  if (at === sentenceStart(glance, at) && countsAhead(glance, draft) && book.countables.has(wordAt(glance, draft.end)))
    return false;
  if (book.placePrepositions.has(wordAt(glance, at - 1)) && countsAhead(glance, draft)) return false;
  return !isDash(glance, draft.end) || !touches(glance, draft.end);
}

/** A thing that is counted follows: a plain word in the plural, within two words. */
function countsAhead(glance: Glance, draft: Draft): boolean {
  for (let at = draft.end; at < draft.end + 2; at++) {
    if (!isWord(glance, at)) return false;
    const word = wordAt(glance, at);
    if (glance.book.countables.has(word)) return true;
    if (glance.book.functionWords.has(word)) return false;
    if (!isCapital(glance, at) && glance.book.lexicon.plural.test(word)) return true;
  }
  return false;
}

/** How many words tell whether a headline capitalises all of them. */
const HEADLINE = 14;

/** True where most words of the sentence are capitalised, as in headlines: capitals then say nothing. */
export function isTitleCase(glance: Glance, at: number): boolean {
  const from = sentenceStart(glance, at);
  const end = Math.min(sentenceEnd(glance, at), from + HEADLINE);
  let capitals = 0;
  let words = 0;
  for (let i = from; i < end; i++) {
    if (!isWord(glance, i) || printedAt(glance, i).length < 3) continue;
    words++;
    if (isCapital(glance, i)) capitals++;
  }
  return words >= 3 && capitals >= words * 0.75;
}

/** "1. The", "2) Officials", "[3]", "(4)": numbers that number something. */
function isListNumber(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits' || !/^\p{Nd}{1,2}$/u.test(printedAt(glance, draft.coreFirst)) || draft.unit !== undefined)
    return false;
  const before = printedAt(glance, draft.first - 1);
  const after = printedAt(glance, draft.end);
  if ((before === '[' && after === ']') || (before === '(' && after === ')')) return true;
  const opens =
    draft.first === sentenceStart(glance, draft.first) && (draft.first === 0 || lineBreakBefore(glance, draft.first));
  return opens && touches(glance, draft.end) && (after === ')' || (after === '.' && isWord(glance, draft.end + 1)));
}

function lineBreakBefore(glance: Glance, at: number): boolean {
  const end = glance.tokens[at - 1]?.end ?? 0;
  return glance.text.slice(end, glance.tokens[at]?.start).includes('\n');
}

/** "version 2.0", "iOS 17.4" */
function isVersion(glance: Glance, draft: Draft): boolean {
  return (
    draft.form === 'digits' &&
    draft.unit === undefined &&
    glance.book.versions.has(wordAt(glance, draft.first - 1)) &&
    !countsAhead(glance, draft)
  );
}

/** A bare four-digit number from 1500 to 2099 where no date reader claimed it and nothing is counted: a year in a name. */
function isYear(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits' || draft.unit !== undefined || draft.end !== draft.first + 1) return false;
  const printed = printedAt(glance, draft.first);
  if (!/^(?:1[5-9]|20)\d\d$/.test(printed)) return false;
  if (/^(?:19|20)/.test(printed) && isCapital(glance, draft.end) && !countsAhead(glance, draft)) return true;
  return !countsAhead(glance, draft) && phraseBefore(glance.book.hedgesBefore, glance, draft.first) === null;
}

/** "Three Mile Island", "the Big Four", "World War Two": number words in names. */
function isName(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'words' && draft.form !== 'single') return false;
  if (!isCapital(glance, draft.first) || isTitleCase(glance, draft.first)) return false;
  const opens = draft.first === sentenceStart(glance, draft.first) || !isWord(glance, draft.first - 1);
  if (opens) return false;
  return draft.unit === undefined || isCapital(glance, draft.end - 1);
}

/** "10:30", "2:1": numbers that touch a colon. */
function isClock(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits') return false;
  return (
    isColonBetween(glance, draft.end - 1) ||
    isColonBetween(glance, draft.first - 2) ||
    phraseAt(glance.book.halfDays, glance, draft.end) !== null
  );
}

/** True where a colon joins the number at token `at` to the next without blanks. */
function isColonBetween(glance: Glance, at: number): boolean {
  if (printedAt(glance, at + 1) !== ':' || !touches(glance, at + 1) || !touches(glance, at + 2)) return false;
  return glance.tokens[at]?.kind === 'number' && glance.tokens[at + 2]?.kind === 'number';
}
