import { isCapital, wordAt } from './page.ts';
import type { Page } from './page.ts';

/** `open` is a future seen from the past ("would be withdrawn"); `none` says nothing. */
export type Tense = 'past' | 'future' | 'open' | 'none';

const BOUNDARY: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '—', '–', '"', '“', '”']);

function cueAt(page: Page, index: number): Tense {
  const { sets, months } = page.lexicon;
  const word = wordAt(page, index);
  if (page.tokens[index]?.kind !== 'word') return 'none';
  if (word === 'may' && months.has(word) && isCapital(page, index)) return 'none';
  if (sets.future.has(word) || word.endsWith("'ll") || isForward(page, index))
    return wouldStands(page, index) ? 'open' : 'future';
  if (sets.wouldBe.has(word)) return 'open';
  if (sets.past.has(word)) return isToBe(page, index) ? 'future' : 'past';
  if (word === 'to' && isToBe(page, index - 1)) return 'future';
  return isPastForm(page, word) ? 'past' : 'none';
}

/** "would resume", "was due": a future seen from the past. */
function wouldStands(page: Page, index: number): boolean {
  const before = wordAt(page, index - 1);
  return page.lexicon.sets.wouldBe.has(before) || ['was', 'were', 'been', 'had'].includes(before);
}

/** "set to" and "set for"; "re-election". */
function isForward(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  if (word === 'set') return ['to', 'for'].includes(wordAt(page, index + 1));
  if (['delayed', 'postponed', 'adjourned'].includes(word))
    return ['until', 'to', 'till'].includes(wordAt(page, index + 1));
  return word === 'election' && wordAt(page, index - 1) === '-' && wordAt(page, index - 2) === 're';
}

/** "is to vote", "are to leave". */
function isToBe(page: Page, index: number): boolean {
  return ['is', 'are', 'was', 'were'].includes(wordAt(page, index)) && wordAt(page, index + 1) === 'to';
}

function isPastForm(page: Page, word: string): boolean {
  if (word.length < 4 || page.lexicon.sets.notPast.has(word)) return false;
  for (const ending of page.lexicon.sets.pastEndings) if (word.endsWith(ending)) return true;
  return false;
}

/** The first cue walking from `from` by `step` until a clause boundary or the sentence ends; -1 where it stopped without. */
function walk(page: Page, from: number, step: 1 | -1, across: boolean): Tense {
  const sentence = page.sentence[step === 1 ? from - 1 : from + 1] ?? page.sentence[from];
  for (let index = from, steps = 0; steps < 40; index += step, steps += 1) {
    if (page.sentence[index] !== sentence || page.tokens[index] === undefined) return 'none';
    const word = wordAt(page, index);
    if (!across && BOUNDARY.has(word) && page.tokens[index]?.kind === 'mark') return 'none';
    if (across && page.lexicon.sets.reporting.has(word)) continue;
    const cue = cueAt(page, index);
    if (cue !== 'none') return cue;
  }
  return 'none';
}

/** The tense around the tokens first to end: the nearest cue before them in their clause, then behind, then in the sentence; a past tense of another clause says nothing. */
export function tenseAround(page: Page, first: number, end: number): Tense {
  const opening = wordAt(page, end) === ',' ? end + 1 : end;
  const tries: readonly (readonly [number, 1 | -1, boolean])[] = [
    [first - 1, -1, false],
    [end, 1, false],
    [opening, 1, false],
    [first - 1, -1, true],
    [end, 1, true],
  ];
  if (wordAt(page, end) === 'is') return 'future';
  for (const [from, step, across] of tries) {
    const tense = walk(page, from, step, across);
    if (tense !== 'none') return across && tense === 'past' ? 'none' : tense;
  }
  return 'none';
}
