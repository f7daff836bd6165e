import type { Numeral } from './book.ts';
import { compoundNumber } from './compound-numbers.ts';
import { exactly, tidy, type Draft } from './draft.ts';
import { digitsAt } from './digits.ts';
import { isHedge } from './hedges.ts';
import { isDash, isNumber, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { phraseAt } from './phrases.ts';

type Tail = 'none' | 'one' | 'teen' | 'tens' | 'hundred' | 'digits' | 'scale' | 'dozen';

/** A number in words, summed up from left to right. */
interface Tally {
  /** Finished groups ("two million"). */
  readonly total: number;
  /** The group under way, below its scale word. */
  readonly group: number;
  readonly tail: Tail;
  /** The scale word printed last. */
  readonly scale: number;
  readonly at: number;
  readonly hundreds: boolean;
}

const EMPTY = { total: 0, group: 0, tail: 'none', scale: Infinity, hundreds: false } as const;

/** A number that holds words at token `at`: "twenty-one", "two hundred and fifty thousand", "1.5 million", "a hundred", "five and a half". */
export function numeralAt(glance: Glance, at: number): Draft | null {
  const head = isNumber(glance, at) || !isWord(glance, at) ? digitsAt(glance, at) : null;
  if (head !== null && !goesOn(glance, head.end)) return head;
  const start = head === null ? wordStart(glance, at) : digitStart(head);
  if (start === null) return head;
  const summed = walk(glance, start);
  if (summed.at === at || summed.tail === 'none') return head;
  const span = { first: at, end: summed.at };
  if (head === null)
    return { ...withMinus(glance, exactly(span, total(summed), 'words', 'number-words')), scale: scaleOf(summed) };
  const { first, coreFirst, rules } = head;
  const form = head.form === 'fraction' && summed.at === head.end ? 'fraction' : 'digits';
  return { ...exactly(span, total(summed), form, 'digits'), first, coreFirst, scale: scaleOf(summed), rules };
}

/** Whether a word that could lengthen a number in digits follows it. */
function goesOn(glance: Glance, at: number): boolean {
  if (!isWord(glance, at) && !isDash(glance, at)) return false;
  return (
    glance.book.continues.has(wordAt(glance, at)) ||
    (isDash(glance, at) && glance.book.continues.has(wordAt(glance, at + 1)))
  );
}

const total = (tally: Tally): number => tidy(tally.total + tally.group);

/** The power of ten that the number ends with, so that "five to six hundred" can share it; 1 for other numbers. */
function scaleOf(tally: Tally): number {
  if (tally.tail === 'hundred' && tally.total === 0 && tally.group >= 100) return 100;
  return tally.scale === Infinity || tally.group !== 0 ? 1 : tally.scale;
}

function digitStart(head: Draft): Tally | null {
  if (head.best === null) return null;
  return { ...EMPTY, group: head.best, tail: 'digits', at: head.end };
}

/** Where a number in words begins: at a numeral, or at an article before a scale ("a hundred"). */
function wordStart(glance: Glance, at: number): Tally | null {
  const { book } = glance;
  const next = book.numerals.get(wordAt(glance, at + 1));
  if (book.articles.has(wordAt(glance, at)) && glance.taken[at] === 0 && next !== undefined && multiplies(next)) {
    return { ...EMPTY, group: 1, tail: 'one', at: at + 1 };
  }
  const here = numeral(glance, at);
  if (here?.kind === 'hundred' && next?.kind === 'scale')
    return { ...EMPTY, group: 100, tail: 'hundred', hundreds: true, at: at + 1 };
  return here === undefined ? null : { ...EMPTY, at };
}

const multiplies = (one: Numeral): boolean => one.kind === 'hundred' || one.kind === 'scale' || one.kind === 'dozen';

function numeral(glance: Glance, at: number): Numeral | undefined {
  if (!isWord(glance, at) || glance.taken[at] === 1) return undefined;
  const word = wordAt(glance, at);
  const known = glance.book.numerals.get(word);
  if (known !== undefined || !glance.book.lexicon.compounds) return known;
  const value = compoundNumber(word, glance.book);
  return value === null ? undefined : { kind: value < 100 ? 'teen' : 'whole', value };
}

function walk(glance: Glance, start: Tally): Tally {
  let tally = start;
  for (;;) {
    const next = plusPart(glance, tally) ?? joined(glance, tally) ?? pointPart(glance, tally);
    if (next === null || next.at <= tally.at) return tally;
    tally = next;
  }
}

/** The next numeral, straight on or behind a hyphen. */
function joined(glance: Glance, tally: Tally): Tally | null {
  const hyphen = isDash(glance, tally.at) && tally.tail !== 'none' && hyphenJoins(glance, tally);
  const at = hyphen ? tally.at + 1 : tally.at;
  const next = numeral(glance, at);
  if (next === undefined) return null;
  const taken = accepted(glance, { ...tally, at: at + 1 }, next);
  if (taken === null || !plausible(glance, tally, next, at)) return null;
  return taken;
}

function hyphenJoins(glance: Glance, tally: Tally): boolean {
  if (touches(glance, tally.at) !== touches(glance, tally.at + 1)) return false;
  return touches(glance, tally.at) || tally.tail === 'tens';
}

/** After digits and a scale, words of a smaller number rarely go on the same figure ("5 million two years ago"). */
function plausible(glance: Glance, tally: Tally, next: Numeral, at: number): boolean {
  if (tally.tail !== 'scale' || multiplies(next) || next.kind === 'whole') return true;
  if (tally.scale < 1e6 && tally.scale > 100 && !isNumber(glance, at - 2)) return true;
  const after = numeral(glance, at + 1);
  return after !== undefined && multiplies(after);
}

function accepted(glance: Glance, tally: Tally, next: Numeral): Tally | null {
  const { value } = next;
  const open = tally.tail === 'none' || tally.tail === 'scale';
  const plus = (tail: Tail): Tally => ({ ...tally, group: tally.group + value, tail });
  switch (next.kind) {
    case 'one':
      return open || tally.tail === 'hundred' || (tally.tail === 'tens' && value > 0) ? plus('one') : null;
    case 'teen':
      return open ||
        tally.tail === 'hundred' ||
        (tally.tail === 'tens' && glance.book.lexicon.vigesimal && [60, 80].includes(tally.group % 100))
        ? plus('teen')
        : null;
    case 'tens':
      if (glance.book.lexicon.vigesimal && value === 20 && tally.tail === 'one' && tally.group % 100 === 4)
        return { ...tally, group: tally.group + 76, tail: 'tens' };
      return open || tally.tail === 'hundred' ? plus('tens') : null;
    case 'whole':
      return open ? { ...plus('hundred'), hundreds: true } : null;
    case 'hundred':
      return hundredOf(glance, tally);
    case 'scale':
      return scaled(glance, tally, value);
    case 'dozen':
      return tally.group > 0 && tally.tail !== 'dozen' ? { ...tally, group: tally.group * value, tail: 'dozen' } : null;
  }
}

function hundredOf(glance: Glance, tally: Tally): Tally | null {
  const { group, tail } = tally;
  if (group > 0 && !tally.hundreds && tail !== 'dozen' && tail !== 'scale')
    return { ...tally, group: tidy(group * 100), tail: 'hundred', hundreds: true };
  if (glance.book.lexicon.bareScales && (tail === 'none' || tail === 'scale'))
    return { ...tally, group: 100, tail: 'hundred', hundreds: true };
  return null;
}

function scaled(glance: Glance, tally: Tally, value: number): Tally | null {
  const { group, scale } = tally;
  const next = { ...tally, group: 0, tail: 'scale' as const, scale: value, hundreds: false };
  if (tally.tail === 'dozen') return null;
  if (tally.tail === 'scale') return { ...next, total: tidy(tally.total * value) };
  if (tally.tail === 'none') return glance.book.lexicon.bareScales && value === 1000 ? { ...next, total: 1000 } : null;
  if (value < scale) return { ...next, total: tidy(tally.total + group * value) };
  return value >= 1e6 && value > scale ? { ...next, total: tidy((tally.total + group) * value) } : null;
}

/** What "and" adds: a fraction ("and a half", "and three quarters") or the rest of the number ("and fifty"). */
function plusPart(glance: Glance, tally: Tally): Tally | null {
  if (tally.tail === 'none' || tally.tail === 'dozen') return null;
  const half = phraseAt(glance.book.plusHalf, glance, tally.at);
  if (half !== null) return plusFraction(tally, 0.5, half.end);
  if (!glance.book.and.has(wordAt(glance, tally.at))) return null;
  const fraction = smallFraction(glance, tally.at + 1);
  if (fraction !== null && tally.tail !== 'digits') return plusFraction(tally, fraction.value, fraction.end);
  if (betweenNeedsIt(glance, tally)) return null;
  return tally.tail === 'hundred' || tally.tail === 'scale' ? plusRest(glance, tally) : romanceAnd(glance, tally);
}

function plusFraction(tally: Tally, fraction: number, at: number): Tally {
  if (tally.tail === 'scale') return { ...tally, total: tidy(tally.total + fraction * tally.scale), at };
  return { ...tally, group: tidy(tally.group + fraction), tail: 'digits', at };
}

/** "a half", "one fourth", "three quarters" behind "and"; value and end. */
function smallFraction(glance: Glance, at: number): { value: number; end: number } | null {
  const over = glance.book.articles.has(wordAt(glance, at)) ? 1 : glance.book.numerals.get(wordAt(glance, at));
  const under = glance.book.denominators.get(wordAt(glance, at + 1));
  if (over === undefined || under === undefined) return null;
  const count = over === 1 ? 1 : over.kind === 'one' ? over.value : 0;
  return count > 0 && count < under ? { value: count / under, end: at + 2 } : null;
}

/** "between one hundred and two hundred": the only "and" belongs to the range. */
function betweenNeedsIt(glance: Glance, tally: Tally): boolean {
  for (let at = tally.at - 1; at > tally.at - 6; at--) {
    if (glance.book.rangeBetween.has(wordAt(glance, at))) return !andAhead(glance, tally.at + 1);
    if (!isWord(glance, at) && !isNumber(glance, at) && !isDash(glance, at)) return false;
  }
  return false;
}

function andAhead(glance: Glance, from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    if (glance.book.and.has(wordAt(glance, at))) return true;
    if (numeral(glance, at) === undefined) return false;
  }
  return false;
}

