import type { Numeral } from './book.ts';
import { exactly, tidy, type Draft } from './draft.ts';
import { digitsAt } from './digits.ts';
import { isHedge } from './hedges.ts';
import { isDash, isNumber, isPunctuation, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { phraseAt } from './phrases.ts';
import { accepted, EMPTY, multiplies, numeral, type Tally } from './tally.ts';

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
  const { tail, total: before, group } = tally;
  if (tail === 'hundred' && before === 0 && group >= 100)
    return group % 1000 === 0 ? 1000 : group % 100 === 0 ? 100 : 1;
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
  if (book.zero.has(wordAt(glance, at)) && book.points.has(wordAt(glance, at + 1)))
    return { ...EMPTY, tail: 'one', at: at + 1 };
  const here = numeral(glance, at);
  if (here?.kind === 'hundred' && next?.kind === 'scale')
    return { ...EMPTY, group: 100, tail: 'hundred', hundreds: true, at: at + 1 };
  return here === undefined ? null : { ...EMPTY, at };
}

function walk(glance: Glance, start: Tally): Tally {
  let tally = start;
  for (;;) {
    const next =
      plusPart(glance, tally) ?? joined(glance, tally) ?? digitPart(glance, tally) ?? pointPart(glance, tally);
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

/** What "and" adds: a fraction ("and a half", "and three quarters") or the rest of the number ("and fifty"). */
function plusPart(glance: Glance, tally: Tally): Tally | null {
  if (tally.tail === 'none' || tally.tail === 'dozen') return null;
  const half = phraseAt(glance.book.plusHalf, glance, tally.at);
  if (half !== null) return fractionOfScale(glance, tally, { value: 0.5, end: half.end });
  if (!glance.book.and.has(wordAt(glance, tally.at))) return null;
  const fraction = smallFraction(glance, tally.at + 1);
  if (fraction !== null && tally.tail !== 'digits') return fractionOfScale(glance, tally, fraction);
  if (betweenNeedsIt(glance, tally)) return null;
  return tally.tail === 'hundred' || tally.tail === 'scale' ? plusRest(glance, tally) : romanceAnd(glance, tally);
}

/** "one billion and a half million": a fraction that has a smaller scale of its own is that much of it. */
function fractionOfScale(glance: Glance, tally: Tally, { value, end }: { value: number; end: number }): Tally {
  const own = numeral(glance, end);
  if (tally.tail !== 'scale' || own?.kind !== 'scale' || own.value >= tally.scale)
    return plusFraction(tally, value, end);
  return { ...tally, total: tidy(tally.total + value * own.value), scale: own.value, at: end + 1 };
}

function plusFraction(tally: Tally, fraction: number, at: number): Tally {
  if (tally.tail === 'scale') return { ...tally, total: tidy(tally.total + fraction * tally.scale), at };
  return { ...tally, group: tidy(tally.group + fraction), tail: 'digits', at };
}

/** "a half", "one fourth", "fifty-four hundredths", "three quarters million" behind "and"; value and end. */
function smallFraction(glance: Glance, at: number): { value: number; end: number } | null {
  const over = underHundred(glance, at);
  if (over === null) return null;
  const under = glance.book.denominators.get(wordAt(glance, over.end));
  if (under === undefined || over.value < 1 || over.value >= under) return null;
  return { value: over.value / under, end: over.end + 1 };
}

/** An article as one, or a number in words below a hundred. */
function underHundred(glance: Glance, at: number): { value: number; end: number } | null {
  if (glance.book.articles.has(wordAt(glance, at))) return { value: 1, end: at + 1 };
  const head = numeral(glance, at);
  if (head === undefined || head.value > 99 || multiplies(head)) return null;
  const next = isDash(glance, at + 1) && touches(glance, at + 1) ? at + 2 : at + 1;
  const ones = head.kind === 'tens' ? numeral(glance, next) : undefined;
  return ones?.kind === 'one' ? { value: head.value + ones.value, end: next + 1 } : { value: head.value, end: at + 1 };
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
  if (next === undefined || multiplies(next) || next.kind === 'whole') return null;
  if (tally.tail === 'scale' && isNumber(glance, tally.at - 2) && !endsWithHundred(glance, at)) return null;
  const taken = accepted(glance, { ...tally, at: at + 1 }, next);
  const small = taken === null ? null : (joined(glance, taken) ?? taken);
  const behind = small === null ? undefined : numeral(glance, small.at);
  if (small === null || behind === undefined || !multiplies(behind)) return taken;
  if (behind.kind === 'hundred') return tally.tail === 'scale' ? taken : null;
  return behind.kind === 'scale' && behind.value < tally.scale && (tally.hundreds || tally.scale >= 1e6) ? taken : null;
}

/** "6 crore and two hundred.": a rest in hundreds behind digits and a scale, where the clause ends with it. */
const endsWithHundred = (glance: Glance, at: number): boolean =>
  numeral(glance, at + 1)?.kind === 'hundred' && isPunctuation(glance, at + 2);

/** "4 thousand 3 hundred": digits behind a scale go on the number where a smaller scale follows them. */
function digitPart(glance: Glance, tally: Tally): Tally | null {
  const { at } = tally;
  if (tally.tail !== 'scale' || !isNumber(glance, at) || !/^\d{1,3}$/.test(printedAt(glance, at))) return null;
  const next = numeral(glance, at + 1);
  if (next === undefined || (next.kind !== 'hundred' && next.kind !== 'scale') || next.value >= tally.scale)
    return null;
  return { ...tally, group: Number(printedAt(glance, at)), tail: 'digits', hundreds: false, at: at + 1 };
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
  const behind = numeral(glance, at + 1);
  if (behind !== undefined && multiplies(behind)) return null;
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
