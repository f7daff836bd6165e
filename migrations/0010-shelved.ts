import { oneOf, wordsOf } from './dialect.ts';
import type { Migration } from './dialect.ts';

/** What was taken out of sight with the sample newsroom, and back; the rows themselves stay as they are. */
export const shelved: Migration = {
  name: '0010-shelved',
  statements: (engine) => {
    const { text, end } = wordsOf(engine);
    return [
      `create table shelved (noun_id ${text} not null primary key,
        noun ${text} not null ${oneOf('noun', ['claim', 'source', 'outlet'])}, state ${text},
        shelved_at ${text} not null, shelved_by ${text} not null, restored_at ${text}${end}`,
      `create index shelved_by_noun on shelved (noun, restored_at)`,
      ...['claim', 'source', 'outlet'].map(
        (table) => `create index ${table}_of_sample on ${table} (number) where sample = 1`,
      ),
    ];
  },
};