/** "and fifty", "and two hundred" after a hundred or a scale; a rest that outgrows what stands before it is another number. */
function plusRest(glance: Glance, tally: Tally): Tally | null {
  const at = tally.at + 1;
  const digits = asRest(glance, tally, at);
  if (digits !== null) return digits;
  const next = numeral(glance, at);
  if (next === undefined || multiplies(next) || next.kind === 'whole' || isNumber(glance, tally.at - 2)) return null;
  const taken = accepted(glance, { ...tally, at: at + 1 }, next);
  const small = taken === null ? null : (joined(glance, taken) ?? taken);
  const behind = small === null ? undefined : numeral(glance, small.at);
  if (small === null || behind === undefined || !multiplies(behind)) return taken;
  if (behind.kind === 'hundred') return tally.tail === 'scale' ? taken : null;
  return behind.kind === 'scale' && behind.value < tally.scale && (tally.hundreds || tally.scale >= 1e6) ? taken : null;
}

/** "3 hundred and 21" */
function asRest(glance: Glance, tally: Tally, at: number): Tally | null {
  if (
    tally.tail !== 'hundred' ||
    !isNumber(glance, at) ||
    !/^\d{1,2}$/.test(printedAt(glance, at)) ||
    Number(printedAt(glance, at)) === 0
  )
    return null;
  return { ...tally, group: tally.group + Number(printedAt(glance, at)), tail: 'digits', at: at + 1 };
}

