import type { DraftPage } from '../contract.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import { ownFinding, UNKNOWN } from '../judging/drafts/finding.ts';
import type { Finding } from '../judging/drafts/finding.ts';
import { followFormulas } from '../judging/drafts/follow-formulas.ts';
import { followMarks } from '../judging/drafts/follow.ts';
import type { Followed } from '../judging/drafts/follow.ts';
import { reReadMarks } from '../judging/drafts/re-read.ts';
import type { ReRead, Versions } from '../judging/drafts/re-read.ts';
import { AppError } from '../store/app-error.ts';
import { baseOf, claimsTouchedSince, foundOtherwise } from '../store/draft-changes.ts';
import { standingFormulas } from '../store/draft-formulas.ts';
import type { StatedFormula } from '../store/draft-formulas.ts';
import { draftById, findingOf, standingChecks } from '../store/drafts.ts';
import type { ReadDb } from '../store/store.ts';
import { mapInTurns, othersTurn } from '../store/turns.ts';
import { draftPage } from '../store/views/drafts.ts';
import { pairParagraphs } from '../text/paragraph-pairs.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { checkDraft, readDraft } from './steps/check-draft.ts';
import type { DraftWords } from './steps/check-draft.ts';
import { standingDraft } from './steps/find-anew.ts';
import type { StandingDraft } from './steps/find-anew.ts';
import { refuseWordless, wordsOf } from './steps/manuscript.ts';
import type { Manuscript } from './steps/manuscript.ts';
import { writeVersion } from './steps/write-version.ts';

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
