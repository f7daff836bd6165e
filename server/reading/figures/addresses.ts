import type { Draft } from './draft.ts';
import {
  isCapital,
  isDash,
  isNumber,
  isPunctuation,
  isWord,
  printedAt,
  touches,
  wordAt,
  type Glance,
} from './glance.ts';

/** Web and mail addresses, hash tags, handles: the run of characters without a space around the number tells. */
export function isAddress(glance: Glance, draft: Draft): boolean {
  const close = touches(glance, draft.first);
  const open = touches(glance, draft.end);
  if (close && GLUE.has(printedAt(glance, draft.first - 1))) return true;
  if (open && printedAt(glance, draft.end) !== '#' && GLUE.has(printedAt(glance, draft.end))) return true;
  return (close || open) && ADDRESS.test(runAround(glance, draft));
}

const GLUE = new Set(['#', '@', '_', '=', '&']);
const ADDRESS = /:\/\/|www\.|@|\.(?:com|org|net|gov|html?|php)\b|\/[a-z]{2,20}[^ /]{0,20}\//i;

/** How far a run without spaces is followed, in UTF-16 units to each side. */
const RUN = 60;

function runAround(glance: Glance, draft: Draft): string {
  const { text } = glance;
  const at = glance.tokens[draft.first]?.start ?? 0;
  let from = at;
  while (from > 0 && from > at - RUN && text.charCodeAt(from - 1) > BLANK) from--;
  let end = at;
  while (end < text.length && end < at + RUN && text.charCodeAt(end) > BLANK) end++;
  return text.slice(from, end);
}

/** The last ASCII blank; a run ends there. */
const BLANK = 0x20;

/** "555 0142", "+44 20", "0800 …", "007": numbers that begin with nought, or follow a plus sign or a call word. */
export function isPhone(glance: Glance, draft: Draft): boolean {
  const printed = printedAt(glance, draft.coreFirst);
  if (draft.form !== 'digits') return false;
  if (/^0\d/.test(printed)) return true;
  if (
    printedAt(glance, draft.first - 1) === '+' &&
    touches(glance, draft.first) &&
    glance.tokens[draft.first - 1]?.spaced === true &&
    !touches(glance, draft.end) &&
    isNumber(glance, draft.end)
  )
    return true;
  if (inNumberRun(glance, draft)) return true;
  const dash = isDash(glance, draft.end) && touches(glance, draft.end) && touches(glance, draft.end + 1);
  return dash && /^0\d/.test(printedAt(glance, draft.end + 1));
}

/** "20 7946 0958", "(212) 555-0142": three or more numbers in a row with nothing but blanks, dashes and brackets between. */
function inNumberRun(glance: Glance, draft: Draft): boolean {
  if (draft.unit !== undefined || draft.scale !== 1) return false;
  let run = 1;
  for (let at = nextInRun(glance, draft.end, 1); at >= 0 && run < 4; at = nextInRun(glance, at + 1, 1)) run++;
  for (let at = nextInRun(glance, draft.first - 1, -1); at >= 0 && run < 4; at = nextInRun(glance, at - 1, -1)) run++;
  return run > 2;
}

/** Index of the next number from `at` on in one direction, one joining mark allowed; -1 when there is none. */
function nextInRun(glance: Glance, at: number, step: 1 | -1): number {
  const mark = /^[-–)(]$/.test(printedAt(glance, at)) ? at + step : at;
  const next = printedAt(glance, mark) === '(' ? mark + step : mark;
  return isNumber(glance, next) && /^\p{Nd}{2,5}$/u.test(printedAt(glance, next)) ? next : -1;
}

/** "10 Downing Street", "75008 Paris", "NY 10027" */
export function isStreet(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits' || draft.unit !== undefined || draft.scale !== 1) return false;
  for (let at = draft.end; at < draft.end + 3 && isCapital(glance, at); at++)
    if (at > draft.end && glance.book.streets.has(wordAt(glance, at))) return true;
  if (glance.book.streetsBefore.has(wordAt(glance, draft.end))) return true;
  const printed = printedAt(glance, draft.coreFirst);
  if (!/^\d{5}$/.test(printed)) return false;
  const state = printedAt(glance, draft.first - 1);
  return (
    /^[A-Z]{2}$/.test(state) ||
    (isCapital(glance, draft.end) && !isWord(glance, draft.first - 1) && isPunctuation(glance, draft.end + 1))
  );
}
