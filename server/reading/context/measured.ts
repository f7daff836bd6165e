import { DIMENSIONS } from '../lexicon/en/context-words.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt } from './frame.ts';
import {
  behind,
  behindOf,
  beforeOf,
  bySubject,
  byVerb,
  firstAnswer,
  type Antecedents,
  type Counted,
  type Rule,
} from './counted.ts';
import { fullPhrase, nounPhrase, phraseBefore } from './noun-phrase.ts';
import { subjectPhrase } from './subject.ts';

const MEASURED = new Set(DIMENSIONS);
const PAYING = new Set([
  'pay',
  'pays',
  'paid',
  'spend',
  'spends',
  'spent',
  'offer',
  'offered',
  'offers',
  'bid',
  'invest',
  'invested',
  'put',
  'gave',
  'pledged',
  'promised',
]);
const PUTTING = new Set(
  'has have had see sees saw shows put puts set raised lowered cut estimated gives gave revised left kept held expect expects project projects predict predicts forecast'.split(
    ' ',
  ),
);
const RATES = new Set(['per', 'a', 'an', 'each', 'every']);
const COPULAR = new Set([
  'is',
  'was',
  'are',
  'were',
  'be',
  'at',
  'to',
  'from',
  'than',
  'stood',
  'stands',
  'as',
  'averaged',
  'average',
  'about',
  'roughly',
  'around',
]);

/** "9.1 percent inflation", "a $1.2bn package", "a three-week pause": the noun that the measure stands before. */
const attributive: Rule = (frame, mark) => {
  const at = behind(frame, mark);
  if (RATES.has(lowerAt(frame, at)) || MEASURED.has(lowerAt(frame, at))) return null;
  if (frame.tags[at] === 'determiner' || frame.tags[at] === 'mark') return null;
  const phrase = nounPhrase(frame, at, true);
  return phrase !== null && /^(?:noun|name)$/.test(frame.tags[phrase.end - 1] ?? '') ? phrase : null;
};

/** "8 % of its workforce", "220 tonnes of waste", unless the clause says what has that share. */
const shareOf: Rule = (frame, mark, known) => {
  const before = frame.words[mark.first - 1]?.lower ?? '';
  if (lowerAt(frame, behind(frame, mark)) === 'of' && COPULAR.has(before) && mark.found.value.kind === 'quantity') {
    const subject = subjectPhrase(frame, mark.segment);
    if (subject !== null && frame.tags[subject.first] !== 'pronoun') return subject;
  }
  return behindOf(frame, mark, known);
};

/** "$5 million in aid": the kind of money. */
const moneyIn: Rule = (frame, mark) => {
  const at = behind(frame, mark);
  if (lowerAt(frame, at) !== 'in' && lowerAt(frame, at) !== 'worth') return null;
  const start = lowerAt(frame, at + 1) === 'of' ? at + 2 : at + 1;
  if (frame.tags[start] === 'determiner' || frame.tags[start] === 'name' || frame.tags[start] === 'day') return null;
  return fullPhrase(frame, start, false);
};

/** "bought the collection for $5 million", "paid €4.4 million for the collection": what the money went for. */
const price: Rule = (frame, mark) => {
  const unit = 'unit' in mark.found.value ? mark.found.value.unit : null;
  if (unit === null || !/^[A-Z]{3}$/.test(unit)) return null;
  const segment = frame.segments[mark.segment];
  if (lowerAt(frame, mark.first - 1) === 'for') return phraseBefore(frame, mark.first - 1, (segment?.head ?? -1) + 1);
  const at = behind(frame, mark);
  const verb = lowerAt(frame, mark.first - 1);
  const paying =
    PAYING.has(verb) || (segment !== undefined && segment.head >= 0 && PAYING.has(lowerAt(frame, segment.head)));
  return paying && /^(?:for|on|into)$/.test(lowerAt(frame, at)) ? fullPhrase(frame, at + 1, false) : null;
};

/** "expects the economy to grow 2 percent": the noun between the verb and its infinitive. */
const infinitive: Rule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.head < 0) return null;
  for (let at = mark.first - 1; at > segment.head + 1; at -= 1) {
    if (frame.tags[at] !== 'to' || !/^(?:noun|verb|past|be)$/.test(frame.tags[at + 1] ?? '')) continue;
    const phrase = phraseBefore(frame, at, segment.head + 1);
    return phrase !== null && phrase.first > segment.head ? phrase : null;
  }
  return null;
};

