import { foldWords } from '../../text/fold.ts';
import { pairParagraphs } from '../../text/paragraph-pairs.ts';
import type { ParagraphPairs } from '../../text/paragraph-pairs.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import type { DraftMark } from './marks.ts';

interface Version {
  readonly text: string;
  readonly marks: readonly DraftMark[];
}

const keyOf = (words: string): string => foldWords(words).replace(/\s+/gu, ' ').trim();

/** Pairs the sentences of paragraphs that were edited: those of equal words, the first with the first. */
function pairSentences(
  before: string,
  after: string,
  edited: { old: readonly Span[]; late: readonly Span[] },
): (readonly [Span, Span])[] {
  const within = (text: string, spans: readonly Span[]): Span[] =>
    spans.flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      return sentences(words, tokenise(words)).map((one) => ({ start: one.start + start, end: one.end + start }));
    });
  const waiting = new Map<string, Span[]>();
  for (const span of within(before, edited.old)) {
    const key = keyOf(before.slice(span.start, span.end));
    waiting.set(key, [...(waiting.get(key) ?? []), span]);
  }
  return within(after, edited.late).flatMap((span) => {
    const old = waiting.get(keyOf(after.slice(span.start, span.end)))?.shift();
    return old === undefined ? [] : [[old, span] as const];
  });
}

/** Stretches of two versions that have the same words: paragraphs, and within edited ones the sentences. */
function sameStretches(before: string, after: string, pairs: ParagraphPairs): (readonly [Span, Span])[] {
  const owned = new Set(pairs.owners.filter((owner) => owner !== null));
  const whole = pairs.after.flatMap((span, at) => {
    const owner = pairs.owners[at];
    const old = owner === null || owner === undefined ? undefined : pairs.before[owner];
    return old === undefined ? [] : [[old, span] as const];
  });
  const old = pairs.before.filter((_, at) => !owned.has(at));
  const late = pairs.after.filter((_, at) => pairs.owners[at] === null);
  return [...whole, ...pairSentences(before, after, { old, late })];
}

const inside = (marks: readonly DraftMark[], { start, end }: Span): DraftMark[] =>
  marks.filter((mark) => mark.start >= start && mark.end <= end);

/** The fields of a flat record in one order, whatever order it was stored in. */
const fieldsOf = (record: object): [string, unknown][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** What the reader took a mark to mean; days that were not written are the draft's own and no edit. */
function meaning({ kind, printed, statement }: DraftMark): string {
  if (statement === null) return `${kind} ${keyOf(printed)}`;
  const { value, place, modality, asOf } = statement;
  const when = asOf.stated && value.kind !== 'date' && value.kind !== 'time' ? asOf : null;
  return JSON.stringify([kind, keyOf(printed), fieldsOf(value), place, modality, when && fieldsOf(when)]);
}

/** What became of a draft's marks in its next version. */
export interface Followed {
  /** Number of a mark now -> the number it had, for marks whose words and meaning did not change. */
  readonly kept: ReadonlyMap<number, number>;
  /** Numbers of marks before that were touched or are gone, each with the mark that stands in its place now. */
  readonly lost: readonly { readonly was: number; readonly now: number | null }[];
  /** Paragraphs of the later version that have other words than before. */
  readonly changedParagraphs: number;
}

/** The mark that stands where a touched one stood, counted from the kept mark before it or else behind it, of one kind. */
function inPlaceOf(
  was: number,
  isKept: ReadonlySet<number>,
  { before, after, kept }: { before: Version; after: Version; kept: ReadonlyMap<number, number> },
): number | null {
  const placeNow = new Map([...kept].map(([now, former]) => [former, now]));
  const fits = (now: number): boolean =>
    !kept.has(now) && after.marks[now - 1]?.kind === before.marks[was - 1]?.kind && after.marks[now - 1] !== undefined;
  let [back, ahead] = [was - 1, was + 1];
  while (back > 0 && !isKept.has(back)) back -= 1;
  while (ahead <= before.marks.length && !isKept.has(ahead)) ahead += 1;
  const fromBack = (placeNow.get(back) ?? 0) + was - back;
  const fromAhead = (placeNow.get(ahead) ?? after.marks.length + 1) + was - ahead;
  return [fromBack, fromAhead].find(fits) ?? null;
}

/** Follows the marks of a draft into its next version: those in sentences of unchanged words stand, also when a paragraph moved. */
export function followMarks(
  before: Version,
  after: Version,
  pairs: ParagraphPairs = pairParagraphs(before.text, after.text),
): Followed {
  const kept = new Map<number, number>();
  for (const [old, late] of sameStretches(before.text, after.text, pairs)) {
    const was = inside(before.marks, old);
    const now = inside(after.marks, late);
    if (was.length !== now.length) continue;
    now.forEach((mark, at) => {
      const former = was[at];
      if (former !== undefined && meaning(former) === meaning(mark)) kept.set(mark.number, former.number);
    });
  }
  const stands = new Set(kept.values());
  const lost = before.marks
    .filter(({ number }) => !stands.has(number))
    .map(({ number }) => ({ was: number, now: inPlaceOf(number, stands, { before, after, kept }) }));
  return { kept, lost, changedParagraphs: pairs.owners.filter((owner) => owner === null).length };
}
