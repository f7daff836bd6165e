import type { DraftPage } from '../contract.ts';
import { ownFinding, UNKNOWN } from '../judging/drafts/finding.ts';
import type { Finding } from '../judging/drafts/finding.ts';
import { AppError } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { claimsTouchedSince } from '../store/draft-changes.ts';
import { draftById, findingOf, touchDraft, updateFinding } from '../store/drafts.ts';
import type { DraftMarkTable } from '../store/draft-tables.ts';
import type { ReadDb } from '../store/store.ts';
import { mapInTurns, othersTurn } from '../store/turns.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { checkDraft } from './steps/check-draft.ts';
import { linksIn, standingDraft } from './steps/find-anew.ts';

/** Marks compared and written before others get their turn. */
const ROWS_AT_ONCE = 50;

interface Input {
  readonly id: string;
  readonly marks: 'all' | 'on changed claims';
}

/** Findings that stay as they are, by their marks' numbers: those that rest on no claim which anything was written about. */
async function untouched(db: ReadDb, rows: readonly DraftMarkTable[]): Promise<Map<number, Finding>> {
  const ids = [...new Set(rows.flatMap(({ claim_id }) => claim_id ?? []))];
  const base = rows.reduce((least, row) => Math.min(least, row.base), rows[0]?.base ?? 0);
  const at = rows.reduce((first, row) => (row.found_at < first ? row.found_at : first), rows[0]?.found_at ?? '');
  const touched = ids.length === 0 ? new Set<string>() : await claimsTouchedSince(db, ids, { base, at });
  const kept = rows.filter(({ claim_id }) => claim_id === null || !touched.has(claim_id));
  return new Map(await mapInTurns(kept, (row) => [row.number, ownFinding(findingOf(row))] as const));
}

/**
 * Checks the newest version of a draft again with what is known now, every mark of it or only those on claims that
 * changed since and what is worked out from them; decisions of persons stand. Throws AppError
 * `not-found`, or `version-conflict` when a later version came meanwhile.
 */
export async function reCheckDraft(deps: Deps, actor: Actor, { id, marks }: Input): Promise<DraftPage> {
  demandPermission(actor, 're-check-draft');
  const { store } = deps;
  const draft = await standingDraft(store.db, id);
  const { version, rows, formulas } = draft;
  const others = rows.filter(({ number }) => !formulas.has(number));
  const kept = marks === 'all' ? new Map<number, Finding>() : await untouched(store.db, others);
  const { found, when } = await checkDraft(store, version, {
    marks: draft.marks,
    before: { links: linksIn(draft.checks), formulas, kept },
  });
  await act(deps, { actor, action: 're-check-draft' }, async (doing) => {
    const { tx, at } = doing;
    if ((await draftById(tx, id))?.version !== version.version)
      throw new AppError('version-conflict', `A later version of ${id} came meanwhile; check that one.`);
    const changed: number[] = [];
    for (const [index, row] of rows.entries()) {
      const finding = found[index]?.finding;
      if (index % ROWS_AT_ONCE === 0) await othersTurn();
      if (finding === undefined || (finding !== UNKNOWN && finding === kept.get(row.number))) continue;
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
