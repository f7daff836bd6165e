import { NATURAL_SUBJECTS, OUTCOME_VERBS, PLANNED_SUBJECTS } from '../lexicon/en/context-modality.ts';
import type { Modality } from '../statement.ts';
import type { Cue } from './cues.ts';
import type { Frame, Mark } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
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
function futureOf(frame: Frame, index: number): Modality | null {
  const segment = frame.segments[index];
  if (segment === undefined || segment.verb < 0) return null;
  for (let at = segment.verb; at <= segment.head; at += 1) {
    if (!HYPOTHETICAL.has(lowerAt(frame, at))) continue;
    if (lowerAt(frame, at + 1) === 'have' || isCounterfactual(frame, index)) return 'forecast';
    return happens(frame, index) ? 'forecast' : 'plan';
  }
  return null;
}

const isCounterfactual = (frame: Frame, index: number): boolean => frame.segments[index]?.opener === 'if';

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
  const verb = lowerAt(frame, segment.verb);
  if (segment.opener !== 'and' && segment.opener !== 'or') return false;
  return (
    segment.verb === segment.first &&
    /^(?:verb|past|noun)$/.test(frame.tags[segment.verb] ?? '') &&
    !verb.endsWith('ed') &&
    !verb.endsWith('s')
  );
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
    const completes = COMPLEMENT.test(segment.opener) && segment.first - 1 === end;
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
  const end = scopeEnd(frame, cue);
  if (mark.first >= cue.end - 1 && mark.first < end) return true;
  const segment = frame.segments[segmentOf(frame, cue.first)];
  if (segment === undefined) return false;
  const sameClause = mark.first >= segment.first && mark.end <= cue.first;
  if (sameClause) return cue.modality !== 'order' && cue.modality !== 'denial' && precedes(cue, segment.verb);
  return (
    closesSentence(frame, cue) &&
    (cue.modality === 'estimate' || cue.modality === 'allegation' || cue.modality === 'forecast')
  );
}

/** A cue in the verb group of the clause also holds for the figure in its subject ("40 are feared dead"). */
const precedes = (cue: Cue, verb: number): boolean =>
  verb >= 0 && cue.first >= verb && cue.first <= verb + 4;

/** ", negotiators believe," and ", prosecutors allege." vouch for the whole sentence. */
function closesSentence(frame: Frame, cue: Cue): boolean {
  const index = segmentOf(frame, cue.first);
  const segment = frame.segments[index];
  const next = frame.segments[index + 1];
  if (segment === undefined || segment.opener !== ',' || segment.head !== cue.first) return false;
  const behind = frame.words[cue.end];
  return behind === undefined || /^[.,”"]$/.test(behind.text) || frame.tags[cue.end] === 'day' || next === undefined;
}

/** "38 of its 412 branches" planned to close: the whole that a part is taken from is a fact. */
function isWhole(frame: Frame, mark: Mark): boolean {
  const at =
    frame.tags[mark.first - 1] === 'determiner' || lowerAt(frame, mark.first - 1) === 'remaining'
      ? mark.first - 2
      : mark.first - 1;
  if (lowerAt(frame, at) !== 'of' || frame.words[at - 1] === undefined) return false;
  return frame.tags[at - 1] === 'figure' && frame.tags[at + 1] === 'determiner';
}

/** Whether the clause around the value is negated by its verb ("did not lose 40"). */
function isNegated(frame: Frame, mark: Mark): boolean {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.verb < 0) return false;
  for (let at = segment.verb; at <= Math.min(segment.head, frame.words.length); at += 1)
    if (NEGATIVE.has(lowerAt(frame, at))) return true;
  return false;
}

/** The clause whose future tense holds for the value. */
function tenseSegment(frame: Frame, index: number): number {
  let at = index;
  while (at > 0 && continues(frame, at)) at -= 1;
  return at;
}

/** Fact, plan, forecast, order, estimate, allegation or denial, from the cues of the sentence and the tense of the clause. */
export function standingOf(frame: Frame, mark: Mark, cues: readonly Cue[]): Standing {
  const negated = isNegated(frame, mark);
  let best: { modality: Modality; rule: string } = { modality: 'fact', rule: 'modality-fact' };
  for (const cue of cues) {
    if (RANK[cue.modality] > RANK[best.modality] && governs(frame, cue, mark))
      best = { modality: cue.modality, rule: `modality-${cue.modality}-cue` };
  }
  const future = futureOf(frame, tenseSegment(frame, mark.segment));
  if (future !== null && (best.modality === 'fact' || best.modality === 'estimate' || best.modality === 'allegation'))
    best = { modality: future, rule: 'modality-future' };
  if (isWhole(frame, mark) && best.modality !== 'denial') return { modality: 'fact', negated, rule: 'modality-whole' };
  return { ...best, negated };
}
