import type { Day } from './days.ts';
import type { Named, Scene } from './fit.ts';
import type { Hedged } from './hedges.ts';
import type { Mention, When } from './mention.ts';
import { wordAt } from './page.ts';
import type { Page } from './page.ts';
import type { Period } from './period.ts';
import { resolve } from './resolve.ts';

import { tenseAround } from './tense.ts';

/** A mention with its days; period null where they cannot be known. */
export interface Resolved {
  readonly mention: Mention;
  readonly hedged: Hedged;
  readonly period: Period | null;
}

interface Unresolved {
  readonly mentions: readonly Mention[];
  readonly hedged: readonly Hedged[];
  readonly published: Day | null;
}

/** Resolves the mentions of a text in order, "overnight" last, each with the dates named before it at hand. */
export function resolveAll(page: Page, { mentions, hedged, published }: Unresolved): Resolved[] {
  const named: Named[] = [];
  const periods = new Map<Mention, Period | null>();
  const whens = withNeighbours(page, mentions);
  const numbered = mentions.map((mention, index) => ({ mention, index }));
  const early = numbered.filter(({ mention }) => mention.when.on !== 'overnight');
  const late = numbered.filter(({ mention }) => mention.when.on === 'overnight');
  for (const { mention, index } of [...early, ...late]) {
    const sentence = page.sentence[mention.first] ?? 0;
    const scene: Scene = {
      published,
      tense: asksTense(mention.when) ? tenseAround(page, hedged[index]?.first ?? mention.first, mention.end) : 'none',
      hedge: hedged[index]?.hedge ?? 'none',
      from: page.lexicon.sets.from.has(wordAt(page, mention.first - 1)),
      untilAhead: putsOff(page, mention.first),
      sentence,
      token: mention.first,
      named,
      beside: mention.when.on === 'overnight' ? around(named, mention.first) : [],
    };
    const period = resolve(whens[index] ?? mention.when, scene);
    periods.set(mention, period);
    const open = !['none', 'about'].includes(hedged[index]?.hedge ?? 'none');
    if (period !== null && mention.when.on !== 'overnight')
      named.push({ period, sentence, open, token: mention.first, yearPrinted: hasYear(mention.when) });
  }
  return mentions.flatMap((mention, index) => {
    const period = periods.get(mention) ?? null;
    const words = hedged[index];
    if (words === undefined || (period === null && !isUseful(mention.when))) return [];
    return [{ mention, hedged: words, period }];
  });
}

/** The dates already read whose tokens stand nearest to a token, a few on either side. */
function around(named: readonly Named[], token: number): Named[] {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return named.slice(Math.max(0, low - 4), low + 4);
}

/** Whether one of the eight words before a date puts something off or closes it. */
function putsOff(page: Page, index: number): boolean {
  for (let at = index - 1; at >= index - 8 && page.sentence[at] === page.sentence[index]; at -= 1) {
    if (page.lexicon.sets.putsOff.has(wordAt(page, at))) return true;
  }
  return false;
}

/** Whether a date that cannot be placed is still worth a statement: it names a day, month or span of its own. */
function isUseful(when: When): boolean {
  return when.on !== 'same' && !(when.on === 'away' && when.base === 'named');
}

/** Whether the tense around an expression can change its days. */
function asksTense(when: When): boolean {
  switch (when.on) {
    case 'calendar':
      return when.year === undefined && when.yearShift === undefined;
    case 'fixed':
    case 'fiscal':
    case 'near':
      return false;
    case 'unit':
      return when.loose === true;
    case 'part':
      return asksTense(when.of);
    case 'nth':
      return when.of === null || asksTense(when.of);
    case 'span':
      return asksTense(when.from) || asksTense(when.to);
    default:
      return true;
  }
}

function hasYear(when: When): boolean {
  switch (when.on) {
    case 'calendar':
    case 'season':
    case 'feast':
      return when.year !== undefined;
    case 'fixed':
    case 'fiscal':
      return true;
    case 'part':
      return hasYear(when.of);
    case 'nth':
      return when.of !== null && hasYear(when.of);
    default:
      return false;
  }
}

/** "March and April 2021", "Q1 and Q2 2023": the year stands behind the last of them. */
function withNeighbours(page: Page, mentions: readonly Mention[]): When[] {
  const whens = mentions.map(({ when }) => when);
  for (let index = mentions.length - 2; index >= 0; index -= 1) {
    const [here, next, when] = [mentions[index], mentions[index + 1], whens[index + 1]];
    if (here !== undefined && next !== undefined && when !== undefined) {
      whens[index] = withNeighbour(page, here, { ...next, when });
    }
  }
  return whens;
}

function withNeighbour(page: Page, mention: Mention, next: Mention): When {
  const { when } = mention;
  if (next.first - mention.end > 2 || next.first <= mention.end) return when;
  const join = wordAt(page, next.first - 1);
  if (!page.lexicon.sets.and.has(join) && join !== ',' && join !== 'or') return when;
  if (when.on === 'calendar' && when.year === undefined && when.month !== undefined && next.when.on === 'calendar') {
    const { year, month, day } = next.when;
    const alike = (day === undefined) === (when.day === undefined);
    return year === undefined || month === undefined || !alike || month < when.month ? when : { ...when, year };
  }
  if (when.on === 'nth' && when.of === null && next.when.on === 'nth' && next.when.unit === when.unit) {
    return { ...when, of: next.when.of };
  }
  return when;
}
