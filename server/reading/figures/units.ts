import { exactly, multiplied, refined, type Draft } from './draft.ts';
import {
  isDash,
  isPunctuation,
  isWord,
  printedAt,
  sentenceEnd,
  sentenceStart,
  touches,
  wordAt,
  type Glance,
} from './glance.ts';
import { moneyFollows, withMoney } from './money.ts';
import { phraseAt, phraseBefore, type Match, type Phrases } from './phrases.ts';
import { fractionPointsEnd, pointsEnd } from './points.ts';

/** The refiners that find a unit, in order: the first that finds one wins. */
const REFINERS: readonly ((glance: Glance, draft: Draft) => Draft)[] = [
  withPercent,
  withMoney,
  withMagnitude,
  withDuration,
  withSymbol,
  withUnitWord,
  withPoints,
];

/** The draft with the unit printed beside it, if any: "%", money, length, time, magnitude. */
export function withUnit(glance: Glance, draft: Draft): Draft {
  for (const refine of REFINERS) {
    const next = refine(glance, draft);
    if (next !== draft) return next;
  }
  return draft;
}

/** Finds a phrase behind the draft: straight on, behind a hyphen, in brackets, or behind "of" after a scale ("millions of barrels"). */
function behind<T>(book: Phrases<T>, glance: Glance, draft: Draft): Match<T> | null {
  const straight = phraseAt(book, glance, draft.end);
  if (straight !== null) return untaken(glance, straight);
  const of =
    glance.book.of.has(wordAt(glance, draft.end)) &&
    (draft.scale >= 100 || draft.form === 'vague' || draft.form === 'fraction');
  const from = of ? draft.end + 1 : draft.end;
  const article = draft.form === 'fraction' && glance.book.articles.has(wordAt(glance, from)) ? from + 1 : from;
  return article === draft.end ? null : untaken(glance, phraseAt(book, glance, article));
}

const untaken = <T>(glance: Glance, match: Match<T> | null): Match<T> | null =>
  match === null || glance.taken[match.end - 1] === 1 ? null : match;

function withPercent(glance: Glance, draft: Draft): Draft {
  const sign = behind(glance.book.percent, glance, draft);
  if (sign?.value === 'bp')
    return refined(draft, { ...multiplied(draft, 0.01), unit: 'pp', end: sign.end }, 'basis-points');
  if (sign !== null) return refined(draft, { unit: sign.value, end: sign.end }, 'percent');
  const of = glance.book.of.has(wordAt(glance, draft.first - 1))
    ? phraseBefore(glance.book.percent, glance, draft.first - 1)
    : null;
  if (of === null || of.first > sentenceStart(glance, of.first) || draft.unit !== undefined) return draft;
  return refined(draft, { unit: '%', first: of.first }, 'percent-before');
}

/** "five points" are percentage points where percentages or rates are spoken of. */
function withPoints(glance: Glance, draft: Draft): Draft {
  const end = draft.form === 'fraction' ? fractionPointsEnd(glance, draft.end) : pointsEnd(glance, draft.end);
  if (end === 0) return draft;
  const before = wordAt(glance, draft.first - 1);
  if (Math.abs(draft.best ?? draft.upper ?? 0) > MOST_POINTS || glance.book.rangeOr.has(before)) return draft;
  return refined(draft, { unit: 'pp', end }, 'points-after-percent');
}

/** More points than this belong to an index. */
const MOST_POINTS = 60;

/** "magnitude 7.8", "a magnitude of 6.3", "4.6-magnitude", "7.1 on the Richter scale". */
function withMagnitude(glance: Glance, draft: Draft): Draft {
  const before = phraseBefore(
    glance.book.magnitude,
    glance,
    isDash(glance, draft.first - 1) && touches(glance, draft.first) ? draft.first - 1 : draft.first,
  );
  if (before !== null && draft.form === 'digits')
    return refined(draft, { unit: 'magnitude', first: before.first }, 'magnitude-before');
  const after = phraseAt(glance.book.magnitudeAfter, glance, draft.end);
  if (after !== null) return refined(draft, { unit: 'magnitude', end: after.end }, 'magnitude-after');
  return isQuakeSize(glance, draft) ? refined(draft, { unit: 'magnitude' }, 'magnitude-of-quake') : draft;
}

const TREMOR_SIZE = /^[1-9]\.\d$/;

