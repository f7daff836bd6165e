import { read, readWhole } from '../reading/read.ts';
import type { Quantity, Statement } from '../reading/statement.ts';
import type { Span } from '../text/span.ts';
import { compareTestimonies } from './compare.ts';
import { ENGINE_VERSION, type Comparison, type Side, type Testimony } from './comparison.ts';
import { foreignDate } from './values/calendars.ts';

/** Compares two sides of `crosscheck compare`: reads both texts and compares the statements their focus names. Never throws. */
export function compareSides(a: Side, b: Side): Comparison {
  const [ta, tb] = [testimonyOf(a), testimonyOf(b)];
  if (ta !== null && tb !== null) return compareTestimonies(ta, tb);
  return unread(ta === null ? a : b);
}

function unread(side: Side): Comparison {
  return {
    relation: 'undetermined',
    group: 'open',
    secondary: [],
    tests: [{ test: 'value', a: null, b: null, result: 'not read', decides: true }],
    missing: ['value'],
    explanation: `No figure or date could be read in “${side.focus}”.`,
    dependent: false,
    engineVersion: ENGINE_VERSION,
  };
}

/** Sides whose testimony is kept, and the longest text of one in UTF-16 units: a statement is often compared with many others. */
const MOST_KEPT = 2000;
const LONGEST_KEPT = 2000;
const kept = new Map<string, Testimony | null>();

/** The testimony of one side: the statement its focus names; null when neither the text nor the focus alone yields one. */
export function testimonyOf(side: Side): Testimony | null {
  if (side.text.length > LONGEST_KEPT) return readSide(side);
  const { text, focus, published, outlet, url, captured, note } = side;
  const key = JSON.stringify([text, focus, published, outlet, url, captured, note]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = readSide(side);
  kept.set(key, made);
  return made;
}

function readSide(side: Side): Testimony | null {
  const { text, published, outlet, url } = side;
  const focus = focusSpan(text, side.focus);
  const { statements, found, language } = readWhole(text, { published: published?.slice(0, 10), outlet, url });
  const named =
    shareInFocus(statements, focus, side) ?? focusStatement(statements, focus, side) ?? byFocusAlone(side, focus);
  if (named === null) return null;
  return {
    statement: otherCalendar(named, side, focus),
    text,
    found: language === 'en' ? found : undefined,
    source: { outlet, url, published, captured: side.captured, note: side.note },
  };
}

/** Where the focus stands in the text: its first occurrence that is no part of a longer figure or word; the whole text when absent. */
function focusSpan(text: string, focus: string): Span {
  for (let at = text.indexOf(focus); at >= 0; at = text.indexOf(focus, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + focus.length)];
    const whole =
      !/[\p{L}\p{N}]/u.test(before) &&
      !/[\p{L}\p{N}]/u.test(behind) &&
      !/^[.,]\d/.test(text.slice(at + focus.length)) &&
      !/\d[.,]$/.test(text.slice(0, at));
    if (whole || focus === '') return { start: at, end: at + focus.length };
  }
  const at = text.toLowerCase().indexOf(focus.toLowerCase());
  return at < 0 ? { start: 0, end: text.length } : { start: at, end: at + focus.length };
}

const CLOCK = /\d\s*[ap]\.?m|\d:\d\d|o'clock|noon|midnight|\b\d{4} (?:GMT|UTC)/i;

/** The statement that overlaps the focus most; a clock time goes before the date beside it when the focus prints one. */
function focusStatement(statements: readonly Statement[], focus: Span, side: Side): Statement | null {
  const overlap = (s: Statement): number => Math.min(s.end, focus.end) - Math.max(s.start, focus.start);
  const touching = statements.filter((s) => overlap(s) > 0);
  const times = CLOCK.test(side.focus) ? touching.filter((s) => s.value.kind === 'time') : [];
  const [best] = (times.length > 0 ? times : touching).sort((x, y) => overlap(y) - overlap(x));
  return best ?? null;
}

const SHARE = /^[^\d.,;]*\b(?:of|in|out of)\b(?:\s+(?:the|its|his|her|their|our|all|every|a total of))*\s*$/i;

/** "31 of the 110", "one hospital bed in eight": a focus over part and whole means the share, a bare ratio. */
function shareInFocus(statements: readonly Statement[], focus: Span, side: Side): Statement | null {
  if (!/\b(?:of|in)\b/i.test(side.focus)) return null;
  const within = statements.filter((s) => s.start >= focus.start && s.end <= focus.end && counts(s.value));
  const [part, whole, third] = within;
  if (part === undefined || third !== undefined) return null;
  const spanned = { ...part, start: focus.start, end: focus.end, printed: side.text.slice(focus.start, focus.end) };
  if (whole === undefined) {
    const [alone] = read(side.focus, { language: 'en' });
    return alone?.value.kind === 'quantity' && alone.value.unit === null ? { ...spanned, value: alone.value } : null;
  }
  const [small, large] = [bestOf(part), bestOf(whole)];
  if (!SHARE.test(side.text.slice(part.end, whole.start)) || large <= 0 || small > large) return null;
  const value: Quantity = { ...(part.value as Quantity), best: small / large, lower: null, upper: null, unit: null };
  return { ...spanned, value, counted: whole.counted ?? part.counted };
}

