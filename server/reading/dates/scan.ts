import { upTo } from './compose.ts';
import type { ClockMention, Mention } from './mention.ts';
import type { Page } from './page.ts';
import { expressionAt, listedDay, listedYear } from './ranges.ts';

/** Every date expression of the text from left to right, never over a clock time. */
export function scan(page: Page, clocks: readonly ClockMention[]): Mention[] {
  const mentions: Mention[] = [];
  const taken = new Map(clocks.map((clock) => [clock.first, clock.end]));
  let index = 0;
  while (index < page.tokens.length) {
    const clockEnd = taken.get(index);
    if (clockEnd !== undefined) {
      index = clockEnd;
      continue;
    }
    const found = isStart(page, index) ? mentionAt(page, index, mentions.at(-1)) : null;
    if (found === null) index += 1;
    else {
      mentions.push(found);
      index = found.end;
    }
  }
  return mentions;
}

/** Only numbers and words of the lexicon can begin a date. */
function isStart(page: Page, index: number): boolean {
  const token = page.tokens[index];
  if (token === undefined || token.kind === 'mark') return false;
  return token.kind === 'number' || page.lexicon.roles.has(page.words[index] ?? '');
}

function mentionAt(page: Page, index: number, before: Mention | undefined): Mention | null {
  return expressionAt(page, index) ?? listedYear(page, index, before) ?? listedDay(page, index) ?? upTo(page, index);
}
