import type { Deps } from '../actions/deps.ts';
import { importSource } from '../actions/import-source.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { identityOf } from '../actions/steps/copy.ts';
import type { Captured } from '../capture/captured.ts';
import { newestSnapshot } from '../store/snapshots.ts';
import { sourceByIdentity } from '../store/sources.ts';

/** What became of a watched page's copy. */
export interface Kept {
  readonly outcome: 'captured' | 'revised' | 'unchanged';
  readonly source: string | null;
}

/**
 * Imports a watched page's copy, unless title and text are word for word those of the newest copy held: advertisements
 * and counters around an article change its bytes with every visit and would make a revision of each.
 */
export async function keepWatched(deps: Deps, captured: Captured): Promise<Kept> {
  const { db } = deps.store;
  const known = await sourceByIdentity(db, identityOf(captured));
  const held = known && (await newestSnapshot(db, known.id));
  const same = held?.text === captured.text && held.extractor === captured.extractor;
  if (known && same && known.title === captured.meta.title.trim()) return { outcome: 'unchanged', source: known.id };
  const { outcome, source } = await importSource(deps, ENGINE_ACTOR, captured);
  return { outcome: outcome === 'revised' || outcome === 'unchanged' ? outcome : 'captured', source };
}
