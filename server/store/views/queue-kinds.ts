import { sql } from 'kysely';
import type { AliasedExpression } from 'kysely';
import type { QueueKind } from '../../contract.ts';
import { personKey } from '../../text/mentions.ts';
import type { ReadDb } from '../store.ts';
import { standingSeconds } from '../verdicts.ts';

/** For whom the queue is, on which ISO day, and which part of it. */
export interface QueueFilter {
  /** Id of the person who asks. */
  readonly actor: string;
  readonly today: string;
  readonly severity?: string | undefined;
  readonly outlet?: string | undefined;
  /** The name of who looks after the claim; null for claims that nobody looks after. */
  readonly person?: string | null | undefined;
}

/** One thing that waits, as a row. */
export interface Found {
  readonly thing: string;
  readonly claim_id: string | null;
  readonly title: string | null;
  readonly severity: string | null;
  readonly assigned: string | null;
  readonly statement_id: string | null;
  readonly verdict_id: string | null;
  readonly because: string | null;
  /** A name or address for the question. */
  readonly said: string | null;
  readonly since: string;
  readonly rank: number;
  readonly number: number;
}

type Kind = (db: ReadDb, filter: QueueFilter) => AliasedExpression<Found, 'q'>;

const NONE = sql<string | null>`cast(null as text)`;

/** Claims that are not dismissed, with who looks after them, narrowed by the filters. */
function claims(db: ReadDb, { severity, outlet, person }: QueueFilter) {
  let rows = db
    .selectFrom('claim as c')
    .leftJoin('assignment as a', 'a.claim_id', 'c.id')
    .where('c.state', '!=', 'dismissed')
    .select(['c.id as claim_id', 'c.title', 'c.worst_severity as severity', 'a.person as assigned'])
    .select('c.worst_rank as rank');
  if (severity !== undefined) rows = rows.where('c.worst_severity', '=', severity);
  if (person === null) rows = rows.where('a.person_key', 'is', null);
  else if (person !== undefined) rows = rows.where('a.person_key', '=', personKey(person));
  if (outlet !== undefined)
    rows = rows.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('evidence as fe')
          .innerJoin('statement as ft', 'ft.id', 'fe.statement_id')
          .innerJoin('source as fs', 'fs.id', 'ft.source_id')
          .select('fe.claim_id')
          .whereRef('fe.claim_id', '=', 'c.id')
          .where('fe.decision', '!=', 'rejected')
          .where('fs.outlet_id', '=', outlet),
      ),
    );
  return rows;
}

/** True of a key that is not laid aside. */
const waits = (key: ReturnType<typeof sql<string>>) =>
  sql<boolean>`not exists (select 1 from aside as la where la.thing = ${key} and la.standing = 1)`;

const contradiction: Kind = (db, filter) =>
  claims(db, filter)
    .where('c.worst_group', '=', 'conflict')
    .where('c.verdict_id', 'is', null)
    .select(sql<string>`'contradiction:' || c.id`.as('thing'))
    .select([NONE.as('statement_id'), NONE.as('verdict_id'), NONE.as('said')])
    .select(['c.worst_explanation as because', 'c.changed_at as since', 'c.number'])
    .as('q');

const reopened: Kind = (db, filter) =>
  claims(db, filter)
    .where('c.reopened_at', 'is not', null)
    .select(sql<string>`'reopened:' || c.id`.as('thing'))
    .select([NONE.as('statement_id'), 'c.verdict_id', NONE.as('said'), 'c.reopened_because as because'])
    .select([sql<string>`c.reopened_at`.as('since'), 'c.number'])
    .as('q');

/** Accepted evidence of claims without a verdict whose words a later copy changed. */
const touched: Kind = (db, filter) => {
  const broken = sql<number>`(select max(b.number) from anchoring as b
    where b.statement_id = e.statement_id and b.effect = 'broken')`;
  const key = sql<string>`'touched:' || c.id || ':' || e.statement_id || ':' || cast(${broken} as text)`;
  return claims(db, filter)
    .innerJoin('evidence as e', 'e.claim_id', 'c.id')
    .innerJoin('anchoring as n', 'n.statement_id', 'e.statement_id')
    .where('c.verdict_id', 'is', null)
    .where('e.decision', '=', 'accepted')
    .where('n.effect', 'in', ['broken', 'as-before'])
    .where(sql<boolean>`n.number = (select max(m.number) from anchoring as m where m.statement_id = e.statement_id)`)
    .where(waits(key))
    .select([key.as('thing'), 'e.statement_id', NONE.as('verdict_id'), NONE.as('said'), NONE.as('because')])
    .select(['n.recorded_at as since', 'e.number'])
    .as('q');
};

