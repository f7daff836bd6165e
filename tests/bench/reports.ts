/** Reports of our own making for measuring imports: many topics in many places, the same for the same number. */
import type { Captured } from '../../server/capture/captured.ts';

const FIRST = [
  'Bel',
  'Cor',
  'Dar',
  'Esk',
  'Fen',
  'Gal',
  'Hol',
  'Ister',
  'Jor',
  'Kal',
  'Lor',
  'Mar',
  'Nor',
  'Ost',
  'Pel',
];
const LAST = [
  'bury',
  'dale',
  'ford',
  'gate',
  'ham',
  'holm',
  'mouth',
  'nes',
  'port',
  'stad',
  'ton',
  'vik',
  'wick',
  'by',
];
const WHO = [
  'nurses',
  'ferry workers',
  'teachers',
  'miners',
  'farmers',
  'firefighters',
  'soldiers',
  'students',
  'pilots',
];
const DID = ['went on strike', 'were evacuated', 'were laid off', 'took part in the march', 'were vaccinated'];
const HURT = ['were killed', 'were injured', 'were arrested', 'were rescued'];
const THINGS = ['houses', 'bridges', 'schools', 'vehicles', 'boats', 'wells', 'warehouses', 'trees'];
const CAUSES = ['storm', 'fire', 'flood', 'landslide', 'explosion', 'earthquake'];
const MONTHS = ['January', 'March', 'April', 'June', 'September', 'November'];

/** A generator of numbers below a bound that gives the same row every time. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 97;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const pick = (next: (below: number) => number, words: readonly string[]): string => words[next(words.length)] ?? '';
const place = (next: (below: number) => number): string => `${pick(next, FIRST)}${pick(next, LAST)}`;
const day = (next: (below: number) => number): string => `${String(1 + next(28))} ${pick(next, MONTHS)} 2023`;

type Dice = (below: number) => number;

const SENTENCES: readonly ((next: Dice) => string)[] = [
  (next) => `${String(20 + next(900))} ${pick(next, WHO)} ${pick(next, DID)} in ${place(next)}.`,
  (next) => `The ${pick(next, CAUSES)} in ${place(next)} destroyed ${String(12 + next(400))} ${pick(next, THINGS)}.`,
  (next) =>
    `At least ${String(3 + next(90))} ${pick(next, WHO)} ${pick(next, HURT)} in ${place(next)}, the mayor said.`,
  (next) => `The ${pick(next, CAUSES)} closed the road to ${place(next)} for ${String(2 + next(20))} days.`,
  (next) => `The repair of the ${pick(next, THINGS)} in ${place(next)} cost $${String(1 + next(90))} million.`,
  (next) => `The council of ${place(next)} agreed on ${day(next)} to rebuild the ${pick(next, THINGS)}.`,
];

/** A text of this many sentences with a figure or a date each, three sentences to a paragraph. */
export function report(number: number, sentences: number): string {
  const next = dice(number);
  const lines = Array.from({ length: sentences }, () => (SENTENCES[next(SENTENCES.length)] ?? (() => ''))(next));
  return lines
    .map((line, at) => `${line}${at % 3 === 2 ? '\n\n' : ' '}`)
    .join('')
    .trim();
}

/** A text of about this many characters. */
export const reportOf = (number: number, characters: number): string => report(number, Math.ceil(characters / 62));

/** The text as a captured source of one of twenty outlets. */
export const capturedReport = (number: number, text: string): Captured => ({
  file: `report-${String(number)}.txt`,
  bytes: Buffer.from(text, 'utf8'),
  mediaType: 'text/plain',
  text,
  extractor: 'plain-text 1',
  meta: {
    outlet: `Outlet ${String(number % 20)}`,
    title: `Report ${String(number)}`,
    author: null,
    url: `https://reports.example/${String(number)}`,
    language: 'en',
    published: `2023-12-${String(1 + (number % 28)).padStart(2, '0')}`,
    publishedPrecision: null,
    dateline: null,
    timeZone: null,
    credit: null,
    translatedFrom: null,
    via: null,
    note: null,
  },
});
