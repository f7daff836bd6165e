import type { ReopenedCheck } from '../../contract.ts';
import { sameFinding, UNKNOWN } from '../../judging/drafts/finding.ts';
import type { Finding } from '../../judging/drafts/finding.ts';
import type { Followed } from '../../judging/drafts/follow.ts';
import type { DraftMark } from '../../judging/drafts/marks.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { seenAt } from '../../store/draft-changes.ts';
import { insertDraftFormulas } from '../../store/draft-formulas.ts';
import type { StatedFormula } from '../../store/draft-formulas.ts';
import type { DraftCheckTable } from '../../store/draft-tables.ts';
import {
  copyDraftMarks,
  findingOf,
  insertDraftChecks,
  insertDraftMarks,
  insertDraftVersion,
  touchDraft,
} from '../../store/drafts.ts';
import type { CopiedRun } from '../../store/drafts.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import type { CheckedDraft, DraftWords } from './check-draft.ts';
import type { StandingDraft } from './find-anew.ts';
import { columnsOf } from './manuscript.ts';
import type { Manuscript } from './manuscript.ts';

const isOpen = (check: DraftCheckTable | undefined): boolean => check === undefined || check.decision === 'open';

/** The checks whose words were touched, with the mark that stands in their place now. */
function reopenedBy({ lost }: Followed, { rows, checks }: StandingDraft, marks: readonly DraftMark[]): ReopenedCheck[] {
  return lost.flatMap(({ was, now }) => {
    const check = checks.get(was);
    const row = rows[was - 1];
    if (check === undefined || row === undefined || isOpen(check)) return [];
    const here = now === null ? null : (marks[now - 1] ?? null);
    const decision = check.decision as ReopenedCheck['decision'];
    const { decided_by_name: by, decided_at: at } = check;
    return [{ was, printed: row.printed, now, printedNow: here?.printed ?? null, decision, by, at }];
  });
}

/** A later version of a draft on its way in, with everything that is known of the one before. */
export interface Renewal {
  readonly id: string;
  readonly manuscript: Manuscript;
  readonly words: DraftWords;
  /** The version before, as it stands in the transaction. */
  readonly now: StandingDraft;
  readonly followed: Followed;
  /** What persons derived marks from, by the marks' numbers now. */
  readonly formulas: ReadonlyMap<number, StatedFormula>;
  /** When something else was found on marks of the version before, by their numbers there. */
  readonly otherwise: ReadonlyMap<number, string>;
  readonly marks: readonly DraftMark[];
  /** Marks that were not read again: number now -> number before. */
  readonly carried: ReadonlyMap<number, number>;
  readonly kept: ReadonlyMap<number, Finding>;
  readonly checked: CheckedDraft;
}

/** Runs of marks that are as they were, with their findings; the others are written. */
function copiedRuns({ carried, kept, checked: { found }, now: { rows } }: Renewal): CopiedRun[] {
  const runs: { first: number; last: number; numbers: number; offsets: number }[] = [];
  for (const { mark, finding } of found) {
    const was = carried.get(mark.number);
    const row = was === undefined ? undefined : rows[was - 1];
    if (was === undefined || !row || finding === UNKNOWN || kept.get(mark.number) !== finding) continue;
    const [numbers, offsets] = [mark.number - was, mark.start - row.start_at];
    const run = runs.at(-1);
    if (run?.last === was - 1 && run.numbers === numbers && run.offsets === offsets) run.last = was;
    else runs.push({ first: was, last: was, numbers, offsets });
  }
  return runs;
}

/** Marks whose words stand and on which something else is found than in the version before, or was and nobody decided since. */
function foundSince({ followed, kept, checked: { found }, now: { rows, checks }, formulas, otherwise }: Renewal) {
  const changed: number[] = [];
  const since: Record<string, string> = {};
  for (const { mark, finding } of found) {
    const was = followed.kept.get(mark.number);
    const row = was === undefined ? undefined : rows[was - 1];
    if (was === undefined || !row) continue;
    const earlier = otherwise.get(was);
    const same = kept.get(mark.number) === finding || sameFinding(finding, findingOf(row));
    if (!same) changed.push(mark.number);
    else if (earlier !== undefined && earlier > seenAt(checks.get(was), formulas.get(mark.number)))
      since[mark.number] = earlier;
  }
  return { changed, since };
}

/** Takes over what persons derived marks from, with who said so and when. */
const carryFormulas = ({ tx, at }: Act, { id, formulas, now }: Renewal): Promise<void> =>
  insertDraftFormulas(
    tx,
    [...formulas].map(([mark, formula]) => ({
      ...formula,
      draft: id,
      version: now.version.version + 1,
      mark,
      carriedFrom: formula.number,
    })),
    at,
  );

/** Writes the later version with its marks and the checks it keeps, and tells of it. */
export async function writeVersion(doing: Act, renewal: Renewal): Promise<void> {
  const { id, manuscript, words, now, followed, marks, checked } = renewal;
  const { found, when } = checked;
  const { tx, at, stamp } = doing;
  const version = now.version.version + 1;
  const reopened = reopenedBy(followed, now, marks);
  const carried = [...followed.kept].flatMap(([mark, was]) => {
    const check = now.checks.get(was);
    return check === undefined ? [] : [{ ...check, version, mark, carried_from: check.number, recorded_at: at }];
  });
  await insertDraftVersion(tx, {
    draft_id: id,
    version,
    ...columnsOf(manuscript, words),
    changed_paragraphs: followed.changedParagraphs,
    kept: carried.filter((check) => !isOpen(check)).length,
    reopened: canonicalJson(reopened),
    recorded_at: at,
    recorded_by: stamp.by,
  });
  const runs = copiedRuns(renewal);
  const copied = new Set(
    runs.flatMap(({ first, last, numbers }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + numbers + at),
    ),
  );
  await copyDraftMarks(tx, runs, { draft: id, from: now.version.version, to: version });
  const others = found.filter(({ mark }) => !copied.has(mark.number));
  await insertDraftMarks(tx, others, { draft: id, version, when: { ...when, at } });
  await insertDraftChecks(tx, carried);
  await carryFormulas(doing, renewal);
  await touchDraft(tx, id, { version, changed_at: at });
  const told = {
    title: manuscript.title,
    version,
    marks: found.length,
    kept: carried.length,
    reopened: reopened.length,
    ...foundSince(renewal),
  };
  await tell(doing, { action: 'renew-draft', noun: 'draft', nounId: id, new: told });
}
