import { aspectsOf } from '../lexicon/concepts.ts';
import { stem } from '../lexicon/words.ts';
import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { disjoint, outcome, type Outcome, type Pair } from './outcome.ts';

export type EventFinding = 'same' | 'other-aspect' | 'other-day' | 'unknown';

const dated = (account: Account): boolean => ['date', 'time'].includes(account.statement.value.kind);

/** For dates: whether one and the same aspect is dated (a signing is no entry into force). For figures: whether both name one event day. */
export function eventTest(pair: Pair, apart: boolean, together = false): Outcome<EventFinding> {
  return pair.every(dated) ? aspectTest(pair, apart, together) : dayTest(pair);
}

/** Aspects that go with another one in the same breath and do not tell events apart by themselves. */
const LOOSE = new Set(['aspect:begin', 'aspect:end', 'aspect:report', 'aspect:order', 'aspect:vote']);

function aspectTest(pair: Pair, apart: boolean, together: boolean): Outcome<EventFinding> {
  const named = pair.map(
    ({ statement }) => new Set(aspectsOf((statement.counted ?? '').split(/[^\p{L}\p{N}-]+/u).map(stem))),
  );
  const both = together && named.every((set) => set.size > 0);
  const seen = (index: 0 | 1): Set<string> => (both ? named[index] : undefined) ?? new Set(pair[index].aspects);
  const [a, b] = [seen(0), seen(1)];
  const row = (result: string) => ({ test: 'event', a: list(a), b: list(b), result }) as const;
  if (a.size === 0 && b.size === 0) return outcome('unknown', row('not told apart'));
  const strong = (set: ReadonlySet<string>): Set<string> => new Set([...set].filter((id) => !LOOSE.has(id)));
  const [sa, sb] = [strong(a), strong(b)];
  const telling = [sa, sb].some((set) =>
    ['aspect:announce', 'aspect:deadline', 'aspect:propose'].some((id) => set.has(id)),
  );
  const differ =
    (sa.size > 0 && sb.size > 0 && disjoint(sa, sb)) ||
    (apart && telling && disjoint(sa, sb) && a.size > 0 && b.size > 0);
  if (differ) return outcome('other-aspect', row('another event is dated'));
  const ends = a.has('aspect:begin') !== b.has('aspect:begin') && a.has('aspect:end') !== b.has('aspect:end');
  if (ends && disjoint(a, b)) return outcome('other-aspect', row('beginning against end'));
  return outcome('same', row('same'));
}

const list = (set: ReadonlySet<string>): string | null =>
  set.size === 0 ? null : [...set].map((id) => id.replace('aspect:', '')).join(', ');

/** Days the sentence gives for the event itself; a day behind "said", "by" or "as of" dates the report or the count. */
const REPORTED_BEFORE =
  /\b(?:said|says|told|reported|announced|stated|confirmed|as of|by|until|statement|report|count|updated?)\b(?:(?!\bthat\b)[^,]){0,20}$/i;
const REPORTED_BEHIND =
  /^,?\s+(?:\p{L}+\s){0,4}(?:lowered|raised|revised|put|updated|corrected|said|says|reported|announced|counted)\b/u;

const eventDays = perAccount((account): string[] =>
  account.beside.flatMap(({ value, start, end }) => {
    if (value.kind !== 'date' || value.start === null || value.start !== value.end || value.hedge !== 'none') return [];
    const [before, behind] = [
      account.sentence.slice(Math.max(0, start - 28), start),
      account.sentence.slice(end, end + 60),
    ];
    return REPORTED_BEFORE.test(before) || REPORTED_BEHIND.test(behind) ? [] : [value.start];
  }),
);

/** An event whose every day lies behind the other text's publication cannot be the one that text reports. */
function tooLate(days: ReadonlySet<string>, { testimony }: Account): boolean {
  const published = testimony.source.published?.slice(0, 10);
  return published !== undefined && days.size > 0 && [...days].every((day) => day > published);
}

function dayTest(pair: Pair): Outcome<EventFinding> {
  const [a, b] = [new Set(eventDays(pair[0])), new Set(eventDays(pair[1]))];
  const row = (result: string) =>
    ({ test: 'event', a: [...a].join(', ') || null, b: [...b].join(', ') || null, result }) as const;
  if (tooLate(a, pair[1]) || tooLate(b, pair[0]))
    return outcome('other-day', row('a day after the other was published'));
  if (a.size === 0 || b.size === 0) return outcome('unknown', row('no day on one side'));
  return disjoint(a, b) ? outcome('other-day', row('days differ')) : outcome('same', row('same day'));
}