/** "treinta y uno", "vingt et un", "soixante et onze" */
function romanceAnd(glance: Glance, tally: Tally): Tally | null {
  const next = numeral(glance, tally.at + 1);
  if (tally.tail !== 'tens' || glance.book.lexicon.language === 'en' || next === undefined || multiplies(next))
    return null;
  if (next.kind !== 'one' && next.kind !== 'teen') return null;
  return accepted(glance, { ...tally, at: tally.at + 2 }, next);
}

/** "point zero three": decimals in words. */
function pointPart(glance: Glance, tally: Tally): Tally | null {
  if (tally.tail === 'none' || tally.tail === 'scale' || !glance.book.points.has(wordAt(glance, tally.at))) return null;
  let digits = '';
  let at = tally.at + 1;
  for (let next = numeralOrZero(glance, at); next !== null; next = numeralOrZero(glance, at)) {
    digits += next.digits;
    at = next.end;
  }
  return digits === '' || digits.length > 9
    ? null
    : { ...tally, group: tally.group + Number(`0.${digits}`), tail: 'digits', at };
}

function numeralOrZero(glance: Glance, at: number): { digits: string; end: number } | null {
  if (glance.book.zero.has(wordAt(glance, at))) return { digits: '0', end: at + 1 };
  const next = numeral(glance, at);
  if (next === undefined || multiplies(next) || next.value > 99) return null;
  const ones = touches(glance, at + 1) && isDash(glance, at + 1) ? numeral(glance, at + 2) : undefined;
  if (next.kind === 'tens' && ones?.kind === 'one') return { digits: String(next.value + ones.value), end: at + 3 };
  return { digits: String(next.value), end: at + 1 };
}

function withMinus(glance: Glance, draft: Draft): Draft {
  const before = draft.first - 1;
  if (
    !glance.book.minus.has(wordAt(glance, before)) ||
    isHedge(glance, draft.first) ||
    draft.best === null ||
    glance.taken[before] === 1
  )
    return draft;
  return { ...draft, best: -draft.best, first: before, coreFirst: before };
}
