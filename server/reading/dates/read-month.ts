import { mention } from './mention.ts';
import type { Mention } from './mention.ts';
import { digitsOf, isCapital, isPossessive, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { monthFirst, shiftAt, yearAt } from './read-calendar.ts';

/** A month with its day or year, or alone where the words around it say it is one and not a name or a verb. */
export function monthMention(page: Page, index: number): Mention | null {
  const found = monthFirst(page, index);
  if (found === null || found.when.on !== 'calendar') return found;
  const { day, year, yearShift } = found.when;
  if (digitsOf(page, index - 1) !== null && day === undefined && isDayLike(page, index - 1)) return null;
  const upper = isCapital(page, index) || page.lexicon.language !== 'en';
  if (day !== undefined) return upper || !isVerb(page, index) || year !== undefined ? found : null;
  if (year !== undefined || yearShift !== undefined) return found;
  return standsAlone(page, index) ? found : null;
}

/** A number up to 99 right before a month that made no day of it ("31 February"). */
function isDayLike(page: Page, index: number): boolean {
  return (page.tokens[index]?.text.length ?? 9) <= 2;
}

function isVerb(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  return word === 'may' || word === 'march';
}

function standsAlone(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  const shy = page.lexicon.sets.shyMonths.has(word);
  const introduced = isIntroduced(page, index);
  if (!isCapital(page, index) && page.lexicon.language === 'en') {
    return introduced && word.length > 2 && !['to', 'and', 'or', 'than', 'a'].includes(wordAt(page, index - 1));
  }
  if (isName(page, index)) return introduced && isListed(page, index + 1);
  return introduced || (!shy && isFree(page, index));
}

/** A capitalised word on either side that is no date word makes a name of it ("April Smith", "Theresa May"). */
function isName(page: Page, index: number): boolean {
  const next = index + 1;
  if (page.lexicon.language !== 'en') return false;
  const behind = page.tokens[next]?.kind === 'word' && isCapital(page, next) && !isListed(page, next);
  return behind && !isPossessive(page, index);
}

function isListed(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  return page.lexicon.months.has(word) || page.lexicon.weekdays.has(word);
}

function isIntroduced(page: Page, index: number): boolean {
  const before = wordAt(page, index - 1);
  if (before === '') return false;
  if (shiftAt(page, index - 1) !== null || page.lexicon.sets.articles.has(before)) return true;
  if (page.lexicon.sets.previous.has(before) || page.lexicon.sets.following.has(before)) return true;
  return phraseBefore(page, page.lexicon.hedges, index) !== null || isMonthBefore(page, index);
}

/** "March-April", "March, April and May". */
function isMonthBefore(page: Page, index: number): boolean {
  const joins = wordAt(page, index - 1);
  if (!page.lexicon.sets.to.has(joins) && !page.lexicon.sets.and.has(joins) && joins !== ',') return false;
  return page.lexicon.months.has(wordAt(page, index - 2));
}

/** No capitalised word right before, unless the month opens the sentence or follows a mark. */
function isFree(page: Page, index: number): boolean {
  const before = page.tokens[index - 1];
  if (before === undefined || before.kind === 'mark') return true;
  return before.kind === 'word' && !isCapital(page, index - 1);
}

/** "last July", "this March", "next May", "janvier dernier". */
export function shiftedMonth(page: Page, index: number): Mention | null {
  const shift = shiftAt(page, index);
  if (shift !== null) {
    const month = page.lexicon.months.get(wordAt(page, index + 1));
    if (month === undefined || yearAt(page, index + 2) !== null) return null;
    const found = monthFirst(page, index + 1);
    if (found?.when.on !== 'calendar') return null;
    return mention(index, found.end, { ...found.when, monthShift: shift }, 'shifted-month');
  }
  return null;
}
