import { tokenise } from '../../text/tokens.ts';
import { ALIASES, canonicalPlace, isDemonymName, isSpelling, SITE_WORDS } from './gazetteer.ts';
import { OUTLET_WORDS } from '../lexicon/en/context-speech.ts';
import { COMPANY_WORDS, OF_NAMES, PLACE_NOUNS, SHIP_PREFIXES, SITES } from '../lexicon/places.ts';
import type { Voice } from './attribution.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import { isCapitalised } from './tags.ts';

/** A place a sentence names; `strength` 3 behind a preposition and known, 2 known or capitalised, 1 a common noun. */
export interface PlaceMark extends Stretch {
  readonly strength: number;
  readonly segment: number;
}

/** First words of all spellings, so that most words are passed over without a look at the table. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...ALIASES.keys()].map((spelling) => bare(tokenise(spelling)[0]?.lower ?? '')),
);

/** A word without the ending of a genitive: "iraq's", "states'". */
function bare(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

/** Whether a spelling of the gazetteer begins with the word at `at`, over an article. */
function mayBeKnown(frame: Frame, at: number): boolean {
  const word = lowerAt(frame, at);
  if (FIRST_WORDS.has(word)) return true;
  if (word === 'the') return FIRST_WORDS.has(bare(lowerAt(frame, at + 1)));
  return word.endsWith("'s") && FIRST_WORDS.has(bare(word));
}
const OUTLETS = new Set(OUTLET_WORDS);
const SITE_NAMES = new Set(SITES.map(({ name }) => name));
const LONGEST = 5;
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'off',
  'outside',
  'inside',
  'across',
  'around',
  'into',
  'onto',
  'over',
  'on',
  'to',
  'against',
  'of',
  'throughout',
  'within',
  'along',
  'between',
  'reached',
]);
const SURE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'off',
  'around',
  'throughout',
  'within',
  'into',
  'over',
]);

/** End of the longest gazetteer name that begins at the token, or -1. */
function knownEnd(frame: Frame, at: number): number {
  if (!mayBeKnown(frame, at)) return -1;
  let name = '';
  let end = -1;
  for (let next = at; next < Math.min(frame.words.length, at + LONGEST + 2); next += 1) {
    const word = frame.words[next];
    if (word === undefined || (next > at && word.kind === 'mark' && !/^[-‑.]$/.test(word.text))) break;
    if (frame.covers[next] !== -1) break;
    const glued = !word.spaced || name === '' || name.endsWith(' ');
    name += word.kind === 'mark' ? (word.text === '.' ? '.' : ' ') : glued ? word.lower : ` ${word.lower}`;
    if (word.kind === 'word' && isSpelling(name)) end = next + 1;
  }
  return end;
}

/** True when the known name is printed as its demonym ("Iraqi", "American"), which tells whose, not where. */
function isDemonym(frame: Frame, stretch: Stretch): boolean {
  return isDemonymName(printed(frame, stretch) ?? '');
}

/** Every place a sentence names, found once for all its values. */
export function placesOf(frame: Frame): PlaceMark[] {
  const places: PlaceMark[] = [];
  for (let at = 0; at < frame.words.length; at += 1) {
    const word = frame.words[at];
    if (word === undefined || frame.covers[at] !== -1 || word.kind !== 'word') continue;
    const place =
      frame.tags[at] !== 'preposition' && (isCapitalised(word) || word.lower === 'al' || word.lower === 'el')
        ? (known(frame, at) ?? capitalised(frame, at))
        : common(frame, at);
    if (place === null) continue;
    places.push(joined(frame, place));
    at = place.end - 1;
  }
  return places;
}

/** The token before a place, over "the" and an adjective ("in the western Iraqi province of"). */
function leadOf(frame: Frame, at: number): string {
  let before = at - 1;
  while (
    before > 0 &&
    (frame.tags[before] === 'determiner' || frame.tags[before] === 'adjective' || isBaseWord(frame, before))
  )
    before -= 1;
  return lowerAt(frame, before);
}
const isBaseWord = (frame: Frame, at: number): boolean =>
  frame.tags[at] === 'noun' &&
  /^(?:base|bases|port|city|town|village|camp|district|state|province)$/.test(lowerAt(frame, at)) &&
  lowerAt(frame, at + 1) !== 'of';

