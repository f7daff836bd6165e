import { readDates } from '../../../server/reading/dates/dates.ts';
import type { Found } from '../../../server/reading/found.ts';
import { sentences } from '../../../server/text/sentences.ts';
import { tokenise } from '../../../server/text/tokens.ts';

/** Reads the dates and times of a text as the reading room does, without its figures. */
export function datesIn(text: string, published?: string, language = 'en'): Found[] {
  const tokens = tokenise(text);
  return readDates({ text, tokens, sentences: sentences(text, tokens), language, options: { published } });
}

/** A find in the words of a case file: what is printed and the fields of its value. */
export function shown(text: string, found: Found): Record<string, unknown> {
  const fields = Object.entries(found.value).filter(([name, value]) => !(name === 'hedge' && value === 'none'));
  return { printed: text.slice(found.start, found.end), ...Object.fromEntries(fields) };
}
