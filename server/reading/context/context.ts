import { atOnce } from '../../text/steps.ts';
import type { Steps } from '../../text/steps.ts';
import type { Found, Reading } from '../found.ts';
import type { Attribution, Statement } from '../statement.ts';
import { asOfFor, datesOf, type Dated } from './as-of.ts';
import { attributionOf, meantBy, reportVerbs, voiceFor, voicesOf, type Voice } from './attribution.ts';
import { countedBy, type Counted } from './counted.ts';
import { cuesOf, type Cue } from './cues.ts';
import { eventAt } from './event.ts';
import { cutsOf, frameOf, isFigure, type Frame, type Mark } from './frame.ts';
import { datelinePlace, enter, hear, newMemory, paragraphPlace, speakerOf, visit, type Memory } from './memory.ts';
import { measuredBy } from './measured.ts';
import { standingOf } from './modality.ts';
import { OUTLINE } from '../lexicon/context-foreign.ts';
import { outlineCounted } from './outline.ts';
import { placeFor, placesOf, withoutSeats, type PlaceMark } from './place.ts';
import type { DateMark } from './as-of.ts';

/** Everything one sentence says about its values, worked out once. */
interface Analysis {
  readonly cues: readonly Cue[];
  readonly voices: readonly Voice[];
  readonly dates: readonly DateMark[];
  readonly places: readonly PlaceMark[];
  readonly present: boolean;
}

/**
 * Gives every value found in a text its context: what is counted, place, as-of date, modality, negation and who says it.
 * Each sentence is analysed once; values keep their order. Never throws.
 */
export const readContext = (reading: Reading, found: readonly Found[]): Statement[] =>
  atOnce(readContextSteps(reading, found));

/** The same, one sentence after another. */
export function* readContextSteps(reading: Reading, found: readonly Found[]): Steps<Statement[]> {
  const statements: Statement[] = [];
  const english = reading.language === 'en' || !(reading.language in OUTLINE);
  const memory = newMemory(reading, found, english);
  for (const cut of cutsOf(reading, found)) {
    enter(memory, cut);
    if (cut.endFound === cut.firstFound) memory.passed.push(cut);
    else {
      readSentence(frameOf(reading, found, cut), memory, statements);
      yield;
    }
  }
  return statements;
}

function readSentence(frame: Frame, memory: Memory, statements: Statement[]): void {
  const { reading, english } = memory;
  const analysis = english ? analyse(frame) : outlined(frame);
  const heard = attributions(frame, analysis, memory);
  const counted = english
    ? countedOf(frame, memory)
    : frame.marks.map((mark) => outlineCounted(frame, mark, reading.language));
  frame.marks.forEach((mark, at) => {
    statements.push(statementOf(frame, mark, { analysis, memory, heard: heard[at], counted: counted[at] }));
  });
  remember(frame, memory, { analysis, counted });
}

/** Other languages in outline: dates and known places, no voices and no cues. */
const outlined = (frame: Frame): Analysis => ({
  cues: [],
  voices: [],
  dates: datesOf(frame, []),
  places: placesOf(frame),
  present: false,
});

function analyse(frame: Frame): Analysis {
  const voices = voicesOf(frame);
  return {
    cues: cuesOf(frame),
    voices,
    dates: datesOf(frame, reportVerbs(frame)),
    places: withoutSeats(placesOf(frame), voices),
    present: isPresent(frame),
  };
}

/** A sentence about how things are, not about what happened: its first verb is present. */
function isPresent(frame: Frame): boolean {
  for (const segment of frame.segments) {
    if (segment.verb < 0) continue;
    const verb = frame.words[segment.verb]?.lower ?? '';
    return frame.tags[segment.verb] === 'verb' || /^(?:is|are|has|have|do|does|will|can|may|must)$/.test(verb);
  }
  return false;
}

interface Heard {
  readonly attribution: Attribution;
  readonly rule: string;
}

