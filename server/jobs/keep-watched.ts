import type { Deps } from '../actions/deps.ts';
import { importSource } from '../actions/import-source.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { identityOf } from '../actions/steps/copy.ts';
import type { Captured } from '../capture/captured.ts';
import { pageTextOf } from '../store/page-texts.ts';
import { newestSnapshot } from '../store/snapshots.ts';
import { quotesInUse } from '../store/statements.ts';
import { sourceByIdentity } from '../store/sources.ts';

/** What became of a watched page's copy. */
export interface Kept {
  readonly outcome: 'captured' | 'revised' | 'unchanged';
  readonly source: string | null;
}

/** Whether words of evidence that are not in the article stand in the whole page now and did not before, or the other way. */
async function turned(deps: Deps, source: string, { snapshot, captured }: { snapshot: string; captured: Captured }) {
  const { db } = deps.store;
  const before = (await pageTextOf(db, snapshot))?.text;
  const now = captured.page?.text;
  if (before === undefined || now === undefined) return false;
  const outside = (await quotesInUse(db, source)).filter((words) => !captured.text.includes(words));
  return outside.some((words) => before.includes(words) !== now.includes(words));
}

/**
 * Imports a watched page's copy, unless title and text are word for word those of the newest copy held: advertisements
 * and counters around an article change its bytes with every visit and would make a revision of each. Outside the article
 * only a change of words that are evidence is kept.
 */
export async function keepWatched(deps: Deps, captured: Captured): Promise<Kept> {
  const { db } = deps.store;
  const known = await sourceByIdentity(db, identityOf(captured));
  const held = known && (await newestSnapshot(db, known.id));
  const same = held?.text === captured.text && held.extractor === captured.extractor;
  const still = known && held && same && known.title === captured.meta.title.trim();
  if (still && !(await turned(deps, known.id, { snapshot: held.id, captured })))
    return { outcome: 'unchanged', source: known.id };
  const { outcome, source } = await importSource(deps, ENGINE_ACTOR, captured);
  return { outcome: outcome === 'revised' || outcome === 'unchanged' ? outcome : 'captured', source };
}
