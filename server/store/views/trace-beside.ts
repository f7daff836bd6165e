import type { TraceView } from '../../contract.ts';
import type { Trace, TracedReport } from '../../judging/origins/graph.ts';
import { originsAmong } from '../../judging/origins/grouping.ts';
import { tellTrace } from '../../judging/origins/tell-trace.ts';
import { PICTURE } from '../../judging/origins/passage-origin.ts';
import { originsOf } from '../origins.ts';
import type { ReadDb } from '../store.ts';
import { studyCopy } from '../studied-copies.ts';
import type { StatementTable } from '../tables.ts';
import { headsOf } from '../testimonies.ts';
import { statementModelsById } from './statements.ts';

/** Sentences about what was left out that one trace shows. */
const MOST_LEFT_OUT = 12;

interface Traced {
  readonly trace: Trace;
  readonly reports: readonly TracedReport[];
  /** Statements of the same claims that give another figure. */
  readonly unlike: readonly (StatementTable & { readonly outlet: string })[];
}

async function claimsOf(db: ReadDb, statement: string): Promise<TraceView['claims']> {
  const rows = await db
    .selectFrom('evidence as e')
    .innerJoin('claim as c', 'c.id', 'e.claim_id')
    .leftJoin('position_statement as p', (join) =>
      join.onRef('p.claim_id', '=', 'e.claim_id').onRef('p.statement_id', '=', 'e.statement_id'),
    )
    .leftJoin('position as q', (join) => join.onRef('q.claim_id', '=', 'p.claim_id').onRef('q.letter', '=', 'p.letter'))
    .select(['c.id', 'c.title', 'p.letter', 'q.modality'])
    .where('e.statement_id', '=', statement)
    .where('e.decision', '!=', 'rejected')
    .where('c.state', '!=', 'dismissed')
    .orderBy('c.number')
    .orderBy('p.letter')
    .execute();
  const first = new Map(rows.map((row) => [row.id, row] as const).reverse());
  return [...first.values()]
    .reverse()
    .map(
      ({ id, title, letter, modality }) => ({ id, title, position: letter, modality }) as TraceView['claims'][number],
    );
}

/** A credit for a picture, and outlets that a text names for something else than the figure. */
async function unusedCredits(db: ReadDb, report: TracedReport): Promise<string[]> {
  const { text } = await studyCopy(db, report.snapshot);
  const name = `${report.outlet} (${report.source})`;
  const used = new Set(report.credits.map(({ key }) => key));
  const other = text.credits.credits.flatMap(({ key }) => {
    const named = text.names.find((one) => one.key === key)?.names[0];
    return named === undefined || used.has(key)
      ? []
      : [`${name} credits ${named} too, but for other words than these.`];
  });
  const { credit } = await db
    .selectFrom('source')
    .select('credit')
    .where('id', '=', report.source)
    .executeTakeFirstOrThrow();
  const picture =
    credit !== null && PICTURE.test(credit)
      ? [`${name} carries the credit “${credit}”; a picture credit says nothing of the figures.`]
      : [];
  return [...picture, ...other];
}

async function leftOut(db: ReadDb, { reports, unlike }: Traced): Promise<string[]> {
  const lines = unlike.map(
    (row) =>
      `${row.outlet} (${row.source_id}) answers the same question with “${row.printed}”, which is another figure.`,
  );
  for (const report of reports) lines.push(...(await unusedCredits(db, report)));
  return [...new Set(lines)].slice(0, MOST_LEFT_OUT);
}

/** What stands beside a trace: its sentence, who counts, the words of its nodes, its claims and what was left out. */
export async function besideTrace(
  db: ReadDb,
  traced: Traced,
): Promise<Pick<TraceView, 'told' | 'witnesses' | 'statements' | 'claims' | 'leftOut'>> {
  const ids = [...new Set(traced.trace.nodes.flatMap(({ statement }) => statement ?? []))];
  const witnesses = originsAmong([...(await headsOf(db, ids)).values()], await originsOf(db, ids)).count(ids);
  return {
    told: tellTrace(traced.trace, witnesses),
    witnesses,
    statements: [...(await statementModelsById(db, ids)).values()],
    claims: await claimsOf(db, ids[0] ?? ''),
    leftOut: await leftOut(db, traced),
  };
}
