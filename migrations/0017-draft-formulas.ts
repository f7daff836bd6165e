import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';

const KINDS = ['sum', 'difference', 'share', 'change', 'rate'];

/** A formula without a kind takes back the one before it; an input without mark and claim is one that is gone. */
function formulaTables({ text, int, end }: Words): string[] {
  return [
    `create table draft_formula (number ${int} not null primary key, draft_id ${text} not null, version ${int} not null,
      mark ${int} not null, kind ${text} ${oneOf('kind', KINDS)}, given_by ${text} not null, given_by_name ${text} not null,
      given_at ${text} not null, carried_from ${int}, recorded_at ${text} not null,
      foreign key (draft_id, version) references draft_version (draft_id, version)${end}`,
    `create index draft_formula_by_mark on draft_formula (draft_id, version, mark, number)`,
    `create table draft_formula_input (formula ${int} not null references draft_formula (number), ordinal ${int} not null,
      mark ${int}, claim_id ${text} references claim (id), primary key (formula, ordinal)${end}`,
    `create index draft_formula_input_by_claim on draft_formula_input (claim_id)`,
  ];
}

/** What persons say that figures of a draft are derived from. */
export const draftFormulas: Migration = {
  name: '0017-draft-formulas',
  statements: (engine) => [
    ...formulaTables(wordsOf(engine)),
    ...appendOnly(engine, 'draft_formula'),
    ...appendOnly(engine, 'draft_formula_input'),
  ],
};
