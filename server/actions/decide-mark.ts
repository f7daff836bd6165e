import type { DraftDecisionInput, DraftPage } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import {
  draftById,
  draftMark,
  findingOf,
  insertDraftChecks,
  standingChecks,
  touchDraft,
  updateFinding,
} from '../store/drafts.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { findAnew, standingDraft } from './steps/find-anew.ts';

type Input = DraftDecisionInput & { readonly id: string; readonly mark: number };

const invalid = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

/** Refuses a decision that lacks what it is about. */
function refuseHalf({ decision, wording, claim }: Input, suggested: string | null): void {
  if (decision === 'accept' && (wording ?? suggested) === null)
    throw invalid('wording', 'Nothing is suggested for this mark; write the wording to use.');
  if (decision === 'link' && (claim ?? null) === null) throw invalid('claim', 'Say which claim it is linked to.');
}

/** What the rules find once a person linked a mark to a claim, or took that back; null where neither happened. */
async function foundAnew({ store }: Deps, { id, mark, claim = null }: Input, linkedBefore: string | null) {
  if (claim === linkedBefore) return null;
  const draft = await standingDraft(store.db, id);
  return { ...(await findAnew(store, draft, { mark, claim })), version: draft.version.version };
}

/**
 * Records a person's decision on a mark of a draft's newest version, beside what the rules found; an earlier decision
 * stays in the history. Throws AppError `not-found`, or `invalid` for one without its wording or claim.
 */
export async function decideMark(deps: Deps, actor: Actor, input: Input): Promise<DraftPage> {
  demandPermission(actor, 'decide-mark');
  const { id, mark } = input;
  const current = await draftById(deps.store.db, id);
  if (!current) throw notFound(id);
  const linked = (await standingChecks(deps.store.db, id, current.version)).get(mark)?.claim_id ?? null;
  if (input.claim !== undefined && input.claim !== null && !(await claimById(deps.store.db, input.claim)))
    throw notFound(input.claim);
  const anew = await foundAnew(deps, input, linked);
  await act(deps, { actor, action: 'decide-mark' }, async (doing) => {
    const { tx, at } = doing;
    const draft = await draftById(tx, id);
    if (!draft) throw notFound(id);
    const row = await draftMark(tx, id, { version: draft.version, number: mark });
    if (!row) throw notFound(`mark ${mark} in ${id}`);
    if (anew !== null && anew.version !== draft.version)
      throw new AppError('version-conflict', `A later version of ${id} came meanwhile; decide on that one.`);
    const suggested = findingOf(row).wording;
    refuseHalf(input, suggested);
    const before = (await standingChecks(tx, id, draft.version)).get(mark);
    const wording = input.decision === 'accept' ? (input.wording ?? suggested) : null;
    const claim = input.claim ?? null;
    const { decision, note } = input;
    const decided = { decided_by: actor.id, decided_by_name: actor.name, decided_at: at, recorded_at: at };
    const check = { draft_id: id, version: draft.version, mark, decision, wording, claim_id: claim, note };
    await insertDraftChecks(tx, [{ ...check, ...decided, carried_from: null }]);
    if (anew) await updateFinding(tx, row, { finding: anew.finding, when: { ...anew.when, at } });
    await touchDraft(tx, id, { changed_at: at });
    await tell(doing, {
      action: 'decide-mark',
      noun: 'draft',
      nounId: id,
      ...(claim === null ? {} : { about: claim }),
      old: { decision: before?.decision ?? 'open', wording: before?.wording ?? null, claim: before?.claim_id ?? null },
      new: { title: draft.title, mark, printed: row.printed, decision, wording, claim },
      why: note,
    });
  });
  return draftPage(deps.store.db, id);
}
