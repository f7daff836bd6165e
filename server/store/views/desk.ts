import type { Desk } from '../../contract.ts';
import { fromJson } from '../canonical-json.ts';
import { lastLook } from '../looks.ts';
import { sampleShown, unshelved } from '../shelved.ts';
import { staleClaims } from '../stale.ts';
import type { ReadDb, Store } from '../store.ts';
import type { EventTable } from '../tables.ts';
import { countsByGroup, disagreementsPage } from './disagreements.ts';
import { eventLine } from './event-line.ts';
import { recentJobs } from './jobs.ts';
import { sourcesPage } from './sources.ts';

const MOST_CHANGES = 30;
const MOST_DISAGREEMENTS = 30;
const MOST_SOURCES = 8;
const MOST_JOBS = 5;

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
  `${NUMBERS[count] ?? String(count)} ${one}${count === 1 ? '' : 's'}`;

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

async function count(rows: Promise<{ total: string | number | bigint }>): Promise<number> {
  return Number((await rows).total);
}

async function queuesOf(db: ReadDb): Promise<Desk['queues']> {
  const suggestedClaims = count(
    db
      .selectFrom('claim')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('state', '=', 'suggested')
      .executeTakeFirstOrThrow(),
  );
  const suggestedEvidence = count(
    db
      .selectFrom('evidence as e')
      .innerJoin('claim as c', 'c.id', 'e.claim_id')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('e.decision', '=', 'suggested')
      .where('c.state', '=', 'followed')
      .executeTakeFirstOrThrow(),
  );
  const contradictions = count(
    db
      .selectFrom('claim')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('worst_group', '=', 'conflict')
      .where('verdict_id', 'is', null)
      .where('state', '!=', 'dismissed')
      .executeTakeFirstOrThrow(),
  );
  const unseconded = count(
    db
      .selectFrom('claim as c')
      .innerJoin('verdict as v', 'v.id', 'c.verdict_id')
      .leftJoin('verdict_second as s', 's.verdict_id', 'v.id')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('s.verdict_id', 'is', null)
      .where('c.state', '!=', 'dismissed')
      .executeTakeFirstOrThrow(),
  );
  const reopened = count(
    db
      .selectFrom('claim')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('reopened_at', 'is not', null)
      .where('state', '!=', 'dismissed')
      .executeTakeFirstOrThrow(),
  );
  const failed = count(
    db
      .selectFrom('job')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('state', '=', 'failed')
      .executeTakeFirstOrThrow(),
  );
  return {
    suggestions: (await suggestedClaims) + (await suggestedEvidence),
    contradictionsWithoutVerdict: await contradictions,
    verdictsToSecond: await unseconded,
    reopened: await reopened,
    staleClaims: await staleClaims(db),
    failedJobs: await failed,
  };
}

async function changesSince(db: ReadDb, actor: string, sequence: number): Promise<Desk['changes']> {
  const events: EventTable[] = await db
    .selectFrom('event')
    .selectAll()
    .where('sequence', '>', sequence)
    .where('action', 'not in', QUIET)
    .where((eb) => eb.or([eb('actor', '!=', actor), eb('action', 'not in', OWN)]))
    .where(unshelved('event.noun_id'))
    .where((eb) => eb.or([eb('about', 'is', null), unshelved('event.about')]))
    .orderBy('sequence', 'desc')
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

/** The page that lays the two copies of a touched quote side by side. */
function compareAddress({ action, new: now }: EventTable): string | null {
  if (action !== 'touch-evidence' && action !== 'restore-evidence') return null;
  const { source, from, to } = fromJson(now) as Record<'source' | 'from' | 'to', string>;
  return `/sources/${source}/compare?from=${from}&to=${to}`;
}

const groupsOf = (db: ReadDb, ids: readonly string[]) =>
  db.selectFrom('claim').select(['id', 'worst_group']).where('id', 'in', ids).execute();

/** The desk of an actor at `now`: what disagrees, what waits and what changed since the last look. */
export async function deskView(store: Store, actor: { readonly id: string }, now: Date): Promise<Desk> {
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
    queues: await queuesOf(db),
    recentSources: (await sourcesPage(store, { limit: MOST_SOURCES })).rows,
    jobs: await recentJobs(db, MOST_JOBS),
    sample: await sampleShown(db),
  };
}
