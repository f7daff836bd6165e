import type { Page, QueueCount, QueueKind, QueueQuery, QueueThing } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';
import { QUEUE_KINDS, QUEUE_ORDER } from './queue-kinds.ts';
import type { Found, QueueFilter } from './queue-kinds.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

export type { QueueFilter } from './queue-kinds.ts';

const QUESTIONS: Readonly<Record<QueueKind, (found: Found) => string>> = {
  contradiction: ({ title }) => `Which answer do we give on “${title ?? ''}”?`,
  reopened: ({ title }) => `Does the verdict on “${title ?? ''}” still stand, now that its words have changed?`,
  touched: ({ title, statement_id }) =>
    `Do the words of ${statement_id ?? ''} still speak to “${title ?? ''}”, now that the page has changed?`,
  stale: ({ title, statement_id }) =>
    `Should ${statement_id ?? ''} still count for “${title ?? ''}”, although its report was corrected?`,
  second: ({ title, said }) => `Do you second the verdict of ${said ?? ''} on “${title ?? ''}”?`,
  recheck: ({ title }) => `Does what we hold on “${title ?? ''}” still hold?`,
  evidence: ({ title, statement_id }) => `Does ${statement_id ?? ''} speak to “${title ?? ''}”?`,
  claim: ({ title }) => `Should we follow “${title ?? ''}”?`,
  job: ({ said }) => `Should “${said ?? ''}” be tried again? It failed.`,
  watch: ({ said }) => `Should ${said ?? ''} be fetched again? It could not be.`,
};

const idIn = (key: string, prefix: string): string | null => new RegExp(`${prefix}-\\d+`, 'u').exec(key)?.[0] ?? null;

const model = (kind: QueueKind, found: Found): QueueThing => ({
  key: found.thing,
  kind,
  question: QUESTIONS[kind](found),
  claim: found.claim_id,
  title: found.title,
  severity: found.severity as QueueThing['severity'],
  assigned: found.assigned,
  statement: found.statement_id,
  verdict: found.verdict_id,
  job: kind === 'job' ? idIn(found.thing, 'JOB') : null,
  watch: kind === 'watch' ? idIn(found.thing, 'WCH') : null,
  because: found.because === '' ? null : found.because,
  since: found.since,
});

/** The thing of this key while it waits for the person, or undefined. */
export async function thingByKey(db: ReadDb, key: string, filter: QueueFilter): Promise<QueueThing | undefined> {
  const kind = QUEUE_ORDER.find((one) => key.startsWith(`${one}:`));
  if (kind === undefined) return undefined;
  const found = await db
    .selectFrom(QUEUE_KINDS[kind](db, filter))
    .selectAll()
    .where('q.thing', '=', key)
    .executeTakeFirst();
  return found && model(kind, found);
}

/** How much of each kind waits. */
export async function queueCounts(db: ReadDb, filter: QueueFilter): Promise<QueueCount[]> {
  const counts: QueueCount[] = [];
  for (const kind of QUEUE_ORDER) {
    const row = await db
      .selectFrom(QUEUE_KINDS[kind](db, filter))
      .select((eb) => eb.fn.countAll().as('waiting'))
      .executeTakeFirstOrThrow();
    counts.push({ kind, waiting: Number(row.waiting) });
  }
  return counts;
}

/** The counts as one page. */
export async function queueCountsPage(store: Store, filter: QueueFilter): Promise<Page<QueueCount>> {
  const counts = await queueCounts(store.db, filter);
  return pageWith(counts, counts.length, null);
}

/** Where in the queue a page begins: after this thing of this kind. */
interface From {
  readonly kind: number;
  readonly rank: number;
  readonly number: number;
}

async function someOf(db: ReadDb, kind: QueueKind, { filter, after, most }: Asked): Promise<Found[]> {
  let rows = db
    .selectFrom(QUEUE_KINDS[kind](db, filter))
    .selectAll()
    .orderBy('q.rank')
    .orderBy('q.number')
    .orderBy('q.thing')
    .limit(most);
  if (after) rows = rows.where((eb) => eb(eb.refTuple('q.rank', 'q.number'), '>', eb.tuple(after.rank, after.number)));
  return rows.execute();
}

interface Asked {
  readonly filter: QueueFilter;
  readonly after: From | null;
  readonly most: number;
}

function kindsOf(part: QueueQuery['kind']): readonly QueueKind[] {
  if (part === undefined) return QUEUE_ORDER;
  if (part === 'suggestions') return ['evidence', 'claim'];
  return part === 'failed' ? ['job', 'watch'] : [part];
}

/** What waits for the person, kind by kind and the most severe first within each. */
export async function queuePage(
  store: Store,
  query: Pick<QueueQuery, 'kind' | 'limit' | 'after'>,
  filter: QueueFilter,
): Promise<Page<QueueThing>> {
  const cursor = cursorOf(query.after, ['number', 'number', 'number']);
  const from = cursor && { kind: numberAt(cursor, 0), rank: numberAt(cursor, 1), number: numberAt(cursor, 2) };
  const kinds = kindsOf(query.kind);
  const found: { kind: QueueKind; row: Found }[] = [];
  for (const kind of kinds) {
    const at = QUEUE_ORDER.indexOf(kind);
    if (found.length > query.limit || (from && at < from.kind)) continue;
    const asked = { filter, after: from?.kind === at ? from : null, most: query.limit + 1 - found.length };
    for (const row of await someOf(store.db, kind, asked)) found.push({ kind, row });
  }
  const page = cutPage(found, query.limit, ({ kind, row }) => [QUEUE_ORDER.indexOf(kind), row.rank, row.number]);
  const counts = await queueCounts(store.db, filter);
  const total = counts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { waiting }) => sum + waiting, 0);
  return pageWith(
    page.rows.map(({ kind, row }) => model(kind, row)),
    total,
    page.next,
  );
}