/** "put growth in the third quarter at 0.3 percent": the object of a putting verb. */
const putAt: Rule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.head < 0 || !PUTTING.has(lowerAt(frame, segment.head))) return null;
  const at = /^(?:at|to|as)$/.test(lowerAt(frame, mark.first - 1)) ? mark.first - 1 : mark.first;
  const between = at === mark.first && lowerAt(frame, mark.first) === 'between';
  if (at === mark.first && !between) return null;
  return fullPhrase(frame, segment.head + 1, false) ?? phraseBefore(frame, at, segment.head + 1);
};

/** "gives a magnitude of 6.9 for the Sarra quake": what an office gives a measure for. */
const givenFor: Rule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.head < 0 || segment.head >= mark.first) return null;
  if (!/^(?:gives?|gave|report(?:s|ed)?|records?|recorded|puts?|calculate[sd]?)$/.test(lowerAt(frame, segment.head)))
    return null;
  const at = behind(frame, mark);
  return lowerAt(frame, at) === 'for' && frame.tags[at + 1] === 'determiner' ? fullPhrase(frame, at + 1, false) : null;
};

/** "killed in two years", "six weeks after the levee broke": the clause's subject, with how it was measured. */
const subjectMeasured: Rule = (frame, mark, known) => {
  const subject = bySubject(frame, mark, known);
  if (typeof subject !== 'object' || subject === null) return subject;
  return isTotal(frame, mark) ? null : clipped(subject);
};

/** "A total of 300 tonnes leaked": the noun of the number says nothing of what was measured. */
const isTotal = (frame: Frame, mark: Mark): boolean =>
  lowerAt(frame, mark.first - 1) === 'of' &&
  /^(?:total|sum|amount|maximum|minimum)$/.test(lowerAt(frame, mark.first - 2));

/** "the fourth strike in six weeks", where the clause has no subject but a pronoun. */
const spanOf: Rule = (frame, mark) => {
  if (mark.found.value.kind !== 'duration') return null;
  const subject = subjectPhrase(frame, mark.segment);
  if (subject !== null && frame.tags[subject.first] !== 'pronoun') return null;
  return /^(?:in|within|over|for|of)$/.test(lowerAt(frame, mark.first - 1))
    ? phraseBefore(frame, mark.first - 1)
    : null;
};

const clipped = (phrase: Stretch): Stretch => ({ first: phrase.first, end: Math.min(phrase.end, phrase.first + 12) });

/** "scholarships worth 4,000 dollars", "The ship, 366 metres long,", "two turbines, each 140 metres high": the noun right before. */
const apposition: Rule = (frame, mark) => {
  const worth = lowerAt(frame, mark.first - 1) === 'worth';
  if (worth && frame.tags[mark.first - 2] !== 'be') {
    const at = frame.words[mark.first - 2]?.text === ',' ? mark.first - 2 : mark.first - 1;
    return phraseBefore(frame, at);
  }
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.verb >= 0 || segment.opener !== ',' || mark.first > segment.first + 1)
    return null;
  return MEASURED.has(lowerAt(frame, mark.end)) ? phraseBefore(frame, segment.first - 1) : null;
};

/** "up from £900m", "against a profit of $12m": the earlier figure of the sentence in the same unit. */
const compared: Rule = (frame, mark, known) => {
  const unit = 'unit' in mark.found.value ? mark.found.value.unit : null;
  const own = frame.marks.indexOf(mark);
  if (!/^(?:from|of|against|with|to|than|or)$/.test(lowerAt(frame, mark.first - 1))) return null;
  for (let at = own - 1; at >= 0; at -= 1) {
    const value = frame.marks[at]?.found.value;
    const counted = known.inSentence[at];
    if (value !== undefined && 'unit' in value && value.unit === unit && counted?.words) return counted.words;
  }
  return null;
};

const MEASURE_RULES: readonly (readonly [string, Rule])[] = [
  ['measured-attributive', attributive],
  ['measured-put-at', putAt],
  ['measured-given-for', givenFor],
  ['measured-share-of', shareOf],
  ['measured-in', moneyIn],
  ['measured-before-of', beforeOf],
  ['measured-price', price],
  ['measured-apposition', apposition],
  ['measured-compared', compared],
  ['measured-infinitive', infinitive],
  ['measured-span', spanOf],
  ['measured-subject', subjectMeasured],
  ['measured-main-verb', byVerb],
];

/** What an amount of money, a share, a length or a duration measures, by the first rule that answers. */
export function measuredBy(frame: Frame, mark: Mark, known: Antecedents): Counted {
  return firstAnswer(frame, mark, { known, rules: MEASURE_RULES });
}
