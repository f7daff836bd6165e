import { SAME_AS_BASE } from '../lexicon/en/context-words.ts';
import { NATURAL_SUBJECTS, OUTCOME_VERBS, PLANNED_SUBJECTS } from '../lexicon/en/context-modality.ts';
import type { Modality } from '../statement.ts';
import type { Cue } from './cues.ts';
import type { Frame, Mark } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import type { Segment } from './segments.ts';
import { subjectOf } from './subject.ts';

export interface Standing {
  readonly modality: Modality;
  readonly negated: boolean;
  readonly rule: string;
}

const RANK: Readonly<Record<Modality, number>> = {
  denial: 6,
  order: 5,
  plan: 4,
  forecast: 3,
  allegation: 2,
  estimate: 1,
  fact: 0,
};
const POSSIBLE = new Set(['could', 'might', 'may']);
const BASE = new Set(SAME_AS_BASE);
const REMARKS: ReadonlySet<Modality> = new Set(['estimate', 'allegation', 'forecast']);
const HYPOTHETICAL = new Set(['will', 'would', "won't", "wouldn't", "'ll", 'shall']);
const NEGATIVE = new Set([
  'not',
  'never',
  "didn't",
  "wasn't",
  "weren't",
  "isn't",
  "aren't",
  "hasn't",
  "haven't",
  "hadn't",
  "doesn't",
  "don't",
  "won't",
  "wouldn't",
  "can't",
  'cannot',
  "couldn't",
]);

/** "will" and "would": a plan when somebody acts, a forecast when it happens by itself. */
function futureOf(frame: Frame, index: number, mark: Mark): Modality | null {
  const segment = frame.segments[index];
  if (segment === undefined || segment.verb < 0) return null;
  for (let at = segment.verb; at <= segment.head; at += 1) {
    if (POSSIBLE.has(lowerAt(frame, at))) return possibility(frame, segment, at);
    if (!HYPOTHETICAL.has(lowerAt(frame, at))) continue;
    if (lowerAt(frame, at + 1) === 'have' || isConsequence(frame, index)) return 'forecast';
    return happens(frame, index) || takesTime(frame, segment, mark) ? 'forecast' : 'plan';
  }
  return null;
}

/** "could lose 70 percent" foresees; "could not carry out" and "may have drowned" do not. */
function possibility(frame: Frame, segment: Segment, at: number): Modality | null {
  if (lowerAt(frame, at + 1) === 'have') return 'estimate';
  return lowerAt(frame, at + 1) === 'not' || segment.head === at ? null : 'forecast';
}

/** "if …" and "or one in three will shut": what follows, not what somebody means to do. */
const isConsequence = (frame: Frame, index: number): boolean =>
  /^(?:if|or|unless)$/.test(frame.segments[index]?.opener ?? '');

/** "will take 9 to 12 weeks". */
const takesTime = (frame: Frame, segment: Segment, mark: Mark): boolean =>
  mark.found.value.kind === 'duration' && lowerAt(frame, segment.head) === 'take';

function happens(frame: Frame, index: number): boolean {
  const segment = frame.segments[index];
  const subject = subjectOf(frame, index);
  const words = (printed(frame, subject) ?? '').toLowerCase().split(/[^\p{L}]+/u);
  if (words.some((word) => PLANNED_SUBJECTS.has(word))) return false;
  if (words.some((word) => NATURAL_SUBJECTS.has(word))) return true;
  return segment !== undefined && OUTCOME_VERBS.has(lowerAt(frame, segment.head));
}

/** A clause without tense of its own ("and cut 1,150 jobs", "to remove 220 tonnes", a list) goes on with the one before. */
function continues(frame: Frame, index: number): boolean {
  const segment = frame.segments[index];
  if (segment === undefined || index === 0 || segment.opener === ';') return false;
  if (segment.verb < 0) return true;
  if (segment.opener !== 'and' && segment.opener !== 'or') return false;
  const verb = lowerAt(frame, segment.verb);
  const tag = frame.tags[segment.verb];
  if (segment.verb !== segment.first) return false;
  return tag === 'past' ? BASE.has(verb) : (tag === 'verb' || tag === 'noun') && !verb.endsWith('s');
}

const COMPLEMENT = /^(?:that|if|whether|what|how)$/;

/** How far to the right a cue holds: to the end of its clause and of those that continue or complete it. */
function scopeEnd(frame: Frame, cue: Cue): number {
  let index = segmentOf(frame, cue.first);
  const own = frame.segments[index];
  let end = own?.end ?? cue.end;
  let complement = false;
  for (index += 1; index < frame.segments.length; index += 1) {
    const segment = frame.segments[index];
    if (segment === undefined) break;
    const completes = COMPLEMENT.test(segment.opener) && segment.first - end <= 1;
    const joins =
      continues(frame, index) ||
      (complement && segment.opener === 'and' && COMPLEMENT.test(lowerAt(frame, segment.first)));
    if (!completes && !joins) break;
    complement ||= completes;
    end = segment.end;
  }
  return end;
}

