import { exactly, tidy, type Draft } from './draft.ts';
import { isDash, isWord, touches, wordAt, type Glance } from './glance.ts';
import { numeralAt } from './numerals.ts';

/** What a number is divided by, and where its words end. */
interface Denominator {
  readonly value: number;
  readonly end: number;
}

/**
 * A fraction whose numerator or denominator is a number of several words: "three twenty-firsts" is 3/21, "one hundred thirty-two
 * fifths" 132/5, "one hundred thirty fifths" 100/35, "two hundred and fifty-four hundredths" 200.54. `over` is the number read
 * so far, in words; null when no such fraction stands there.
 */
export function spokenFraction(glance: Glance, over: Draft): Draft | null {
  if (over.form !== 'words' || over.best === null || !Number.isInteger(over.best)) return null;
  const compound = compoundUnder(glance, over);
  if (compound !== null)
    return share({ first: over.first, end: compound.end }, over.best, compound.value, 'compound-denominator');
  const under = pluralUnder(glance, over);
  if (under === null) return null;
  return (
    tensUnder(glance, over, under) ??
    mixed(glance, over, under) ??
    (Math.abs(over.best) > 99 ? whole(over, under) : null)
  );
}

const share = (span: { first: number; end: number }, over: number, under: number, rule: string): Draft =>
  exactly(span, tidy(over / under), 'fraction', rule);

const whole = (over: Draft, under: Denominator): Draft =>
  share({ first: over.first, end: under.end }, over.best ?? 0, under.value, 'plural-denominator');

/** Behind the number: "twenty-fifth", "twenty firsts", "one hundred and fifth"; a single ordinal only behind one. */
function compoundUnder(glance: Glance, over: Draft): Denominator | null {
  if (!isWord(glance, over.end) || glance.taken[over.end] === 1) return null;
  const head = glance.book.numerals.get(wordAt(glance, over.end));
  if (head === undefined) return null;
  const tens = head.kind === 'tens' ? { value: head.value, end: over.end + 1 } : hundreds(glance, over.end);
  if (tens === null) return null;
  const ones = onesUnder(glance, joint(glance, tens.end), over.best === 1);
  return ones === null ? null : { value: tens.value + ones.value, end: ones.end };
}

function hundreds(glance: Glance, at: number): Denominator | null {
  const head = numeralAt(glance, at);
  if (head?.best === null || head === null || head.best < 100 || head.best % 100 !== 0) return null;
  return { value: head.best, end: glance.book.and.has(wordAt(glance, head.end)) ? head.end + 1 : head.end };
}

/** "fifths", or "fifth" where one may stand: an ordinal below ten. */
function onesUnder(glance: Glance, at: number, single: boolean): Denominator | null {
  const word = wordAt(glance, at);
  const { ordinals } = glance.book;
  const value = ordinals.get(word.endsWith('s') ? word.slice(0, -1) : word);
  if (value === undefined || value > 9 || glance.taken[at] === 1) return null;
  return word.endsWith('s') || single ? { value, end: at + 1 } : null;
}

/** "fifths", "hundredths", "trillionths" right behind the number; "two quarters" are months and no fraction. */
function pluralUnder(glance: Glance, over: Draft): Denominator | null {
  const at = joint(glance, over.end);
  const word = wordAt(glance, at);
  const value = glance.book.denominators.get(word);
  if (value === undefined || !word.endsWith('s') || value === 2 || value === 4 || glance.taken[at] === 1) return null;
  return { value, end: at + 1 };
}

/** A hyphen may join the words of a fraction. */
const joint = (glance: Glance, at: number): number =>
  isDash(glance, at) && touches(glance, at) === touches(glance, at + 1) ? at + 1 : at;

/** "one hundred thirty fifths": tens right before ones belong to the denominator, save behind "and". */
function tensUnder(glance: Glance, over: Draft, under: Denominator): Draft | null {
  const last = over.end - 1;
  const tens = glance.book.numerals.get(wordAt(glance, last));
  if (tens?.kind !== 'tens' || under.value > 9 || glance.book.and.has(wordAt(glance, last - 1))) return null;
  const head = readUpTo(glance, over, last);
  if (head?.best === null || head === null || head.end !== last) return null;
  return share({ first: over.first, end: under.end }, head.best, tens.value + under.value, 'compound-denominator');
}

/** "two hundred and fifty-four hundredths": what stands behind "and" is a fraction of its own where it is less than one. */
function mixed(glance: Glance, over: Draft, under: Denominator): Draft | null {
  let and = over.end - 1;
  while (and > over.first && !glance.book.and.has(wordAt(glance, and))) and--;
  if (and <= over.first) return null;
  const head = readUpTo(glance, over, and);
  const rest = numeralAt(glance, and + 1);
  if (head?.best === null || head === null || rest?.best === null || rest === null) return null;
  if (rest.end !== over.end || rest.best >= under.value || head.best < 0) return null;
  const best = tidy(head.best + rest.best / under.value);
  return exactly({ first: over.first, end: under.end }, best, 'words', 'mixed-fraction');
}

/** The number again, as if the text ended before token `end`. */
function readUpTo(glance: Glance, over: Draft, end: number): Draft | null {
  const minus = glance.book.minus.has(wordAt(glance, over.first));
  const taken = glance.taken[end] ?? 0;
  glance.taken[end] = 1;
  const head = numeralAt(glance, minus ? over.first + 1 : over.first);
  glance.taken[end] = taken;
  return head;
}
