import { asciiDigits } from './ascii-digits.ts';
import { exactly, refined, tidy, type Draft } from './draft.ts';
import { withPower } from './exponents.ts';
import { isHedge } from './hedges.ts';
import { isEdge, isNumber, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** More digits than a figure has: account numbers, hashes. */
const MOST_DIGITS = 16;

/** Languages that print "1,500" for fifteen hundred though they write "1,5" for one and a half. */
const COMMA_GROUPS = new Set(['es']);

/** The number printed in one token, or null where its separators fit no way of writing one ("192.168.1.2"). */
export function printedNumber(printed: string, glance: Glance): number | null {
  if (printed.length > 2 * MOST_DIGITS) return null;
  if (printed.length < MOST_DIGITS && /^\d+$/.test(printed)) return Number(printed);
  const plain = asciiDigits(printed);
  const grouped = plain.includes(' ') ? withoutSpaces(plain) : plain;
  if (grouped === null || grouped.length > MOST_DIGITS + 6) return null;
  const value = Number(plainDecimal(grouped, glance) ?? NaN);
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? value : null;
}

function withoutSpaces(plain: string): string | null {
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(plain) ? plain.replaceAll(' ', '') : null;
}

/** Rewrites separators to the form JavaScript reads. */
function plainDecimal(printed: string, glance: Glance): string | null {
  const dots = printed.split('.').length - 1;
  const commas = printed.split(',').length - 1;
  if (dots + commas === 0) return printed;
  if (dots > 0 && commas > 0) return bothKinds(printed, dots, commas);
  const sign = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return isGrouped(printed, sign) ? printed.replaceAll(sign, '') : null;
  return isThousand(printed, sign, glance) ? printed.replace(sign, '') : printed.replace(',', '.');
}

function bothKinds(printed: string, dots: number, commas: number): string | null {
  const decimal = printed.lastIndexOf('.') > printed.lastIndexOf(',') ? '.' : ',';
  if ((decimal === '.' ? dots : commas) > 1) return null;
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = ''] = printed.split(decimal);
  return isGrouped(whole, group) ? `${whole.replaceAll(group, '')}.${fraction}` : null;
}

/** Thousands (1,234,567) or the Indian way (12,34,567). */
function isGrouped(printed: string, sign: string): boolean {
  const groups = printed.split(sign);
  const head = groups[0]?.length ?? 0;
  if (head < 1 || head > 3 || groups.at(-1)?.length !== 3) return false;
  const middle = groups.slice(1, -1);
  return middle.every((group) => group.length === 3) || (head <= 2 && middle.every((group) => group.length === 2));
}

function isThousand(printed: string, sign: string, glance: Glance): boolean {
  const { decimalComma, language } = glance.book.lexicon;
  const decimalHere = decimalComma ? ',' : '.';
  if (!isGrouped(printed, sign) || printed.startsWith('0')) return false;
  return sign !== decimalHere || COMMA_GROUPS.has(language);
}

/** A figure in digits at token `at`, with its sign, space-parted groups and a fraction behind it ("1 500", "-18", "2½", "10 1/2"). */
export function digitsAt(glance: Glance, at: number): Draft | null {
  const vulgar = isNumber(glance, at) ? undefined : VULGAR.get(printedAt(glance, at));
  if (vulgar !== undefined) return exactly({ first: at, end: at + 1 }, vulgar, 'fraction', 'fraction-sign');
  if (printedAt(glance, at) === '.') return pointFirst(glance, at);
  if (!isNumber(glance, at)) return null;
  const whole = groupsAt(glance, at);
  if (whole === null) return null;
  return withSign(glance, withPower(glance, withFraction(glance, whole)));
}

/** ".08" */
function pointFirst(glance: Glance, at: number): Draft | null {
  const token = glance.tokens[at];
  if (token?.spaced !== true || !isNumber(glance, at + 1) || !touches(glance, at + 1)) return null;
  const digits = asciiDigits(printedAt(glance, at + 1));
  return /^\d{1,12}$/.test(digits)
    ? exactly({ first: at, end: at + 2 }, Number(`0.${digits}`), 'digits', 'point-first')
    : null;
}

