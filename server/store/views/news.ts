import { fromJson } from '../canonical-json.ts';
import type { ReadDb } from '../store.ts';
import type { EventTable } from '../tables.ts';
import type { FeedEntry, FeedKind } from './feed.ts';

/** From where news are asked for: after this event, after this ISO day, up to today. */
export interface NewsQuery {
  readonly kinds: readonly FeedKind[];
  readonly after: number;
  readonly afterDay: string;
  readonly today: string;
}

/** News in the order of the history, and up to where they tell it. */
export interface News {
  readonly entries: readonly FeedEntry[];
  readonly through: number;
  readonly throughDay: string;
}

const MOST_ENTRIES = 50;
const AT_ONCE = 200;

const ACTIONS: Readonly<Record<FeedKind, string>> = {
  disagreements: 'judge-claim',
  changes: 'capture-source',
  due: 'reopen-claim',
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: string | null): Fields => (fromJson(json) ?? {}) as Fields;
const word = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const pairsOf = (fields: Fields): unknown[] => (Array.isArray(fields.pairs) ? fields.pairs : []);

/** The event as an entry, or null where it brings no news: a claim with fewer disagreements, a copy with a trivial change. */
function entryOf(event: EventTable): FeedEntry | null {
  const now = fieldsOf(event.new);
  const about = { id: `event/${event.sequence}`, at: event.at };
  const title = word(now, 'title');
  if (event.action === 'judge-claim') {
    const before = new Set(pairsOf(fieldsOf(event.old)));
    if (pairsOf(now).every((pair) => before.has(pair))) return null;
    const path = `/claims/${event.noun_id}`;
    const words = word(now, 'explanation');
    return { ...about, kind: 'disagreements', title: `${title}: ${word(now, 'relation')}`, words, path };
  }
  if (event.action === 'capture-source') {
    const kind = word(now, 'kind');
    if (kind === '' || kind === 'trivial') return null;
    const path = `/sources/${event.noun_id}`;
    return {
      ...about,
      kind: 'changes',
      title: `${word(now, 'outlet')}, ${title}: ${kind}`,
      words: word(now, 'summary'),
      path,
    };
  }
  const path = `/claims/${event.noun_id}`;
  return { ...about, kind: 'due', title: `${title}: the verdict waits`, words: word(now, 'because'), path };
}

/** Claims whose day to be looked at again came after `afterDay`. */
async function dueRechecks(db: ReadDb, { afterDay, today }: NewsQuery): Promise<FeedEntry[]> {
  const rows = await db
    .selectFrom('recheck as r')
    .innerJoin('claim as c', 'c.id', 'r.claim_id')
    .select(['r.claim_id', 'r.due_on', 'c.title'])
    .where('r.due_on', '>', afterDay)
    .where('r.due_on', '<=', today)
    .where('c.state', '!=', 'dismissed')
    .orderBy('r.due_on')
    .orderBy('c.number')
    .execute();
  const entries = rows.slice(0, MOST_ENTRIES).map(({ claim_id: claim, due_on: day, title }): FeedEntry => ({
    id: `${claim}/recheck/${day ?? ''}`,
    kind: 'due',
    title: `${title}: due to be checked again`,
    words: `It was set to be checked again on ${day ?? ''}.`,
    path: `/claims/${claim}`,
    at: `${day ?? ''}T00:00:00.000Z`,
  }));
  const more = rows.length - entries.length;
  return more === 0 ? entries : [...entries, moreRechecks(more, today)];
}

/** One entry for the re-checks that are not told one by one. */
const moreRechecks = (more: number, today: string): FeedEntry => ({
  id: `rechecks/${today}`,
  kind: 'due',
  title: `${more} more due to be checked again`,
  words: 'The review queue has them all.',
  path: '/queue?kind=recheck',
  at: `${today}T00:00:00.000Z`,
});

/**
 * What happened after an event, at most 50 entries besides at most 51 for re-checks that are due. The history tells it, so
 * that nothing is told twice.
 */
export async function newsAfter(db: ReadDb, query: NewsQuery): Promise<News> {
  const rechecks = query.kinds.includes('due') ? await dueRechecks(db, query) : [];
  const actions = query.kinds.map((kind) => ACTIONS[kind]);
  const entries: FeedEntry[] = [];
  let through = query.after;
  while (entries.length < MOST_ENTRIES) {
    const events = await db
      .selectFrom('event')
      .selectAll()
      .where('action', 'in', actions)
      .where('sequence', '>', through)
      .orderBy('sequence')
      .limit(AT_ONCE)
      .execute();
    for (const event of events) {
      if (entries.length === MOST_ENTRIES) break;
      through = event.sequence;
      const entry = entryOf(event);
      if (entry) entries.push(entry);
    }
    if (events.length < AT_ONCE) break;
  }
  return { entries: [...rechecks, ...entries], through, throughDay: query.today };
}
