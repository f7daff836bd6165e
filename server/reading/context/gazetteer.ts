import { GAZETTEER } from '../lexicon/places.ts';

/** A place of the gazetteer: its usual name and the larger places it lies in, from near to far. */
export interface CanonicalPlace {
  readonly name: string;
  readonly partOf: readonly string[];
}

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .replace(/[-‑\s]+/g, ' ')
    .trim();

/** How many answers are kept before all are forgotten. */
const MOST_KEPT = 4096;

/** The function with its latest answers kept: texts name the same places again and again. */
function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = answer(name);
    kept.set(name, found);
    return found;
  };
}

function aliasTable(): ReadonlyMap<string, CanonicalPlace> {
  const table = new Map<string, CanonicalPlace>();
  for (const { name, partOf, aliases } of GAZETTEER) {
    for (const spelling of [name, ...aliases])
      if (!table.has(fold(spelling))) table.set(fold(spelling), { name, partOf });
  }
  return table;
}

/** Every spelling of the gazetteer, folded. */
export const ALIASES = aliasTable();

/** Words of a site that may stand behind its name ("Ain al-Asad airbase"). */
export const SITE_WORDS =
  /^(?:airbase|air|base|bases|airport|airfield|province|region|city|district|international|military|camp|island)$/;
const DEMONYM = /(?:ans?|ese|ish|is?|ch|ks?|lese|ans|ers?|s)$/;

/**
 * The gazetteer's place for a printed name, whatever its spelling ("Ayn al-Assad air base" is Ain al-Asad in Anbar in
 * Iraq; demonyms give their country), or null for names it does not hold.
 */
export const canonicalPlace = remembered(canonical);

function canonical(name: string): CanonicalPlace | null {
  const folded = fold(name);
  const direct = ALIASES.get(folded);
  if (direct !== undefined) return direct;
  const words = folded.split(' ');
  while (words.length > 1 && SITE_WORDS.test(words.at(-1) ?? '')) {
    words.pop();
    const shorter = ALIASES.get(words.join(' '));
    if (shorter !== undefined) return shorter;
  }
  while (
    words.length > 1 &&
    /^(?:western|eastern|northern|southern|central|north|south|iraqi|downtown)$/.test(words[0] ?? '')
  ) {
    words.shift();
    const shorter = ALIASES.get(words.join(' '));
    if (shorter !== undefined) return shorter;
  }
  return null;
}

/** The places named in a printed place that may join two ("Ain al-Asad and Erbil"), each as printed. */
export function placesIn(name: string): string[] {
  return name.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter(Boolean);
}

/** True for a spelling of the gazetteer. */
export const isSpelling = remembered((name: string): boolean => ALIASES.has(fold(name)));

/** True for a demonym ("Iraqi", "Americans"), which tells whose, not where. */
export const isDemonymName = remembered((name: string): boolean => {
  const place = canonicalPlace(name);
  return (
    place !== null &&
    fold(name) !== fold(place.name) &&
    place.partOf.length < 2 &&
    DEMONYM.test(fold(name)) &&
    !/^(?:britain|gaza|u\.?s|uk|congo|burma|holland|palestine|emirates|america)$/.test(fold(name))
  );
});
