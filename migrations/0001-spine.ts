import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { EngineName, Migration, Words } from './dialect.ts';

const OUTLET_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'government',
  'organisation',
  'military',
  'other',
];
const RELATIONS = [
  'same',
  'rounding',
  'bound',
  'overlap',
  'conversion',
  'changed',
  'updated',
  'corrected',
  'scope',
  'definition',
  'modality',
  'party',
  'transmission',
  'contradiction',
  'undetermined',
  'unrelated',
];
const GROUPS = ['conflict', 'open', 'explained', 'agree'];
const MODALITIES = ['fact', 'plan', 'forecast', 'order', 'estimate', 'allegation', 'denial'];
const VALUE_KINDS = ['quantity', 'duration', 'ordinal', 'date', 'time', 'words'];
const STANCES = ['supports', 'contradicts', 'context'];
const SEVERITIES = ['high', 'medium', 'low'];
const FLAG = [0, 1];

const flag = (column: string): string => `check (${column} in (${FLAG.join(', ')}))`;

function sourceTables({ text, int, bytes, end }: Words): string[] {
  return [
    `create table outlet (id ${text} primary key, number ${int} not null unique, name ${text} not null,
      name_key ${text} not null unique, kind ${text} not null ${oneOf('kind', OUTLET_KINDS)}, country ${text},
      parent_id ${text} references outlet (id), sample ${int} not null ${flag('sample')},
      recorded_at ${text} not null, recorded_by ${text} not null${end}`,
    `create table source (id ${text} primary key, number ${int} not null unique,
      outlet_id ${text} not null references outlet (id), title ${text} not null, author ${text}, url ${text},
      identity ${text} not null unique, language ${text}, published_at ${text}, published_precision ${text},
      dateline ${text}, time_zone ${text}, credit ${text}, translated_from ${text}, via ${text}, note ${text},
      sample ${int} not null ${flag('sample')}, recorded_at ${text} not null, recorded_by ${text} not null${end}`,
    `create index source_by_outlet on source (outlet_id, number)`,
    `create table body (sha256 ${text} primary key check (length(sha256) = 64), size ${int} not null, bytes ${bytes} not null${end}`,
    `create table snapshot (id ${text} primary key, number ${int} not null unique,
      source_id ${text} not null references source (id), sha256 ${text} not null references body (sha256),
      media_type ${text} not null, text ${text} not null, extractor ${text} not null, captured_at ${text} not null,
      captured_by ${text} not null, recorded_at ${text} not null, unique (source_id, sha256)${end}`,
    `create table revision (to_snapshot_id ${text} primary key references snapshot (id),
      from_snapshot_id ${text} not null references snapshot (id), source_id ${text} not null references source (id),
      kind ${text} not null ${oneOf('kind', ['update', 'refile', 'correction', 'silent', 'withdrawn', 'trivial'])},
      summary ${text} not null, recorded_at ${text} not null${end}`,
    `create index revision_by_source on revision (source_id)`,
  ];
}

function statementTables({ text, int, end }: Words): string[] {
  return [
    `create table statement (id ${text} primary key, number ${int} not null unique,
      source_id ${text} not null references source (id), snapshot_id ${text} not null references snapshot (id),
      quote_start ${int} not null check (quote_start >= 0), quote_end ${int} not null, quote_exact ${text} not null,
      quote_prefix ${text} not null, quote_suffix ${text} not null, quote_locator ${text} not null,
      printed_start ${int} not null, printed_end ${int} not null, printed ${text} not null,
      value_kind ${text} not null ${oneOf('value_kind', VALUE_KINDS)}, value ${text} not null,
      best_decimal ${text}, lower_decimal ${text}, upper_decimal ${text}, unit ${text}, counted ${text}, place ${text},
      as_of_start ${text}, as_of_end ${text}, as_of_stated ${int} not null ${flag('as_of_stated')},
      modality ${text} not null ${oneOf('modality', MODALITIES)}, negated ${int} not null ${flag('negated')},
      claimant ${text}, via ${text}, named ${int} not null ${flag('named')}, rules ${text} not null,
      made_by ${text} not null ${oneOf('made_by', ['engine', 'person'])}, engine_version ${int} not null,
      replaces ${text} references statement (id), recorded_at ${text} not null, recorded_by ${text} not null,
      check (quote_start < quote_end), check (printed_start < printed_end),
      check (quote_start <= printed_start and printed_end <= quote_end)${end}`,
    `create index statement_by_snapshot on statement (snapshot_id, printed_start)`,
    `create index statement_by_source on statement (source_id, number)`,
    `create index statement_by_replaced on statement (replaces)`,
    `create table statement_key (key ${text} not null, number ${int} not null, source_id ${text} not null,
      statement_id ${text} not null references statement (id), primary key (key, number)${end}`,
    `create index statement_key_by_statement on statement_key (statement_id)`,
  ];
}

