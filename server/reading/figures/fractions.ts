import { exactly, multiplied, refined, tidy, type Draft } from './draft.ts';
import { isDash, isPunctuation, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { numeralAt } from './numerals.ts';
import { phraseAt, phraseBefore } from './phrases.ts';
import { fractionPointsEnd } from './points.ts';

/** A fraction in words at token `at`: "two-thirds", "a quarter", "half", "half a million", "three quarters of a million". */
export function fractionAt(glance: Glance, at: number): Draft | null {
  const fraction = halfAt(glance, at) ?? articleFraction(glance, at) ?? bareFraction(glance, at);
  return fraction === null ? null : ofScale(glance, fraction);
}

/** "half of the seats", "half a million", "nearly half"; not "half past", "first half", "half-brother". */
function halfAt(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  const word = wordAt(glance, at);
  const span = { first: at, end: at + 1 };
  if (book.halfBefore.has(word)) {
    const scale = scaleAfter(glance, at + 1);
    if (scale !== null)
      return {
        ...refined(
          exactly(span, 0.5 * scale.value, 'words', 'half'),
          { end: scale.end, coreEnd: scale.end },
          'half-a-scale',
        ),
        scale: scale.value,
      };
    if (unitFollows(glance, at + 1)) return exactly(span, 0.5, 'fraction', 'half');
  }
  if (
    !book.half.has(word) ||
    book.notBeforeHalf.has(wordAt(glance, at - 1)) ||
    book.ordinals.has(wordAt(glance, at - 1))
  )
    return null;
  return standsAlone(glance, at, at + 1) ? exactly(span, 0.5, 'fraction', 'half') : null;
}

/** An article may stand between a half and its scale: "half a million", "half million", "half a dozen". */
function scaleAfter(glance: Glance, at: number): { value: number; end: number } | null {
  const from = isDash(glance, at) && touches(glance, at) ? at + 1 : at;
  const start = glance.book.articles.has(wordAt(glance, from)) ? from + 1 : from;
  const next = glance.book.numerals.get(wordAt(glance, start));
  if (next === undefined || (next.kind !== 'scale' && next.kind !== 'dozen' && next.kind !== 'hundred')) return null;
  return { value: next.value, end: start + 1 };
}

/** "half an hour", "half-mile": a unit right behind, an article or hyphen between. */
function unitFollows(glance: Glance, at: number): boolean {
  const { book } = glance;
  const from = book.articles.has(wordAt(glance, at)) ? at + 1 : at;
  if (phraseAt(book.durations, glance, from) !== null || phraseAt(book.units, glance, from) !== null) return true;
  return phraseAt(book.percent, glance, from) !== null || fractionPointsEnd(glance, at) > 0;
}

/** "a third of", "about a third"; not "a third fire". */
function articleFraction(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  const another = book.another.has(wordAt(glance, at));
  if ((!another && !book.articles.has(wordAt(glance, at))) || glance.taken[at] === 1) return null;
  const last = !another && book.betweenHedgeAndNumber.has(wordAt(glance, at + 1)) ? at + 2 : at + 1;
  const compound = compoundDenominator(glance, last);
  const under = compound?.value ?? book.denominators.get(wordAt(glance, last));
  if (under === undefined || glance.taken[last] === 1) return null;
  const end = compound?.end ?? last + 1;
  const share =
    standsAlone(glance, at, end) ||
    scaleAfter(glance, end) !== null ||
    (!book.ordinals.has(wordAt(glance, last)) && unitFollows(glance, end));
  return share ? exactly({ first: at, end }, tidy(1 / under), 'fraction', 'article-fraction') : null;
}

/** "twenty-first" where it may be a share. */
function compoundDenominator(glance: Glance, at: number): { value: number; end: number } | null {
  const tens = glance.book.numerals.get(wordAt(glance, at));
  const ones = glance.book.ordinals.get(wordAt(glance, at + 2));
  if (tens?.kind !== 'tens' || ones === undefined || ones > 9 || !isDash(glance, at + 1)) return null;
  return { value: tens.value + ones, end: at + 3 };
}

/** "two-thirds", "three quarters", "one fifth": "two quarters" are months, "one second" is time. */
export function countedFraction(glance: Glance, over: Draft): Draft | null {
  const { best } = over;
  if (best === null || best < 1 || best > 99 || !Number.isInteger(best)) return null;
  const hyphen = isDash(glance, over.end) && touches(glance, over.end + 1) === touches(glance, over.end);
  const under = glance.book.denominators.get(wordAt(glance, hyphen ? over.end + 1 : over.end));
  const end = over.end + (hyphen ? 2 : 1);
  if (under === undefined || glance.taken[end - 1] === 1 || (over.form === 'digits' && under > 10)) return null;
  if (under === 4 && best !== 3 && !(best === 1 && (hyphen || glance.book.of.has(wordAt(glance, end))))) return null;
  if (best > 1 && under >= 100 && !wordAt(glance, end - 1).endsWith('s')) return null;
  if (best === 1 && !hyphen && !standsAlone(glance, over.first, end)) return null;
  return ofScale(glance, exactly({ first: over.first, end }, tidy(best / under), 'fraction', 'counted-fraction'));
}

/** "quarter of a million", "quarter million", "quarter-century". */
function bareFraction(glance: Glance, at: number): Draft | null {
  const under = glance.book.denominators.get(wordAt(glance, at));
  if (under !== 4 || glance.book.ordinals.has(wordAt(glance, at - 1))) return null;
  const of = glance.book.of.has(wordAt(glance, at + 1)) ? at + 2 : at + 1;
  const hyphenUnit = isDash(glance, at + 1) && touches(glance, at + 1) && unitFollows(glance, at + 1);
  if (scaleAfter(glance, of) === null && !hyphenUnit) return null;
  return exactly({ first: at, end: at + 1 }, 1 / under, 'fraction', 'bare-fraction');
}

/** "three quarters of a million" is 750,000. */
function ofScale(glance: Glance, draft: Draft): Draft {
  if (draft.form !== 'fraction') return draft;
  const of = glance.book.of.has(wordAt(glance, draft.end)) ? draft.end + 1 : draft.end;
  const scale = scaleAfter(glance, of);
  if (scale === null || (of > draft.end && !glance.book.articles.has(wordAt(glance, of)))) return draft;
  return refined(
    draft,
    { ...multiplied(draft, scale.value), end: scale.end, coreEnd: scale.end, form: 'words', scale: scale.value },
    'fraction-of-scale',
  );
}

/** Whether a word that may be an ordinal or part of a name is a share here: by what follows, or by a hedge before it. */
function standsAlone(glance: Glance, first: number, end: number): boolean {
  const { book } = glance;
  if (book.of.has(wordAt(glance, end)) || book.afterFraction.has(wordAt(glance, end))) return true;
  if (isPunctuation(glance, end) || !isWord(glance, end)) return !(isDash(glance, end) && touches(glance, end));
  return phraseBefore(book.hedgesBefore, glance, first) !== null && printedAt(glance, end) !== '';
}

const RATIO_BASES = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 60, 75, 100, 150, 200, 250, 300, 400, 500, 1e3, 1e4, 1e5,
  1e6, 1e7,
]);

