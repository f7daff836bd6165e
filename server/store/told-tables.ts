/** The tables of conversations and translations, column by column; kept apart from the rest for their length. */

export interface ConversationTable {
  number: number;
  source_id: string;
  kind: string;
  /** The speaker as everybody may see it: the name, a description, or “an anonymous source”. */
  shown: string;
  /** Null also where the role would give the speaker away. */
  shown_role: string | null;
  /** ISO day. */
  day: string;
  /** “14:05”, on the clock of `zone`. */
  clock: string | null;
  zone: string | null;
  how: string;
  taken_by: string;
  consent: string;
  anonymity: string;
  /** The head that this one corrects; that one stays as it was written. */
  replaces: number | null;
  recorded_at: string;
  recorded_by: string;
}

/** Who really spoke. No view reads it; one action does, which asks the permission table and leaves an event. */
export interface SpeakerTable {
  conversation_number: number;
  name: string;
  role: string | null;
}

export interface RecordingTable {
  number: number;
  source_id: string;
  sha256: string;
  media_type: string;
  recorded_at: string;
  recorded_by: string;
}

export interface TranslationTable {
  /** The copy that is the translation. */
  snapshot_id: string;
  number: number;
  source_id: string;
  original_source_id: string;
  original_snapshot_id: string;
  translator: string;
  made_by: string;
  from_language: string;
  to_language: string;
  /** JSON list of aligned paragraphs: [start, end in the translation, start, end in the original]. */
  pairs: string;
  recorded_at: string;
  recorded_by: string;
}

/** These tables by the name they carry in both engines. */
export interface ToldTables {
  conversation: ConversationTable;
  speaker: SpeakerTable;
  recording: RecordingTable;
  translation: TranslationTable;
}
