import type { DraftPage } from '../contract.ts';
import { insertDraft, insertDraftMarks, insertDraftVersion } from '../store/drafts.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { checkDraft } from './steps/check-draft.ts';
import { columnsOf, refuseWordless, wordsOf } from './steps/manuscript.ts';
import type { Manuscript } from './steps/manuscript.ts';

/**
 * Brings in a manuscript as a draft: its marks are found and checked before the one transaction that writes it. Throws
 * AppError `empty-text`, or `invalid` without a title.
 */
export async function bringInDraft(deps: Deps, actor: Actor, manuscript: Manuscript): Promise<DraftPage> {
  demandPermission(actor, 'bring-in-draft');
  refuseWordless(manuscript);
  const words = wordsOf(manuscript, deps.now());
  const { found, when } = await checkDraft(deps.store, words);
  const id = await act(deps, { actor, action: 'bring-in-draft' }, async (doing) => {
    const { tx, at, stamp } = doing;
    const { title, author } = manuscript;
    const draft = await insertDraft(tx, { title, author }, stamp);
    await insertDraftVersion(tx, {
      draft_id: draft.id,
      version: 1,
      ...columnsOf(manuscript, words),
      changed_paragraphs: 0,
      kept: 0,
      reopened: '[]',
      recorded_at: at,
      recorded_by: stamp.by,
    });
    await insertDraftMarks(tx, found, { draft: draft.id, version: 1, when: { ...when, at } });
    const told = { title, version: 1, marks: found.length, sha256: manuscript.sha256 };
    await tell(doing, { action: 'bring-in-draft', noun: 'draft', nounId: draft.id, new: told });
    return draft.id;
  });
  return draftPage(deps.store.db, id);
}
