import { sql } from 'kysely';
import type { Desk, QueueKind } from '../../contract.ts';
import { fromJson } from '../canonical-json.ts';
import { lastLook } from '../looks.ts';
import { sampleShown, unshelved } from '../shelved.ts';
import { staleClaims } from '../stale.ts';
import type { ReadDb, Store } from '../store.ts';
import type { EventTable } from '../tables.ts';
import { newestComments } from './comments.ts';
import { countsByGroup, disagreementsPage } from './disagreements.ts';
import { eventLine } from './event-line.ts';
import { recentJobs } from './jobs.ts';
import { queueCounts } from './queue.ts';
import { sourcesPage } from './sources.ts';

const MOST_CHANGES = 30;
const MOST_DISAGREEMENTS = 30;
const MOST_SOURCES = 8;
const MOST_JOBS = 5;
const MOST_MENTIONS = 5;

/** What a desk need not tell: looking at it, and the single steps of a larger act. */
const QUIET = [
  'look-at-desk',
  'record-statement',
  'verify-snapshots',
  'record-outlet',
  're-judge',
  'suggest-rest',
  're-anchor',
  'record-fetch',
  'save-filter',
  'remove-filter',
  'lay-aside',
  'put-back',
];
/** What is no news to the person who did it. */
const OWN = [
  'record-claim',
  'change-claim',
  'attach-evidence',
  'change-evidence',
  'override-disagreement',
  'give-verdict',
  'start-watch',
  'change-watch',
  'stop-watch',
  'fetch-watch',
  'remove-sample',
  'restore-sample',
  'withdraw-verdict',
  'withdraw-second',
  'withdraw-confirmation',
  'assign-claim',
  'set-recheck',
  'write-comment',
  'retry-job',
];

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const counted = (count: number, one: string): string =>
  `${NUMBERS[count] ?? count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** The desk's one line: what waits for a person, in words. */
export function deskHeadline(counts: {
  readonly contradictions: number;
  readonly open: number;
  readonly explained: number;
}): string {
  const parts = [
    ...(counts.contradictions > 0 ? [counted(counts.contradictions, 'contradiction')] : []),
    ...(counts.open > 0 ? [counted(counts.open, 'open question')] : []),
  ];
  if (parts.length === 0) {
    return counts.explained > 0 ? 'No contradictions: every difference is explained' : 'No disagreements yet';
  }
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

async function queuesOf(
  db: ReadDb,
  actor: { readonly id: string; readonly name: string },
  now: Date,
): Promise<Desk['queues']> {
  const filter = { actor: actor.id, today: now.toISOString().slice(0, 10) };
  const counts = new Map((await queueCounts(db, filter)).map(({ kind, waiting }) => [kind, waiting]));
  const of = (...kinds: QueueKind[]): number => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const mine = await queueCounts(db, { ...filter, person: actor.name });
  return {
    suggestions: of('claim', 'evidence'),
    contradictionsWithoutVerdict: of('contradiction'),
    verdictsToSecond: of('second'),
    reopened: of('reopened'),
    staleClaims: await staleClaims(db),
    failedJobs: of('job', 'watch'),
    rechecks: of('recheck'),
    mine: mine.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}

/** The place of a claim's worst relation in the order of severity; what is about no claim comes last. */
const bySeverity = sql<number>`case claim.worst_group
  when 'conflict' then 0 when 'open' then 1 when 'explained' then 2 when 'agree' then 3 else 4 end`;

/** What others and the machine did after an event: on the worst claims first, and there the newest first. */
async function changesSince(db: ReadDb, actor: string, sequence: number): Promise<Desk['changes']> {
  const events: EventTable[] = await db
    .selectFrom('event')
    .leftJoin('claim', (join) => join.on((eb) => eb('claim.id', '=', eb.fn.coalesce('event.about', 'event.noun_id'))))
    .selectAll('event')
    .where('event.sequence', '>', sequence)
    .where('event.action', 'not in', QUIET)
    .where((eb) => eb.or([eb('event.actor', '!=', actor), eb('event.action', 'not in', OWN)]))
    .where(unshelved('event.noun_id'))
    .where((eb) => eb.or([eb('event.about', 'is', null), unshelved('event.about')]))
    .orderBy(bySeverity)
    .orderBy('event.sequence', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  const ids = [...new Set(events.map((event) => event.about ?? event.noun_id))];
  const groups = ids.length === 0 ? [] : await groupsOf(db, ids);
  const byClaim = new Map(groups.map((row) => [row.id, row.worst_group]));
  return events.map((event) => ({
    at: event.at,
    line: eventLine(event),
    noun: event.noun,
    nounId: event.noun_id,
    href: compareAddress(event),
    group: (byClaim.get(event.about ?? event.noun_id) ?? null) as Desk['changes'][number]['group'],
  }));
}

const ON_QUOTES = new Set(['touch-evidence', 'restore-evidence', 'move-evidence']);

/** The page that lays the two copies of a touched quote side by side. */
function compareAddress({ action, new: now }: EventTable): string | null {
  if (!ON_QUOTES.has(action)) return null;
  const { source, from, to } = fromJson(now) as Record<'source' | 'from' | 'to', string>;
  return `/sources/${source}/compare?from=${from}&to=${to}`;
}

const groupsOf = (db: ReadDb, ids: readonly string[]) =>
  db.selectFrom('claim').select(['id', 'worst_group']).where('id', 'in', ids).execute();

/** The desk of an actor at `now`: what disagrees, what waits and what changed since the last look. */
export async function deskView(
  store: Store,
  actor: { readonly id: string; readonly name: string },
  now: Date,
): Promise<Desk> {
  const { db } = store;
  const look = await lastLook(db, actor.id);
  const groups = await countsByGroup(db);
  const of = (group: string): number => groups.get(group) ?? 0;
  const counts = { conflict: of('conflict'), open: of('open'), explained: of('explained'), agree: of('agree') };
  const headline = deskHeadline({
    contradictions: counts.conflict,
    open: counts.open,
    explained: counts.explained,
  });
  return {
    headline,
    now: now.toISOString(),
    lastLook: look?.at ?? null,
    changes: await changesSince(db, actor.id, look?.sequence ?? 0),
    counts: { all: counts.conflict + counts.open + counts.explained + counts.agree, ...counts },
    disagreements: (await disagreementsPage(store, { limit: MOST_DISAGREEMENTS })).rows,
    queues: await queuesOf(db, actor, now),
    mentions: await newestComments(db, { calls: actor.name }, MOST_MENTIONS),
    recentSources: (await sourcesPage(store, { limit: MOST_SOURCES })).rows,
    jobs: await recentJobs(db, MOST_JOBS),
    sample: await sampleShown(db),
  };
}
