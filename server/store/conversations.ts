import type { ConversationHead } from '../contract.ts';
import { takeNumbers } from './ids.ts';
import { sha256 } from './sha256.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { ConversationTable, RecordingTable, SpeakerTable } from './tables.ts';

/** A head as it is written: what everybody may see, and apart from it who really spoke. */
export interface NewConversation {
  readonly sourceId: string;
  readonly head: ConversationHead;
  readonly shown: string;
  readonly shownRole: string | null;
  /** The number of the head that it corrects. */
  readonly replaces: number | null;
}

/** Writes the head of a conversation and, in a table of its own, the speaker's name and role. */
export async function insertConversation(
  tx: WriteTx,
  { sourceId, head, shown, shownRole, replaces }: NewConversation,
  stamp: Stamp,
): Promise<ConversationTable> {
  const row: ConversationTable = {
    number: await takeNumbers(tx, 'conversation', 1),
    source_id: sourceId,
    kind: head.kind,
    shown,
    shown_role: shownRole,
    day: head.day,
    clock: head.time ?? null,
    zone: head.zone ?? null,
    how: head.how,
    taken_by: head.takenBy,
    consent: head.consent,
    anonymity: head.anonymity,
    replaces,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('conversation').values(row).execute();
  const speaker = { conversation_number: row.number, name: head.speaker, role: head.role ?? null };
  await tx.insertInto('speaker').values(speaker).execute();
  return row;
}

/** The head of a conversation that stands: its last correction; undefined for a source that is none. */
export async function conversationOf(db: ReadDb, sourceId: string): Promise<ConversationTable | undefined> {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** Who really spoke; only for the actions that ask the permission table or compare what is recorded with it. */
export async function speakerOf(db: ReadDb, number: number): Promise<SpeakerTable | undefined> {
  return db.selectFrom('speaker').selectAll().where('conversation_number', '=', number).executeTakeFirst();
}

/** Keeps the bytes of a recording or picture of a conversation; the same bytes a second time write nothing. True when they are new. */
export async function insertRecording(
  tx: WriteTx,
  kept: { readonly sourceId: string; readonly bytes: Uint8Array; readonly mediaType: string },
  stamp: Stamp,
): Promise<RecordingTable & { readonly fresh: boolean }> {
  const hash = sha256(kept.bytes);
  const known = await recordingOf(tx, kept.sourceId, hash);
  if (known) return { ...known, fresh: false };
  await tx
    .insertInto('body')
    .values({ sha256: hash, size: kept.bytes.byteLength, bytes: Buffer.from(kept.bytes) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const row: RecordingTable = {
    number: await takeNumbers(tx, 'recording', 1),
    source_id: kept.sourceId,
    sha256: hash,
    media_type: kept.mediaType,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('recording').values(row).execute();
  return { ...row, fresh: true };
}

/** The recording of these bytes of a source, or undefined. */
export async function recordingOf(db: ReadDb, sourceId: string, hash: string): Promise<RecordingTable | undefined> {
  return db
    .selectFrom('recording')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('sha256', '=', hash)
    .executeTakeFirst();
}
