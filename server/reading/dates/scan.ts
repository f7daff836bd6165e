import { upTo } from './compose.ts';
import { DATE_ROLES } from './lexicon.ts';
import type { ClockMention, Mention } from './mention.ts';
import type { Page } from './page.ts';
import { expressionAt, listedDay, listedYear } from './ranges.ts';

/** Every date expression of the text from left to right, never over a clock time. */
export function scan(page: Page, clocks: readonly ClockMention[]): Mention[] {
  const mentions: Mention[] = [];
  let clock = 0;
  let index = 0;
  while (index < page.tokens.length) {
    while ((clocks[clock]?.first ?? Infinity) < index) clock += 1;
    if (clocks[clock]?.first === index) {
      index = clocks[clock]?.end ?? index + 1;
      continue;
    }
    const found = ((page.starts[index] ?? 0) & DATE_ROLES) === 0 ? null : mentionAt(page, index, mentions.at(-1));
    if (found === null) index += 1;
    else {
      mentions.push(found);
      index = found.end;
    }
  }
  return mentions;
}

function mentionAt(page: Page, index: number, before: Mention | undefined): Mention | null {
  return expressionAt(page, index) ?? listedYear(page, index, before) ?? listedDay(page, index) ?? upTo(page, index);
}
