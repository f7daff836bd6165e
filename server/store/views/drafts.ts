import { sql } from 'kysely';
import type {
  DraftMarkView,
  DraftPage,
  DraftRow,
  DraftsQuery,
  Page,
  PageQuery,
  ReopenedCheck,
} from '../../contract.ts';
import type { Finding } from '../../judging/drafts/finding.ts';
import { groupOf } from '../../judging/relation.ts';
import { notFound } from '../app-error.ts';
import { readByIds } from '../chunks.ts';
import { standingFormulas } from '../draft-formulas.ts';
import type { StatedFormula } from '../draft-formulas.ts';
import type { DraftCheckTable, DraftMarkTable, DraftTable } from '../draft-tables.ts';
import { foundOtherwise, seenAt } from '../draft-changes.ts';
import { draftById, draftMarks, draftVersion, findingOf, standingChecks } from '../drafts.ts';
import type { ReadDb, Store } from '../store.ts';
import { mapInTurns } from '../turns.ts';
import { anywhere, cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

type Counts = Pick<DraftRow, 'marks' | 'checked' | 'states'>;

const NO_STATES: DraftRow['states'] = { agrees: 0, differs: 0, contested: 0, unsettled: 0, unknown: 0 };

async function countsOf(db: ReadDb, { id, version }: Pick<DraftTable, 'id' | 'version'>): Promise<Counts> {
  const rows = await db
    .selectFrom('draft_mark')
    .select((eb) => ['state', eb.fn.countAll().as('marks')])
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .groupBy('state')
    .execute();
  const states = { ...NO_STATES, ...Object.fromEntries(rows.map(({ state, marks }) => [state, Number(marks)])) };
  const checks = [...(await standingChecks(db, id, version)).values()];
  return {
    marks: rows.reduce((sum, row) => sum + Number(row.marks), 0),
    checked: checks.filter(({ decision }) => decision !== 'open').length,
    states,
  };
}

const rowModel = (row: DraftTable, counts: Counts): DraftRow => ({
  id: row.id,
  title: row.title,
  author: row.author,
  version: row.version,
  ...counts,
  changedAt: row.changed_at,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** Drafts, the one worked on last first. */
export async function draftsPage(store: Store, query: DraftsQuery): Promise<Page<DraftRow>> {
  const cursor = cursorOf(query.after, ['number']);
  const matching = () => {
    const rows = store.db.selectFrom('draft');
    if (query.q === undefined) return rows;
    return rows.where(sql<boolean>`lower(title || ' ' || coalesce(author, '')) like ${anywhere(query.q)} escape '\\'`);
  };
  const counted = await matching()
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching()
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  const models: DraftRow[] = [];
  for (const row of page.rows) models.push(rowModel(row, await countsOf(store.db, row)));
  return pageWith(models, Number(counted.total), page.next);
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join('');

const decisionModel = (check: DraftCheckTable | undefined): DraftMarkView['decision'] =>
  check === undefined
    ? null
    : {
        decision: check.decision as NonNullable<DraftMarkView['decision']>['decision'],
        wording: check.wording,
        claim: check.claim_id,
        note: check.note,
        by: check.decided_by_name,
        initials: initialsOf(check.decided_by_name),
        at: check.decided_at,
        carried: check.carried_from !== null,
      };

const formulaModel = (stated: StatedFormula | undefined): DraftMarkView['formula'] =>
  stated === undefined
    ? null
    : {
        kind: stated.kind,
        inputs: [...stated.inputs],
        by: stated.byName,
        initials: initialsOf(stated.byName),
        at: stated.at,
        carried: stated.carriedFrom !== null,
      };

interface Named {
  readonly claims: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, NonNullable<DraftMarkView['place']>>;
}

async function namesFor(db: ReadDb, findings: readonly Finding[]): Promise<Named> {
  const ids = [...new Set(findings.flatMap(({ claim }) => claim ?? []))];
  const statements = [...new Set(findings.flatMap(({ statement }) => statement ?? []))];
  const sources = [...new Set(findings.flatMap(({ quote }) => quote?.source ?? []))];
  const claims = await readByIds(ids, (run) =>
    db.selectFrom('claim').select(['id', 'title']).where('id', 'in', run).execute(),
  );
  const spoken = db
    .selectFrom('source as s')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['s.id as source', 's.title', 'o.name as outlet', 's.published_at as published']);
  const said = await readByIds(statements, (run) =>
    spoken
      .innerJoin('statement as t', 't.source_id', 's.id')
      .select(['t.id as statement', 't.printed'])
      .where('t.id', 'in', run)
      .execute(),
  );
  const held = await readByIds(sources, (run) => spoken.where('s.id', 'in', run).execute());
  const places = new Map<string, NonNullable<DraftMarkView['place']>>();
  for (const row of held) places.set(row.source, { ...row, statement: null, printed: null });
  for (const row of said) places.set(row.statement, row);
  return { claims: new Map(claims.map(({ id, title }) => [id, title])), places };
}

interface Beside {
  readonly finding: Finding;
  readonly named: Named;
  readonly check: DraftCheckTable | undefined;
  readonly formula: StatedFormula | undefined;
  readonly reopened: boolean;
  /** When a check of the version last found something else. */
  readonly otherwise: string | undefined;
}

function markModel(
  row: DraftMarkTable,
  { finding, named, check, formula, reopened, otherwise }: Beside,
): DraftMarkView {
  const { relation, explanation, missing, claim, position, statement, behind, wording, derived, quote } = finding;
  return {
    number: row.number,
    kind: row.kind as DraftMarkView['kind'],
    start: row.start_at,
    end: row.end_at,
    printed: row.printed,
    sentence: { start: row.sentence_start, end: row.sentence_end },
    state: row.state as DraftMarkView['state'],
    relation,
    group: relation === null ? null : groupOf(relation),
    explanation,
    missing: [...missing],
    claim: claim === null ? null : { id: claim, title: named.claims.get(claim) ?? claim },
    position,
    place: named.places.get(statement ?? quote?.source ?? '') ?? null,
    witnesses: behind,
    wording,
    derived: derived === null ? null : { ...derived, inputs: derived.inputs.filter((input) => input !== null) },
    quote,
    formula: formulaModel(formula),
    foundAt: row.found_at,
    changedSince: otherwise !== undefined && otherwise > seenAt(check, formula) ? otherwise : null,
    reopened,
    decision: decisionModel(check),
  };
}

/** A draft with the marks of one version, the newest unless another is asked for; throws AppError `not-found`. */
export async function draftPage(db: ReadDb, id: string, asked?: number): Promise<DraftPage> {
  const row = await draftById(db, id);
  const version = row && (await draftVersion(db, id, asked ?? row.version));
  if (!row || !version) throw notFound(asked === undefined ? id : `version ${asked} of ${id}`);
  const marks = await draftMarks(db, id, version.version);
  const checks = await standingChecks(db, id, version.version);
  const formulas = await standingFormulas(db, id, version.version);
  const reopened = JSON.parse(version.reopened) as ReopenedCheck[];
  const open = new Set(reopened.flatMap(({ now }) => now ?? []));
  const findings = await mapInTurns(marks, findingOf);
  const named = await namesFor(db, findings);
  const otherwise = await foundOtherwise(db, id, version.version);
  const versions = await db
    .selectFrom('draft_version')
    .select(['version', 'recorded_at as recordedAt', 'recorded_by as recordedBy', 'sha256', 'file'])
    .where('draft_id', '=', id)
    .orderBy('version')
    .execute();
  const list = await mapInTurns([...marks.entries()], ([at, mark]) =>
    markModel(mark, {
      finding: findings[at] ?? findingOf(mark),
      named,
      check: checks.get(mark.number),
      formula: formulas.get(mark.number),
      reopened: open.has(mark.number),
      otherwise: otherwise.get(mark.number),
    }),
  );
  return {
    ...rowModel(row, await countsOf(db, { id, version: version.version })),
    shown: version.version,
    text: version.text,
    published: version.published,
    warning: version.warning,
    versions,
    changed: version.version === 1 ? null : { paragraphs: version.changed_paragraphs, kept: version.kept, reopened },
    list,
  };
}

/** The marks of a draft's newest version as a list; throws AppError `not-found`. */
export async function draftMarksPage(
  store: Store,
  query: PageQuery & { readonly id: string },
): Promise<Page<DraftMarkView>> {
  const { list } = await draftPage(store.db, query.id);
  const after = numberAt(cursorOf(query.after, ['number']) ?? [0], 0);
  const rest = list.filter(({ number }) => number > after);
  const page = cutPage(rest.slice(0, query.limit + 1), query.limit, (mark) => [mark.number]);
  return pageWith(page.rows, list.length, page.next);
}
