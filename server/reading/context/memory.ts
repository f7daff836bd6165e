import type { Found, Reading } from '../found.ts';
import type { AsOf, Attribution } from '../statement.ts';
import { attributionOf, maySpeak, voicesOf, type Voice } from './attribution.ts';
import { frameOf, printed, type Cut, type Frame } from './frame.ts';
import { placesOf, type PlaceMark } from './place.ts';

/** What the text has said so far that later sentences lean on. */
export interface Memory {
  readonly reading: Reading;
  readonly found: readonly Found[];
  readonly english: boolean;
  /** Sentences without values that have been passed over; they are analysed only when a later one leans on them. */
  readonly passed: Cut[];
  /** How many of them have been looked at for a speaker, for a place of the paragraph, for a dateline. */
  readonly seen: { speaker: number; place: number; dateline: number };
  counted: string | null;
  asOf: AsOf | null;
  /** The last speaker, the place of the paragraph, and that of the title or dateline, each as far as looked at. */
  readonly known: { speaker: Attribution | null; place: string | null; dateline: string | null };
}

export function newMemory(reading: Reading, found: readonly Found[], english: boolean): Memory {
  return {
    reading,
    found,
    english,
    passed: [],
    seen: { speaker: 0, place: 0, dateline: 0 },
    counted: null,
    asOf: null,
    known: { speaker: null, place: null, dateline: null },
  };
}

/** Notes a new sentence: with a new paragraph its place and the date of the last event are open again. */
export function enter(memory: Memory, cut: Cut): void {
  if (!cut.opensParagraph) return;
  memory.asOf = null;
  memory.known.place = null;
  memory.seen.place = memory.passed.length;
}

const frameOfPassed = (memory: Memory, at: number): Frame | null => {
  const cut = memory.passed[at];
  return cut === undefined ? null : frameOf(memory.reading, memory.found, cut);
};

/** Who spoke last in the text so far, or null. */
export function speakerOf(memory: Memory): Attribution | null {
  const { passed, seen, known } = memory;
  if (!memory.english) return null;
  for (let at = passed.length - 1; at >= seen.speaker; at -= 1) {
    const cut = passed[at];
    if (cut === undefined || !maySpeak(memory.reading.tokens, cut)) continue;
    const last = lastSpeaker(voicesOf(frameOf(memory.reading, memory.found, cut)));
    if (last === null) continue;
    known.speaker = last;
    break;
  }
  seen.speaker = passed.length;
  return known.speaker;
}

/** The last of the voices that names a speaker for the sentences to come. */
function lastSpeaker(voices: readonly Voice[]): Attribution | null {
  for (let at = voices.length - 1; at >= 0; at -= 1) {
    const voice = voices[at];
    if (voice !== undefined && !voice.weak && !voice.pronoun) return attributionOf(voice, null);
  }
  return null;
}

/** Keeps the speaker of a sentence with values. */
export function hear(memory: Memory, voices: readonly Voice[]): void {
  const last = lastSpeaker(voices);
  if (last === null) return;
  memory.known.speaker = last;
  memory.seen.speaker = memory.passed.length;
}

/** The last place the paragraph has named so far, or null. */
export function paragraphPlace(memory: Memory): string | null {
  const { passed, seen, known } = memory;
  for (let at = passed.length - 1; at >= seen.place; at -= 1) {
    const frame = frameOfPassed(memory, at);
    const place = frame === null ? null : strongPlace(frame, placesOf(frame));
    if (place === null) continue;
    known.place = place;
    break;
  }
  seen.place = passed.length;
  return known.place;
}

/** The place of the title or dateline: the first that a sentence inside a paragraph names. */
export function datelinePlace(memory: Memory): string | null {
  const { passed, seen, known } = memory;
  for (; known.dateline === null && seen.dateline < passed.length; seen.dateline += 1) {
    if (passed[seen.dateline]?.opensParagraph === true) continue;
    const frame = frameOfPassed(memory, seen.dateline);
    known.dateline = frame === null ? null : strongPlace(frame, placesOf(frame));
  }
  return known.dateline;
}

/** Keeps the place of a sentence with values. */
export function visit(memory: Memory, frame: Frame, places: readonly PlaceMark[]): void {
  const place = strongPlace(frame, places);
  if (place === null) return;
  if (!frame.opensParagraph) memory.known.dateline = datelinePlace(memory) ?? place;
  memory.known.place = place;
  memory.seen.place = memory.passed.length;
}

const STRONG = 1.5;

const strongPlace = (frame: Frame, places: readonly PlaceMark[]): string | null =>
  printed(frame, places.find((one) => one.strength >= STRONG) ?? null);