/** Who vouches for each value; a quoted sentence without a speaker of its own goes on with the last one. */
function attributions(frame: Frame, analysis: Analysis, memory: Memory): Heard[] {
  const heard = frame.marks.map((mark): Heard => {
    const voice = voiceFor(analysis.voices, mark);
    if (voice === null) {
      const speaker = frame.quoted ? speakerOf(memory) : null;
      return speaker === null ? UNHEARD : { attribution: speaker, rule: 'claimant-quotation' };
    }
    const speaker = voice.pronoun ? (speakerOf(memory) ?? meantBy(frame, voice)) : null;
    return {
      attribution: attributionOf(voice, speaker),
      rule: voice.pronoun ? 'claimant-pronoun' : voice.rule,
    };
  });
  hear(memory, analysis.voices);
  return heard;
}

const UNHEARD: Heard = { attribution: { claimant: null, via: null, named: false }, rule: 'claimant-none' };

const NOT_COUNTED: Counted = { words: null, rule: 'counted-unknown' };

/** What each value of the sentence counts, in order, so that later ones can lean on earlier ones. */
function countedOf(frame: Frame, memory: Memory): Counted[] {
  const inSentence: Counted[] = [];
  for (const mark of frame.marks) {
    const known = { inSentence, before: memory.counted };
    const value = mark.found.value;
    if (value.kind === 'date' || value.kind === 'time') inSentence.push(eventAt(frame, mark));
    else if (value.kind === 'words') inSentence.push(NOT_COUNTED);
    else if (value.kind === 'duration' || (value.unit !== 'count' && value.unit !== null))
      inSentence.push(measuredBy(frame, mark, known));
    else inSentence.push(countedBy(frame, mark, known));
  }
  return inSentence;
}

interface Given {
  readonly analysis: Analysis;
  readonly memory: Memory;
  readonly heard: Heard | undefined;
  readonly counted: Counted | undefined;
}

/** A fact is not dated by a day to come: only the day of publication is left. */
const undated = (published: string | null): Dated => ({
  asOf: { start: published, end: published, stated: false },
  rule: 'as-of-published',
});

function statementOf(frame: Frame, mark: Mark, given: Given): Statement {
  const { found } = mark;
  const published = given.memory.reading.options.published?.slice(0, 10) ?? null;
  const when = { dates: given.analysis.dates, published, before: given.memory.asOf, present: given.analysis.present };
  const governing = asOfFor(frame, mark, { ...when, fact: true });
  const future =
    governing.asOf.stated && governing.asOf.start !== null && published !== null && governing.asOf.start > published;
  const standing = standingOf(frame, mark, { cues: given.analysis.cues, future });
  const fact = standing.modality !== 'plan' && standing.modality !== 'forecast' && standing.modality !== 'order';
  const dated = !fact
    ? asOfFor(frame, mark, { ...when, fact })
    : future && standing.modality === 'fact' && isFigure(found)
      ? undated(published)
      : governing;
  const counted = given.counted ?? NOT_COUNTED;
  const place = placeFor(frame, mark, given.analysis.places);
  const heard = given.heard ?? UNHEARD;
  return {
    start: found.start,
    end: found.end,
    printed: given.memory.reading.text.slice(found.start, found.end),
    sentence: frame.sentence,
    value: found.value,
    counted: counted.words,
    place: place ?? (fact ? paragraphPlace(given.memory) : null) ?? datelinePlace(given.memory),
    asOf: dated.asOf,
    modality: standing.modality,
    negated: standing.negated,
    attribution: heard.attribution,
    rules: [
      ...found.rules,
      counted.rule,
      place === null ? 'place-of-text' : 'place-of-sentence',
      dated.rule,
      standing.rule,
      heard.rule,
    ],
  };
}

/** Keeps what the next sentences lean on: the last count, the date of the last event, and the first place of the text. */
function remember(frame: Frame, memory: Memory, said: { analysis: Analysis; counted: readonly Counted[] }): void {
  frame.marks.forEach((mark, at) => {
    const value = mark.found.value;
    if (value.kind === 'quantity' && value.unit === 'count') memory.counted = said.counted[at]?.words ?? memory.counted;
  });
  const events = said.analysis.dates.filter((date) => !date.reporting && !date.compared && date.value.hedge !== 'by');
  const last = events.at(-1);
  if (last !== undefined && last.value.start !== null)
    memory.asOf = { start: last.value.start, end: last.value.end, stated: true };
  visit(memory, frame, said.analysis.places);
}
