import { notFound } from '../store/app-error.ts';
import { conversationOf, recordingOf } from '../store/conversations.ts';
import { bodyBytes } from '../store/snapshots.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';

/**
 * The bytes of a recording as they came. A voice or a picture gives away who it is: where the speaker is not to be named it
 * takes the permission to know the name. Throws AppError `forbidden` or `not-found`.
 */
export async function openRecording(
  { store }: Deps,
  actor: Actor,
  { source, sha256 }: { readonly source: string; readonly sha256: string },
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  demandPermission(actor, 'open-recording');
  const head = await conversationOf(store.db, source);
  if (head?.anonymity !== 'named') demandPermission(actor, 'name-speaker');
  const row = await recordingOf(store.db, source, sha256);
  const bytes = row && (await bodyBytes(store.db, row.sha256));
  if (!row || !bytes) throw notFound(`recording ${sha256.slice(0, 12)} of ${source}`);
  return { bytes, mediaType: row.media_type };
}
