import { tableRows, type Cited, type SurveyedTable } from '../../capture/audit/table-rows.ts';
import { auditCited, type CitedSources } from '../../judging/audit/cited-source.ts';
import type { AuditOutcome } from '../../judging/audit/audit-row.ts';
import type { Relation } from '../../judging/relation.ts';
import { othersTurn } from '../../store/turns.ts';

/** One row of a table and what became of it. */
export interface AuditedFinding {
  /** Counted from 1 beneath the heads. */
  readonly row: number;
  readonly claim: string;
  readonly value: string;
  readonly asOf: string;
  readonly cited: string;
  readonly outcome: AuditOutcome;
  /** The value as the source prints it. */
  readonly found: string | null;
  /** The sentence it stands in. */
  readonly quote: string | null;
  readonly relation: Relation | null;
  readonly explanation: string;
  readonly source: string | null;
  readonly snapshot: string | null;
  readonly statement: string | null;
}

/** Rows judged before others get their turn in this process: some milliseconds. */
const AT_ONCE = 4;
const LONGEST_QUOTE = 1000;

const citation = ({ outlet, title, source, url }: Cited): string =>
  [outlet, title, source, url].filter((one) => one !== '').join(', ');

/** Audits the rows of a table after `after`, one by one and in order; memory does not grow with the table. */
export async function* auditRows(
  table: SurveyedTable,
  find: (cited: Cited) => Promise<CitedSources>,
  after = 0,
): AsyncGenerator<AuditedFinding> {
  let judged = 0;
  for await (const row of tableRows(table, after)) {
    const { answer, outcome, relation, explanation, cited } = auditCited(row, await find(row.cited), table.habits);
    const isEmpty = [row.claim, row.value, citation(row.cited)].every((one) => one === '');
    yield {
      row: row.row,
      claim: row.claim,
      value: row.value,
      asOf: row.asOf,
      cited: citation(row.cited),
      outcome,
      found: answer === null ? null : answer.statement.printed.replaceAll(/\s+/gu, ' ').trim(),
      quote: answer === null ? null : quoteOf(answer),
      relation,
      explanation: isEmpty ? 'The row is empty.' : [explanation, row.flaw ?? ''].join(' ').trim(),
      source: cited?.source ?? null,
      snapshot: cited?.snapshot ?? null,
      statement: (answer && cited?.ids.get(answer)) ?? null,
    };
    judged += 1;
    if (judged % AT_ONCE === 0) await othersTurn();
  }
}

type Told = NonNullable<ReturnType<typeof auditCited>['answer']>;

function quoteOf({ statement: { sentence }, text }: Told): string {
  return text.slice(sentence.start, sentence.end).trim().slice(0, LONGEST_QUOTE);
}
