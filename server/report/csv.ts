import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

/** One column of a table: its heading ("worst.relation") and where its cell stands in a row. */
export interface Column {
  readonly heading: string;
  readonly path: readonly string[];
}

/**
 * The columns of a list, from the schema of its rows: records inside a row become columns with dotted headings,
 * lists stay one column each.
 */
export function columnsOf(row: z.ZodType, path: readonly string[] = []): Column[] {
  const schema = bare(row);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) => columnsOf(inner as z.ZodType, [...path, key]));
  }
  if (schema instanceof z.ZodUnion) return distinct(schema.options.flatMap((one) => columnsOf(one as z.ZodType, path)));
  return [{ heading: path.join('.'), path }];
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

const distinct = (columns: readonly Column[]): Column[] => [
  ...new Map(columns.map((column) => [column.heading, column])).values(),
];

/** Pages of rows as CSV (RFC 4180: CRLF, UTF-8, a heading line), piece by piece. */
export async function* csvOf(
  columns: readonly Column[],
  pages: AsyncIterable<readonly object[]>,
): AsyncGenerator<string> {
  yield lines([columns.map(({ heading }) => heading)]);
  for await (const rows of pages) {
    if (rows.length > 0) yield lines(rows.map((row) => columns.map(({ path }) => cellOf(at(row, path)))));
  }
}

const lines = (records: readonly (readonly string[])[]): string =>
  stringify(records as string[][], { record_delimiter: 'windows' });

const at = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    row,
  );

function cellOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (Array.isArray(cell)) return safe(cell.map(inList).join('; '));
  return typeof cell === 'object' ? JSON.stringify(cell) : safe(String(cell));
}

/** One member of a list inside a cell: a record of plain values as "A · 5,200 · fact", a deeper one as JSON. */
function inList(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one);
  const values = Object.values(one);
  const isPlain = values.every((value) => typeof value !== 'object' || value === null);
  return isPlain ? values.filter((value) => value !== null).join(' · ') : JSON.stringify(one);
}

const PLAIN_NUMBER = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Guards a cell against being run as a formula by a spreadsheet; plain negative numbers stay as they are. */
export const safe = (cell: string): string => (FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell);
