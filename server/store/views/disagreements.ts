import type {
  DisagreementRow,
  DisagreementsQuery,
  DisagreementView,
  Page,
  PositionView,
  StatementView,
} from '../../contract.ts';
import { listFromJson } from '../canonical-json.ts';
import { careOf } from '../care.ts';
import type { ReadDb, Store } from '../store.ts';
import type { DisagreementTable } from '../tables.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';
import { positionModels } from './positions.ts';
import { statementModelsById } from './statements.ts';

const joined = (db: ReadDb) =>
  db
    .selectFrom('disagreement as d')
    .innerJoin('claim as c', 'c.id', 'd.claim_id')
    .leftJoin('judgement as j', 'j.id', 'd.judgement_id');

const columns = [
  'c.title as claim_title',
  'c.state as claim_state',
  'j.relation as judged_relation',
  'j.reason as judged_reason',
  'j.judged_by',
  'j.judged_at',
] as const;

/** A disagreement row with its claim's title and the judgement that holds over it. */
type JoinedDisagreement = DisagreementTable & {
  readonly claim_title: string;
  readonly claim_state: string;
  readonly judged_relation: string | null;
  readonly judged_reason: string | null;
  readonly judged_by: string | null;
  readonly judged_at: string | null;
};

function overrideOf(row: JoinedDisagreement): DisagreementView['override'] {
  const { judgement_id, judged_relation, judged_reason, judged_by, judged_at } = row;
  if (judgement_id === null || judged_relation === null || judged_by === null || judged_at === null) return null;
  return {
    id: judgement_id,
    relation: judged_relation as DisagreementView['relation'],
    reason: judged_reason ?? '',
    by: judged_by,
    at: judged_at,
  };
}

function disagreementBrief(row: JoinedDisagreement): Omit<DisagreementView, 'tests'> {
  return {
    claim: row.claim_id,
    title: row.claim_title,
    suggested: row.claim_state === 'suggested',
    a: row.a,
    b: row.b,
    relation: row.relation as DisagreementView['relation'],
    group: row.relation_group as DisagreementView['group'],
    computedRelation: row.computed_relation as DisagreementView['relation'],
    severity: row.severity as DisagreementView['severity'],
    missing: listFromJson(row.missing),
    secondary: listFromJson(row.secondary) as DisagreementView['secondary'],
    explanation: row.explanation,
    dependent: row.dependent === 1,
    override: overrideOf(row),
    engineVersion: row.engine_version,
    since: row.since,
  };
}

/** A disagreement with its tests. */
const disagreementModel = (row: JoinedDisagreement): DisagreementView => ({
  ...disagreementBrief(row),
  tests: JSON.parse(row.tests) as DisagreementView['tests'],
});

/** The disagreements of one claim, most severe first. */
export async function disagreementModels(db: ReadDb, claimId: string): Promise<DisagreementView[]> {
  const rows = await joined(db)
    .selectAll('d')
    .select(columns)
    .where('d.claim_id', '=', claimId)
    .orderBy('d.rank')
    .orderBy('d.ordinal')
    .execute();
  return rows.map(disagreementModel);
}

/** Statements named in a row; a claim of thousands would make a list of it unreadable, and the claim has them all. */
const MOST_IN_BRIEF = 12;

type BriefPosition = DisagreementRow['positions'][number];

function briefPosition(position: PositionView, statements: ReadonlyMap<string, StatementView>): BriefPosition {
  const shown = [...position.gives, ...position.fits].flatMap((id) => statements.get(id) ?? []);
  return {
    letter: position.letter,
    value: position.label,
    asOf: position.asOf,
    outlets: position.witnesses.outlets,
    origins: position.witnesses.originsAtLeast,
    originsAtMost: position.witnesses.originsAtMost,
    statements: shown.slice(0, MOST_IN_BRIEF).map((one) => ({
      id: one.id,
      printed: one.printed.words,
      quote: one.quote.exact,
      source: one.source.id,
      outlet: one.source.outlet.name,
      published: one.source.publishedAt,
    })),
  };
}

/** Disagreement rows with their two positions in brief, in the same order. */
async function briefRows(db: ReadDb, rows: readonly JoinedDisagreement[]): Promise<DisagreementRow[]> {
  const positions = await positionModels(db, [...new Set(rows.map((row) => row.claim_id))]);
  const pairs = rows.map((row) =>
    (positions.get(row.claim_id) ?? []).filter(({ letter }) => letter === row.a || letter === row.b),
  );
  const ids = pairs.flat().flatMap((position) => [...position.gives, ...position.fits].slice(0, MOST_IN_BRIEF));
  const statements = await statementModelsById(db, ids);
  const care = await careOf(
    db,
    rows.map((row) => row.claim_id),
  );
  return rows.map((row, index) => {
    return {
      ...disagreementBrief(row),
      assigned: care.get(row.claim_id)?.assigned ?? null,
      positions: (pairs[index] ?? []).map((position) => briefPosition(position, statements)),
      witnesses: { outlets: row.outlets, originsAtLeast: row.origins_at_least, originsAtMost: row.origins_at_most },
    };
  });
}

type Filter = Pick<DisagreementsQuery, 'group' | 'relation' | 'since' | 'claim'>;

function matching(db: ReadDb, filter: Filter) {
  let rows = joined(db);
  const { group, relation, since, claim } = filter;
  if (group !== undefined) rows = rows.where('d.relation_group', '=', group);
  if (relation !== undefined) rows = rows.where('d.relation', '=', relation);
  if (since !== undefined) rows = rows.where('d.since', '>=', since);
  if (claim !== undefined) rows = rows.where('d.claim_id', '=', claim);
  // Answers to different things are no question for anybody; they are shown on their claim, or when asked for.
  if (claim === undefined && relation === undefined) rows = rows.where('d.relation', '!=', 'unrelated');
  return rows;
}

/** Pairs of positions, most severe first. */
export async function disagreementsPage(store: Store, query: DisagreementsQuery): Promise<Page<DisagreementRow>> {
  const cursor = cursorOf(query.after, ['number', 'number', 'number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .selectAll('d')
    .select(columns)
    .orderBy('d.rank')
    .orderBy('d.number')
    .orderBy('d.ordinal')
    .limit(query.limit + 1);
  if (cursor) {
    const [rank, number, ordinal] = [numberAt(cursor, 0), numberAt(cursor, 1), numberAt(cursor, 2)];
    rows = rows.where((eb) => eb(eb.refTuple('d.rank', 'd.number', 'd.ordinal'), '>', eb.tuple(rank, number, ordinal)));
  }
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.rank, row.number, row.ordinal]);
  return pageWith(await briefRows(store.db, page.rows), Number(counted.total), page.next);
}

/** How many pairs of positions each group has, without those about different things. */
export async function countsByGroup(db: ReadDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('disagreement')
    .select((eb) => ['relation_group', eb.fn.countAll().as('count')])
    .where('relation', '!=', 'unrelated')
    .groupBy('relation_group')
    .execute();
  return new Map(rows.map((row) => [row.relation_group, Number(row.count)]));
}
