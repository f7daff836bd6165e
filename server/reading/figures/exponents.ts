import { asciiDigits } from './ascii-digits.ts';
import { refined, tidy, type Draft } from './draft.ts';
import { isNumber, isWord, printedAt, touches, type Glance } from './glance.ts';

/** A power that was printed: its value and where its tokens end. */
interface Power {
  readonly value: number;
  readonly end: number;
}

/** Numbers of this many digits or more are no exponent. */
const MOST_DIGITS = 3;
const TIMES = new Set(['x', 'X', '×', '*', '·', '⋅']);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "1e10", "12.3e+14", "10^6", "2.5^-1", "1.3x10^6", "6 × 10⁸": a number in digits with the power printed behind it. */
export function withPower(glance: Glance, draft: Draft): Draft {
  const { best } = draft;
  if (best === null || draft.form !== 'digits') return draft;
  const raised = caret(glance, draft.end);
  const power = raised === null ? (exponent(glance, draft.end) ?? timesTen(glance, draft.end)) : null;
  const value = raised === null ? best * (power?.value ?? Number.NaN) : best ** raised.value;
  const end = raised?.end ?? power?.end ?? draft.end;
  if (!Number.isFinite(value) || isGluedOn(glance, end)) return draft;
  return refined(draft, { best: tidy(value), end, coreEnd: end }, 'power');
}

const isGluedOn = (glance: Glance, end: number): boolean =>
  touches(glance, end) && (isWord(glance, end) || glance.tokens[end]?.kind === 'number');

/** "e10", "e+14": ten to that power, where nothing parts the letter from the digits. */
function exponent(glance: Glance, at: number): Power | null {
  if (!/^e$/i.test(printedAt(glance, at)) || !touches(glance, at)) return null;
  const power = signed(glance, at + 1);
  return power === null ? null : { value: 10 ** power.value, end: power.end };
}

/** "^6", "^-1": the exponent. */
function caret(glance: Glance, at: number): Power | null {
  return printedAt(glance, at) === '^' && touches(glance, at) ? signed(glance, at + 1) : null;
}

/** "x10^6", "× 10⁸": the power of ten. */
function timesTen(glance: Glance, at: number): Power | null {
  if (!TIMES.has(printedAt(glance, at)) || printedAt(glance, at + 1) !== '10') return null;
  const power = caret(glance, at + 2) ?? superscript(glance, at + 2);
  return power === null ? null : { value: 10 ** power.value, end: power.end };
}

/** Signs and digits that touch what stands before them; two minus signs undo each other. */
function signed(glance: Glance, from: number): Power | null {
  let at = from;
  let sign = 1;
  for (; at < from + 2 && touches(glance, at) && /^[-+−]$/.test(printedAt(glance, at)); at++)
    if (printedAt(glance, at) !== '+') sign = -sign;
  const digits = asciiDigits(printedAt(glance, at));
  if (!isNumber(glance, at) || !touches(glance, at) || digits.length > MOST_DIGITS || !/^\d+$/.test(digits))
    return null;
  return { value: sign * Number(digits), end: at + 1 };
}

function superscript(glance: Glance, from: number): Power | null {
  const sign = printedAt(glance, from) === '⁻' ? -1 : 1;
  const first = sign < 0 ? from + 1 : from;
  let value = 0;
  let at = first;
  for (; at < first + 2 && touches(glance, at); at++) {
    const digit = printedAt(glance, at);
    if (digit === '' || !RAISED.includes(digit)) break;
    value = value * 10 + RAISED.indexOf(digit);
  }
  return at === first ? null : { value: sign * value, end: at };
}