function segmentOf(frame: Frame, token: number): number {
  for (let index = frame.segments.length - 1; index > 0; index -= 1)
    if ((frame.segments[index]?.first ?? 0) <= token) return index;
  return 0;
}

/** Whether a cue governs a value: the value stands behind it in its scope, beside it, or the cue closes the sentence. */
function governs(frame: Frame, cue: Cue, mark: Mark): boolean {
  const segment = frame.segments[segmentOf(frame, cue.first)];
  if (segment === undefined) return false;
  if (cue.first >= mark.first && cue.end <= mark.end) return true;
  if (closesSentence(frame, cue)) return mark.first < cue.first && REMARKS.has(cue.modality);
  if (mark.first >= cue.end - 1)
    return mark.first < (isAttribute(frame, cue) ? attributeEnd(frame, cue) : scopeEnd(frame, cue));
  const sameClause = mark.first >= segment.first && mark.end <= cue.first;
  if (sameClause) return cue.modality !== 'order' && cue.modality !== 'denial' && precedes(cue, segment.verb);
  return leads(frame, cue, mark);
}

/** "an estimated 2.6 million", "the planned 40": the cue belongs to the figure behind it alone. */
const isAttribute = (frame: Frame, cue: Cue): boolean =>
  (frame.tags[cue.first] === 'adjective' || frame.covers[cue.first] !== -1) && cue.end - cue.first === 1;

function attributeEnd(frame: Frame, cue: Cue): number {
  const next = frame.marks.find((mark) => mark.first >= cue.end - 1 && mark.found.value.kind !== 'date');
  return next === undefined || next.first - cue.end > 4 ? cue.end + 4 : next.end;
}

/** A phrase without a verb at the head of the sentence ("At a maximum of …, the plant must") goes with the clause behind it. */
function leads(frame: Frame, cue: Cue, mark: Mark): boolean {
  return mark.segment === 0 && (frame.segments[0]?.verb ?? 0) < 0 && segmentOf(frame, cue.first) === 1;
}

/** A cue in the verb group of the clause also holds for the figure in its subject ("40 are feared dead"). */
const precedes = (cue: Cue, verb: number): boolean => verb >= 0 && cue.first >= verb && cue.first <= verb + 4;

/** ", negotiators believe," and ", prosecutors allege." vouch for the whole sentence. */
function closesSentence(frame: Frame, cue: Cue): boolean {
  const index = segmentOf(frame, cue.first);
  const segment = frame.segments[index];
  if (segment === undefined || segment.opener !== ',' || segment.head !== cue.first) return false;
  const behind = frame.words[cue.end];
  return behind === undefined || /^[.,”"]$/.test(behind.text) || frame.tags[cue.end] === 'day';
}

/** "38 of its 412 branches" planned to close: the whole that a part is taken from is a fact. */
function isWhole(frame: Frame, mark: Mark): boolean {
  let at = mark.first - 1;
  while (at > 0 && (/^(?:determiner|adjective|ing)$/.test(frame.tags[at] ?? '') || lowerAt(frame, at) === 'remaining'))
    at -= 1;
  return at < mark.first - 1 && lowerAt(frame, at) === 'of' && frame.tags[at - 1] === 'figure';
}

/** "36 hours after the flight landed": a length of time up to something that has happened, or claims that are there already. */
function isGiven(frame: Frame, mark: Mark): boolean {
  const next = lowerAt(frame, mark.end);
  if (mark.found.value.kind === 'duration') return next === 'after' || next === 'before' || next === 'since';
  return (
    lowerAt(frame, mark.first - 1) === 'by' &&
    mark.found.value.kind === 'quantity' &&
    /^(?:claims|complaints|suits|lawsuits|requests|charges)$/.test(lowerAt(frame, mark.first - 2))
  );
}

const STANDING = /^(?:still|now|currently|remaining|left|stationed|deployed|based)$/;
/** Participles of what is still to come. */
const UNDONE =
  /^(?:planned|proposed|promised|pledged|needed|required|requested|demanded|sought|wanted|expected|scheduled|budgeted|earmarked|projected|forecast|estimated|hoped|offered|agreed|foreseen)$/;
const DONE_BY = /^(?:by|in|on|from|during|at|after|last|since|over)$/;
/** How many words a phrase may have between the figure and "still in". */
const PHRASE = 4;

/**
 * "The 2,500 troops still in Iraq would be withdrawn", "will share the 12 billion rupees released by the cabinet": a definite
 * count of those who are there, or of what has been done, is a fact.
 */
function isThere(frame: Frame, mark: Mark): boolean {
  if (mark.found.value.kind !== 'quantity' || lowerAt(frame, mark.first - 1) !== 'the') return false;
  for (let at = mark.end; at < mark.end + PHRASE && at < frame.words.length; at += 1) {
    if (at > mark.end && STANDING.test(lowerAt(frame, at))) return frame.tags[at + 1] === 'preposition';
    if (
      frame.tags[at] === 'past' &&
      !UNDONE.test(lowerAt(frame, at)) &&
      mark.first > (frame.segments[mark.segment]?.head ?? Infinity)
    )
      return DONE_BY.test(lowerAt(frame, at + 1)) || frame.tags[at + 1] === 'day';
    if (!/^(?:noun|name|adjective)$/.test(frame.tags[at] ?? '')) return false;
  }
  return false;
}

const setsTerm = (mark: Mark): boolean =>
  mark.found.value.kind === 'duration' || (mark.found.value.kind === 'date' && mark.found.value.hedge === 'until');

/** "may change no more than a tenth": a permission with an upper bound is a rule. */
function isLimit(frame: Frame, mark: Mark): boolean {
  const value = mark.found.value;
  if (value.kind !== 'quantity' || value.hedge !== 'at-most') return false;
  const segment = frame.segments[mark.segment];
  return segment !== undefined && lowerAt(frame, segment.verb) === 'may';
}

/** "The judge gave the firm 90 days to remove …": a term set by somebody. */
function isTerm(frame: Frame, mark: Mark): boolean {
  const segment = frame.segments.find((one) => one.head >= 0);
  if (segment === undefined || !/^(?:gave|gives|given|granted|set)$/.test(lowerAt(frame, segment.head))) return false;
  const term = frame.marks.find((one) => one.first > segment.head && setsTerm(one));
  if (term === undefined || mark.first < term.first || mark.found.value.kind === 'date') return false;
  for (let at = term.end; at < frame.words.length; at += 1) if (frame.tags[at] === 'to') return true;
  return false;
}

/** Whether the clause around the value is negated by its verb ("did not lose 40"). */
function isNegated(frame: Frame, mark: Mark): boolean {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.verb < 0) return false;
  for (let at = Math.max(segment.first, segment.verb - 1); at <= segment.head; at += 1)
    if (NEGATIVE.has(lowerAt(frame, at))) return true;
  return false;
}

