import type { DisagreementsQuery } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';

/** What a feed tells of. */
export const FEED_KINDS = ['disagreements', 'changes', 'due'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** One entry of the feed; `path` is the page that shows it, `id` stays the same for ever. */
export interface FeedEntry {
  readonly id: string;
  readonly kind: FeedKind;
  readonly title: string;
  readonly words: string;
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
}

/** The filters of the list of disagreements, and which kinds of entries are wanted. */
export type FeedQuery = Pick<DisagreementsQuery, 'group' | 'relation' | 'since' | 'claim'> & {
  readonly about?: FeedKind | undefined;
};

const MOST_ENTRIES = 50;

async function disagreements(db: ReadDb, { group, relation, since, claim }: FeedQuery): Promise<FeedEntry[]> {
  let rows = db
    .selectFrom('disagreement as d')
    .innerJoin('claim as c', 'c.id', 'd.claim_id')
    .select(['d.claim_id', 'd.lead_a', 'd.lead_b', 'd.relation', 'd.explanation', 'd.since', 'c.title'])
    .where('c.state', '!=', 'dismissed')
    .orderBy('d.since', 'desc')
    .orderBy('d.claim_id')
    .orderBy('d.ordinal')
    .limit(MOST_ENTRIES);
  if (relation !== undefined) rows = rows.where('d.relation', '=', relation);
  else rows = rows.where('d.relation', '!=', 'unrelated');
  if (group !== undefined) rows = rows.where('d.relation_group', '=', group);
  if (since !== undefined) rows = rows.where('d.since', '>=', since);
  if (claim !== undefined) rows = rows.where('d.claim_id', '=', claim);
  return (await rows.execute()).map((row) => ({
    id: `${row.claim_id}/${row.lead_a}/${row.lead_b}/${row.relation}/${row.since}`,
    kind: 'disagreements',
    title: `${row.title}: ${row.relation}`,
    words: row.explanation,
    path: `/claims/${row.claim_id}`,
    at: row.since,
  }));
}

async function changes(db: ReadDb, { since }: FeedQuery): Promise<FeedEntry[]> {
  let rows = db
    .selectFrom('revision as r')
    .innerJoin('source as s', 's.id', 'r.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['r.source_id', 'r.from_snapshot_id', 'r.to_snapshot_id', 'r.kind', 'r.summary', 'r.recorded_at'])
    .select(['s.title', 'o.name'])
    .where('r.kind', '!=', 'trivial')
    .orderBy('r.recorded_at', 'desc')
    .limit(MOST_ENTRIES);
  if (since !== undefined) rows = rows.where('r.recorded_at', '>=', since);
  return (await rows.execute()).map((row) => ({
    id: row.to_snapshot_id,
    kind: 'changes',
    title: `${row.name}, ${row.title}: ${row.kind}`,
    words: row.summary,
    path: `/sources/${row.source_id}/compare?from=${row.from_snapshot_id}&to=${row.to_snapshot_id}`,
    at: row.recorded_at,
  }));
}

async function due(db: ReadDb, { since, claim }: FeedQuery): Promise<FeedEntry[]> {
  let rows = db
    .selectFrom('claim')
    .select(['id', 'title', 'reopened_at', 'reopened_because'])
    .where('reopened_at', 'is not', null)
    .where('state', '!=', 'dismissed')
    .orderBy('reopened_at', 'desc')
    .limit(MOST_ENTRIES);
  if (since !== undefined) rows = rows.where('reopened_at', '>=', since);
  if (claim !== undefined) rows = rows.where('id', '=', claim);
  return (await rows.execute()).map((row) => ({
    id: `${row.id}/reopened/${row.reopened_at ?? ''}`,
    kind: 'due',
    title: `${row.title}: the verdict waits`,
    words: row.reopened_because ?? '',
    path: `/claims/${row.id}`,
    at: row.reopened_at ?? '',
  }));
}

/**
 * New disagreements, changed sources and verdicts that wait, the newest first, at most 50. A filter on group, relation or
 * claim leaves out what has none.
 */
export async function feedEntries(store: Store, query: FeedQuery): Promise<FeedEntry[]> {
  const { about, group, relation, claim } = query;
  const wanted = (kind: FeedKind): boolean => about === undefined || about === kind;
  const ofPairs = group !== undefined || relation !== undefined;
  const entries = [
    ...(wanted('disagreements') ? await disagreements(store.db, query) : []),
    ...(wanted('changes') && !ofPairs && claim === undefined ? await changes(store.db, query) : []),
    ...(wanted('due') && !ofPairs ? await due(store.db, query) : []),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST_ENTRIES);
}
