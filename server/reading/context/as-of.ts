import type { AsOf, CalendarDate } from '../statement.ts';
import type { Frame, Mark } from './frame.ts';
import { lowerAt } from './frame.ts';

export interface Dated {
  readonly asOf: AsOf;
  readonly rule: string;
}

interface DateMark {
  readonly mark: Mark;
  readonly value: CalendarDate;
  /** True for the date of a report ("said on Monday") and not of what is reported. */
  readonly reporting: boolean;
  /** True for the date of another figure's comparison ("than in 2022"). */
  readonly compared: boolean;
}

const NOW = new Set(['now', 'currently', 'presently', 'today']);

/** The dates of a sentence that can say when a figure holds; relative bounds ("since May") cannot. */
export function datesOf(frame: Frame, reportVerbs: readonly number[]): DateMark[] {
  const dates: DateMark[] = [];
  for (const mark of frame.marks) {
    const value = mark.found.value;
    if (value.kind !== 'date' || value.hedge === 'since' || value.hedge === 'before') continue;
    if (value.hedge === 'until' && !isUpTo(frame, mark)) continue;
    if (value.hedge === 'after' && value.end === null) continue;
    if (isTerm(frame, mark)) continue;
    const reporting = datesReport(frame, mark, reportVerbs) || namesReport(frame, mark);
    dates.push({ mark, value, reporting, compared: isCompared(frame, mark) });
  }
  return dates;
}

/** "registered 23,000 up to Sunday": the count as it stood on the last day; "shut until Sunday" says nothing of a count. */
const isUpTo = (frame: Frame, mark: Mark): boolean =>
  lowerAt(frame, mark.first) === 'up' && lowerAt(frame, mark.first + 1) === 'to';

/** "two years after the suit was filed in August": the date belongs to the start of a length of time. */
function isTerm(frame: Frame, mark: Mark): boolean {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || !/^(?:after|before|since|until)$/.test(segment.opener)) return false;
  return segment.opener !== 'after' || frame.tags[segment.first - 2] === 'figure';
}

/** "fewer than in 2022", "against May": the date of what is compared, unless a figure of its own stands between. */
function isCompared(frame: Frame, mark: Mark): boolean {
  for (let at = mark.first - 1; at >= Math.max(0, mark.first - 3); at -= 1) {
    if (frame.tags[at] === 'figure') return false;
    if (/^(?:than|against|compared)$/.test(lowerAt(frame, at))) return true;
    if (lowerAt(frame, at) === 'on' && /^(?:before|earlier)$/.test(lowerAt(frame, mark.end - 1))) return true;
  }
  return false;
}

/** "said Monday", "said late on Tuesday that", "On Thursday X confirmed": the date leans on the reporting verb. */
function datesReport(frame: Frame, mark: Mark, reportVerbs: readonly number[]): boolean {
  for (const verb of reportVerbs) {
    const segment = frame.segments[mark.segment];
    if (segment === undefined || verb < segment.first || verb >= segment.end) continue;
    if (verb < mark.first && !hasObject(frame, verb + 1, mark.first)) return true;
    if (verb > mark.first && mark.first <= segment.first + 2) return true;
  }
  return false;
}

const REPORTS =
  /^(?:numbers?|figures?|report|reports|estimate|estimates|tally|count|return|forecast|statement|bulletin|update)$/;

/** "the July number", "Tuesday's estimate", "the return, published in June": the date of a report and not of what it reports. */
function namesReport(frame: Frame, mark: Mark): boolean {
  if (REPORTS.test(lowerAt(frame, mark.end))) return true;
  const issued = /^(?:in|on)$/.test(lowerAt(frame, mark.first - 1)) ? mark.first - 2 : mark.first - 1;
  return (
    /^(?:published|issued|released|printed|circulated)$/.test(lowerAt(frame, issued)) &&
    frame.words[issued - 1]?.text === ','
  );
}

/** Whether a figure or a noun stands between the reporting verb and the date. */
function hasObject(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (frame.tags[at] === 'figure') return true;
  return false;
}

/** ISO day of a "by" date: the state reached on its last day. */
function intervalOf(value: CalendarDate): { start: string | null; end: string | null } {
  if (value.hedge === 'by' || value.hedge === 'until') return { start: value.end, end: value.end };
  return { start: value.start, end: value.end };
}

/** The date belongs to another thing ("cars built before", "the 2011 census"): a relative clause or participle between. */
function distance(frame: Frame, mark: Mark, date: DateMark): number {
  const apart = Math.abs(date.mark.segment - mark.segment);
  const behind = date.mark.first > mark.first;
  const between = behind
    ? frame.marks.filter((other) => other.first > mark.first && other.first < date.mark.first)
    : [];
  const crossed = between.filter((other) => other.found.value.kind === 'date').length;
  const before = behind
    ? 0
    : frame.marks.filter(
        (other) => other.first > date.mark.first && other.first < mark.first && other.found.value.kind === 'date',
      ).length;
  const tokens = behind ? date.mark.first - mark.end : mark.first - date.mark.end;
  const lists = frame.segments[mark.segment]?.opener === ';' || separated(frame, mark, date) ? 40 : 0;
  const aside = frame.segments[date.mark.segment]?.opener === '(' && date.mark.segment !== mark.segment ? 60 : 0;
  return (
    aside +
    apart * 8 +
    crossed * 30 +
    before * 30 +
    tokens * 0.2 +
    (behind ? 0 : 3) +
    (date.reporting ? 200 : 0) +
    (date.compared ? 50 : 0) +
    lists
  );
}

