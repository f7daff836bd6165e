import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';

const CONVERSATIONS = ['interview', 'call', 'briefing', 'email', 'screenshot'];
const KINDS = ['document', ...CONVERSATIONS, 'translation'];
const WAYS = ['in-person', 'phone', 'video', 'email', 'message'];
const CONSENTS = ['on-record', 'background', 'not-for-attribution', 'off-record'];
const ANONYMITY = ['named', 'described', 'anonymous'];

function toldTables({ text, int, end }: Words): string[] {
  return [
    `create table conversation (number ${int} primary key, source_id ${text} not null references source (id),
      kind ${text} not null ${oneOf('kind', CONVERSATIONS)}, shown ${text} not null, shown_role ${text},
      day ${text} not null, clock ${text}, zone ${text}, how ${text} not null ${oneOf('how', WAYS)},
      taken_by ${text} not null, consent ${text} not null ${oneOf('consent', CONSENTS)},
      anonymity ${text} not null ${oneOf('anonymity', ANONYMITY)}, replaces ${int} references conversation (number),
      recorded_at ${text} not null, recorded_by ${text} not null,
      check (anonymity <> 'named' or consent = 'on-record')${end}`,
    `create index conversation_by_source on conversation (source_id, number)`,
    `create table speaker (conversation_number ${int} primary key references conversation (number),
      name ${text} not null, role ${text}${end}`,
    `create table recording (number ${int} primary key, source_id ${text} not null references source (id),
      sha256 ${text} not null references body (sha256), media_type ${text} not null, recorded_at ${text} not null,
      recorded_by ${text} not null, unique (source_id, sha256)${end}`,
    `create table translation (snapshot_id ${text} primary key references snapshot (id), number ${int} not null unique,
      source_id ${text} not null references source (id), original_source_id ${text} not null references source (id),
      original_snapshot_id ${text} not null references snapshot (id), translator ${text} not null,
      made_by ${text} not null ${oneOf('made_by', ['person', 'machine'])}, from_language ${text} not null,
      to_language ${text} not null, pairs ${text} not null, recorded_at ${text} not null,
      recorded_by ${text} not null${end}`,
    `create index translation_by_source on translation (source_id, number)`,
    `create index translation_by_original on translation (original_snapshot_id, number)`,
    `create index translation_by_original_source on translation (original_source_id, number)`,
  ];
}

/** Conversations with who spoke and how, what is kept of them as evidence, and translations beside their originals. */
export const told: Migration = {
  name: '0007-told',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [
      `alter table source add column kind ${words.text} not null default 'document' ${oneOf('kind', KINDS)}`,
      ...toldTables(words),
      ...['conversation', 'speaker', 'recording', 'translation'].flatMap((table) => appendOnly(engine, table)),
    ];
  },
};