/** "the quake measured 6.7", "on the Richter scale the tremor was 5.1": one decimal that nothing else is counted by. */
function isQuakeSize(glance: Glance, draft: Draft): boolean {
  const { book } = glance;
  if (draft.form !== 'digits' || draft.scale !== 1 || !TREMOR_SIZE.test(printedAt(glance, draft.coreFirst)))
    return false;
  if (draft.coreEnd - draft.coreFirst !== 1 || !book.measuring.has(wordAt(glance, draft.first - 1))) return false;
  if (isWord(glance, draft.end) && !book.functionWords.has(wordAt(glance, draft.end))) return false;
  if (moneyFollows(glance, draft.end) || phraseAt(book.percent, glance, draft.end) !== null) return false;
  const end = sentenceEnd(glance, draft.first);
  for (let at = sentenceStart(glance, draft.first); at < end; at++)
    if (book.tremors.has(wordAt(glance, at))) return true;
  return false;
}

/** "three weeks", "30-year", "24 straight hours", "half an hour". */
function withDuration(glance: Glance, draft: Draft): Draft {
  const unit = behind(glance.book.durations, glance, draft) ?? behindAdjective(glance, draft);
  if (unit === null) return draft;
  const fortnights =
    unit.value === 'fortnight'
      ? { ...multiplied(draft, 2), unit: 'week' }
      : unit.value === 'millennium'
        ? { ...multiplied(draft, 1000), unit: 'year' }
        : { unit: unit.value };
  const plus = phraseAt(glance.book.plusHalf, glance, unit.end);
  const half = plus !== null && draft.best !== null ? { best: draft.best + 0.5, coreEnd: plus.end } : {};
  return refined(draft, { kind: 'duration', ...fortnights, ...half, end: plus?.end ?? unit.end }, 'duration');
}

/** One or two words may part the number from its unit of time: "three consecutive days", "six more long months". */
function behindAdjective(glance: Glance, draft: Draft): Match<string> | null {
  if (!glance.book.adjectivesBeforeUnit.has(wordAt(glance, draft.end))) return null;
  const second = glance.book.adjectivesBeforeUnit.has(wordAt(glance, draft.end + 1)) ? 2 : 1;
  return untaken(glance, phraseAt(glance.book.durations, glance, draft.end + second));
}

/** Symbols: "64 km", "45°C", "1.8m"; letters that are also words or names must touch the number. */
function withSymbol(glance: Glance, draft: Draft): Draft {
  const view = { tokens: glance.tokens, words: exactWords(glance) };
  const symbol = phraseAt(glance.book.symbols, view, draft.end) ?? bracketed(glance, view, draft);
  if (symbol === null || glance.taken[symbol.end - 1] === 1 || !symbolFits(glance, draft, symbol))
    return degreesLetter(glance, draft);
  return concentration(glance, refined(draft, { unit: symbol.value, end: symbol.end }, 'unit-symbol'));
}

const exactByGlance = new WeakMap<Glance, readonly string[]>();

/** Printed words for the symbols, where case matters. */
function exactWords(glance: Glance): readonly string[] {
  const known = exactByGlance.get(glance);
  if (known !== undefined) return known;
  const words = glance.tokens.map((token) => token.text);
  exactByGlance.set(glance, words);
  return words;
}

/** "20 (kg)" */
function bracketed(glance: Glance, view: Parameters<typeof phraseAt>[1], draft: Draft): Match<string> | null {
  if (!/^[([{<]$/.test(printedAt(glance, draft.end))) return null;
  const inner = phraseAt(glance.book.symbols, view, draft.end + 1);
  return inner !== null && /^[)\]}>]$/.test(printedAt(glance, inner.end)) ? { ...inner, end: inner.end + 1 } : null;
}

/** A single letter counts as a unit where it touches its number, or stands behind it as no word of the text would. */
function symbolFits(glance: Glance, draft: Draft, symbol: Match<string>): boolean {
  if (draft.form === 'vague' || draft.form === 'single') return false;
  const at = symbol.end - 1;
  if (touches(glance, symbol.end) && isWord(glance, symbol.end) && isWord(glance, at)) return false;
  if (printedAt(glance, draft.end) === 'in') return false;
  const single = printedAt(glance, at).length === 1 && isWord(glance, at) && symbol.end - draft.end === 1;
  return (
    !single ||
    touches(glance, at) ||
    (draft.form === 'digits' && /^[mgtlLWV]$/.test(printedAt(glance, at)) && !isCapital(glance, draft.end + 1))
  );
}