/** "one in five", "4 out of 5", "1 in 10,000" behind the numeral `over`; dates, lengths of time and real subsets are none. */
export function ratioOf(glance: Glance, over: Draft): Draft | null {
  return ratioBehind(glance, over, over.end) ?? ratioOverNoun(glance, over) ?? dividedBy(glance, over);
}

/** "1 over 3": a division where nothing but the end of the clause follows. */
function dividedBy(glance: Glance, over: Draft): Draft | null {
  if (!glance.book.dividers.has(wordAt(glance, over.end)) || over.best === null || over.scale !== 1) return null;
  const under = numeralAt(glance, over.end + 1);
  if (
    under === null ||
    under.best === null ||
    under.best === 0 ||
    isWord(glance, under.end) ||
    over.form === 'fraction'
  )
    return null;
  if (!isPunctuation(glance, under.end) || phraseAt(glance.book.percent, glance, under.end) !== null) return null;
  return exactly({ first: over.first, end: under.end }, tidy(over.best / under.best), 'ratio', 'divided');
}

/** A small word or a verb, and no noun that would make the base a count ("one bed in eight hospitals"). */
const saysOfShare = (glance: Glance, word: string): boolean =>
  glance.book.functionWords.has(word) || glance.book.afterFraction.has(word) || /[^e]ed$/.test(word);

/** "one child in five", "one hospital bed in eight": a noun may stand behind the one, if the clause goes on with no other noun. */
function ratioOverNoun(glance: Glance, over: Draft): Draft | null {
  if (
    over.best !== 1 ||
    over.scale !== 1 ||
    !isWord(glance, over.end) ||
    glance.book.functionWords.has(wordAt(glance, over.end))
  )
    return null;
  const two = isWord(glance, over.end + 1) && !glance.book.functionWords.has(wordAt(glance, over.end + 1));
  const ratio = ratioBehind(glance, over, two ? over.end + 2 : over.end + 1);
  if (ratio === null) return null;
  return !isWord(glance, ratio.end) || saysOfShare(glance, wordAt(glance, ratio.end)) ? ratio : null;
}

/** "five hundreds" */
function withPluralScale(glance: Glance, base: Draft | null): Draft | null {
  const scale = base === null || base.scale !== 1 ? undefined : glance.book.vagueScales.get(wordAt(glance, base.end));
  if (base === null || scale === undefined || scale < 100) return base;
  return refined(base, { ...multiplied(base, scale), end: base.end + 1 }, 'plural-scale');
}

/** Round numbers, and any number behind "one in" where the clause ends with it ("1 in twenty-one"). */
function isBase(glance: Glance, over: Draft, base: Draft): boolean {
  if (base.best === null) return false;
  return RATIO_BASES.has(base.best) || (over.best === 1 && base.form === 'words' && isPunctuation(glance, base.end));
}

/** "4 out of 5" is 0.8; a mark with decimals keeps its own scale ("5.5 out of 10" is 5.5), which is no share of ten things. */
function ratioBehind(glance: Glance, over: Draft, at: number): Draft | null {
  const link = phraseAt(glance.book.ratio, glance, at);
  if (link === null || over.best === null || over.best < 1 || over.scale !== 1) return null;
  if (!Number.isInteger(over.best) && (link.end - link.first === 1 || over.form !== 'digits')) return null;
  const base = withPluralScale(
    glance,
    numeralAt(glance, isDash(glance, link.end) && touches(glance, link.end) ? link.end + 1 : link.end),
  );
  if (base?.best === null || base === null || !isBase(glance, over, base) || base.best <= over.best) return null;
  if (over.best > 10 && base.best < 100) return null;
  if (link.end - link.first === 1 && over.form !== base.form && base.best < 10) return null;
  if (
    phraseAt(glance.book.durations, glance, base.end) !== null ||
    phraseAt(glance.book.percent, glance, base.end) !== null
  )
    return null;
  if (!Number.isInteger(over.best)) return refined(over, { end: base.end }, 'mark-out-of');
  return exactly({ first: over.first, end: base.end }, tidy(over.best / base.best), 'ratio', 'ratio');
}