/** A semicolon stands between them. */
function separated(frame: Frame, mark: Mark, date: DateMark): boolean {
  const from = Math.min(mark.first, date.mark.first);
  const to = Math.max(mark.first, date.mark.first);
  for (let at = from; at < to; at += 1) if (frame.words[at]?.text === ';') return true;
  return false;
}

export interface When {
  readonly dates: readonly DateMark[];
  readonly published: string | null;
  /** As-of of the last dated event of the paragraph. */
  readonly before: AsOf | null;
  readonly present: boolean;
  readonly fact: boolean;
}

/** When a figure holds: the date that governs it in its sentence, the running date of the paragraph, else publication. */
export function asOfFor(frame: Frame, mark: Mark, when: When): Dated {
  const own = ownDate(mark);
  if (own !== null) return own;
  const unstated: AsOf = { start: when.published, end: when.published, stated: false };
  const sinceBound = mark.found.value.kind === 'duration';
  const best = nearest(frame, mark, when);
  if (best !== null && !(sinceBound && best.reporting))
    return {
      asOf: shifted(frame, mark, intervalOf(best.value)),
      rule: best.reporting ? 'as-of-reported' : 'as-of-sentence',
    };
  if (best === null && isFormer(frame, mark)) return { asOf: formerly(when, unstated), rule: 'as-of-before' };
  if (saysNow(frame, mark))
    return { asOf: { start: when.published, end: when.published, stated: when.published !== null }, rule: 'as-of-now' };
  if (when.before !== null && !when.present && when.fact) return { asOf: when.before, rule: 'as-of-paragraph' };
  return { asOf: unstated, rule: 'as-of-published' };
}

/** A date describes itself; so does a clock time whose day is known. */
function ownDate(mark: Mark): Dated | null {
  const value = mark.found.value;
  if (value.kind === 'date')
    return { asOf: { start: value.start, end: value.end, stated: true }, rule: 'as-of-itself' };
  if (value.kind === 'time' && value.day !== undefined)
    return { asOf: { start: value.day, end: value.day, stated: true }, rule: 'as-of-itself' };
  return null;
}

/** "fell to 2.15 billion from 2.9 billion": the second figure held before. */
function isFormer(frame: Frame, mark: Mark): boolean {
  const previous = frame.marks[frame.marks.indexOf(mark) - 1];
  return (
    lowerAt(frame, mark.first - 1) === 'from' &&
    previous !== undefined &&
    previous.found.value.kind === 'quantity' &&
    mark.first - previous.end <= 3
  );
}

/** The calendar year before the one spoken of; where that is no whole year, the day is not known. */
function formerly(when: When, unstated: AsOf): AsOf {
  const { start, end } = when.before ?? unstated;
  if (start === null || end === null || start.slice(4) !== '-01-01' || end !== `${start.slice(0, 4)}-12-31`)
    return unstated;
  const year = String(Number(start.slice(0, 4)) - 1).padStart(4, '0');
  return { start: `${year}-01-01`, end: `${year}-12-31`, stated: true };
}

/** "71 percent a year earlier": as many years before the date that the sentence speaks of. */
function shifted(frame: Frame, mark: Mark, day: { start: string | null; end: string | null }): AsOf {
  const span = frame.marks.find((other) => other.first >= mark.end && other.first <= mark.end + 1)?.found;
  const at = frame.marks.find((other) => other.found === span)?.end ?? -1;
  const years = span?.value.kind === 'duration' && span.value.unit === 'year' ? span.value.best : null;
  if (years === null || !/^(?:earlier|before|previously)$/.test(lowerAt(frame, at))) return { ...day, stated: true };
  const back = (iso: string | null): string | null =>
    iso === null ? null : `${String(Number(iso.slice(0, 4)) - Math.round(years)).padStart(4, '0')}${iso.slice(4)}`;
  return { start: back(day.start), end: back(day.end), stated: true };
}

function nearest(frame: Frame, mark: Mark, when: When): DateMark | null {
  let best: DateMark | null = null;
  let least = Infinity;
  for (const date of when.dates) {
    if (date.reporting && !when.fact) continue;
    if (separated(frame, mark, date) && (date.mark.first > mark.first || isAhead(date, when.published))) continue;
    if (belongsToFrom(frame, mark, date)) continue;
    const cost = distance(frame, mark, date);
    if (cost < least) [best, least] = [date, cost];
  }
  return best;
}

/** The date lies behind the day of publication. */
const isAhead = (date: DateMark, published: string | null): boolean =>
  published !== null && date.value.start !== null && date.value.start > published;

/** "risen from 41 in 2015 to 118": the date between belongs to the first figure. */
function belongsToFrom(frame: Frame, mark: Mark, date: DateMark): boolean {
  if (lowerAt(frame, mark.first - 1) !== 'to' || date.mark.end > mark.first) return false;
  return frame.marks.some(
    (other) =>
      other.end <= date.mark.first && date.mark.first - other.end <= 2 && lowerAt(frame, other.first - 1) === 'from',
  );
}

function saysNow(frame: Frame, mark: Mark): boolean {
  const segment = frame.segments[mark.segment];
  for (let at = segment?.first ?? 0; at < (segment?.end ?? 0); at += 1) {
    if (NOW.has(lowerAt(frame, at))) return true;
    if (lowerAt(frame, at) === 'this' && lowerAt(frame, at - 1) === 'to' && lowerAt(frame, at + 1) === 'day')
      return true;
  }
  return false;
}

export type { DateMark };