function known(frame: Frame, at: number): PlaceMark | null {
  const end = knownEnd(frame, at);
  if (end < 0) return null;
  const stretch = { first: at, end: withSite(frame, end) };
  const segment = segmentIndex(frame, at);
  const lead = leadOf(frame, at);
  if (isDemonym(frame, stretch) || /^(?:US|U\.S\.|UK)$/.test(printed(frame, stretch) ?? ''))
    return lead !== '' &&
      SURE_PREPOSITIONS.has(lead) &&
      frame.tags[end] !== 'noun' &&
      frame.tags[end] !== 'name' &&
      frame.tags[end] !== 'adjective'
      ? { ...stretch, strength: 2, segment }
      : null;
  if (PLACE_PREPOSITIONS.has(lead)) return { ...stretch, strength: 3, segment };
  if (lead === 'of') return { ...stretch, strength: PLACE_NOUNS.has(lowerAt(frame, at - 2)) ? 2 : 1, segment };
  return isDateline(frame, stretch) || isSite(frame, stretch) ? { ...stretch, strength: 1.5, segment } : null;
}

/** A base or airport tells where even as a subject ("Ayn al-Assad was hit"); countries and capitals act and own. */
function isSite(frame: Frame, stretch: Stretch): boolean {
  const place = canonicalPlace(printed(frame, stretch) ?? '');
  return place !== null && SITE_NAMES.has(place.name) && frame.tags[stretch.end] !== 'name';
}

/** "BASRA - …", "(Baghdad) The army …": the place a report is sent from. */
function isDateline(frame: Frame, stretch: Stretch): boolean {
  const next = frame.words[stretch.end]?.text ?? '';
  const opens = stretch.first === 0 || (stretch.first === 1 && frame.words[0]?.text === '(');
  return (
    opens &&
    /^[-–—):,(]$/.test(next) &&
    (next !== ',' || (printed(frame, stretch) ?? '') === (printed(frame, stretch) ?? '').toUpperCase())
  );
}

/** "Ain al-Asad airbase", "Baghdad International Airport": the words of the site belong to the name. */
function withSite(frame: Frame, end: number): number {
  let last = end;
  while (last < frame.words.length && SITE_WORDS.test(lowerAt(frame, last)) && frame.covers[last] === -1) last += 1;
  return last;
}

/** A capitalised name behind a preposition of place that no list holds. */
function capitalised(frame: Frame, at: number): PlaceMark | null {
  if (
    frame.tags[at] !== 'name' ||
    knownEnd(frame, at) >= 0 ||
    (!SURE_PREPOSITIONS.has(leadOf(frame, at)) &&
      !(lowerAt(frame, at - 1) === 'of' && PLACE_NOUNS.has(lowerAt(frame, at - 2))))
  )
    return null;
  let end = at + 1;
  while (
    frame.tags[end] === 'name' ||
    ((frame.words[end]?.text === '-' || lowerAt(frame, end) === 'al') &&
      frame.words[end]?.spaced === false &&
      frame.tags[end + 1] !== undefined)
  )
    end += 1;
  const word = frame.words[at];
  if (word === undefined || (end === at + 1 && isInitials(frame, at)) || isNoPlace(frame, at, end)) return null;
  return { first: at, end: withSite(frame, withWaters(frame, end)), strength: 2, segment: segmentIndex(frame, at) };
}

/** "EU", and the "B" of "B.E. 2535": capitals that abbreviate something. */
function isInitials(frame: Frame, at: number): boolean {
  const text = frame.words[at]?.text ?? '';
  if (text.length > 1) return text === text.toUpperCase();
  return frame.words[at + 1]?.text === '.' && frame.words[at + 1]?.spaced === false;
}

