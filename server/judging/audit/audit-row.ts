import type { Separators } from '../../reading/separators.ts';
import type { Value } from '../../reading/statement.ts';
import { compareOnClaim } from '../compare.ts';
import type { Testimony } from '../comparison.ts';
import type { Relation } from '../relation.ts';
import { RELATION_WORDS, spanLabel, whenLabel } from '../wording.ts';
import { answersTo, otherScale, type Answer, type Answers } from './answers.ts';
import { isBare, readRow, type RowReading, type TableHabits, type TableRow } from './row.ts';
import { nearTo, unitsOf, type SourceIndex } from './source-index.ts';

/** What became of a row against its cited source, in the words of the command-line contract. */
export const AUDIT_OUTCOMES = ['as-printed', 'other-value', 'not-in-source', 'no-source'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** One row judged: the outcome, the statement that answers it, how the two values stand, and why, in one or two sentences. */
export interface RowFinding {
  readonly outcome: Exclude<AuditOutcome, 'no-source'>;
  readonly answer: Testimony | null;
  readonly relation: Relation | null;
  readonly explanation: string;
}

const BETTER: Readonly<Record<RowFinding['outcome'], number>> = {
  'as-printed': 2,
  'other-value': 1,
  'not-in-source': 0,
};

/** Judges one row against the statements of its cited source; a value that can be read in several ways is judged in each. Deterministic. */
export function auditRow(row: TableRow, source: SourceIndex, habits: TableHabits): RowFinding {
  if (row.value.trim() === '') return none('The row gives no value.');
  if (row.claim.trim() === '') return none('The row does not say what its value is of.');
  const readings = readRow(row, habits);
  if (readings.length === 0) return wordsIn(row, source.statements);
  const found = bestOf(readings, source);
  const stated = isBare(row) && found.outcome !== 'as-printed' ? withoutUnit(row, source, habits) : null;
  const told = withOtherMarks(stated ?? found, { row, source, habits });
  return row.asOf.trim() === '' || readings.some(({ testimony }) => testimony.statement.asOf.stated)
    ? told
    : { ...told, explanation: `${told.explanation} The time “${row.asOf.trim()}” could not be read.` };
}

function bestOf(readings: readonly RowReading[], source: SourceIndex): RowFinding {
  const findings = readings.map((reading) => judged(reading, nearTo(source, reading.testimony)));
  const [best] = findings.sort((a, b) => BETTER[b.outcome] - BETTER[a.outcome]);
  return best ?? none('The source says nothing on it.');
}

/** A bare number may leave out the unit that the source states; it is judged in each unit that the source prints its digits in. */
function withoutUnit(row: TableRow, source: SourceIndex, habits: TableHabits): RowFinding | null {
  for (const measure of unitsOf(source, row.value)) {
    const found = bestOf(readRow({ ...row, measure }, habits), source);
    if (found.outcome === 'as-printed')
      return { ...found, explanation: `${found.explanation} The table states no unit.` };
  }
  return null;
}

interface Judging {
  readonly row: TableRow;
  readonly source: SourceIndex;
  readonly habits: TableHabits;
}

const OTHER_MARKS: Readonly<Partial<Record<Separators, Separators>>> = {
  'comma groups': 'point groups',
  'point groups': 'comma groups',
};

/** A value that is another one only because its point and comma are read as its column reads them says so. */
function withOtherMarks(found: RowFinding, { row, source, habits: { separators } }: Judging): RowFinding {
  const other = OTHER_MARKS[separators];
  if (found.outcome !== 'other-value' || other === undefined) return found;
  if (bestOf(readRow(row, { separators: other }), source).outcome !== 'as-printed') return found;
  const marks = separators === 'comma groups' ? 'commas between thousands' : 'points between thousands';
  const hint = `It would be the source’s figure with point and comma read the other way round; the other values of its column have ${marks}.`;
  return { ...found, explanation: `${found.explanation} ${hint}` };
}

const none = (explanation: string): RowFinding => ({
  outcome: 'not-in-source',
  answer: null,
  relation: null,
  explanation,
});

function judged({ testimony: row, understood }: RowReading, source: readonly Testimony[]): RowFinding {
  const answers = answersTo(row, source);
  const found = fromAnswers(row, answers) ?? otherUnit(row, source) ?? none(silence(row, answers));
  return understood === null || found.outcome === 'not-in-source'
    ? found
    : { ...found, explanation: `${found.explanation} The value was read as ${understood}.` };
}

function fromAnswers(row: Testimony, { now }: Answers): RowFinding | null {
  const printed = now.find((answer) => isPrinted(row, answer));
  const [first] = now;
  if (printed !== undefined) return asPrinted(row, printed);
  return first === undefined ? null : otherValue(row, first);
}

const hedgeOf = (value: Value): string => ('hedge' in value ? value.hedge : 'none');

/** True when the source prints the row's value, or a closer one that the row's own words give in round terms. */
function isPrinted(row: Testimony, { testimony, findings: { value } }: Answer): boolean {
  if (value.finding === 'same') return true;
  if (!['rounding', 'bound', 'overlap'].includes(value.finding)) return false;
  const [asked, said] = [row.statement.value, testimony.statement.value];
  if ('best' in asked && 'best' in said && asked.best !== null && asked.best === said.best && asked.unit === said.unit)
    return true;
  return saysRounding(row, testimony);
}

const SCALED =
  /\d\s*(?:m|mn|bn|tn|k)\b|\b(?:hundred|thousand|million|billion|trillion|lakh|crore|mill|mio|mrd|tausend|mille|mil)/iu;

/** The row's words say that they are less precise: "about", "more than", "1.2 million", a month for a day. */
function saysRounding(row: Testimony, said: Testimony): boolean {
  const [asked, found] = [row.statement.value, said.statement.value];
  if (asked.kind === 'date' && found.kind === 'date') return isWithin(found, asked);
  if (hedgeOf(asked) !== 'none') return hedgeOf(found) === 'none' || hedgeOf(found) === hedgeOf(asked);
  return SCALED.test(row.statement.printed) && 'best' in found && found.best !== null && hedgeOf(found) === 'none';
}

interface Ends {
  readonly start: string | null;
  readonly end: string | null;
}

const isWithin = (inner: Ends, outer: Ends): boolean =>
  (outer.start === null || (inner.start !== null && inner.start >= outer.start)) &&
  (outer.end === null || (inner.end !== null && inner.end <= outer.end));

const printedOf = ({ statement }: Testimony): string => statement.printed.replaceAll(/\s+/gu, ' ').trim();

function asPrinted(row: Testimony, { testimony, findings }: Answer): RowFinding {
  const relation = findings.value.finding === 'same' ? 'same' : compareOnClaim(row, testimony).relation;
  const same = findings.value.finding === 'same';
  const explanation = same
    ? `The source gives ${printedOf(testimony)}.`
    : `The source gives ${printedOf(testimony)}, the table ${printedOf(row)}: the same figure, less precise.`;
  return { outcome: 'as-printed', answer: testimony, relation, explanation };
}

/** Relations that say something more than that the two values differ. */
const TELLING: ReadonlySet<Relation> = new Set<Relation>([
  'rounding',
  'bound',
  'overlap',
  'conversion',
  'changed',
  'updated',
  'corrected',
  'modality',
]);

function otherValue(row: Testimony, { testimony }: Answer): RowFinding {
  const { relation } = compareOnClaim(row, testimony);
  const told = TELLING.has(relation) ? ` (${RELATION_WORDS[relation]})` : '';
  const explanation = `The source gives ${printedOf(testimony)}, the table ${printedOf(row)}${told}.`;
  return { outcome: 'other-value', answer: testimony, relation, explanation };
}

function otherUnit(row: Testimony, source: readonly Testimony[]): RowFinding | null {
  const said = otherScale(row, source);
  if (said === null) return null;
  const explanation = `The digits are those of the source, the unit is not: it gives ${printedOf(said)}, the table ${printedOf(row)}.`;
  return { outcome: 'other-value', answer: said, relation: 'definition', explanation };
}

/** Why nothing was found: another time is told, or nothing at all. */
function silence(row: Testimony, { otherTimes }: Answers): string {
  const [nearest] = otherTimes;
  if (nearest === undefined) return 'The source gives no figure for it.';
  const { asOf } = nearest.testimony.statement;
  const when = whenLabel(asOf) ?? 'at another time';
  const asked = row.statement.asOf;
  const wanted = asked.start !== null && asked.end !== null ? spanLabel(asked.start, asked.end) : 'the row’s time';
  return `The source gives ${printedOf(nearest.testimony)} ${when}, and no figure for ${wanted}.`;
}

/** A value in words is looked for as it stands. */
function wordsIn(row: TableRow, source: readonly Testimony[]): RowFinding {
  const words = row.value.trim().toLowerCase();
  const found = source.find(({ statement, text }) =>
    text.slice(statement.sentence.start, statement.sentence.end).toLowerCase().includes(words),
  );
  if (found === undefined) return none(`No figure or day can be read in “${row.value.trim()}”.`);
  const explanation =
    'The value is words; they stand in the source beside a figure. A person must judge whether they fit.';
  return { outcome: 'not-in-source', answer: null, relation: null, explanation };
}
