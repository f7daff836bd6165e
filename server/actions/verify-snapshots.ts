import { sha256 } from '../store/sha256.ts';
import { bodyBytes, snapshotHashes } from '../store/snapshots.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

export interface Verified {
  readonly checked: number;
  /** Ids of the copies whose bytes no longer have their SHA-256. */
  readonly broken: readonly string[];
}

/** Reads the stored bytes of a source's snapshots back and hashes them again; what was found goes into the history. */
export async function verifySnapshots(deps: Deps, actor: Actor, input: { source: string }): Promise<Verified> {
  return act(deps, { actor, action: 'verify-snapshots' }, async (doing) => {
    const kept = await snapshotHashes(doing.tx, input.source);
    const broken: string[] = [];
    for (const snapshot of kept) {
      const bytes = await bodyBytes(doing.tx, snapshot.sha256);
      if (!bytes || sha256(bytes) !== snapshot.sha256) broken.push(snapshot.id);
    }
    await tell(doing, {
      action: 'verify-snapshots',
      noun: 'source',
      nounId: input.source,
      new: { checked: kept.length, broken: broken.length, snapshots: broken },
    });
    return { checked: kept.length, broken };
  });
}