const stale: Kind = (db, filter) => {
  const key = sql<string>`'stale:' || c.id || ':' || e.statement_id || ':' || f.of_snapshot_id`;
  return claims(db, filter)
    .innerJoin('evidence as e', 'e.claim_id', 'c.id')
    .innerJoin('stale as f', 'f.statement_id', 'e.statement_id')
    .where('f.cleared_at', 'is', null)
    .where('e.decision', '!=', 'rejected')
    .where(
      sql<boolean>`f.of_snapshot_id = (select max(g.of_snapshot_id) from stale as g
        where g.statement_id = f.statement_id and g.cleared_at is null)`,
    )
    .where(waits(key))
    .select([key.as('thing'), 'e.statement_id', NONE.as('verdict_id'), NONE.as('said'), 'f.reason as because'])
    .select(['f.since', 'e.number'])
    .as('q');
};

/** Verdicts of others that nobody seconds; nobody seconds their own. */
const second: Kind = (db, filter) =>
  claims(db, filter)
    .innerJoin('verdict as v', 'v.id', 'c.verdict_id')
    .leftJoin(standingSeconds(db).as('s'), 's.verdict_id', 'v.id')
    .where('s.verdict_id', 'is', null)
    .where('c.reopened_at', 'is', null)
    .where('v.given_by', '!=', filter.actor)
    .select(sql<string>`'second:' || v.id`.as('thing'))
    .select([NONE.as('statement_id'), 'v.id as verdict_id', 'v.given_by_name as said', 'v.finding as because'])
    .select(['v.given_at as since', 'v.number'])
    .as('q');

const recheck: Kind = (db, filter) =>
  claims(db, filter)
    .innerJoin('recheck as r', 'r.claim_id', 'c.id')
    .where('r.due_on', '<=', filter.today)
    .select(sql<string>`'recheck:' || c.id`.as('thing'))
    .select([NONE.as('statement_id'), 'c.verdict_id', 'r.due_on as said', NONE.as('because')])
    .select(['r.set_at as since', 'c.number'])
    .as('q');

const evidence: Kind = (db, filter) =>
  claims(db, filter)
    .innerJoin('evidence as e', 'e.claim_id', 'c.id')
    .where('c.state', '=', 'followed')
    .where('e.decision', '=', 'suggested')
    .select(sql<string>`'evidence:' || c.id || ':' || e.statement_id`.as('thing'))
    .select(['e.statement_id', NONE.as('verdict_id'), NONE.as('said'), 'e.reason as because'])
    .select(['e.recorded_at as since', 'e.number'])
    .as('q');

/** Suggested claims; one whose answers contradict each other waits as a contradiction. */
const claim: Kind = (db, filter) =>
  claims(db, filter)
    .where('c.state', '=', 'suggested')
    .where((eb) => eb.or([eb('c.worst_group', 'is', null), eb('c.worst_group', '!=', 'conflict')]))
    .select(sql<string>`'claim:' || c.id`.as('thing'))
    .select([NONE.as('statement_id'), NONE.as('verdict_id'), NONE.as('said'), 'c.suggested_because as because'])
    .select(['c.recorded_at as since', 'c.number'])
    .as('q');

/** Nothing of it is about a claim, so the filters on claims leave it out. */
const apart = ({ severity, outlet, person }: QueueFilter): boolean =>
  severity === undefined && outlet === undefined && person === undefined;

const OF_NO_CLAIM = [
  NONE.as('claim_id'),
  NONE.as('title'),
  NONE.as('severity'),
  NONE.as('assigned'),
  NONE.as('statement_id'),
  NONE.as('verdict_id'),
  sql<number>`99`.as('rank'),
] as const;

const job: Kind = (db, filter) => {
  const key = sql<string>`'job:' || j.id`;
  return db
    .selectFrom('job as j')
    .where('j.state', '=', 'failed')
    .where(waits(key))
    .where(sql<boolean>`${apart(filter) ? 1 : 0} = 1`)
    .select(OF_NO_CLAIM)
    .select([key.as('thing'), sql<string | null>`j.kind || ' ' || j.about`.as('said'), 'j.last_error as because'])
    .select([sql<string>`coalesce(j.ended_at, j.run_at)`.as('since'), 'j.number'])
    .as('q');
};

const watch: Kind = (db, filter) => {
  const key = sql<string>`'watch:' || w.id || ':' || w.failed_at`;
  return db
    .selectFrom('watch as w')
    .where('w.failures', '>', 0)
    .where('w.state', '=', 'watched')
    .where('w.failed_at', 'is not', null)
    .where(waits(key))
    .where(sql<boolean>`${apart(filter) ? 1 : 0} = 1`)
    .select(OF_NO_CLAIM)
    .select([key.as('thing'), sql<string | null>`w.url`.as('said'), 'w.failure as because'])
    .select([sql<string>`w.failed_at`.as('since'), 'w.number'])
    .as('q');
};

/** What waits, kind by kind, in the order in which it is shown. */
export const QUEUE_KINDS: Readonly<Record<QueueKind, Kind>> = {
  contradiction,
  reopened,
  touched,
  stale,
  second,
  recheck,
  evidence,
  claim,
  job,
  watch,
};
export const QUEUE_ORDER = Object.keys(QUEUE_KINDS) as QueueKind[];