function claimTables({ text, int, real, end }: Words): string[] {
  return [
    `create table claim (id ${text} primary key, number ${int} not null unique, title ${text} not null,
      question ${text} not null, state ${text} not null ${oneOf('state', ['suggested', 'followed', 'dismissed'])},
      value_kind ${text} not null ${oneOf('value_kind', VALUE_KINDS)}, counted ${text}, place ${text}, scope ${text},
      asserted ${text}, version ${int} not null, suggested_because ${text}, standfirst ${text} not null,
      wording ${text} not null, settles ${text} not null, sums ${text} not null, outlets ${int} not null,
      origins_at_least ${int} not null, origins_at_most ${int} not null,
      worst_relation ${text} ${oneOf('worst_relation', RELATIONS)}, worst_group ${text} ${oneOf('worst_group', GROUPS)},
      worst_severity ${text} ${oneOf('worst_severity', SEVERITIES)}, worst_explanation ${text}, worst_rank ${int} not null,
      evidence_count ${int} not null, suggestion_count ${int} not null, verdict_id ${text}, engine_version ${int} not null,
      sample ${int} not null ${flag('sample')}, recorded_at ${text} not null, recorded_by ${text} not null,
      changed_at ${text} not null${end}`,
    `create index claim_by_rank on claim (worst_rank, number)`,
    `create index claim_by_state on claim (state, worst_rank, number)`,
    `create index claim_by_change on claim (changed_at, number)`,
    `create index claim_by_title on claim (title, number)`,
    `create index claim_by_engine on claim (engine_version)`,
    `create table claim_key (key ${text} not null, number ${int} not null,
      claim_id ${text} not null references claim (id), primary key (key, number)${end}`,
    `create index claim_key_by_claim on claim_key (claim_id)`,
    `create table evidence (claim_id ${text} not null references claim (id),
      statement_id ${text} not null references statement (id), number ${int} not null unique,
      computed_stance ${text} not null ${oneOf('computed_stance', STANCES)},
      person_stance ${text} ${oneOf('person_stance', STANCES)},
      decision ${text} not null ${oneOf('decision', ['suggested', 'accepted', 'rejected'])}, confidence ${real},
      reason ${text} not null, decided_by ${text}, decided_at ${text}, override_reason ${text},
      recorded_at ${text} not null, primary key (claim_id, statement_id)${end}`,
    `create index evidence_by_statement on evidence (statement_id)`,
    `create index evidence_by_decision on evidence (decision, number)`,
  ];
}

function judgedTables({ text, int, end }: Words): string[] {
  return [
    `create table position (claim_id ${text} not null references claim (id), letter ${text} not null,
      ordinal ${int} not null, label ${text} not null, lead_id ${text} not null references statement (id),
      as_of_start ${text}, as_of_end ${text}, as_of_stated ${int} not null ${flag('as_of_stated')},
      modality ${text} not null ${oneOf('modality', MODALITIES)}, outlets ${int} not null,
      origins_at_least ${int} not null, origins_at_most ${int} not null, primary key (claim_id, letter)${end}`,
    `create table position_statement (claim_id ${text} not null, letter ${text} not null,
      statement_id ${text} not null references statement (id), role ${text} not null ${oneOf('role', ['gives', 'fits'])},
      ordinal ${int} not null, primary key (claim_id, letter, statement_id),
      foreign key (claim_id, letter) references position (claim_id, letter) on delete cascade${end}`,
    `create index position_statement_by_statement on position_statement (statement_id)`,
    `create table judgement (id ${text} primary key, number ${int} not null unique,
      claim_id ${text} not null references claim (id), statement_a ${text} not null references statement (id),
      statement_b ${text} not null references statement (id), relation ${text} ${oneOf('relation', RELATIONS)},
      reason ${text} not null, judged_by ${text} not null, judged_at ${text} not null,
      replaces ${text} references judgement (id)${end}`,
    `create index judgement_by_claim on judgement (claim_id, number)`,
    `create table disagreement (claim_id ${text} not null references claim (id), a ${text} not null, b ${text} not null,
      lead_a ${text} not null references statement (id), lead_b ${text} not null references statement (id),
      relation ${text} not null ${oneOf('relation', RELATIONS)},
      relation_group ${text} not null ${oneOf('relation_group', GROUPS)},
      computed_relation ${text} not null ${oneOf('computed_relation', RELATIONS)},
      severity ${text} not null ${oneOf('severity', SEVERITIES)}, rank ${int} not null, tests ${text} not null,
      missing ${text} not null, secondary ${text} not null, explanation ${text} not null,
      dependent ${int} not null ${flag('dependent')}, judgement_id ${text} references judgement (id),
      engine_version ${int} not null, outlets ${int} not null, origins_at_least ${int} not null,
      origins_at_most ${int} not null, number ${int} not null, ordinal ${int} not null, since ${text} not null,
      primary key (claim_id, a, b)${end}`,
    `create index disagreement_by_rank on disagreement (rank, number, ordinal)`,
    `create index disagreement_by_group on disagreement (relation_group, rank, number, ordinal)`,
    `create index disagreement_by_time on disagreement (since)`,
    `create table verdict (id ${text} primary key, number ${int} not null unique,
      claim_id ${text} not null references claim (id), finding ${text} not null, resolution ${text} not null
      ${oneOf('resolution', ['prefer-one', 'give-the-range', 'defer', 'keep-pending', 'ask-the-source'])},
      prefers ${text}, note ${text} not null, given_by ${text} not null, given_by_name ${text} not null,
      given_at ${text} not null, replaces ${text} references verdict (id)${end}`,
    `create index verdict_by_claim on verdict (claim_id, number)`,
    `create table verdict_second (verdict_id ${text} primary key references verdict (id), seconded_by ${text} not null,
      seconded_by_name ${text} not null, seconded_at ${text} not null${end}`,
  ];
}

