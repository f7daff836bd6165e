import type { DraftPage, ReopenedCheck } from '../contract.ts';
import { ownFinding, sameFinding, UNKNOWN } from '../judging/drafts/finding.ts';
import { followFormulas } from '../judging/drafts/follow-formulas.ts';
import { followMarks } from '../judging/drafts/follow.ts';
import { reReadMarks } from '../judging/drafts/re-read.ts';
import type { ReRead, Versions } from '../judging/drafts/re-read.ts';
import { pairParagraphs } from '../text/paragraph-pairs.ts';
import type { Followed } from '../judging/drafts/follow.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import type { Finding } from '../judging/drafts/finding.ts';
import type { DraftMark } from '../judging/drafts/marks.ts';
import { AppError } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { insertDraftFormulas, standingFormulas } from '../store/draft-formulas.ts';
import type { StatedFormula } from '../store/draft-formulas.ts';
import type { DraftCheckTable } from '../store/draft-tables.ts';
import {
  baseOf,
  claimsTouchedSince,
  copyDraftMarks,
  draftById,
  findingOf,
  foundOtherwise,
  insertDraftChecks,
  insertDraftMarks,
  insertDraftVersion,
  seenAt,
  standingChecks,
  touchDraft,
} from '../store/drafts.ts';
import type { CopiedRun } from '../store/drafts.ts';
import type { ReadDb } from '../store/store.ts';
import { mapInTurns, othersTurn } from '../store/turns.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { checkDraft, readDraft } from './steps/check-draft.ts';
import type { CheckedDraft, DraftWords } from './steps/check-draft.ts';
import { standingDraft } from './steps/find-anew.ts';
import type { StandingDraft } from './steps/find-anew.ts';
import { refuseWordless, wordsOf } from './steps/manuscript.ts';
import type { Manuscript } from './steps/manuscript.ts';

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

/**
 * Findings that hold still: of marks whose words stand, made by the same rules, whose claim nothing was written about
 * since. Where something was written at all, what nothing was known of is looked up anew, and so is what persons derived.
 */
async function stillFound(
  db: ReadDb,
  { kept }: Followed,
  { rows, formulas }: { rows: StandingDraft['rows']; formulas: ReadonlyMap<number, StatedFormula> },
): Promise<Map<number, Finding>> {
  const base = await baseOf(db);
  const late = rows.filter((row) => row.base !== base);
  const ids = [...new Set(late.flatMap(({ claim_id }) => claim_id ?? []))];
  const since = {
    base: late.reduce((least, row) => Math.min(least, row.base), base),
    at: late.reduce((first, row) => (row.found_at < first ? row.found_at : first), late[0]?.found_at ?? ''),
  };
  const touched = ids.length === 0 ? new Set<string>() : await claimsTouchedSince(db, ids, since);
  const found = new Map<number, Finding>();
  const before = await mapInTurns(rows, (row) => ownFinding(findingOf(row)));
  for (const [now, was] of kept) {
    const row = formulas.has(now) ? undefined : rows[was - 1];
    if (row?.engine_version !== ENGINE_VERSION) continue;
    if (row.base !== base && (row.claim_id === null || touched.has(row.claim_id))) continue;
    found.set(now, before[was - 1] ?? UNKNOWN);
  }
  return found;
}

function linksOf({ kept }: Followed, { checks }: StandingDraft): Map<number, string> {
  const links = [...kept].flatMap(([now, was]) => {
    const claim = checks.get(was)?.claim_id ?? null;
    return claim === null ? [] : [[now, claim] as const];
  });
  return new Map(links);
}

interface Renewal {
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
async function writeVersion(doing: Act, renewal: Renewal): Promise<void> {
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
    text: words.text,
    published: words.published,
    language: words.language,
    file: manuscript.file,
    media_type: manuscript.mediaType,
    sha256: manuscript.sha256,
    warning: manuscript.warning,
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

/** The marks of the later version; a draft that speaks from another day now, or was read by other rules, is read whole. */
async function readAgain(versions: Versions, words: DraftWords, { version, rows }: StandingDraft): Promise<ReRead> {
  const older = rows.some(({ engine_version }) => engine_version !== ENGINE_VERSION);
  const { published, language } = words;
  if (older || published !== version.published || language !== version.language)
    return { marks: await readDraft(words), carried: new Map() };
  return reReadMarks(versions, { published, language: language ?? undefined });
}

const sameFormulas = (a: StandingDraft['formulas'], b: StandingDraft['formulas']): boolean =>
  a.size === b.size && [...a].every(([mark, { number }]) => b.get(mark)?.number === number);

/**
 * Brings in a later version of a draft. Checks of marks whose words did not change are kept with who made them and
 * when; the touched ones are open again and listed. Throws AppError `not-found`, `already-exists` for the same words,
 * `version-conflict` when somebody was quicker, or as `bringInDraft`.
 */
export async function renewDraft(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly manuscript: Manuscript },
): Promise<DraftPage> {
  demandPermission(actor, 'renew-draft');
  const { id, manuscript } = input;
  const { db } = deps.store;
  const former = await standingDraft(db, id);
  refuseWordless(manuscript);
  const given = wordsOf(manuscript, deps.now());
  const words = { ...given, published: manuscript.published ?? former.version.published };
  if (words.text === former.version.text)
    throw new AppError('already-exists', `These are the words of ${id} as they stand; nothing was changed.`);
  const before = { text: former.version.text, marks: former.marks };
  const pairs = pairParagraphs(before.text, words.text);
  await othersTurn();
  const { marks, carried } = await readAgain({ before, text: words.text, pairs }, words, former);
  await othersTurn();
  const followed = followMarks(before, { text: words.text, marks }, pairs);
  const formulas = followFormulas(former.formulas, followed, { before: before.marks, after: marks });
  const kept = await stillFound(db, followed, { rows: former.rows, formulas });
  const otherwise = await foundOtherwise(db, id, former.version.version);
  const checked = await checkDraft(deps.store, words, {
    marks,
    before: { links: linksOf(followed, former), formulas, kept },
  });
  await act(deps, { actor, action: 'renew-draft' }, async (doing) => {
    const { version } = former.version;
    const newest = (await draftById(doing.tx, id))?.version ?? version;
    if (newest !== version)
      throw new AppError('version-conflict', `Somebody brought in version ${newest} of ${id} meanwhile.`);
    if (!sameFormulas(former.formulas, await standingFormulas(doing.tx, id, version)))
      throw new AppError('version-conflict', `Somebody derived a mark of ${id} meanwhile; bring the version in again.`);
    const now = { ...former, checks: await standingChecks(doing.tx, id, version) };
    const made = { marks, carried, kept, checked };
    await writeVersion(doing, { id, manuscript, words, now, followed, formulas, otherwise, ...made });
  });
  return draftPage(db, id);
}
