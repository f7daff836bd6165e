import { GROUP_NOUNS, HARM, PRONOUN_OF } from '../lexicon/en/context-words.ts';
import type { Quantity } from '../statement.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import { fullPhrase, nounPhrase, phraseBefore, throughNumberNoun } from './noun-phrase.ts';
import { frontedOf, withinShare } from './parts.ts';
import { subjectPhrase } from './subject.ts';
import { isPlural } from './tags.ts';

/** What a figure counts, and the name of the rule that says so. */
export interface Counted {
  readonly words: string | null;
  readonly rule: string;
}

/** What earlier figures counted: in this sentence by mark, and in the text before it. */
export interface Antecedents {
  readonly inSentence: readonly (Counted | undefined)[];
  readonly before: string | null;
}

type Rule = (frame: Frame, mark: Mark, known: Antecedents) => Stretch | string | null;

const PRONOUNS_OF = new Set(PRONOUN_OF);
const HARMS = new Set(HARM);
const GROUPS = new Set(GROUP_NOUNS);
const PASSED = new Set(['more', 'other', 'others', 'further', 'extra', 'additional', 'fewer', 'less']);
const PUTTING = new Set([
  'to',
  'at',
  'as',
  'was',
  'is',
  'were',
  'are',
  'reached',
  'numbered',
  'hit',
  'topped',
  'stands',
  'stood',
  'totalled',
  'totaled',
  'exceeded',
  'passed',
  'than',
  'from',
  'by',
]);

/** Token behind the figure, over "more", "other" and a hyphen ("15-member"). */
function behind(frame: Frame, mark: Mark): number {
  let at = mark.end;
  while (PASSED.has(lowerAt(frame, at))) at += 1;
  const word = frame.words[at];
  return word?.text === '-' && !word.spaced ? at + 1 : at;
}

const unitOf = (mark: Mark): string | null => (mark.found.value as Quantity).unit;
const counts = (mark: Mark): boolean => unitOf(mark) === 'count';

/** The mark that starts at the token, if any. */
const markAt = (frame: Frame, at: number): Mark | undefined => {
  const mark = frame.marks[frame.covers[at] ?? -1];
  return mark === undefined || mark.first !== at ? undefined : mark;
};

/** "three of the bases", "46 of 52 drones", "41 of them local staff": what stands behind "of". */
const behindOf: Rule = (frame, mark, known) => {
  let at = behind(frame, mark);
  if (lowerAt(frame, at) === 'out' && lowerAt(frame, at + 1) === 'of') at += 1;
  if (lowerAt(frame, at) !== 'of') return null;
  at += 1;
  while (frame.tags[at] === 'determiner' && !PRONOUNS_OF.has(lowerAt(frame, at + 1)) && !standsAlone(frame, at))
    at += 1;
  if (PRONOUNS_OF.has(lowerAt(frame, at)) && standsAlone(frame, at))
    return nounPhrase(frame, at + 1) ?? antecedent(frame, mark, known) ?? openingPlural(frame, mark);
  const next = markAt(frame, at) ?? markAt(frame, at + 1);
  if (next === undefined || next.found.value.kind === 'date') return fullPhrase(frame, at);
  return behindOf(frame, next, known) ?? fullPhrase(frame, behind(frame, next)) ?? ordinaryNoun(frame, next);
};

/** "Protesters blocked the road; 17 of them were held": the plural that the sentence begins with. */
function openingPlural(frame: Frame, mark: Mark): Stretch | null {
  if (mark.segment === 0) return null;
  const subject = subjectPhrase(frame, 0);
  const head = subject === null ? undefined : frame.words[subject.end - 1];
  return head !== undefined && isPlural(head) ? subject : null;
}

const standsAlone = (frame: Frame, at: number): boolean => {
  const tag = frame.tags[at + 1];
  return (
    tag === undefined ||
    tag === 'mark' ||
    tag === 'preposition' ||
    tag === 'be' ||
    tag === 'have' ||
    tag === 'modal' ||
    (PRONOUNS_OF.has(lowerAt(frame, at)) && lowerAt(frame, at) !== 'these' && lowerAt(frame, at) !== 'those')
  );
};

