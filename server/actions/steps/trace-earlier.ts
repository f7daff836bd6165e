import { hasFingerprint } from '../../store/fingerprints.ts';
import { outletById } from '../../store/outlets.ts';
import { snapshotById } from '../../store/snapshots.ts';
import { sourceById } from '../../store/sources.ts';
import { statementsById } from '../../store/statements.ts';
import { evidenceOfClaim } from '../../store/evidence.ts';
import { fingerprints, foldedWords } from '../../text/fingerprint.ts';
import type { Act } from './act.ts';
import { traceCopy } from './trace-copy.ts';

/** Traces the copies behind a claim that were kept before fingerprints were; those that have them are left alone. */
export async function traceEarlier(doing: Act, claimId: string): Promise<void> {
  const evidence = await evidenceOfClaim(doing.tx, claimId);
  const statements = await statementsById(
    doing.tx,
    evidence.map((row) => row.statement_id),
  );
  for (const id of new Set(statements.map((row) => row.snapshot_id))) await traceOne(doing, id);
}

async function traceOne(doing: Act, snapshotId: string): Promise<void> {
  const snapshot = await snapshotById(doing.tx, snapshotId);
  const source = snapshot && (await sourceById(doing.tx, snapshot.source_id));
  const outlet = source && (await outletById(doing.tx, source.outlet_id));
  if (!snapshot || !source || !outlet) return;
  const hashes = fingerprints(foldedWords(snapshot.text)).map(({ hash }) => hash);
  if (await hasFingerprint(doing.tx, snapshot.number, hashes)) return;
  await traceCopy(doing, { source, snapshot, outlet: outlet.name });
}
