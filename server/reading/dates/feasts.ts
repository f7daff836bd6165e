import { dayOf, easterOf, weekdayOf } from './days.ts';
import type { Day } from './days.ts';
import type { Feast } from './words.ts';

const FIXED: Partial<Record<Feast, readonly [number, number]>> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  patrick: [3, 17],
  'earth-day': [4, 22],
  'may-day': [5, 1],
  juneteenth: [6, 19],
  'fourth-of-july': [7, 4],
  bastille: [7, 14],
  halloween: [10, 31],
  'all-saints': [11, 1],
  armistice: [11, 11],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'boxing-day': [12, 26],
  'new-year-eve': [12, 31],
};

/** Days from Easter Sunday in the Western churches. */
const FROM_EASTER: Partial<Record<Feast, number>> = {
  'ash-wednesday': -46,
  'palm-sunday': -7,
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  'whit-sunday': 49,
};

/** The day of a feast in a year; the American ones by the rule of United States Code, title 5, section 6103. */
export function feastDay(feast: Feast, year: number): Day {
  const fixed = FIXED[feast];
  if (fixed !== undefined) return dayOf(year, fixed[0], fixed[1]);
  const fromEaster = FROM_EASTER[feast];
  if (fromEaster !== undefined) return easterOf(year) + fromEaster;
  if (feast === 'labor-day') return firstWeekday(dayOf(year, 9, 1), 1);
  if (feast === 'memorial-day') return firstWeekday(dayOf(year, 5, 25), 1);
  const thanksgiving = firstWeekday(dayOf(year, 11, 22), 4);
  return feast === 'black-friday' ? thanksgiving + 1 : thanksgiving;
}

function firstWeekday(from: Day, weekday: number): Day {
  return from + ((weekday - weekdayOf(from) + 7) % 7);
}
