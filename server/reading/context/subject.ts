import type { Frame, Stretch } from './frame.ts';
import { lowerAt } from './frame.ts';
import { nounPhrase, phraseBefore } from './noun-phrase.ts';
import type { Segment } from './segments.ts';

const LEADING = new Set(['preposition', 'half-joiner', 'to']);

/** First token of the segment that is no leading adverb, date or phrase of time ("On Monday", "In the first half"). */
function bodyStart(frame: Frame, segment: Segment): number {
  let at = segment.first;
  const end = segment.verb < 0 ? segment.end : segment.verb;
  while (at < end) {
    const tag = frame.tags[at];
    if (tag === 'day' || tag === 'adverb' || tag === 'and' || tag === 'mark' || tag === 'half-joiner') at += 1;
    else if (tag !== undefined && LEADING.has(tag) && leadsToDay(frame, at, end)) at += 1;
    else break;
  }
  return frame.tags[at] === 'preposition' ? behindPhrase(frame, at, end) : at;
}

/** "In a statement the army said": the subject begins at the article right behind the noun of the leading phrase. */
function behindPhrase(frame: Frame, from: number, end: number): number {
  for (let at = end - 1; at > from + 1; at -= 1) {
    const starts = frame.tags[at] === 'determiner' || frame.tags[at] === 'pronoun';
    if (starts && /^(?:noun|name|day)$/.test(frame.tags[at - 1] ?? '')) return at;
  }
  return from;
}

/** True when the words from a preposition up to a date are short, and the date ends them ("in the July agreement" goes on). */
function leadsToDay(frame: Frame, at: number, end: number): boolean {
  let next = at + 1;
  while (next < Math.min(end, at + 4) && frame.tags[next] !== 'day') next += 1;
  if (frame.tags[next] !== 'day') return false;
  while (frame.tags[next] === 'day') next += 1;
  return !/^(?:noun|name|adjective)$/.test(frame.tags[next] ?? '') || next >= end;
}

/** The subject of the segment's verb: everything between the clause's start and its verb group, or null. */
export function ownSubject(frame: Frame, segment: Segment): Stretch | null {
  const first = bodyStart(frame, segment);
  const end = trimmed(frame, first, segment.verb < 0 ? segment.end : segment.verb);
  if (end <= first || frame.tags[first] === 'preposition' || frame.tags[first] === 'half-joiner') return null;
  return { first, end };
}

function trimmed(frame: Frame, first: number, from: number): number {
  let end = from;
  while (end > first) {
    const tag = frame.tags[end - 1];
    if (
      tag !== 'adverb' &&
      tag !== 'day' &&
      tag !== 'preposition' &&
      !(tag === 'mark' && frame.words[end - 1]?.text !== '.')
    )
      break;
    end -= 1;
  }
  return end;
}

/**
 * The subject of a segment; a clause that starts with its verb, or a relative clause, takes the one of the clause before,
 * and phrases without a verb ("The quake, magnitude 7.8, struck") leave it to the earliest of them.
 */
export function subjectOf(frame: Frame, index: number): Stretch | null {
  const antecedent = antecedentOf(frame, index);
  if (antecedent !== null) return antecedent;
  let earliest: Stretch | null = null;
  for (let at = index; at >= 0; at -= 1) {
    const segment = frame.segments[at];
    if (segment === undefined) return earliest;
    if (at < index && isSkipped(frame, index, at)) continue;
    const subject = ownSubject(frame, segment);
    if (subject === null && segment.opener === ';') return earliest;
    if (subject === null) continue;
    if (segment.verb >= 0) return subject;
    earliest = subject;
    if (segment.opener === ';') return earliest;
  }
  return earliest;
}

/** "a tax, which could raise …", "a bill that would cap …": the noun a relative clause hangs on. */
function antecedentOf(frame: Frame, index: number): Stretch | null {
  const segment = frame.segments[index];
  if (segment === undefined || !/^(?:which|that|who)$/.test(segment.opener) || segment.verb !== segment.first)
    return null;
  const opener = segment.first - 1;
  const end = frame.words[opener - 1]?.text === ',' ? opener - 1 : opener;
  return phraseBefore(frame, end);
}

/** ", and will stay offline" goes on with the main clause, over the subordinate clauses between. */
function isSkipped(frame: Frame, index: number, at: number): boolean {
  const segment = frame.segments[index];
  const other = frame.segments[at];
  if (
    segment === undefined ||
    other === undefined ||
    segment.opener !== 'and' ||
    frame.words[segment.first - 2]?.text !== ','
  )
    return false;
  return /^(?:after|before|since|until|which|who|when|where|while|because|as)$/.test(other.opener);
}

/** "Hundreds of thousands of protesters", "47 millimetres of rain": the noun behind the figure. */
function behindFigures(frame: Frame, subject: Stretch): number {
  let at = subject.first;
  while (at < subject.end && (frame.tags[at] === 'determiner' || frame.tags[at] === 'adverb')) at += 1;
  if (frame.tags[at] !== 'figure') return subject.first;
  while (
    at < subject.end &&
    (frame.tags[at] === 'figure' || frame.tags[at] === 'determiner' || lowerAt(frame, at) === 'of')
  )
    at += 1;
  return at;
}

/** The bare noun phrase of a subject: without article, without clauses behind it, with its "of" complement. */
export function subjectPhrase(frame: Frame, index: number): Stretch | null {
  const subject = subjectOf(frame, index);
  if (subject === null) return null;
  const plain = nounPhrase(frame, behindFigures(frame, subject), false);
  if (plain === null || plain.first >= subject.end) return null;
  const end = Math.min(plain.end, subject.end);
  if (lowerAt(frame, end) !== 'of' || end >= subject.end) return { first: plain.first, end };
  const complement = nounPhrase(frame, end + 1, false);
  return { first: plain.first, end: complement === null ? end : Math.min(complement.end, subject.end) };
}
