import { accountOf } from '../account.ts';
import type { Testimony } from '../comparison.ts';
import { findingsOf, type Findings } from '../findings.ts';
import { isAbout } from './span.ts';
import { similarity } from '../similarity.ts';
import { sameThing, topicOf } from '../topic.ts';

/** A statement of the cited source that answers a row: by what is counted, where and when, whatever its digits. */
export interface Answer {
  readonly testimony: Testimony;
  readonly findings: Findings;
  /** How surely it answers the row; only for the order among answers. */
  readonly score: number;
}

/** From here on a counted thing is the row's own. */
const COUNTED = 0.4;
/** Measures, money and shares have no noun of their own; the words around them must be alike instead. */
const ALIKE = 0.6;
/** Answers that lie this close to the best are equally good ones. */
const TIED = 0.2;
const STATED_TIME = 0.15;

const MEASURED: ReadonlySet<string> = new Set(['count', 'ordinal', 'words']);

/** How surely a statement is about the row's thing, by their words alone; 0 where it is not. The cheap look before every test is run. */
function likelihood(row: Testimony, said: Testimony): number {
  const { score } = sameThing(row, said);
  if (score >= COUNTED) return score;
  return !MEASURED.has(topicOf(row).scale) && similarity(accountOf(row), accountOf(said)) >= ALIKE ? COUNTED : 0;
}

/** True when the tests find another scale, population, place or event. */
const isElse = ({ counted, place, event }: Findings): boolean =>
  counted.finding === 'scope' ||
  counted.finding === 'definition' ||
  place.finding === 'other' ||
  place.finding === 'part' ||
  event.finding === 'other-aspect';

/** The statements of a source on the row's scale that speak of its thing, at its time or at any other. */
function onTopic(row: Testimony, source: readonly Testimony[]): Answer[] {
  const { scale } = topicOf(row);
  return source.flatMap((testimony) => {
    const score = topicOf(testimony).scale === scale ? likelihood(row, testimony) : 0;
    if (score === 0) return [];
    const findings = findingsOf(accountOf(row), accountOf(testimony), true);
    return isElse(findings) ? [] : [{ testimony, findings, score }];
  });
}

/** What a source says on a row: the answers at the row's time, all equally good, and what it says of other times. */
export interface Answers {
  readonly now: readonly Answer[];
  readonly otherTimes: readonly Answer[];
}

/** Finds the statements that answer a row; the digits take no part. Deterministic; linear in the statements. */
export function answersTo(row: Testimony, source: readonly Testimony[]): Answers {
  const topic = onTopic(row, source);
  const now: Answer[] = [];
  const otherTimes: Answer[] = [];
  for (const answer of topic) {
    const when = timeOf(row, answer);
    if (when === 'other') otherTimes.push(answer);
    else now.push(when === 'stated' ? { ...answer, score: answer.score + STATED_TIME } : answer);
  }
  const best = Math.max(0, ...now.map(({ score }) => score));
  return {
    now: now.filter(({ score }) => score >= best - TIED).sort((a, b) => b.score - a.score),
    otherTimes: otherTimes.sort((a, b) => b.score - a.score),
  };
}

/** Whether a statement holds at the row's time: as it states, as its publication lets suppose, or not. Days and fixed things hold at any time. */
function timeOf(row: Testimony, { testimony, findings }: Answer): 'stated' | 'supposed' | 'other' {
  const [asked, said] = [row.statement.asOf, testimony.statement.asOf];
  const { kind } = row.statement.value;
  if (!asked.stated || kind === 'date' || kind === 'time') return 'supposed';
  if (said.stated)
    return isAbout(asked, said, 0) ? 'stated' : findings.change.finding === 'fixed' ? 'supposed' : 'other';
  if (findings.change.finding === 'fixed' || said.start === null) return 'supposed';
  return isAbout(asked, said, 366) ? 'supposed' : 'other';
}

/** The statement with the row's digits and much of its words on another scale: the unit was swapped; null where there is none. */
export function otherScale(row: Testimony, source: readonly Testimony[]): Testimony | null {
  const { value } = row.statement;
  if (!('best' in value) || value.best === null) return null;
  const digits = digitsOf(row);
  const swapped = source.filter(
    (said) =>
      topicOf(said).scale !== topicOf(row).scale &&
      digitsOf(said) === digits &&
      similarity(accountOf(row), accountOf(said)) >= ALIKE,
  );
  return swapped[0] ?? null;
}

const digitsOf = ({ statement }: Testimony): string => statement.printed.replaceAll(/[^\d.]/gu, '');
