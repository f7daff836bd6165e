import { pageTextFrom } from '../capture/html/visible.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { insertPageText, isWebPage, pageTextOf } from '../store/page-texts.ts';
import { bodyBytes, snapshotById } from '../store/snapshots.ts';
import { sourceById } from '../store/sources.ts';
import type { PageTextTable } from '../store/tables.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { demandPermission } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/**
 * Reads all that a web page shows from the kept bytes of a copy that was taken before that was done on every capture, and
 * keeps it beside the copy. A copy that has it stays as it is. Throws AppError `not-found`, or `invalid` for other copies.
 */
export async function readPageText(
  deps: Deps,
  actor: Actor,
  input: { readonly snapshot: string },
): Promise<PageTextTable> {
  demandPermission(actor, 'read-page-text');
  const { db } = deps.store;
  const snapshot = await snapshotById(db, input.snapshot);
  const source = snapshot && (await sourceById(db, snapshot.source_id));
  const bytes = snapshot && (await bodyBytes(db, snapshot.sha256));
  if (!snapshot || !source || !bytes) throw notFound(input.snapshot);
  if (source.kind !== 'document' || !isWebPage(snapshot))
    throw new AppError('invalid', `${snapshot.id} is no copy of a web page; the text that is shown is all it has.`);
  const { text, extractor } = pageTextFrom(bytes, snapshot.media_type);
  return act(deps, { actor, action: 'read-page-text' }, async (doing) => {
    const known = await pageTextOf(doing.tx, snapshot.id);
    if (known) return known;
    const row = { snapshot_id: snapshot.id, text, extractor, recorded_at: doing.at };
    await insertPageText(doing.tx, row);
    const told = { snapshot: snapshot.id, extractor };
    await tell(doing, { action: 'read-page-text', noun: 'source', nounId: source.id, new: told });
    return row;
  });
}
