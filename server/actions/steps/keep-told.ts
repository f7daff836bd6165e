import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { AppError } from '../../store/app-error.ts';
import { conversationOf, insertConversation, insertRecording, speakerOf } from '../../store/conversations.ts';
import { insertReuse } from '../../store/reuse.ts';
import { snapshotById } from '../../store/snapshots.ts';
import type { ReadDb } from '../../store/store.ts';
import type { ConversationTable, SnapshotTable, SourceTable } from '../../store/tables.ts';
import type { Told } from '../../store/told.ts';
import { firstOriginal, insertTranslation, translationIn } from '../../store/translations.ts';
import { alignTranslation } from '../../text/align-translation.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { refuseName, shownSpeaker } from './speaker-name.ts';
import type { Voice } from './told-copy.ts';
import { restudy } from './traced.ts';

/** A copy that was kept, and whose it is. */
export interface Kept {
  readonly source: SourceTable;
  readonly snapshot: SnapshotTable;
}

/** What a translation was made from, found before it is read. */
export interface FoundOriginal {
  readonly source: string;
  readonly snapshot: string;
  readonly voice: Voice | null;
}

/** Who speaks in a source: the speaker of its conversation, also for a translation of it; null for a document. */
export async function voiceOf(db: ReadDb, source: string): Promise<(Voice & { readonly name: string }) | null> {
  const head = await conversationOf(db, await firstOriginal(db, source));
  const known = head && (await speakerOf(db, head.number));
  if (!head || !known) return null;
  const shown = { speaker: head.shown, role: head.shown_role, named: head.anonymity === 'named' };
  return { shown, offRecord: head.consent === 'off-record', name: known.name };
}

const refused = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

/** Everything of a head that is stored, for telling whether it is the same again. */
const facts = (head: ConversationTable): string =>
  JSON.stringify([head.kind, head.shown_role, head.clock, head.zone, head.how, head.taken_by, head.consent]);
const factsOf = (told: Told, role: string | null): string =>
  JSON.stringify([told.kind, role, told.time ?? null, told.zone ?? null, told.how, told.takenBy, told.consent]);

/** Refuses a correction that the history could not follow: it keeps how a speaker was shown for ever. */
async function refuseOtherSpeaker(doing: Act, head: ConversationTable, told: Told, speaker: string): Promise<void> {
  const known = await speakerOf(doing.tx, head.number);
  const same = head.shown === speaker && head.anonymity === told.anonymity && known?.name === told.speaker;
  const used = (head.consent === 'off-record') === (told.consent === 'off-record');
  if (same && used) return;
  const message = `${head.source_id} is recorded with another speaker, degree of anonymity or consent, which the history keeps; record this one under another title.`;
  throw refused('title', message);
}

/** Writes the head of a conversation with its copy; one that differs corrects the head before. True when one was written. */
export async function keepHead(doing: Act, { source, snapshot }: Kept, told: Told): Promise<boolean> {
  const shown = shownSpeaker(told);
  const before = await conversationOf(doing.tx, source.id);
  if (before) await refuseOtherSpeaker(doing, before, told, shown.speaker);
  if (before && facts(before) === factsOf(told, shown.role)) return false;
  const made = { sourceId: source.id, head: told, shown: shown.speaker, shownRole: shown.role };
  await insertConversation(doing.tx, { ...made, replaces: before?.number ?? null }, doing.stamp);
  const { kind, day, how, consent, anonymity, takenBy } = told;
  await tell(doing, {
    action: 'record-conversation',
    noun: 'source',
    nounId: source.id,
    new: { snapshot: snapshot.id, kind, speaker: shown.speaker, day, how, consent, anonymity, takenBy },
  });
  return true;
}

/** Keeps a recording or picture beside the words of a conversation, with its line of history. */
export async function keepEvidence(
  doing: Act,
  source: string,
  kept: { readonly bytes: Uint8Array; readonly mediaType: string },
): Promise<{ readonly sha256: string; readonly at: string; readonly by: string }> {
  const row = await insertRecording(doing.tx, { sourceId: source, ...kept }, doing.stamp);
  if (row.fresh)
    await tell(doing, {
      action: 'keep-recording',
      noun: 'source',
      nounId: source,
      new: { sha256: row.sha256, mediaType: row.media_type, bytes: kept.bytes.byteLength },
    });
  return { sha256: row.sha256, at: row.recorded_at, by: row.recorded_by };
}

/** How a translation states who made it. */
export interface Translated {
  readonly translator: string;
  readonly translatedBy: string;
  readonly from: string;
  readonly to: string;
}

/** Binds a translation to its original, paragraph by paragraph, so that both are one origin. A translation that is bound stays so. */
export async function keepTranslation(
  doing: Act,
  { source, snapshot }: Kept,
  made: Translated & { readonly original: FoundOriginal },
): Promise<void> {
  if (await translationIn(doing.tx, snapshot.id)) return;
  const original = await snapshotById(doing.tx, made.original.snapshot);
  if (!original) throw refused('snapshot', `There is no copy ${made.original.snapshot} that it could be made from.`);
  const pairs = alignTranslation(original.text, snapshot.text);
  const ends = { source: original.source_id, snapshot: original.id };
  const { translator, translatedBy, from, to } = made;
  const bound = { snapshot: snapshot.id, source: source.id, original: ends, translator, translatedBy, from, to, pairs };
  await insertTranslation(doing.tx, bound, doing.stamp);
  const spans = pairs.map((pair) => ({
    from: [pair.translation.start, pair.translation.end] as [number, number],
    to: [pair.original.start, pair.original.end] as [number, number],
  }));
  const link = {
    kind: 'copy' as const,
    contained: 1,
    spans,
    from: { snapshot: snapshot.id, source: source.id },
    to: ends,
  };
  await insertReuse(doing.tx, link, { engineVersion: ENGINE_VERSION, at: doing.at });
  restudy(doing, snapshot.id);
  await tell(doing, {
    action: 'record-translation',
    noun: 'source',
    nounId: source.id,
    new: { snapshot: snapshot.id, original: ends.snapshot, translator, translatedBy, from, to, pairs: pairs.length },
  });
}

/** Refuses to record words of what was said off the record, and an attribution that gives an unnamed speaker away. */
export async function refuseUntold(
  db: ReadDb,
  source: string,
  said: Readonly<Record<string, string | null | undefined>>,
): Promise<Voice | null> {
  const voice = await voiceOf(db, source);
  if (voice === null) return null;
  if (voice.offRecord)
    throw new AppError(
      'invalid',
      `${source} was said off the record: nothing of it may be quoted or used as evidence.`,
    );
  refuseName(said, { name: voice.name, named: voice.shown.named });
  return voice;
}
