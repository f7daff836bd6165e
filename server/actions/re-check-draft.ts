import type { DraftPage } from '../contract.ts';
import { ownFinding } from '../judging/drafts/finding.ts';
import type { Finding } from '../judging/drafts/finding.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import {
  claimsTouchedSince,
  draftById,
  draftMarks,
  draftVersion,
  findingOf,
  markOf,
  standingChecks,
  touchDraft,
  updateFinding,
} from '../store/drafts.ts';
import type { DraftMarkTable } from '../store/draft-tables.ts';
import type { ReadDb } from '../store/store.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { checkDraft } from './steps/check-draft.ts';

interface Input {
  readonly id: string;
  readonly marks: 'all' | 'on changed claims';
}

/** Findings that stay as they are, by their marks' numbers: those that rest on no claim which anything was written about. */
async function untouched(db: ReadDb, rows: readonly DraftMarkTable[]): Promise<Map<number, Finding>> {
  const ids = [...new Set(rows.flatMap(({ claim_id }) => claim_id ?? []))];
  const base = Math.min(...rows.map((row) => row.base));
  const at = rows.reduce((first, row) => (row.found_at < first ? row.found_at : first), rows[0]?.found_at ?? '');
  const touched = ids.length === 0 ? new Set<string>() : await claimsTouchedSince(db, ids, { base, at });
  const kept = rows.filter(({ claim_id }) => claim_id === null || !touched.has(claim_id));
  return new Map(kept.map((row) => [row.number, ownFinding(findingOf(row))]));
}

/**
 * Checks the newest version of a draft again with what is known now, every mark of it or only those on claims that
 * changed since and what is worked out from them; decisions of persons stand. Throws AppError
 * `not-found`, or `version-conflict` when a later version came meanwhile.
 */
export async function reCheckDraft(deps: Deps, actor: Actor, { id, marks }: Input): Promise<DraftPage> {
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
  const kept = marks === 'all' ? new Map<number, Finding>() : await untouched(store.db, rows);
  const { found, when } = await checkDraft(store, version, {
    marks: rows.map(markOf),
    before: { links, kept },
  });
  await act(deps, { actor, action: 're-check-draft' }, async (doing) => {
    const { tx, at } = doing;
    if ((await draftById(tx, id))?.version !== version.version)
      throw new AppError('version-conflict', `A later version of ${id} came meanwhile; check that one.`);
    const changed: number[] = [];
    for (const [index, row] of rows.entries()) {
      const finding = found[index]?.finding;
      if (finding === undefined) continue;
      const differs = canonicalJson(finding) !== canonicalJson(findingOf(row));
      if (differs) changed.push(row.number);
      else if (kept.has(row.number)) continue;
      await updateFinding(tx, row, { finding, when: { ...when, at } });
    }
    await touchDraft(tx, id, { changed_at: at });
    const told = { title: draft.title, version: version.version, changed };
    await tell(doing, { action: 're-check-draft', noun: 'draft', nounId: id, new: told });
  });
  return draftPage(store.db, id);
}
