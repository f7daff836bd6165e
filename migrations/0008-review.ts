import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { EngineName, Migration, Words } from './dialect.ts';

const TAKEN_BACK = ['verdict', 'second', 'confirmation'];

/** Who looks after a claim, when it is to be looked at again, what colleagues say of it, and the queue's own memory. */
function careTables({ text, int, end }: Words): string[] {
  return [
    `create table assignment (claim_id ${text} primary key references claim (id), person ${text}, person_key ${text},
      assigned_by ${text} not null, assigned_at ${text} not null${end}`,
    `create index assignment_by_person on assignment (person_key)`,
    `create table recheck (claim_id ${text} primary key references claim (id), due_on ${text}, set_by ${text} not null,
      set_at ${text} not null${end}`,
    `create index recheck_by_day on recheck (due_on)`,
    `create table comment (id ${text} not null unique, number ${int} primary key,
      claim_id ${text} not null references claim (id), words ${text} not null, written_by ${text} not null,
      written_by_name ${text} not null, written_at ${text} not null${end}`,
    `create index comment_by_claim on comment (claim_id, number)`,
    `create table mention (comment_number ${int} not null references comment (number), person_key ${text} not null,
      person ${text} not null, primary key (comment_number, person_key)${end}`,
    `create index mention_by_person on mention (person_key, comment_number)`,
    `create table saved_filter (id ${text} not null unique, number ${int} primary key, person_key ${text} not null,
      name ${text} not null, name_key ${text} not null, query ${text} not null, saved_at ${text} not null,
      removed_at ${text}, unique (person_key, name_key)${end}`,
    `create table aside (thing ${text} primary key, standing ${int} not null check (standing in (0, 1)),
      laid_by ${text} not null, laid_at ${text} not null${end}`,
    `create table taken_back (noun ${text} not null ${oneOf('noun', TAKEN_BACK)}, number ${int} not null,
      taken_by ${text} not null, taken_by_name ${text} not null, taken_at ${text} not null,
      primary key (noun, number)${end}`,
    `create index event_by_actor on event (actor, actor_name)`,
  ];
}

/** The table of seconds anew, with all its rows: a second that was taken back can be given again. */
function rebuildSeconds(engine: EngineName, { text, int, end }: Words): string[] {
  const columns = 'verdict_id, seconded_by, seconded_by_name, seconded_at';
  return [
    `alter table verdict_second rename to verdict_second_before`,
    `create table verdict_second (number ${int} primary key, verdict_id ${text} not null references verdict (id),
      seconded_by ${text} not null, seconded_by_name ${text} not null, seconded_at ${text} not null${end}`,
    `insert into verdict_second (number, ${columns})
      select row_number() over (order by seconded_at, verdict_id), ${columns} from verdict_second_before`,
    `drop table verdict_second_before`,
    ...(engine === 'postgres' ? [`drop function verdict_second_refuses()`] : []),
    `create index second_by_verdict on verdict_second (verdict_id, number)`,
    `insert into sequence (noun, last) select 'second', count(*) from verdict_second having count(*) > 0`,
    ...appendOnly(engine, 'verdict_second'),
  ];
}

/** What the review queue needs: assignments, re-checks, comments, saved filters, and decisions that can be taken back. */
export const review: Migration = {
  name: '0008-review',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [
      ...careTables(words),
      ...rebuildSeconds(engine, words),
      ...['comment', 'mention', 'taken_back'].flatMap((table) => appendOnly(engine, table)),
    ];
  },
};
