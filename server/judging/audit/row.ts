import { read } from '../../reading/read.ts';
import { plainReadings, printedIn, type Separators } from '../../reading/separators.ts';
import type { AsOf, Statement } from '../../reading/statement.ts';
import { languageOf } from '../../text/language.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Testimony } from '../comparison.ts';
import { conceptsOf } from '../lexicon/concepts.ts';
import { stem } from '../lexicon/words.ts';

/** One row of a table that cites a source, in the words of its cells; blank is "not stated". */
export interface TableRow {
  /** What is claimed: the thing counted, dated or measured. */
  readonly claim: string;
  readonly value: string;
  /** Unit or scale of the value that a head or a column of its own states. */
  readonly measure: string;
  readonly asOf: string;
}

/** What the columns of a table tell about how its cells are read. */
export interface TableHabits {
  readonly separators: Separators;
}

/** One way to read a row, as a testimony that can be compared with those of its source. */
export interface RowReading {
  readonly testimony: Testimony;
  /** The value as it was understood, where its cell could be read in several ways. */
  readonly understood: string | null;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
const FOREIGN = new Set(['de', 'fr', 'es']);

/** Every way to read a row, the likeliest first; empty where its value holds no figure, day or time. Deterministic. */
export function readRow(row: TableRow, habits: TableHabits): RowReading[] {
  const claim = claimWords(row.claim);
  const language = spokenIn(`${row.value} ${claim}`);
  const asOf = asOfIn(row.asOf);
  const cell = valueWords(row.value);
  const dated = isDated(cell, language);
  const cells = dated ? [{ words: cell, doubtful: false }] : plainReadings(cell, habits.separators);
  const readings = cells.flatMap(({ words, doubtful }) => {
    const value = dated ? words : printedIn(words, language);
    const said = testimonyOf({ claim, value, measure: row.measure, language, asOf });
    return said === null ? [] : [{ testimony: said, understood: doubtful ? value : null }];
  });
  return [...readings, ...yearReading(row, claim, asOf)];
}

/** The words of a value cell without footnote marks, signs spelled out: "~2,500*" is "about 2,500". */
const valueWords = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[*†‡]|\[\d{1,3}\]/gu, '')
    .trim()
    .replace(/^(?:~|≈|c\.|ca\.?|circa|approx\.?)\s*(?=\d)/iu, 'about ')
    .replace(/^(?:>=|≥)\s*/u, 'at least ')
    .replace(/^(?:<=|≤)\s*/u, 'at most ')
    .replace(/^>\s*/u, 'more than ')
    .replace(/^<\s*/u, 'less than ');

