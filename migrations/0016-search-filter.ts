import { oneOf, wordsOf } from './dialect.ts';
import type { EngineName, Migration, Words } from './dialect.ts';

/** How many leading letters of two ISO days are the same, by day, month, year and decade: how long an interval is at most. */
const SHARED = `case ${[10, 7, 4, 3]
  .map(
    (most) =>
      `when substr(t.as_of_start, 1, ${most}) = substr(coalesce(t.as_of_end, t.as_of_start), 1, ${most}) then ${most}`,
  )
  .join(' ')} else 0 end`;

const FIGURE = 'cast(coalesce(t.best_decimal, t.lower_decimal, t.upper_decimal) as double precision)';

/** The columns of a filter row, in the order in which `FILTER_ROWS` gives them. */
export const FILTER_COLUMNS = `number, noun, noun_id, shown_with, outlet_id, unit, figure, as_of_start, as_of_end,
  as_of_shared, published_at, captured_at, person`;

/** A query that makes the filter rows of every entry of a noun; further conditions may follow, on `e.noun_id`. */
export const FILTER_ROWS = {
  statement: `select e.number, e.noun, e.noun_id, t.source_id, s.outlet_id, t.unit, ${FIGURE}, t.as_of_start,
    coalesce(t.as_of_end, t.as_of_start), ${SHARED}, s.published_at, p.captured_at, t.claimant
    from search_entry e join statement t on t.id = e.noun_id join source s on s.id = t.source_id
    join snapshot p on p.id = t.snapshot_id where e.noun = 'statement'`,
  source: `select e.number, e.noun, e.noun_id, s.id, s.outlet_id, null, null, null, null, 0, s.published_at, null, s.author
    from search_entry e join source s on s.id = e.noun_id where e.noun = 'source'`,
  claim: `select e.number, e.noun, e.noun_id, c.id, null, null, null, null, null, 0, null, null, c.recorded_by
    from search_entry e join claim c on c.id = e.noun_id where e.noun = 'claim'`,
  note: `select e.number, e.noun, e.noun_id, v.claim_id, null, null, null, null, null, 0, null, null, v.given_by_name
    from search_entry e join verdict v on v.id = e.noun_id where e.noun = 'note'`,
} as const;

/** A narrow row for every entry: all that a search narrows by and that is one value, so that no wide row is read for it. */
const filterTable = ({ text, int, real, end }: Words): string =>
  `create table search_filter (number ${int} primary key,
    noun ${text} not null ${oneOf('noun', Object.keys(FILTER_ROWS))}, noun_id ${text} not null unique,
    shown_with ${text} not null, outlet_id ${text}, unit ${text}, figure ${real}, as_of_start ${text}, as_of_end ${text},
    as_of_shared ${int} not null, published_at ${text}, captured_at ${text}, person ${text}${end}`;

/** Each way to search has an index in the order in which its hits are taken, so that no search reads more than it keeps. */
const INDEXES = [
  `create index search_by_noun on search_filter (noun, number)`,
  `create index search_by_outlet on search_filter (outlet_id, number) where outlet_id is not null`,
  `create index search_by_unit on search_filter (unit, number) where unit is not null`,
  `create index search_by_person on search_filter (person, number) where person is not null`,
  `create index search_by_figure on search_filter (figure, number) where figure is not null`,
  `create index search_by_as_of on search_filter (as_of_shared, as_of_start, as_of_end, number, shown_with) where as_of_start is not null`,
  `create index search_by_as_of_end on search_filter (as_of_end, number) where as_of_end is not null`,
  `create index search_by_publication on search_filter (published_at, number) where published_at is not null`,
  `create index search_by_capture on search_filter (captured_at, number, shown_with) where captured_at is not null`,
  `create index disagreement_by_relation_newest on disagreement (relation, number, claim_id)`,
  `create index origin_key_newest on origin_key (key, (cast(substr(statement_id, 5) as integer)), statement_id)`,
  `create index origin_key_of_statement on origin_key (statement_id, key)`,
  `create index snapshot_by_capture_of_source on snapshot (captured_at, source_id)`,
  `create index snapshot_of_source_by_capture on snapshot (source_id, captured_at)`,
];

/** Indexes of wide rows that the narrow ones take the place of. */
const REPLACED = [
  'statement_by_figure',
  'statement_by_unit',
  'statement_by_as_of',
  'statement_by_claimant',
  'origin_key_by_statement',
  'source_by_publication',
  'snapshot_by_capture',
];

/** The index of words anew, with the first letters of words: whoever writes one letter is not made to wait for every word it begins. */
const beginnings = (engine: EngineName): string[] =>
  engine === 'postgres'
    ? []
    : [
        `drop table search_word`,
        `create virtual table search_word using fts5 (folded, content = 'search_entry', content_rowid = 'number',
          tokenize = 'unicode61', prefix = '1 2 3 4 5')`,
        `insert into search_word (search_word) values ('rebuild')`,
      ];

/** A search narrows by a table of its own, whose every index is in the order of the list. */
export const searchFilter: Migration = {
  name: '0016-search-filter',
  statements: (engine) => [
    filterTable(wordsOf(engine)),
    ...Object.values(FILTER_ROWS).map((rows) => `insert into search_filter (${FILTER_COLUMNS}) ${rows}`),
    ...INDEXES,
    ...REPLACED.map((index) => `drop index ${index}`),
    ...beginnings(engine),
  ],
};
