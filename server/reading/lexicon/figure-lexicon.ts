import type { FigureHedge } from '../statement.ts';

/** A table "words -> value": the words of one value are parted by "|". */
export type WordTable<T> = readonly (readonly [words: string, value: T])[];

/** Bounds of a vague word, both inclusive. */
export type Bounds = readonly [lower: number, upper: number];

/** Single words by the part they play, in lower case and without elision, parted by "|". */
export const WORD_SETS = [
  // inside numbers
  'and',
  'articles',
  'of',
  'points',
  'minus',
  'half',
  'halfBefore',
  'notBeforeHalf',
  'afterFraction',
  'weakFactors',
  'needsOf',
  'dividers',
  'zero',
  'no',
  'none',
  'both',
  'another',
  // "one" as a pronoun
  'notAfterOne',
  'beforePronounOne',
  'oneOf',
  'beforeNotOne',
  'loneUnits',
  // what is counted
  'countables',
  'elliptical',
  'functionWords',
  'determiners',
  'totals',
  'bothVerbs',
  'wasWords',
  // beside numbers
  'betweenHedgeAndNumber',
  'lateHedges',
  'hyphenHedges',
  'hedgeStarts',
  'topicVerbs',
  'topicPrepositions',
  'extentVerbs',
  'phrasalVerbs',
  'averaged',
  'beforeAveraged',
  'extentPrepositions',
  'spanPrepositions',
  'negations',
  'betweenNotAndBound',
  'softeners',
  'reachingVerbs',
  'passingVerbs',
  'takesObject',
  'durationOver',
  // units
  'pounds',
  'poundWords',
  'sums',
  'weightWords',
  'adjectivesBeforeUnit',
  'ambiguousUnits',
  'perWords',
  'measuring',
  'tremors',
  'hours',
  'afterMetre',
  'pointsAfterPercent',
  'rateWords',
  'indexWords',
  'notAfterK',
  'beforeArticleDuration',
  'weakAfterArticleDuration',
  // ranges
  'rangeBetween',
  'rangeFrom',
  'rangeTo',
  'rangeOr',
  'changeVerbs',
  'scoreVerbs',
  'scoreWords',
  // traps
  'labels',
  'strongLabels',
  'labelNumber',
  'placePrepositions',
  'versions',
  'streets',
  'streetsBefore',
  'gluedAfter',
  'modelExempt',
  'ageGroups',
  'ageBounds',
  'ageVerbs',
  'ordinalEndings',
  'notAfterOrdinal',
] as const;
export type WordSet = (typeof WORD_SETS)[number];

/** Lists of phrases (one word or more) that all say the same. */
export const PHRASE_LISTS = [
  'plusHalf',
  'notASingle',
  'ratio',
  'afterArticleDuration',
  'magnitude',
  'magnitudeAfter',
  'ageBefore',
  'ageAfter',
  'compare',
  'halfDays',
] as const;
export type PhraseList = (typeof PHRASE_LISTS)[number];

/** What the figure reader knows of one language: ordered lists, no code. */
export interface FigureLexicon {
  readonly language: string;
  /** True where "1,5" is one and a half and "1.500" is fifteen hundred. */
  readonly decimalComma: boolean;
  /** True where hundred and thousand need no word before them ("mille", "cien", "tausend"). */
  readonly bareScales: boolean;
  /** True where one word may hold a whole number ("zweihundertfünfzig"). */
  readonly compounds: boolean;
  /** True where sixty and eighty go on to nineteen and four twenties make eighty. */
  readonly vigesimal: boolean;
  /** Endings of nouns in the plural. */
  readonly plural: RegExp;
  readonly words: Readonly<Partial<Record<WordSet, string>>>;
  readonly lists: Readonly<Partial<Record<PhraseList, string>>>;
  readonly ones: WordTable<number>;
  readonly tens: WordTable<number>;
  /** Whole hundreds other than the plain one ("doscientos" 200). */
  readonly wholeHundreds: WordTable<number>;
  readonly hundred: WordTable<number>;
  /** Powers of ten that multiply what stands before them, abbreviations included. */
  readonly scales: WordTable<number>;
  /** Letters for powers that touch their number or stand with money ("350m", "2.3 tn yen"). */
  readonly shortScales: WordTable<number>;
  readonly dozen: WordTable<number>;
  readonly denominators: WordTable<number>;
  readonly ordinals: WordTable<number>;
  /** Words with bounds of their own ("scores"). */
  readonly vague: WordTable<Bounds>;
  /** Words with bounds that may multiply a scale ("several hundred"). */
  readonly vagueFactors: WordTable<Bounds>;
  /** Plural scales that stand alone ("hundreds") or twice ("tens of thousands"). */
  readonly vagueScales: WordTable<number>;
  readonly hedgesBefore: WordTable<FigureHedge>;
  readonly hedgesAfter: WordTable<FigureHedge>;
  /** "%", "pp" (percentage points), "bp" (basis points), "‰". */
  readonly percent: WordTable<string>;
  /** Currency words; the second number divides ("cents" 100). */
  readonly currencies: WordTable<readonly [iso: string, divisor?: number]>;
  readonly units: WordTable<string>;
  /** What makes a mass a concentration ("per cubic metre" m³). */
  readonly perCubic: WordTable<string>;
  readonly durations: WordTable<string>;
}