const ordinaryNoun = (frame: Frame, mark: Mark): Stretch | null => nounPhrase(frame, mark.end, false);

/** "2,500 American soldiers": the noun phrase right behind the figure. */
const behindFigure: Rule = (frame, mark) => {
  const at = behind(frame, mark);
  if (frame.tags[at] === 'mark' && frame.words[at]?.text !== '“') return null;
  const best = (mark.found.value as Quantity).best;
  const phrase = fullPhrase(frame, at, best !== 1);
  if (phrase === null || (HARMS.has(lowerAt(frame, phrase.end - 1)) && phrase.end - phrase.first === 1)) return null;
  return throughNumberNoun(frame, phrase) ?? phrase;
};

/** "a population of 70,000", "spending of €487.6bn", "the number of missing to 22": a noun and "of" before the figure. */
const beforeOf: Rule = (frame, mark) => {
  const before = lowerAt(frame, mark.first - 1);
  if (before !== 'of' && before !== 'for') return null;
  const phrase = phraseBefore(frame, mark.first - 1);
  if (phrase === null || before === 'for') return null;
  return throughNumberNoun(frame, phrase);
};

const people = (rule: string): boolean => rule !== 'counted-verb';

/** Ellipsis: what the nearest earlier count of the sentence counts, else the nearest later one. */
function antecedent(frame: Frame, mark: Mark, known: Antecedents): string | null {
  const index = frame.marks.indexOf(mark);
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = frame.marks[at];
    const counted = known.inSentence[at];
    if (other !== undefined && counted?.words && counts(other) && people(counted.rule)) return counted.words;
  }
  return null;
}

/** "37 people were killed and dozens wounded", "down from 27": the count before it in the sentence. */
const ellipsis: Rule = (frame, mark, known) => antecedent(frame, mark, known);

/** "The death toll rose to 12", "attendance was 70,000": the measure whose value the figure is. */
const measure: Rule = (frame, mark) => {
  if (!PUTTING.has(lowerAt(frame, mark.first - 1)) && !isPutAt(frame, mark)) return null;
  const direct = PUTTING.has(lowerAt(frame, mark.first - 1)) ? phraseBefore(frame, mark.first - 1) : null;
  const subject = direct !== null && isObject(frame, mark) ? direct : subjectPhrase(frame, mark.segment);
  if (subject === null || frame.tags[subject.first] === 'pronoun') return null;
  return throughNumberNoun(frame, subject);
};

/** "put the death toll at 23": the phrase before "at" or "to" is the object of a verb in the same clause. */
const isObject = (frame: Frame, mark: Mark): boolean => {
  const segment = frame.segments[mark.segment];
  const phrase = phraseBefore(frame, mark.first - 1);
  return (
    segment !== undefined &&
    phrase !== null &&
    segment.head >= 0 &&
    segment.head < phrase.first &&
    /^(?:at|to|as)$/.test(lowerAt(frame, mark.first - 1))
  );
};

const isPutAt = (frame: Frame, mark: Mark): boolean => frame.tags[mark.first - 1] === 'be';

/** "put the number of US soldiers in Iraq at 5,231": a number noun earlier in the clause. */
const numberOf: Rule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || !PUTTING.has(lowerAt(frame, mark.first - 1))) return null;
  for (let at = mark.first - 2; at >= segment.first; at -= 1) {
    if (!/^(?:number|numbers|toll|count|tally)$/.test(lowerAt(frame, at))) continue;
    if (lowerAt(frame, at + 1) === 'of' && lowerAt(frame, at) !== 'toll')
      return fullPhrase(frame, at + 2) ?? { first: at + 2, end: at + 3 };
    return phraseBefore(frame, at + 1);
  }
  return null;
};

/** "puts the famine deaths between 1,500 and 2,400": the object right before the figure. */
const putBetween: Rule = (frame, mark) => {
  const head = frame.segments[mark.segment]?.head ?? -1;
  if (
    head < 0 ||
    lowerAt(frame, mark.first) !== 'between' ||
    !/^(?:put|puts|estimated|gives|gave)$/.test(lowerAt(frame, head))
  )
    return null;
  const phrase = phraseBefore(frame, mark.first, head + 1);
  return phrase !== null && phrase.first > head ? phrase : null;
};