/** "on the MV Halcyon", "at Carrow Savings", "in the Herald": ships, companies and papers. */
function isNoPlace(frame: Frame, first: number, end: number): boolean {
  return (
    SHIP_PREFIXES.has(frame.words[first]?.text ?? '') ||
    (end > first + 1 && COMPANY_WORDS.has(lowerAt(frame, end - 1))) ||
    (lowerAt(frame, first - 1) === 'the' && OUTLETS.has(lowerAt(frame, end - 1)))
  );
}

/** "the Bay of Biscay", "the Gulf of Aden": the name goes on behind "of". */
function withWaters(frame: Frame, end: number): number {
  if (!OF_NAMES.has(lowerAt(frame, end - 1)) || lowerAt(frame, end) !== 'of') return end;
  let last = lowerAt(frame, end + 1) === 'the' ? end + 2 : end + 1;
  if (frame.tags[last] !== 'name') return end;
  while (frame.tags[last] === 'name') last += 1;
  return last;
}

/** "in the northern district", "across the country". */
function common(frame: Frame, at: number): PlaceMark | null {
  if (frame.tags[at] !== 'preposition' || !SURE_PREPOSITIONS.has(lowerAt(frame, at)))
    return lowerAt(frame, at) === 'worldwide'
      ? { first: at, end: at + 1, strength: 1, segment: segmentIndex(frame, at) }
      : null;
  let end = at + 1;
  while (end < Math.min(frame.words.length, at + 6) && /^(?:determiner|adjective|noun)$/.test(frame.tags[end] ?? '')) {
    if (PLACE_NOUNS.has(lowerAt(frame, end)) && frame.tags[end + 1] !== 'noun' && frame.tags[at + 1] !== 'noun') {
      return {
        first: at + 1,
        end: end + 1,
        strength: lowerAt(frame, end + 1) === 'of' ? 0.5 : 1,
        segment: segmentIndex(frame, at),
      };
    }
    end += 1;
  }
  return null;
}

/** "Ain al-Asad and Erbil", "Iraq and Syria": two known places that share a preposition are one printed place. */
function joined(frame: Frame, place: PlaceMark): PlaceMark {
  if (place.strength < 1.5 || lowerAt(frame, place.end) !== 'and') return place;
  const end = knownEnd(frame, place.end + 1);
  if (end < 0 || isDemonym(frame, { first: place.end + 1, end })) return place;
  return { ...place, end };
}

function segmentIndex(frame: Frame, token: number): number {
  for (let index = frame.segments.length - 1; index > 0; index -= 1)
    if ((frame.segments[index]?.first ?? 0) <= token) return index;
  return 0;
}

/** The places of a sentence without those that only say where a speaker sits ("officials in Geneva said"). */
export function withoutSeats(places: readonly PlaceMark[], voices: readonly Voice[]): readonly PlaceMark[] {
  const seats = voices.filter((voice) => !voice.weak).map((voice) => voice.subject);
  if (seats.length === 0) return places;
  return places.filter((place) => !seats.some((seat) => place.first >= seat.first && place.first < seat.end));
}

/** The place a value is about: the nearest of its clause, then of its sentence; null when the sentence names none. */
export function placeFor(frame: Frame, mark: Mark, places: readonly PlaceMark[]): string | null {
  let best: PlaceMark | null = null;
  let least = Infinity;
  for (const place of places) {
    const behind = place.first >= mark.end;
    const apart = behind ? place.first - mark.end : mark.first - place.end;
    const crossed = crossings(frame, mark, place);
    const cost =
      Math.abs(place.segment - mark.segment) * 6 +
      Math.max(0, apart) * 0.5 +
      (behind ? 0 : 2) +
      crossed * 6 -
      place.strength * 8;
    if (cost < least) [best, least] = [place, cost];
  }
  return printed(frame, best)?.replace(/['’]s?$/u, '') ?? null;
}

/** Figures that stand between the value and the place, each nearer to it than the value. */
function crossings(frame: Frame, mark: Mark, place: PlaceMark): number {
  const from = Math.min(mark.end, place.end);
  const to = Math.max(mark.first, place.first);
  return frame.marks.filter(
    (other) => other.first >= from && other.end <= to && other !== mark && other.found.value.kind === 'quantity',
  ).length;
}

export { canonicalPlace, placesIn, type CanonicalPlace } from './gazetteer.ts';