/** True for a value that is digits alone, in a row that states no unit anywhere. */
export const isBare = ({ value, measure }: TableRow): boolean =>
  measure.trim() === '' && /^[+−-]?\d[\d.,'’\s\u00a0\u202f]*$/u.test(valueWords(value));

/** Digits with at most one kind of point or comma between more than two of them: no day. */
const PLAIN_NUMBER = /^[+−-]?\d+(?:[.,'’\s]\d{3})*(?:[.,]\d+)?$/u;

/** True for a cell that is a day, month or clock time from end to end; a bare year is a number first. */
function isDated(words: string, language: string): boolean {
  if (YEAR.test(words) || PLAIN_NUMBER.test(words)) return false;
  const [found] = read(words, { language });
  return (found?.value.kind === 'date' || found?.value.kind === 'time') && found.printed.length >= words.length - 1;
}

/** The language of short words; what is not told for sure is read in English. */
function spokenIn(words: string): string {
  const language = languageOf(tokenise(words));
  return FOREIGN.has(language) ? language : 'en';
}

/** A claim as the middle of a sentence: without "How many", its measure in brackets, end marks and a capital that names nothing. */
function claimWords(claim: string): string {
  const bare = claim
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:how many|how much|number of|total number of|the number of)\s+/iu, '')
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/[.?!:]+$/u, '');
  const [first = ''] = bare.split(' ', 1);
  const [concept] = conceptsOf([stem(first)]);
  const common = /^\p{Lu}\p{Ll}+$/u.test(first) && concept !== undefined && concept.concept.kind !== 'plain';
  return common ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

interface Told {
  readonly claim: string;
  readonly value: string;
  readonly measure: string;
  readonly language: string;
  readonly asOf: AsOf | null;
}

function testimonyOf({ claim, value, measure, language, asOf }: Told): Testimony | null {
  const measured = withMeasure(value, measure, language);
  const whole = measured.trim();
  const texts = [`${whole} ${claim}.`, `${claim}, ${whole}.`, `${whole}.`];
  for (const text of texts) {
    const start = text.indexOf(whole);
    const found = best(read(text, { language }), { start, end: start + whole.length });
    if (found !== null) return { statement: completed(found, { claim, asOf, text }), text, source: {} };
  }
  return null;
}

/** "2.3" under "USD m" is read as "2.3 USD m" or "USD 2.3 m"; a value with a unit of its own stays as it is. */
function withMeasure(value: string, measure: string, language: string): string {
  if (measure.trim() === '' || /[\p{L}%€$£¥]/u.test(value)) return value;
  const money = /^([A-Z]{3}|[€$£¥])\s*(.*)$/u.exec(measure.trim());
  const tries = [`${value} ${measure}`, money === null ? '' : `${money[1] ?? ''} ${value} ${money[2] ?? ''}`];
  return (
    tries.find((words) => words !== '' && read(words.trim(), { language })[0]?.printed === words.trim()) ??
    `${value} ${measure}`
  );
}

function best(statements: readonly Statement[], { start, end }: { start: number; end: number }): Statement | null {
  const overlap = (one: Statement): number => Math.min(one.end, end) - Math.max(one.start, start);
  const [first] = statements.filter((one) => overlap(one) > 0).sort((a, b) => overlap(b) - overlap(a));
  return first ?? null;
}

function completed(
  found: Statement,
  { claim, asOf, text }: { claim: string; asOf: AsOf | null; text: string },
): Statement {
  return {
    ...found,
    sentence: { start: 0, end: text.length },
    counted: found.counted ?? claim,
    asOf: asOf ?? (found.asOf.stated ? found.asOf : { start: null, end: null, stated: false }),
    modality: 'fact',
    rules: [...found.rules, 'row of a table'],
  };
}

/** A bare "2021" may be the number of a year; it comes last, since most columns of values hold figures. */
function yearReading(row: TableRow, claim: string, asOf: AsOf | null): RowReading[] {
  const value = row.value.trim();
  if (!YEAR.test(value)) return [];
  const text = `${claim} in ${value}.`;
  const start = text.lastIndexOf(value);
  const found = read(text, { language: 'en' }).find(({ end, value: { kind } }) => kind === 'date' && end >= start);
  if (found === undefined) return [];
  return [{ testimony: { statement: completed(found, { claim, asOf, text }), text, source: {} }, understood: value }];
}

const MONTH = /^(?:(\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2}))$/;

/** The time a figure is for, from the cell that says it; null where it is blank or no day, month or year. */
export function asOfIn(words: string): AsOf | null {
  const said = words.trim().replace(/^(?:as of|as at|per|stand|au|a)\s+/iu, '');
  if (said === '') return null;
  if (YEAR.test(said)) return { start: `${said}-01-01`, end: `${said}-12-31`, stated: true };
  const month = MONTH.exec(said);
  if (month !== null) return monthOf(month[2] ?? month[3] ?? '', Number(month[1] ?? month[4]));
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|T| )/u.exec(said)?.[0] ?? said;
  for (const language of ['en', 'de', 'fr', 'es']) {
    const date = read(iso, { language }).find(({ value }) => value.kind === 'date')?.value;
    if (date?.kind === 'date') return { start: date.start, end: date.end, stated: true };
  }
  return null;
}

function monthOf(year: string, month: number): AsOf | null {
  if (month < 1 || month > 12) return null;
  const two = String(month).padStart(2, '0');
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { start: `${year}-${two}-01`, end: `${year}-${two}-${String(last)}`, stated: true };
}