/** The clause whose future tense holds for the value. */
function tenseSegment(frame: Frame, index: number): number {
  const first = frame.segments.findIndex((segment) => segment.verb >= 0);
  if (index < first) return first;
  let at = index;
  while (at > 0 && continues(frame, at)) at -= 1;
  return at;
}

/** A clause in the present about a day to come speaks of a schedule, or of something foreseen. */
function scheduled(frame: Frame, mark: Mark, future: boolean): Modality | null {
  if (!future) return null;
  const index = tenseSegment(frame, mark.segment);
  const segment = frame.segments[index];
  if (segment === undefined || segment.verb < 0) return null;
  const verb = lowerAt(frame, segment.verb);
  if (verb === 'should') return happens(frame, index) ? 'forecast' : 'plan';
  const present =
    frame.tags[segment.verb] === 'verb' ||
    /^(?:is|are|has|have)$/.test(verb) ||
    (frame.tags[segment.verb] === 'noun' && verb.endsWith('s'));
  return present && segment.verb === segment.head ? (happens(frame, index) ? 'forecast' : 'plan') : null;
}

const SOFT: ReadonlySet<Modality> = new Set(['fact', 'estimate', 'allegation']);

/**
 * Fact, plan, forecast, order, estimate, allegation or denial, from the cues of the sentence and the tense of the clause;
 * `future` says that the value, or the date that governs it, lies behind the day of publication.
 */
export function standingOf(frame: Frame, mark: Mark, given: { cues: readonly Cue[]; future: boolean }): Standing {
  const negated = isNegated(frame, mark);
  const stands = (modality: Modality, rule: string): Standing => ({ modality, rule, negated });
  if (isThere(frame, mark)) return stands('fact', 'modality-there');
  if (isWhole(frame, mark)) return stands('fact', 'modality-whole');
  if (isGiven(frame, mark)) return stands('fact', 'modality-given');
  const cue = strongest(frame, mark, given.cues);
  if (cue !== null && !SOFT.has(cue)) return stands(cue, `modality-${cue}-cue`);
  if (isTerm(frame, mark) || isLimit(frame, mark)) return stands('order', 'modality-term');
  const future = futureOf(frame, tenseSegment(frame, mark.segment), mark);
  if (future !== null) return stands(future, 'modality-future');
  const schedule = scheduled(frame, mark, given.future);
  if (schedule !== null) return stands(schedule, 'modality-scheduled');
  return cue === null ? stands('fact', 'modality-fact') : stands(cue, `modality-${cue}-cue`);
}

function strongest(frame: Frame, mark: Mark, cues: readonly Cue[]): Modality | null {
  let best: Modality | null = null;
  for (const cue of cues)
    if (RANK[cue.modality] > RANK[best ?? 'fact'] && governs(frame, cue, mark)) best = cue.modality;
  return best;
}
