import { wordsOf } from './dialect.ts';
import type { EngineName, Migration, Words } from './dialect.ts';

/** The figure a statement is found by: as printed, else its lower bound, else its upper one. Written alike in every query, so that the index serves it. */
const FIGURE = 'cast(coalesce(best_decimal, lower_decimal, upper_decimal) as double precision)';

const SEARCH_INDEXES = [
  `create index statement_by_figure on statement ((${FIGURE}))`,
  `create index statement_by_unit on statement (unit, number)`,
  `create index statement_by_as_of on statement (as_of_start)`,
  `create index statement_by_claimant on statement (claimant, number)`,
  `create index source_by_publication on source (published_at)`,
  `create index snapshot_by_capture on snapshot (captured_at)`,
  `create index disagreement_by_relation on disagreement (relation, claim_id)`,
];

/** Each credit and each copied source of a passage as a row of its own, by which it is found; "own" where the text says so. */
function originKeys(engine: EngineName, { text, end }: Words): string[] {
  const members = (column: string): string =>
    engine === 'sqlite'
      ? `json_each(o.${column}) as m`
      : `lateral jsonb_array_elements_text(o.${column}::jsonb) as m(value)`;
  const learnt = (column: string): string =>
    `insert into origin_key (key, statement_id) select distinct m.value, o.statement_id from origin o, ${members(column)}`;
  return [
    `create table origin_key (key ${text} not null,
      statement_id ${text} not null references origin (statement_id) on delete cascade, primary key (key, statement_id)${end}`,
    `create index origin_key_by_statement on origin_key (statement_id)`,
    learnt('credits'),
    learnt('copies'),
    `insert into origin_key (key, statement_id) select 'own', statement_id from origin where stated = 1`,
  ];
}

/** Verdicts that were given before their words could be found. */
const NOTES = [
  `insert into search_entry (number, noun, noun_id, title, words, folded)
    select (select coalesce(max(number), 0) from search_entry) + row_number() over (order by v.number), 'note', v.id,
      c.title, v.finding || ' ' || v.note, lower(c.title || ' ' || v.finding || ' ' || v.note)
    from verdict v join claim c on c.id = v.claim_id`,
  `update sequence set last = (select coalesce(max(number), 0) from search_entry) where noun = 'search'`,
];

/** Indexes and keys for every way to search, and notes that are found. */
export const search: Migration = {
  name: '0009-search',
  statements: (engine) => [...SEARCH_INDEXES, ...originKeys(engine, wordsOf(engine)), ...NOTES],
};
