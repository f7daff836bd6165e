import type { DraftPage, ReopenedCheck } from '../contract.ts';
import { followMarks } from '../judging/drafts/follow.ts';
import type { Followed } from '../judging/drafts/follow.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import type { Finding } from '../judging/drafts/finding.ts';
import type { DraftMark } from '../judging/drafts/marks.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import type { DraftCheckTable, DraftMarkTable, DraftVersionTable } from '../store/draft-tables.ts';
import {
  baseOf,
  draftById,
  draftMarks,
  draftVersion,
  findingOf,
  insertDraftChecks,
  insertDraftMarks,
  insertDraftVersion,
  markOf,
  standingChecks,
  touchDraft,
} from '../store/drafts.ts';
import type { ReadDb } from '../store/store.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { checkDraft, readDraft } from './steps/check-draft.ts';
import type { CheckedDraft, DraftWords } from './steps/check-draft.ts';
import { refuseWordless, wordsOf } from './steps/manuscript.ts';
import type { Manuscript } from './steps/manuscript.ts';

interface Former {
  readonly version: DraftVersionTable;
  readonly rows: readonly DraftMarkTable[];
  readonly checks: ReadonlyMap<number, DraftCheckTable>;
}

async function formerOf(db: ReadDb, id: string): Promise<Former> {
  const draft = await draftById(db, id);
  const version = draft && (await draftVersion(db, id, draft.version));
  if (!draft || !version) throw notFound(id);
  const rows = await draftMarks(db, id, draft.version);
  return { version, rows, checks: await standingChecks(db, id, draft.version) };
}

const isOpen = (check: DraftCheckTable | undefined): boolean => check === undefined || check.decision === 'open';

/** The checks whose words were touched, with the mark that stands in their place now. */
function reopenedBy({ lost }: Followed, { rows, checks }: Former, marks: readonly DraftMark[]): ReopenedCheck[] {
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

/** Findings that hold still: of marks whose words stand, made by the same rules while nothing else was written. */
function stillFound({ kept }: Followed, { rows }: Former, base: number): Map<number, Finding> {
  const found = new Map<number, Finding>();
  for (const [now, was] of kept) {
    const row = rows[was - 1];
    if (row?.base !== base || row.engine_version !== ENGINE_VERSION) continue;
    const finding = findingOf(row);
    if (finding.derived === null && !finding.explanation.startsWith('It dates mark')) found.set(now, finding);
  }
  return found;
}

function linksOf({ kept }: Followed, { checks }: Former): Map<number, string> {
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
  readonly now: Former;
  readonly followed: Followed;
  readonly marks: readonly DraftMark[];
  readonly checked: CheckedDraft;
}

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
  await insertDraftMarks(tx, found, { draft: id, version, when: { ...when, at } });
  await insertDraftChecks(tx, carried);
  await touchDraft(tx, id, { version, changed_at: at });
  const told = {
    title: manuscript.title,
    version,
    marks: found.length,
    kept: carried.length,
    reopened: reopened.length,
  };
  await tell(doing, { action: 'renew-draft', noun: 'draft', nounId: id, new: told });
}

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
  const former = await formerOf(deps.store.db, id);
  refuseWordless(manuscript);
  const given = wordsOf(manuscript, deps.now());
  const words = { ...given, published: manuscript.published ?? former.version.published };
  if (words.text === former.version.text)
    throw new AppError('already-exists', `These are the words of ${id} as they stand; nothing was changed.`);
  const marks = readDraft(words);
  const followed = followMarks(
    { text: former.version.text, marks: former.rows.map(markOf) },
    { text: words.text, marks },
  );
  const base = await baseOf(deps.store.db);
  const before = { links: linksOf(followed, former), kept: stillFound(followed, former, base) };
  const checked = await checkDraft(deps.store, words, { marks, before });
  await act(deps, { actor, action: 'renew-draft' }, async (doing) => {
    const now = await formerOf(doing.tx, id);
    if (now.version.version !== former.version.version)
      throw new AppError('version-conflict', `Somebody brought in version ${now.version.version} of ${id} meanwhile.`);
    await writeVersion(doing, { id, manuscript, words, now, followed, marks, checked });
  });
  return draftPage(deps.store.db, id);
}
