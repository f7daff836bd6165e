import type { DraftPage } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import {
  draftById,
  draftMarks,
  draftVersion,
  findingOf,
  markOf,
  standingChecks,
  touchDraft,
  updateFinding,
} from '../store/drafts.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { checkDraft } from './steps/check-draft.ts';

/**
 * Checks the newest version of a draft again with what is known now; decisions of persons stand. Throws AppError
 * `not-found`, or `version-conflict` when a later version came meanwhile.
 */
export async function reCheckDraft(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<DraftPage> {
  demandPermission(actor, 're-check-draft');
  const { store } = deps;
  const draft = await draftById(store.db, id);
  const version = draft && (await draftVersion(store.db, id, draft.version));
  if (!draft || !version) throw notFound(id);
  const rows = await draftMarks(store.db, id, draft.version);
  const checks = await standingChecks(store.db, id, draft.version);
  const links = new Map(
    [...checks].flatMap(([mark, { claim_id }]) => (claim_id === null ? [] : [[mark, claim_id] as const])),
  );
  const { found, when } = await checkDraft(store, version, {
    marks: rows.map(markOf),
    before: { links, kept: new Map() },
  });
  await act(deps, { actor, action: 're-check-draft' }, async (doing) => {
    const { tx, at } = doing;
    if ((await draftById(tx, id))?.version !== version.version)
      throw new AppError('version-conflict', `A later version of ${id} came meanwhile; check that one.`);
    const changed: number[] = [];
    for (const [index, row] of rows.entries()) {
      const finding = found[index]?.finding;
      if (finding === undefined) continue;
      if (canonicalJson(finding) !== canonicalJson(findingOf(row))) changed.push(row.number);
      await updateFinding(tx, row, { finding, when: { ...when, at } });
    }
    await touchDraft(tx, id, { changed_at: at });
    const told = { title: draft.title, version: version.version, changed };
    await tell(doing, { action: 're-check-draft', noun: 'draft', nounId: id, new: told });
  });
  return draftPage(store.db, id);
}
