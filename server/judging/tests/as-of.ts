import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { dayNumber } from '../values/dates.ts';
import { outcome, type Outcome, type Pair } from './outcome.ts';

/** `near`: apart only by publication, and by a week at most; `weeks`: by publication, longer than a week but shorter than six. */
export type AsOfFinding = 'same' | 'stated-apart' | 'published-apart' | 'weeks' | 'near' | 'missing';

const WEEK = 7;
const LONG = 42;
const YEAR = 360;

interface When {
  readonly start: number;
  readonly end: number;
  readonly stated: boolean;
  readonly words: string;
}

/** When a figure holds: as stated, else the day of publication; null when neither is known. */
export const whenOf = perAccount(findWhen);

function findWhen(account: Account): When | null {
  const { asOf } = account.statement;
  const published = account.testimony.source.published?.slice(0, 10);
  if (asOf.stated && (asOf.start !== null || asOf.end !== null)) {
    const [start, end] = [asOf.start ?? asOf.end ?? '', asOf.end ?? asOf.start ?? ''];
    return {
      start: dayNumber(start),
      end: dayNumber(end),
      stated: true,
      words: start === end ? start : `${start} to ${end}`,
    };
  }
  if (published === undefined || published === '') return null;
  return { start: dayNumber(published), end: dayNumber(published), stated: false, words: `published ${published}` };
}

const yearsOf = perAccount(({ sentence }) => new Set(sentence.match(/\b(?:19|20)\d\d\b/g) ?? []));

/** True when both sentences print one and the same year and no other. */
function sharedYear(pair: Pair): boolean {
  const [a, b] = [yearsOf(pair[0]), yearsOf(pair[1])];
  return a.size === 1 && b.size === 1 && [...a].every((year) => b.has(year));
}

/** Days between two stated as-of dates; 0 where they meet or one is not stated. */
export function statedGap(pair: Pair): number {
  const [a, b] = [whenOf(pair[0]), whenOf(pair[1])];
  if (a?.stated !== true || b?.stated !== true) return 0;
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Compares the dates the figures describe, never the dates of the texts where the text says more. */
export function asOfTest(pair: Pair): Outcome<AsOfFinding> {
  const [a, b] = [whenOf(pair[0]), whenOf(pair[1])];
  const row = (result: string) => ({ test: 'as of', a: a?.words ?? null, b: b?.words ?? null, result }) as const;
  if (a === null || b === null) return outcome('missing', row('not known on one side'), 'as-of date');
  const gap = Math.max(a.start - b.end, b.start - a.end);
  if (gap <= 0) return outcome('same', row('same time'));
  const long = Math.max(a.end - a.start, b.end - b.start);
  if (a.stated !== b.stated && long >= YEAR && sharedYear(pair)) return outcome('same', row('both name one year'));
  const words = `apart, ${gap >= 60 ? `${Math.round(gap / 30.4)} months` : `${gap} day${gap === 1 ? '' : 's'}`}`;
  if (a.stated && b.stated) return outcome('stated-apart', row(words));
  if (gap <= WEEK) return outcome('near', row(words));
  return gap < LONG && !a.stated && !b.stated ? outcome('weeks', row(words)) : outcome('published-apart', row(words));
}
