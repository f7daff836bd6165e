import type { DateHedge } from '../statement.ts';
import type { Mention, When } from './mention.ts';
import { isPossessive, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { ordinalAt } from './read-calendar.ts';

/** What the words before a date make of it. */
export interface Hedged {
  readonly hedge: DateHedge;
  readonly first: number;
}

/** Reads "by", "since", "no later than" before a date; "before Monday's vote" and "before the 2020 election" leave the date as it is. */
export function hedgeOf(page: Page, mention: Mention): Hedged {
  if (mention.hedge !== undefined) return { hedge: mention.hedge, first: mention.hedgeFirst ?? mention.first };
  const bare: Hedged = { hedge: 'none', first: mention.first };
  if (isPossessive(page, mention.end - 1)) return bare;
  if (['onwards', 'onward'].includes(wordAt(page, mention.end))) return { hedge: 'since', first: mention.first };
  if (
    wordAt(page, mention.end) === 'on' &&
    wordAt(page, mention.first - 1) === 'from' &&
    /^[,.;]?$/u.test(wordAt(page, mention.end + 1))
  ) {
    return { hedge: 'since', first: mention.first };
  }
  if (lastsFrom(page, mention)) return { hedge: 'since', first: mention.first };
  const article = page.lexicon.sets.articles.has(wordAt(page, mention.first - 1));
  const at = article ? mention.first - 1 : mention.first;
  const phrase = phraseBefore(page, page.lexicon.hedges, mention.first) ?? phraseBefore(page, page.lexicon.hedges, at);
  if (phrase === null || phrase.means === 'none') return bare;
  const crossed = article && !phrase.words.includes(wordAt(page, mention.first - 1));
  if (crossed && !takesArticle(page, mention)) return bare;
  return { hedge: phrase.means, first: (crossed ? at : mention.first) - phrase.words.length };
}

/** Nouns that come from a time and do not last from it. */
const DATED_NOUNS =
  /^(?:photos?|images?|videos?|footage|pictures?|figures?|letters?|memos?|reports?|emails?|records?|surveys?|polls?|documents?|drawings?|maps?|notes?|recordings?|samples?|estimates?|files?|coins?|scenes?|data|one|that|those)$/u;

/** "closed from mid-October": part of a month or year behind "from" begins something; "a photo from mid-October" does not. */
function lastsFrom(page: Page, { when, first }: Mention): boolean {
  if (when.on !== 'part' || page.lexicon.language !== 'en' || wordAt(page, first - 1) !== 'from') return false;
  return !DATED_NOUNS.test(wordAt(page, first - 2));
}

/** Expressions that stand with "the" themselves; "the 3 November election" does not. */
function takesArticle(page: Page, { when, first }: Mention): boolean {
  if (page.lexicon.language !== 'en') return true;
  if (when.on === 'calendar') return ordinalAt(page, first) !== null;
  return !PLAIN.has(when.on) && !(when.on === 'fixed' && when.period.grain === 'day');
}

const PLAIN: ReadonlySet<When['on']> = new Set(['weekday', 'feast', 'near']);
