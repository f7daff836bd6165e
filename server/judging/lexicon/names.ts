import { COUNTRIES, POPULATIONS } from './peoples.ts';
import { fold } from './words.ts';

const NAME =
  /(?<![\p{L}\p{N}])(?:(?:al|el|ad|as|an|ar|ash|at)-)?(?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{N}'’]*)(?:(?:[ -]|[ -](?:al|el|de|la|du|der|von|bin)[- ])\p{Lu}[\p{L}\p{M}\p{N}'’]*)*/gu;
const WEAK = new Set(
  'al el ad as an ar ash at ain ayn ein the of de la base camp air airbase city port-city province island river mount lake north south'.split(
    ' ',
  ),
);
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec i a the an in on at by it he she they we under with when while of for from as some about more at least up more than no not one two three four five six seven eight nine ten
  eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozens hundreds thousands tens scores half third quarter est gmt utc cet edt bst last next correction corrected this that there these between during after before since until around nearly almost roughly over both each every all any mon tue tues wed thu thur thurs fri sat sun plus now new today tonight nm hp kw rrp up off only free but and or if so what why how who`
    .split(/\s+/)
    .filter(Boolean),
);

export interface Name {
  /** Canonical form: population key for peoples and countries, else the folded skeleton of the spelling. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

const cache = new Map<string, string | null>();
const CACHE_LIMIT = 20_000;

/** Spelling-proof form of a name: articles and base words off, doubled letters single, y and i alike; null when nothing is left. */
export function nameId(printed: string): string | null {
  const known = cache.get(printed);
  if (known !== undefined) return known;
  const made = computeId(printed);
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(printed, made);
  return made;
}

function computeId(printed: string): string | null {
  const people = POPULATIONS.find(({ words }) => fullMatch(words, printed));
  const country = COUNTRIES[printed];
  if (country !== undefined) return `people:${country}`;
  if (people !== undefined) return `people:${people.key}`;
  const words = fold(printed)
    .split(/[\s'.-]+/)
    .filter((word) => word !== '' && !WEAK.has(word));
  const id = words.join(' ').replace(/(.)\1/gu, '$1').replaceAll('y', 'i').replaceAll('q', 'k').replace(/ou/g, 'u');
  return id === '' ? null : `name:${id}`;
}

const fullMatch = (words: RegExp, printed: string): boolean => {
  const match = words.exec(printed);
  return match !== null && match[0].length === printed.length;
};

/** Proper names of a sentence; a capital that only opens the sentence makes no name unless a second capital follows. */
export function namesIn(sentence: string): Name[] {
  return [...sentence.matchAll(NAME)].flatMap((match) => {
    const trimmed = trimFirst(match[0]);
    const start = match.index + match[0].length - trimmed.length;
    if (trimmed === '' || NOT_NAMES.has(trimmed.toLowerCase())) return [];
    const opens = start === 0 || /[.!?:“"\n]\s*$/.test(sentence.slice(0, start));
    const id = nameId(trimmed.replace(/[’']s?$/, ''));
    if (id === null || (opens && !id.startsWith('people:') && !/[ -]/.test(trimmed))) return [];
    return [{ id, start, end: start + trimmed.length, printed: trimmed }];
  });
}

function trimFirst(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return NOT_NAMES.has(first.toLowerCase().replace(/[.']/g, '')) ? rest.join(' ') : name;
}