function houseTables({ text, int, end }: Words): string[] {
  return [
    `create table event (sequence ${int} primary key, at ${text} not null, actor ${text} not null,
      actor_name ${text} not null, action ${text} not null, noun ${text} not null, noun_id ${text} not null,
      about ${text}, old ${text}, new ${text}, why ${text}${end}`,
    `create index event_by_noun on event (noun_id, sequence)`,
    `create index event_by_about on event (about, sequence)`,
    `create table job (id ${text} primary key, number ${int} not null unique, kind ${text} not null
      ${oneOf('kind', ['re-judge', 'verify-snapshots'])},
      state ${text} not null ${oneOf('state', ['queued', 'running', 'done', 'failed'])}, about ${text} not null,
      attempts ${int} not null, last_error ${text}, run_at ${text} not null, recorded_at ${text} not null,
      ended_at ${text}${end}`,
    `create index job_by_time on job (state, run_at, number)`,
    `create table look (actor ${text} primary key, at ${text} not null, sequence ${int} not null${end}`,
    `create table sequence (noun ${text} primary key, last ${int} not null${end}`,
  ];
}

function searchTables(engine: EngineName, { text, int, end }: Words): string[] {
  const columns = `number ${int} primary key, noun ${text} not null, noun_id ${text} not null, title ${text} not null,
    words ${text} not null, folded ${text} not null`;
  if (engine === 'postgres') {
    return [
      `create table search_entry (${columns}, unique (noun, noun_id),
        vector tsvector generated always as (to_tsvector('simple', folded)) stored)`,
      `create index search_by_word on search_entry using gin (vector)`,
    ];
  }
  const forget = `insert into search_word (search_word, rowid, folded) values ('delete', old.number, old.folded)`;
  const learn = `insert into search_word (rowid, folded) values (new.number, new.folded)`;
  return [
    `create table search_entry (${columns}, unique (noun, noun_id)${end}`,
    `create virtual table search_word using fts5 (folded, content = 'search_entry', content_rowid = 'number',
      tokenize = 'unicode61')`,
    `create trigger search_entry_learns after insert on search_entry begin ${learn}; end`,
    `create trigger search_entry_changes after update on search_entry begin ${forget}; ${learn}; end`,
    `create trigger search_entry_forgets after delete on search_entry begin ${forget}; end`,
  ];
}

const APPEND_ONLY = ['body', 'snapshot', 'revision', 'statement', 'judgement', 'verdict', 'verdict_second', 'event'];

/** The first schema: sources in, statements, claims, judgements, history, jobs and search. */
export const spine: Migration = {
  name: '0001-spine',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [
      ...sourceTables(words),
      ...statementTables(words),
      ...claimTables(words),
      ...judgedTables(words),
      ...houseTables(words),
      ...searchTables(engine, words),
      ...APPEND_ONLY.flatMap((table) => appendOnly(engine, table)),
    ];
  },
};
