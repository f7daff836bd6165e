import { ZONE_OFFSETS, zoneOfPlace, ZONED_PLACES } from '../lexicon/zones.ts';

/** The clock a time was read from: offset in minutes from UTC, and whether the printed abbreviation fits the season. */
export interface Clock {
  readonly name: string;
  readonly minutes: number;
  /** Another offset the abbreviation may mean: EST printed in July may be the daylight time in force, IST is India's or Israel's. */
  readonly perhaps?: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number | null>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, made);
  return made;
}

/** Offset from UTC in minutes that an IANA zone keeps at noon UTC of an ISO day; null for a name no calendar knows. */
export function offsetOf(zone: string, day: string): number | null {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const minutes = computeOffset(zone, day);
  offsets.set(key, minutes);
  return minutes;
}

function computeOffset(zone: string, day: string): number | null {
  if (!/^[A-Za-z]+(?:\/[A-Za-z_+-]+)*$/.test(zone) || !knownZone(zone)) return null;
  const name = formatOf(zone)
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find((part) => part.type === 'timeZoneName');
  const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name?.value ?? '');
  if (match === null) return null;
  const sign = match[1] === '-' ? -1 : 1;
  return sign * (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0));
}

const zoneNames = new Set<string>(Intl.supportedValuesOf('timeZone'));
const knownZone = (zone: string): boolean => zoneNames.has(zone) || zone === 'UTC' || PLACE_IANA.has(zone);
const PLACE_IANA = new Set<string>(ZONED_PLACES.flatMap((place) => zoneOfPlace(place) ?? []));

/** Reads a printed zone ("EST", "Baghdad", "GMT+3", "Asia/Baghdad", "local time in Lisbon") on a given ISO day; null when it names none. */
export function clockOf(printed: string, day: string): Clock | null {
  const name = printed.trim();
  const lower = name
    .toLowerCase()
    .replace(/\b(?:time|local|zone|standard|in)\b/g, ' ')
    .replace(/[.:]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const iana = offsetOf(name, day);
  if (iana !== null) return { name, minutes: iana };
  const shift = /^(?:gmt|utc)\s*([+-])\s*(\d{1,2})(\d\d)?$/.exec(lower);
  if (shift !== null)
    return { name, minutes: (shift[1] === '-' ? -1 : 1) * (Number(shift[2]) * 60 + Number(shift[3] ?? 0)) };
  return abbreviation(name, lower, day) ?? placeClock(name, lower, day);
}

function abbreviation(name: string, lower: string, day: string): Clock | null {
  const found = ZONE_OFFSETS[lower];
  if (found === undefined) return null;
  const inForce = found.zone === undefined ? null : offsetOf(found.zone, day);
  const clock = { name, minutes: found.minutes };
  if (found.perhaps !== undefined) return { ...clock, perhaps: found.perhaps };
  return inForce !== null && inForce !== found.minutes ? { ...clock, perhaps: inForce } : clock;
}

function placeClock(name: string, lower: string, day: string): Clock | null {
  const zone =
    zoneOfPlace(lower) ?? zoneOfPlace(ZONED_PLACES.find((place) => lower.split(' ').join(' ').includes(place)) ?? '');
  const minutes = zone === null ? null : offsetOf(zone, day);
  return minutes === null ? null : { name, minutes };
}

const PLACE_TIME = new RegExp(
  `\\b(${ZONED_PLACES.map((p) => p.replace('.', '\\.')).join('|')})(?:\\s+local)?\\s+time\\b|\\b(?:time zone|zone|times in):?\\s+([A-Z][A-Za-z_/+-]+)`,
  'i',
);
const CODE =
  /\b(?:UTC|GMT|BST|CET|CEST|EET|EEST|MSK|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|JST|KST|AEST|AEDT|SAST|MEZ|MESZ|HST|NZST|NZDT)(?:[+-]\d{1,2})?\b/;

/** The zone a stretch of words prints, as words ("Lisbon", "EST"), or null. */
export function printedZone(words: string): string | null {
  const code = CODE.exec(words)?.[0];
  if (code !== undefined) return code;
  const match = PLACE_TIME.exec(words);
  return match?.[1] ?? match?.[2] ?? null;
}

const CITY = new RegExp(`\\bin (${ZONED_PLACES.join('|')})\\b`, 'i');

/** A city named with "in" right behind a time ("at 1:30 a.m. on Wednesday in Baghdad"): a weaker sign of the clock than a printed zone. */
export const cityClock = (words: string): string | null => CITY.exec(words)?.[1] ?? null;