const isCapital = (glance: Glance, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(printedAt(glance, at));

/** "45C", "104F": a bare letter that touches a number below 200. */
function degreesLetter(glance: Glance, draft: Draft): Draft {
  const letter = printedAt(glance, draft.end);
  if (
    (letter !== 'C' && letter !== 'F') ||
    !touches(glance, draft.end) ||
    draft.form !== 'digits' ||
    Math.abs(draft.best ?? 999) > 200
  )
    return draft;
  return isWord(glance, draft.end + 1) && touches(glance, draft.end + 1)
    ? draft
    : refined(draft, { unit: `°${letter}`, end: draft.end + 1 }, 'degrees-letter');
}

function withUnitWord(glance: Glance, draft: Draft): Draft {
  const unit = behind(glance.book.units, glance, draft);
  if (unit === null || (draft.form === 'single' && draft.rules[0] !== 'zero')) return draft;
  if (glance.book.ambiguousUnits.has(wordAt(glance, unit.end - 1)) && draft.form === 'vague') return draft;
  return concentration(glance, refined(draft, { unit: unit.value, end: unit.end }, 'unit-word'));
}

/** Units of mass that news gives per volume or distance. */
const MASSES = new Set(['µg', 'mg', 'g', 'ng', 'kg']);
const SPEEDS: Readonly<Record<string, string>> = { km: 'km/h', mi: 'mph' };

/** How many words may part "micrograms" from "per cubic metre" ("of PM2.5"). */
const SUBSTANCE = 4;

/** "180 micrograms of PM2.5 per cubic metre" is µg/m³, "90 km an hour" km/h; other rates keep the plain unit. */
function concentration(glance: Glance, draft: Draft): Draft {
  const speed = SPEEDS[draft.unit ?? ''];
  if (
    speed !== undefined &&
    glance.book.perWords.has(wordAt(glance, draft.end)) &&
    glance.book.hours.has(wordAt(glance, draft.end + 1))
  )
    return refined(draft, { unit: speed, end: draft.end + 2 }, 'speed');
  if (!MASSES.has(draft.unit ?? '')) return draft;
  for (let at = draft.end; at <= draft.end + SUBSTANCE + 2; at++) {
    if (isPunctuation(glance, at) && !touches(glance, at + 1)) return draft;
    const per = phraseAt(glance.book.perCubic, glance, at);
    if (per !== null)
      return refined(
        draft,
        { unit: `${draft.unit ?? ''}/${per.value}`, end: at === draft.end ? per.end : draft.end },
        'concentration',
      );
  }
  return draft;
}

/** "a decade of war", "a year in prison": a length of time where no noun or unit stands before the article. */
function lastsWeakly(glance: Glance, at: number, end: number): boolean {
  const { book } = glance;
  if (!book.weakAfterArticleDuration.has(wordAt(glance, end))) return false;
  return at === 0 || isPunctuation(glance, at - 1) || book.functionWords.has(wordAt(glance, at - 1));
}

/** "a year earlier", "for an hour", "an hour and a half": an article as one unit of time; rates ("a day") are none. */
export function articleDuration(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  if (!book.articles.has(wordAt(glance, at)) || glance.taken[at] === 1) return null;
  const unit = untaken(glance, phraseAt(book.durations, glance, at + 1));
  if (unit === null || unit.value === 'quarter' || isDash(glance, at + 1)) return null;
  if (unit.value === 'second' && isWord(glance, unit.end) && !book.functionWords.has(wordAt(glance, unit.end)))
    return null;
  const plus = phraseAt(book.plusHalf, glance, unit.end);
  const before = book.beforeArticleDuration.has(wordAt(glance, at - 1));
  const after = phraseAt(book.afterArticleDuration, glance, unit.end) !== null || lastsWeakly(glance, at, unit.end);
  if (plus === null && !before && !after) return null;
  const draft = exactly({ first: at, end: unit.end }, plus === null ? 1 : 1.5, 'words', 'article-duration');
  const end = plus?.end ?? unit.end;
  const [factor, name] =
    unit.value === 'fortnight' ? [2, 'week'] : unit.value === 'millennium' ? [1000, 'year'] : [1, unit.value];
  return {
    ...draft,
    ...multiplied(draft, factor),
    kind: 'duration',
    unit: name,
    end,
    coreEnd: plus === null ? at + 1 : end,
  };
}
