import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';

const STATES = ['agrees', 'differs', 'contested', 'unsettled', 'unknown'];
const DECISIONS = ['open', 'keep', 'accept', 'link', 'on-author', 'cannot-verify'];

function draftTables({ text, int, end }: Words): string[] {
  return [
    `create table draft (id ${text} not null unique, number ${int} not null primary key, title ${text} not null,
      author ${text}, version ${int} not null, changed_at ${text} not null, recorded_at ${text} not null,
      recorded_by ${text} not null${end}`,
    `create table draft_version (draft_id ${text} not null references draft (id), version ${int} not null,
      text ${text} not null, published ${text} not null, language ${text}, file ${text}, media_type ${text} not null,
      sha256 ${text} not null, warning ${text}, changed_paragraphs ${int} not null, kept ${int} not null,
      reopened ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null,
      primary key (draft_id, version)${end}`,
    `create table draft_mark (draft_id ${text} not null, version ${int} not null, number ${int} not null,
      kind ${text} not null ${oneOf('kind', ['figure', 'date', 'quotation'])}, start_at ${int} not null,
      end_at ${int} not null, printed ${text} not null, sentence_start ${int} not null, sentence_end ${int} not null,
      statement ${text}, state ${text} not null ${oneOf('state', STATES)}, claim_id ${text}, finding ${text} not null,
      engine_version ${int} not null, base ${int} not null, found_at ${text} not null,
      primary key (draft_id, version, number), foreign key (draft_id, version) references draft_version (draft_id, version)${end}`,
    `create index draft_mark_by_claim on draft_mark (claim_id)`,
    `create table draft_check (number ${int} not null primary key, draft_id ${text} not null, version ${int} not null,
      mark ${int} not null, decision ${text} not null ${oneOf('decision', DECISIONS)}, wording ${text}, claim_id ${text},
      note ${text} not null, decided_by ${text} not null, decided_by_name ${text} not null, decided_at ${text} not null,
      carried_from ${int}, recorded_at ${text} not null${end}`,
    `create index draft_check_by_mark on draft_check (draft_id, version, mark, number)`,
  ];
}

/** Drafts with their versions, the marks in each with what was found, and what persons decided on them. */
export const drafts: Migration = {
  name: '0011-drafts',
  statements: (engine) => [
    ...draftTables(wordsOf(engine)),
    ...appendOnly(engine, 'draft_version'),
    ...appendOnly(engine, 'draft_check'),
  ],
};
