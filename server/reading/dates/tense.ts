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
  if (isCounted(page, index) || isSum(page, index)) return 'none';
  if (word === 'set' && wordAt(page, index - 1) === ',' && !isForward(page, index)) return 'past';
  if (sets.future.has(word) || word.endsWith("'ll") || isForward(page, index))
    return wouldStands(page, index) ? 'open' : 'future';
  if (sets.wouldBe.has(word)) return 'open';
  if (sets.past.has(word)) return isToBe(page, index) ? 'future' : 'past';
  if (word === 'to' && (isToBe(page, index - 1) || wordAt(page, index + 1) === 'be')) return 'future';
  return isPastForm(page, word) ? 'past' : 'none';
}

/** "5,100 votes": behind a number a form in -s is a noun, whatever verb it may be elsewhere. */
const isCounted = (page: Page, index: number): boolean =>
  page.tokens[index - 1]?.kind === 'number' && wordAt(page, index).endsWith('s');

/** "comes to $30 million", "amounts to 40 percent": a sum, not something to come. */
const isSum = (page: Page, index: number): boolean =>
  /^(?:comes|amounts|adds)$/.test(wordAt(page, index)) && wordAt(page, index + 1) === 'to';

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

/** Words that open a clause of its own, past which no verb governs the date. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'when',
  'because',
  'who',
  'that',
  'which',
  'while',
  'where',
  'and',
  'but',
  'since',
  'as',
]);

/** "will be held", "will have gone": the participle belongs to the verb before it. */
function isCarried(page: Page, index: number): boolean {
  const adverb = wordAt(page, index - 1).endsWith('ly') ? index - 2 : index - 1;
  const before = wordAt(page, adverb);
  return before === 'be' || (before === 'have' && page.lexicon.sets.future.has(wordAt(page, adverb - 1)));
}

/** "will free the wounded men on Friday": an -ed word with a noun behind it may be an adjective of a later verb. */
function isAdjective(page: Page, index: number, from: number): boolean {
  return from - index > 1 && !page.lexicon.sets.past.has(wordAt(page, index)) && isPastForm(page, wordAt(page, index));
}

/** A modal before the index in the same clause. */
function isUnderModal(page: Page, index: number): boolean {
  for (let at = index - 1; at > index - 12; at -= 1) {
    const word = wordAt(page, at);
    if (page.sentence[at] !== page.sentence[index] || CLAUSE_WORDS.has(word) || BOUNDARY.has(word)) return false;
    if (word === 'will' || word === 'must' || word === 'shall' || word === 'should' || word.endsWith("'ll"))
      return true;
  }
  return false;
}

interface Walk {
  readonly from: number;
  readonly step: 1 | -1;
  /** Over the marks between clauses. */
  readonly across: boolean;
}

const FARTHEST = 40;

/** The first cue walking from a token until a clause boundary or the end of the sentence. */
function walk(page: Page, { from, step, across }: Walk): Tense {
  const sentence = page.sentence[from - step] ?? page.sentence[from];
  for (let index = from, steps = 0; steps < FARTHEST; index += step, steps += 1) {
    if (page.sentence[index] !== sentence || page.tokens[index] === undefined) return 'none';
    const word = wordAt(page, index);
    if (!across && BOUNDARY.has(word) && page.tokens[index]?.kind === 'mark') return 'none';
    if (across && page.lexicon.sets.reporting.has(word)) continue;
    const cue = cueAt(page, index);
    if (cue === 'none' || (cue === 'past' && isCarried(page, index))) continue;
    const adjective = cue === 'past' && step === -1 && isAdjective(page, index, from) && isUnderModal(page, index);
    return adjective ? 'future' : cue;
  }
  return 'none';
}

/** "Monday's attack", "the attack of 7 October": what is dated has happened. */
function hasHappened(page: Page, first: number, end: number): boolean {
  const { happened } = page.lexicon.sets;
  return happened.has(wordAt(page, end)) || (wordAt(page, first - 1) === 'of' && happened.has(wordAt(page, first - 2)));
}

/**
 * The tense around the tokens first to end: the nearest cue before them in their clause, then behind, then in the
 * sentence; a past tense of another clause says nothing.
 */
export function tenseAround(page: Page, first: number, end: number): Tense {
  if (hasHappened(page, first, end)) return 'past';
  if (wordAt(page, end) === 'is') return 'future';
  const opening = wordAt(page, end) === ',' ? end + 1 : end;
  const walks: readonly Walk[] = [
    { from: first - 1, step: -1, across: false },
    { from: end, step: 1, across: false },
    { from: opening, step: 1, across: false },
    { from: first - 1, step: -1, across: true },
    { from: end, step: 1, across: true },
  ];
  for (const one of walks) {
    const tense = walk(page, one);
    if (tense !== 'none') return one.across && tense === 'past' ? 'none' : tense;
  }
  return 'none';
}
