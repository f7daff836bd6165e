import type { Finding, Formula } from '../../judging/drafts/finding.ts';
import type { DraftMark } from '../../judging/drafts/marks.ts';
import { notFound } from '../../store/app-error.ts';
import { standingFormulas } from '../../store/draft-formulas.ts';
import type { StatedFormula } from '../../store/draft-formulas.ts';
import type { DraftCheckTable, DraftMarkTable, DraftVersionTable } from '../../store/draft-tables.ts';
import { draftById, draftMarks, draftVersion, findingOf, markOf, standingChecks } from '../../store/drafts.ts';
import type { FoundWhen } from '../../store/drafts.ts';
import type { ReadDb, Store } from '../../store/store.ts';
import { mapInTurns } from '../../store/turns.ts';
import { checkDraft } from './check-draft.ts';

/** A draft's newest version with its marks and what persons said and decided on them, by the marks' numbers. */
export interface StandingDraft {
  readonly title: string;
  readonly version: DraftVersionTable;
  readonly rows: readonly DraftMarkTable[];
  readonly marks: readonly DraftMark[];
  readonly checks: ReadonlyMap<number, DraftCheckTable>;
  readonly formulas: ReadonlyMap<number, StatedFormula>;
}

/** Reads a draft's newest version. Throws AppError `not-found`. */
export async function standingDraft(db: ReadDb, id: string): Promise<StandingDraft> {
  const draft = await draftById(db, id);
  const version = draft && (await draftVersion(db, id, draft.version));
  if (!draft || !version) throw notFound(id);
  const rows = await draftMarks(db, id, draft.version);
  const checks = await standingChecks(db, id, draft.version);
  const formulas = await standingFormulas(db, id, draft.version);
  const marks = await mapInTurns(rows, markOf);
  return { title: draft.title, version, rows, marks, checks, formulas };
}

/** The claims that persons linked marks to, by the marks' numbers. */
export const linksIn = (checks: StandingDraft['checks']): Map<number, string> =>
  new Map([...checks].flatMap(([mark, { claim_id }]) => (claim_id === null ? [] : [[mark, claim_id] as const])));

/** What is another with one mark: the claim it is linked to, or what it is derived from; null takes it away. */
export interface OneMark {
  readonly mark: number;
  readonly claim?: string | null;
  readonly formula?: Formula | null;
}

const withOne = <T>(of: ReadonlyMap<number, T>, mark: number, one: T | null | undefined): ReadonlyMap<number, T> => {
  if (one === undefined) return of;
  const others = [...of].filter(([number]) => number !== mark);
  return new Map(one === null ? others : [...others, [mark, one]]);
};

/** Finds one mark of a draft anew, as it stands with another link or formula; reads only. Throws AppError `not-found`. */
export async function findAnew(
  store: Store,
  draft: StandingDraft,
  { mark, claim, formula }: OneMark,
): Promise<{ finding: Finding; when: Omit<FoundWhen, 'at'> }> {
  const kept = new Map(draft.rows.filter(({ number }) => number !== mark).map((row) => [row.number, findingOf(row)]));
  const links = withOne(linksIn(draft.checks), mark, claim).get(mark);
  const formulas = withOne<Formula>(draft.formulas, mark, formula).get(mark);
  const { found, when } = await checkDraft(store, draft.version, {
    marks: draft.marks,
    before: {
      links: new Map(links === undefined ? [] : [[mark, links]]),
      formulas: new Map(formulas === undefined ? [] : [[mark, formulas]]),
      kept,
    },
  });
  const finding = found.find((one) => one.mark.number === mark)?.finding;
  if (finding === undefined) throw notFound(`mark ${mark} in ${draft.version.draft_id}`);
  return { finding, when };
}