/** "killing 12 and wounding 30", "12 dead", "251 taken hostage": the verb or participle says who. */
const harm: Rule = (frame, mark) => {
  const at = behind(frame, mark);
  if (HARMS.has(lowerAt(frame, at))) return { first: at, end: HARMS.has(lowerAt(frame, at + 1)) ? at + 2 : at + 1 };
  const head = mainVerbBehind(frame, at);
  if (head >= 0 && HARMS.has(lowerAt(frame, head))) return { first: head, end: head + 1 };
  const before =
    frame.tags[mark.first - 1] === 'adverb' || lowerAt(frame, mark.first - 1) === 'another'
      ? mark.first - 2
      : mark.first - 1;
  return HARMS.has(lowerAt(frame, before)) ? { first: before, end: before + 1 } : null;
};

/** The main verb of "are still missing", "were killed" right behind the figure, or -1. */
function mainVerbBehind(frame: Frame, from: number): number {
  let at = from;
  let auxiliaries = 0;
  while (/^(?:be|have|modal|adverb)$/.test(frame.tags[at] ?? '')) {
    at += 1;
    auxiliaries += 1;
  }
  return auxiliaries > 0 ? at : -1;
}

/** "a force that numbered 5,200", "a crowd … 14,800": a group as the subject. */
const group: Rule = (frame, mark) => {
  const subject = subjectPhrase(frame, mark.segment);
  return subject !== null && GROUPS.has(lowerAt(frame, subject.end - 1)) ? subject : null;
};

/** "built for 400, held 1,310 people": the next count of the sentence. */
const laterInSentence: Rule = (frame, mark) => {
  for (const other of frame.marks) {
    if (other.first <= mark.first || !counts(other) || other.found.value.kind !== 'quantity') continue;
    const phrase = fullPhrase(frame, behind(frame, other));
    if (phrase !== null) return phrase;
  }
  return null;
};

/** "In 2020 the party won only 74": what the sentence before counted last. */
const earlierSentence: Rule = (_frame, _mark, known) => known.before;

/** The subject of the clause, when nothing else says what is counted. */
const bySubject: Rule = (frame, mark) => {
  const subject = subjectPhrase(frame, mark.segment);
  return subject === null || frame.tags[subject.first] === 'pronoun' ? null : subject;
};

/** "Tens of thousands fled", "He was sentenced to nine years": only the verb says it. */
const byVerb: Rule = (frame, mark) => {
  const head = frame.segments[mark.segment]?.head ?? -1;
  return head < 0 || /^(?:be|have|do|modal)$/.test(frame.tags[head] ?? '') ? null : { first: head, end: head + 1 };
};

const COUNT_RULES: readonly (readonly [string, Rule])[] = [
  ['counted-within-share', withinShare],
  ['counted-of', behindOf],
  ['counted-noun', behindFigure],
  ['counted-before-of', beforeOf],
  ['counted-number-of', numberOf],
  ['counted-put-between', putBetween],
  ['counted-ellipsis', ellipsis],
  ['counted-fronted-of', frontedOf],
  ['counted-measure', measure],
  ['counted-verb', harm],
  ['counted-group', group],
  ['counted-later', laterInSentence],
  ['counted-earlier-sentence', earlierSentence],
  ['counted-subject', bySubject],
  ['counted-main-verb', byVerb],
];

/** What a count, a share or an ordinal counts, by the first rule that answers. */
export function countedBy(frame: Frame, mark: Mark, known: Antecedents): Counted {
  return firstAnswer(frame, mark, { known, rules: COUNT_RULES });
}

interface Asked {
  readonly known: Antecedents;
  readonly rules: readonly (readonly [string, Rule])[];
}

/** Runs the rules in order; the first that answers names what is counted. */
export function firstAnswer(frame: Frame, mark: Mark, asked: Asked): Counted {
  for (const [rule, answer] of asked.rules) {
    const found = answer(frame, mark, asked.known);
    const words = typeof found === 'string' || found === null ? found : printed(frame, found);
    if (words !== null) return { words, rule };
  }
  return { words: null, rule: 'counted-unknown' };
}

export { behind, behindOf, beforeOf, bySubject, byVerb, type Rule };
