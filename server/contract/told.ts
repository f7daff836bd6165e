/** Schemas of sources that are no page: conversations, what is kept of them, and translations. `server/contract.ts` gives them on. */
import { z } from 'zod';

const numbered = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[1-9][0-9]{0,9}$`));
const source = numbered('SRC');
const snapshot = numbered('SNP');
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const span = z.object({ start: z.number().int(), end: z.number().int() });
const language = z.string().regex(/^[a-z]{2}$/, 'Write a language as two letters, as en.');

export const conversationKind = z.enum(['interview', 'call', 'briefing', 'email', 'screenshot']);
/** What a source is: a document of an outlet, a conversation, or a translation of another source. */
export const sourceKind = z.enum(['document', ...conversationKind.options, 'translation']);
export const conversationWay = z.enum(['in-person', 'phone', 'video', 'email', 'message']);
/** `background` and `not-for-attribution` may be used without the name; `off-record` may not be used at all. */
export const consent = z.enum(['on-record', 'background', 'not-for-attribution', 'off-record']);
export const anonymity = z.enum(['named', 'described', 'anonymous']);
export const translatedBy = z.enum(['person', 'machine']);

/** The head of a conversation, as everybody may see it. */
export const conversation = z.object({
  source,
  title: z.string(),
  kind: conversationKind,
  /** The speaker as shown: the name, a description, or “an anonymous source”. */
  speaker: z.string(),
  role: z.string().nullable(),
  day: z.iso.date(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  how: conversationWay,
  takenBy: z.string(),
  consent,
  anonymity,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
/** A recording or picture kept as evidence of a conversation. */
export const recording = z.object({
  source,
  sha256: hash,
  mediaType: z.string(),
  bytes: z.number().int(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
/** Who really spoke, for those who may know. */
export const speaker = z.object({ source, name: z.string(), role: z.string().nullable() });

/** A translation and the copy of the original it was made from. */
export const translation = z.object({
  source,
  snapshot,
  title: z.string(),
  original: z.object({ source, snapshot, title: z.string() }),
  translator: z.string(),
  translatedBy,
  from: language,
  to: language,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
/** The original of a translation with its words; `pairs` are aligned paragraphs in the order of the text. */
export const originalText = translation.extend({
  text: z.string(),
  pairs: z.array(z.object({ translation: span, original: span })),
});
/** The words on the other side of a translation: the original of a translated quote, or the translation of an original one. */
export const besideWords = z.object({
  side: z.enum(['original', 'translation']),
  source,
  snapshot,
  language,
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  translator: z.string(),
  translatedBy,
});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const filled = (most: number, message: string) => z.string().trim().min(1, message).max(most);
const optional = (most: number) => z.string().trim().max(most).nullable().optional();

/** What is told of a conversation besides its words. */
export const conversationHead = z.strictObject({
  kind: conversationKind,
  speaker: filled(200, 'Say who spoke; a name that may not be shown is kept apart.'),
  role: optional(200),
  /** How the speaker is shown when described. */
  description: optional(200),
  day: z.iso.date('Say on which day, as 2022-01-31.'),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A clock time looks like 14:05.')
    .nullable()
    .optional(),
  zone: z.string().trim().max(60).refine(isZone, 'A zone looks like Europe/Paris.').nullable().optional(),
  how: conversationWay,
  takenBy: filled(200, 'Say who took it down.'),
  consent,
  anonymity,
});
export const conversationInput = conversationHead.extend({
  outlet: filled(200, 'Say which newsroom or organisation held it.'),
  title: filled(500, 'A source needs a title.'),
  /** The transcript or notes; its bytes are the copy that is kept. */
  text: z.string().min(1, 'There are no words to read.').max(5_000_000, 'A text can have up to 5,000,000 characters.'),
  language: language.nullable().optional(),
  note: optional(2000),
});
export const translationInput = z.strictObject({
  text: z.string().min(1, 'There are no words to read.').max(5_000_000, 'A text can have up to 5,000,000 characters.'),
  translator: filled(200, 'Say who translated it, or which machine.'),
  translatedBy,
  /** Language of the original; that of the source where it is left out. */
  from: language.nullable().optional(),
  to: language,
  title: optional(500),
  /** The copy it was made from; the newest where it is left out. */
  snapshot: snapshot.nullable().optional(),
});

export type SourceKind = z.infer<typeof sourceKind>;
export type Conversation = z.infer<typeof conversation>;
export type ConversationHead = z.infer<typeof conversationHead>;
export type ConversationInput = z.infer<typeof conversationInput>;
export type Recording = z.infer<typeof recording>;
export type Speaker = z.infer<typeof speaker>;
export type Translation = z.infer<typeof translation>;
export type OriginalText = z.infer<typeof originalText>;
export type BesideWords = z.infer<typeof besideWords>;
export type TranslationInput = z.infer<typeof translationInput>;