const counts = (value: Statement['value']): value is Quantity =>
  value.kind === 'quantity' && value.unit === 'count' && value.best !== null;

const bestOf = ({ value }: Statement): number => (counts(value) ? (value.best ?? 0) : 0);

const RANK = /^(?:the\s+)?[\p{L}\d-]+$/u;

/** "40th", "twenty-first": a rank without the thing it ranks. */
function rankOf(words: string): Quantity | null {
  if (!RANK.test(words)) return null;
  const [rank] = read(`${words} attempt`, { language: 'en' });
  return rank?.value.kind === 'ordinal' ? rank.value : null;
}

const GROWTH: readonly (readonly [RegExp, number])[] = [
  [/\bdoubl(?:ed|ing|e)\b/i, 100],
  [/\btripl(?:ed|ing|e)\b|\btrebl(?:ed|ing|e)\b/i, 200],
  [/\bquadrupl(?:ed|ing|e)\b/i, 300],
  [/\bhalv(?:ed|ing)\b/i, 50],
];

const POINTS: readonly (readonly [RegExp, number])[] = [
  [/\bthree[- ]quarters of a (?:percentage )?point\b/i, 0.75],
  [/\bhalf (?:of )?a (?:percentage )?point\b/i, 0.5],
  [/\b(?:a )?quarter (?:of a )?(?:percentage )?point\b/i, 0.25],
];

/** A value the reader takes no notice of and a person pointed at: none at all, a doubling, a date of another calendar. */
function byFocusAlone(side: Side, focus: Span): Statement | null {
  const words = side.focus.trim();
  const quantity = (best: number, unit: string, hedge: Quantity['hedge']): Quantity => ({
    kind: 'quantity',
    best,
    lower: best,
    upper: best,
    hedge,
    unit,
  });
  const none = /^(?:no|none|zero|not one|nobody|not a single)\b\s*/i.exec(words);
  if (none !== null)
    return (
      asZero(side, focus, none[0]) ??
      bare(side, focus, quantity(0, 'count', 'none'), words.slice(none[0].length) || null)
    );
  const growth = GROWTH.find(([pattern]) => pattern.test(words));
  if (growth !== undefined) return bare(side, focus, quantity(growth[1], '%', 'about'), null);
  const points = POINTS.find(([pattern]) => pattern.test(words));
  if (points !== undefined) return bare(side, focus, quantity(points[1], 'pp', 'none'), null);
  if (/^\d{1,3}$/.test(words) && isAge(side.text, focus)) return bare(side, focus, ageOf(Number(words)), null);
  const [alone] = read(words, { published: side.published?.slice(0, 10) });
  if (alone !== undefined) return bare(side, focus, alone.value, null);
  const rank = rankOf(words);
  if (rank !== null) return bare(side, focus, rank, null);
  const foreign = foreignDate(words, side.note ?? '');
  return foreign === null ? null : bare(side, focus, foreign.date, null);
}

/** "At the age of 85", "aged 85", "Ines Faria, 85,": a person's years, which are no count. */
function isAge(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 16)];
  return (
    /\b(?:aged|(?:at )?(?:the )?age(?: of)?|turn(?:s|ed|ing)?)\s+$/i.test(before) ||
    /^[- ]years?[- ]old\b/i.test(behind) ||
    (/\p{Lu}\p{L}+,\s+$/u.test(before) && /^(?:,|\s*$)/.test(behind))
  );
}

const ageOf = (years: number): Quantity => ({
  kind: 'duration',
  best: years,
  lower: years,
  upper: years,
  hedge: 'none',
  unit: 'year',
});

/** "Not a single boat" read as "0 boat" in its sentence, so that it has a claimant, a place and a date like every figure. */
function asZero(side: Side, focus: Span, none: string): Statement | null {
  const { text } = side;
  const zero =
    text.slice(0, focus.start) + '0'.padEnd(none.trimEnd().length) + text.slice(focus.start + none.trimEnd().length);
  const [found] = read(zero, { published: side.published?.slice(0, 10), outlet: side.outlet, url: side.url }).filter(
    ({ start, value }) => start === focus.start && 'best' in value && value.best === 0,
  );
  return found === undefined
    ? null
    : { ...found, printed: text.slice(found.start, found.end), rules: [...found.rules, 'none as zero'] };
}

function bare(side: Side, focus: Span, value: Statement['value'], counted: string | null): Statement {
  const text = side.text;
  const start = Math.max(text.lastIndexOf('. ', focus.start) + 1, 0);
  const stop = text.indexOf('. ', focus.end);
  return {
    ...focus,
    printed: text.slice(focus.start, focus.end),
    sentence: { start, end: stop < 0 ? text.length : stop + 1 },
    value,
    counted,
    place: null,
    asOf: { start: null, end: null, stated: false },
    modality: 'fact',
    negated: false,
    attribution: { claimant: null, via: null, named: false },
    rules: ['focus alone'],
  };
}

/** A focus printed in another calendar is read in it, and the statement says so. */
function otherCalendar(statement: Statement, side: Side, focus: Span): Statement {
  const printed = side.text.slice(focus.start, focus.end);
  const foreign = foreignDate(printed, side.note ?? '');
  if (foreign === null) return statement;
  return {
    ...statement,
    ...focus,
    printed,
    value: foreign.date,
    rules: [...statement.rules, `calendar:${foreign.calendar}`],
  };
}
