import type { Formula, FormulaInput, FormulaKind } from '../judging/drafts/finding.ts';
import { chunks } from './chunks.ts';
import type { DraftFormulaTable } from './draft-tables.ts';
import { takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';

const ROWS_AT_ONCE = 200;

/** What a person says a mark is derived from, as it stands. */
export interface StatedFormula extends Formula {
  readonly number: number;
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  /** Number of the formula of an earlier version that it carries over. */
  readonly carriedFrom: number | null;
}

/** A formula on the way to its mark; without a kind it takes back the one before it. */
export interface NewFormula {
  readonly draft: string;
  readonly version: number;
  readonly mark: number;
  readonly kind: FormulaKind | null;
  readonly inputs: readonly FormulaInput[];
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly carriedFrom: number | null;
}

/** Appends formulas; the last one of a mark stands. */
export async function insertDraftFormulas(
  tx: WriteTx,
  formulas: readonly NewFormula[],
  recordedAt: string,
): Promise<void> {
  if (formulas.length === 0) return;
  const first = await takeNumbers(tx, 'draft_formula', formulas.length);
  const rows: DraftFormulaTable[] = formulas.map((one, at) => ({
    number: first + at,
    draft_id: one.draft,
    version: one.version,
    mark: one.mark,
    kind: one.kind,
    given_by: one.by,
    given_by_name: one.byName,
    given_at: one.at,
    carried_from: one.carriedFrom,
    recorded_at: recordedAt,
  }));
  const inputs = formulas.flatMap((one, at) =>
    one.inputs.map((input, ordinal) => ({
      formula: first + at,
      ordinal,
      mark: typeof input === 'number' ? input : null,
      claim_id: typeof input === 'string' ? input : null,
    })),
  );
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('draft_formula').values(run).execute();
  for (const run of chunks(inputs, ROWS_AT_ONCE)) await tx.insertInto('draft_formula_input').values(run).execute();
}

/** What persons say the marks of a version are derived from, by the marks' numbers. */
export async function standingFormulas(db: ReadDb, id: string, version: number): Promise<Map<number, StatedFormula>> {
  const rows = await db
    .selectFrom('draft_formula')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
  if (rows.length === 0) return new Map();
  const inputs = await db
    .selectFrom('draft_formula_input as i')
    .innerJoin('draft_formula as f', 'f.number', 'i.formula')
    .select(['i.formula', 'i.mark', 'i.claim_id'])
    .where('f.draft_id', '=', id)
    .where('f.version', '=', version)
    .orderBy('i.formula')
    .orderBy('i.ordinal')
    .execute();
  const of = new Map<number, FormulaInput[]>(rows.map(({ number }) => [number, []]));
  for (const { formula, mark, claim_id } of inputs) of.get(formula)?.push(mark ?? claim_id);
  const last = new Map(rows.map((row) => [row.mark, row]));
  return new Map(
    [...last].flatMap(([mark, row]) =>
      row.kind === null ? [] : [[mark, statedOf(row, row.kind as FormulaKind, of.get(row.number) ?? [])] as const],
    ),
  );
}

const statedOf = (row: DraftFormulaTable, kind: FormulaKind, inputs: readonly FormulaInput[]): StatedFormula => ({
  kind,
  inputs,
  number: row.number,
  by: row.given_by,
  byName: row.given_by_name,
  at: row.given_at,
  carriedFrom: row.carried_from,
});

/** The claims that formulas take figures from. */
export const claimsIn = (formulas: Iterable<Formula>): string[] => [
  ...new Set([...formulas].flatMap(({ inputs }) => inputs.filter((input) => typeof input === 'string'))),
];