/** "1 414 021 100": groups of three digits parted by one space each. */
function groupsAt(glance: Glance, at: number): Draft | null {
  const printed = printedAt(glance, at);
  let end = at + 1;
  if (printed.length <= 3 && printed !== '0' && glance.tokens[end]?.kind === 'number') {
    while (end - at <= MOST_GROUPS && isGroup(glance, end)) end++;
  }
  const first = glance.tokens[at];
  const last = glance.tokens[end - 1];
  if (first === undefined || last === undefined || end - at > MOST_GROUPS) return null;
  if (end === at + 1) {
    const plain = printedNumber(printed, glance);
    return plain === null ? null : exactly({ first: at, end }, plain, 'digits', 'digits');
  }
  const value = printedNumber(glance.text.slice(first.start, last.end).replaceAll(' ', '\u00a0'), glance);
  return value === null ? null : exactly({ first: at, end }, value, 'digits', 'digit-groups');
}

/** More groups of three make no figure. */
const MOST_GROUPS = 5;

function isGroup(glance: Glance, at: number): boolean {
  const token = glance.tokens[at];
  const before = glance.tokens[at - 1];
  if (token === undefined || before === undefined || !isNumber(glance, at)) return false;
  if (
    token.start !== before.end + 1 ||
    glance.text[before.end] !== ' ' ||
    !/^\p{Nd}{3}(?:[.,]\p{Nd}{1,2})?$/u.test(token.text)
  )
    return false;
  return /^\p{Nd}{1,3}$/u.test(before.text);
}

function withFraction(glance: Glance, draft: Draft): Draft {
  const value = draft.best ?? 0;
  const vulgar = VULGAR.get(printedAt(glance, draft.end));
  const next = draft.end + 1;
  if (vulgar !== undefined)
    return refined(draft, { best: tidy(value + vulgar), end: next, coreEnd: next }, 'fraction-sign');
  const alone = slashed(glance, draft.first);
  if (alone !== null) return exactly({ first: draft.first, end: draft.first + 3 }, alone, 'fraction', 'slash-fraction');
  const behind = Number.isInteger(value) && !touches(glance, draft.end) ? slashed(glance, draft.end) : null;
  if (behind === null) return draft;
  const end = draft.end + 3;
  return refined(draft, { best: tidy(value + behind), end, coreEnd: end }, 'mixed-fraction');
}

const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 8, 10, 16, 32]);

/** "3/4" at token `at`; dates, "9/11" and "24/7" are none. */
function slashed(glance: Glance, at: number): number | null {
  if (
    !isNumber(glance, at) ||
    !isNumber(glance, at + 2) ||
    printedAt(glance, at + 1) !== '/' ||
    !touches(glance, at + 1) ||
    !touches(glance, at + 2)
  )
    return null;
  if (printedAt(glance, at + 3) === '/' && touches(glance, at + 3)) return null;
  const over = Number(printedAt(glance, at));
  const under = Number(printedAt(glance, at + 2));
  return over < under && over > 0 && SLASH_DENOMINATORS.has(under) ? over / under : null;
}

/** "-9.2", "−18", "minus 18": a sign that touches its number and nothing before it, or a word for it. */
function withSign(glance: Glance, draft: Draft): Draft {
  const before = draft.first - 1;
  if (draft.best === null || glance.taken[before] === 1 || !isMinus(glance, draft)) return draft;
  return refined(draft, { best: -draft.best, first: before, coreFirst: before }, 'minus');
}

function isMinus(glance: Glance, draft: Draft): boolean {
  const before = draft.first - 1;
  if (glance.book.minus.has(wordAt(glance, before))) return !isHedge(glance, draft.first);
  const dash = printedAt(glance, before);
  if (dash !== '-' && dash !== '−' && dash !== '–') return false;
  if (isParagraph(glance, before, draft.end)) return true;
  const open = glance.tokens[before]?.spaced === true || printedAt(glance, before - 1) === '(';
  return touches(glance, draft.first) && open && !isNumber(glance, before - 1);
}

/** "- 1 4/5": a sign and its number that are a whole paragraph; elsewhere a dash before a blank opens a row of a list. */
function isParagraph(glance: Glance, first: number, end: number): boolean {
  const last = isWord(glance, end) && printedAt(glance, end).length === 1 ? end + 1 : end;
  return isEdge(glance, first - 1) && isEdge(glance, last);
}
