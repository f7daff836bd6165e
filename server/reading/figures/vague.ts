import type { Bounds } from '../lexicon/figure-lexicon.ts';
import { exactly, type Draft } from './draft.ts';
import { isNumber, isWord, wordAt, type Glance } from './glance.ts';
import { phraseAt } from './phrases.ts';

/** A vague count at token `at`: "dozens", "tens of thousands", "several hundred", "a few", "scores". */
export function vagueAt(glance: Glance, at: number): Draft | null {
  return vagueScale(glance, at) ?? vagueFactor(glance, at) ?? vagueWord(glance, at);
}

function between(span: { first: number; end: number }, [lower, upper]: Bounds, rule: string): Draft {
  return { ...exactly(span, 0, 'vague', rule), best: null, lower, upper, hedge: 'vague' };
}

/** "hundreds" is 200-999, "hundreds of thousands" 200,000-999,999; "tens" needs its scale. */
function vagueScale(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  const factor = book.vagueScales.get(wordAt(glance, at));
  if (factor === undefined) return null;
  const inner = book.of.has(wordAt(glance, at + 1))
    ? book.vagueScales.get(wordAt(glance, at + 2))
    : book.vagueScales.get(wordAt(glance, at + 1));
  if (inner !== undefined && inner >= 1000 && factor <= 1000) {
    const end = book.of.has(wordAt(glance, at + 1)) ? at + 3 : at + 2;
    return { ...between({ first: at, end }, scaleBounds(factor, inner), 'vague-scale-of-scale'), scale: inner };
  }
  if (book.needsOf.has(wordAt(glance, at)) && !book.of.has(wordAt(glance, at + 1))) return null;
  return { ...between({ first: at, end: at + 1 }, scaleBounds(factor, 1), 'vague-scale'), scale: factor };
}

/** Two of a scale up to just under ten of it; dozens end at 99 (house lexicon). */
function scaleBounds(factor: number, inner: number): Bounds {
  if (factor === 12) return [24 * inner, 100 * inner - 1];
  return [2 * factor * inner, 10 * factor * inner - 1];
}

/** "several hundred" is 300-999, "a few thousand" 3,000-9,999, "several" alone 3-9. */
function vagueFactor(glance: Glance, at: number): Draft | null {
  const word = phraseAt(glance.book.vagueFactors, glance, at);
  if (word === null) return null;
  let end = word.end;
  let scale = 1;
  for (let next = scaleWord(glance, end); next !== null; next = scaleWord(glance, end)) {
    scale *= next;
    end++;
  }
  const [lower, upper] = word.value;
  if (scale === 1)
    return lowFactor(glance, at, word.end) ? between({ first: at, end: word.end }, word.value, 'vague-factor') : null;
  const top = (upper + 1) * scale - 1;
  return { ...between({ first: at, end }, [lower * scale, top], 'vague-factor-scale'), scale };
}

function scaleWord(glance: Glance, at: number): number | null {
  const next = glance.book.numerals.get(wordAt(glance, at));
  if (next === undefined) return glance.book.vagueScales.get(wordAt(glance, at)) ?? null;
  return next.kind === 'hundred' || next.kind === 'scale' || next.kind === 'dozen' ? next.value : null;
}

/** "few" alone says little, save before a length of time ("the past few days"); "a couple" may be two people in love. */
function lowFactor(glance: Glance, at: number, end: number): boolean {
  const { weakFactors, durations } = glance.book;
  const weak = weakFactors.has(wordAt(glance, at));
  if (!weak) return end - at === 1 || !weakFactors.has(wordAt(glance, end - 1)) || coupleCounts(glance, end);
  return phraseAt(durations, glance, end) !== null;
}

function coupleCounts(glance: Glance, end: number): boolean {
  return (
    glance.book.of.has(wordAt(glance, end - 1)) ||
    wordAt(glance, end - 1) === 'few' ||
    phraseAt(glance.book.durations, glance, end) !== null
  );
}

/** Words with bounds of their own ("scores", "a handful"); goals and results are told apart by what stands around. */
function vagueWord(glance: Glance, at: number): Draft | null {
  const word = phraseAt(glance.book.vague, glance, at);
  if (word === null) return null;
  const plural = word.end - word.first === 1;
  if (plural && !pluralCounts(glance, at)) return null;
  return between({ first: at, end: word.end }, word.value, 'vague-word');
}

/** "scores of people", "and scores are missing"; not "test scores", "he scores", "the scores". */
function pluralCounts(glance: Glance, at: number): boolean {
  const { book } = glance;
  if (book.of.has(wordAt(glance, at + 1))) return isWord(glance, at + 2) && !isNumber(glance, at + 2);
  const opens =
    !isWord(glance, at - 1) || book.and.has(wordAt(glance, at - 1)) || book.functionWords.has(wordAt(glance, at - 1));
  return opens && (book.elliptical.has(wordAt(glance, at + 1)) || book.countables.has(wordAt(glance, at + 1)));
}
