import { CURRENCY_PREFIXES, CURRENCY_SIGNS, DOLLARS } from '../lexicon/currency-signs.ts';
import { PHRASE_LISTS, WORD_SETS } from '../lexicon/figure-lexicon.ts';
import type { Bounds, FigureLexicon, PhraseList, WordSet, WordTable } from '../lexicon/figure-lexicon.ts';
import { figureLexicon } from '../lexicon/languages.ts';
import { UNIT_SYMBOLS } from '../lexicon/si-units.ts';
import type { FigureHedge } from '../statement.ts';
import { phrases, type Phrases } from './phrases.ts';

export type NumeralKind = 'one' | 'teen' | 'tens' | 'whole' | 'hundred' | 'scale' | 'dozen';

/** A word inside a number in words. */
export interface Numeral {
  readonly kind: NumeralKind;
  readonly value: number;
}

type WordSets = Readonly<Record<WordSet, ReadonlySet<string>>>;
type Lists = Readonly<Record<PhraseList, Phrases<true>>>;

/** A lexicon compiled for look-ups by word. */
export interface FigureBook extends WordSets, Lists {
  readonly lexicon: FigureLexicon;
  /** Words a figure may begin with. */
  readonly starts: ReadonlySet<string>;
  /** Words that may lengthen a number. */
  readonly continues: ReadonlySet<string>;
  readonly numerals: ReadonlyMap<string, Numeral>;
  readonly shortScales: ReadonlyMap<string, number>;
  readonly denominators: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly vagueScales: ReadonlyMap<string, number>;
  readonly vague: Phrases<Bounds>;
  readonly vagueFactors: Phrases<Bounds>;
  readonly hedgesBefore: Phrases<FigureHedge>;
  readonly hedgesAfter: Phrases<FigureHedge>;
  readonly percent: Phrases<string>;
  readonly currencies: Phrases<readonly [iso: string, divisor?: number]>;
  readonly currencySigns: ReadonlyMap<string, string>;
  readonly dollars: ReadonlyMap<string, string>;
  readonly currencyPrefixes: Phrases<string>;
  readonly units: Phrases<string>;
  readonly symbols: Phrases<string>;
  readonly perCubic: Phrases<string>;
  readonly durations: Phrases<string>;
}

const books = new Map<string, FigureBook>();

/** The figure words of a language; English ones for languages that have no lexicon (their digits are read all the same). */
export function bookOf(language: string): FigureBook {
  const lexicon = figureLexicon(language);
  const known = books.get(lexicon.language);
  if (known !== undefined) return known;
  const book = compiled(lexicon);
  books.set(lexicon.language, book);
  return book;
}

function compiled(lexicon: FigureLexicon): FigureBook {
  const parts = compiledParts(lexicon);
  return { ...parts, starts: startsOf(parts), continues: continuesOf(parts) };
}

function startsOf(book: Omit<FigureBook, 'starts' | 'continues'>): Set<string> {
  const { articles, half, halfBefore, zero, no, none, both, another } = book;
  const words = [articles, half, halfBefore, zero, no, none, both, another].flatMap((one) => [...one]);
  const tables = [
    book.numerals,
    book.denominators,
    book.ordinals,
    book.vagueScales,
    book.vague.byFirst,
    book.vagueFactors.byFirst,
    book.notASingle.byFirst,
  ];
  return new Set([...words, ...tables.flatMap((table) => [...table.keys()])]);
}

function continuesOf(book: Omit<FigureBook, 'starts' | 'continues'>): Set<string> {
  return new Set([...book.numerals.keys(), ...book.and, ...book.points, ...book.plusHalf.byFirst.keys()]);
}

function compiledParts(lexicon: FigureLexicon): Omit<FigureBook, 'starts' | 'continues'> {
  return {
    lexicon,
    ...wordSets(lexicon),
    ...lists(lexicon),
    numerals: numerals(lexicon),
    shortScales: mapOf(lexicon.shortScales),
    denominators: mapOf(lexicon.denominators),
    ordinals: mapOf(lexicon.ordinals),
    vagueScales: mapOf(lexicon.vagueScales),
    vague: phrases(lexicon.vague),
    vagueFactors: phrases(lexicon.vagueFactors),
    hedgesBefore: phrases(lexicon.hedgesBefore),
    hedgesAfter: phrases(lexicon.hedgesAfter),
    percent: phrases(lexicon.percent),
    currencies: phrases(lexicon.currencies),
    currencySigns: new Map(CURRENCY_SIGNS),
    dollars: new Map(DOLLARS),
    currencyPrefixes: phrases(CURRENCY_PREFIXES),
    units: phrases(lexicon.units),
    symbols: phrases(UNIT_SYMBOLS, 'exact'),
    perCubic: phrases(lexicon.perCubic),
    durations: phrases(lexicon.durations),
  };
}

function wordSets(lexicon: FigureLexicon): WordSets {
  return recordOf(WORD_SETS, (name) => new Set(parted(lexicon.words[name] ?? '')));
}

function lists(lexicon: FigureLexicon): Lists {
  return recordOf(PHRASE_LISTS, (name) => phrases([[lexicon.lists[name] ?? '', true as const]]));
}

function recordOf<K extends string, V>(names: readonly K[], valueOf: (name: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const name of names) record[name] = valueOf(name);
  return record as Record<K, V>;
}

function numerals(lexicon: FigureLexicon): Map<string, Numeral> {
  const kinds: readonly (readonly [WordTable<number>, NumeralKind])[] = [
    [lexicon.ones, 'one'],
    [lexicon.tens, 'tens'],
    [lexicon.wholeHundreds, 'whole'],
    [lexicon.hundred, 'hundred'],
    [lexicon.scales, 'scale'],
    [lexicon.dozen, 'dozen'],
  ];
  const found = new Map<string, Numeral>();
  for (const [table, kind] of kinds)
    for (const [word, value] of mapOf(table))
      found.set(word, { kind: kind === 'one' && value > 9 ? 'teen' : kind, value });
  return found;
}

function mapOf<T>(table: WordTable<T>): Map<string, T> {
  return new Map(table.flatMap(([words, value]) => parted(words).map((word) => [word, value] as const)));
}

const parted = (words: string): string[] => words.split('|').filter(Boolean);
