import type { ReadOptions, Statement } from '../../reading/statement.ts';
import { read } from '../../reading/read.ts';
import { languageOf } from '../../text/language.ts';
import type { ParagraphPairs } from '../../text/paragraph-pairs.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import { marksFrom, marksOf, quotationsIn } from './marks.ts';
import type { DraftMark } from './marks.ts';

/** Paragraphs that are read before a changed one, so that what it leans on is known: a speaker, what is counted. */
const LEANS_ON = 3;
/** Of more than this share of changed paragraphs the whole text is read. */
const MOST_CHANGED = 0.3;

/** Two versions of a draft, the former with its marks, and which of their paragraphs have the same words. */
export interface Versions {
  readonly before: { readonly text: string; readonly marks: readonly DraftMark[] };
  readonly text: string;
  readonly pairs: ParagraphPairs;
}

/** The marks of a later version, and those of them that were carried over unread: number now -> number before. */
export interface ReRead {
  readonly marks: readonly DraftMark[];
  readonly carried: ReadonlyMap<number, number>;
}

const within = ({ start, end }: Span, outer: Span): boolean => start >= outer.start && end <= outer.end;

const moved = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

const movedStatement = (statement: Statement, by: number): Statement => ({
  ...moved(statement, by),
  sentence: moved(statement.sentence, by),
});

/** A mark as it stands in words that begin `by` code units later. */
export const movedMark = (mark: DraftMark, by: number): DraftMark => ({
  ...moved(mark, by),
  sentence: moved(mark.sentence, by),
  statement: mark.statement === null ? null : movedStatement(mark.statement, by),
});

/** Paragraphs that stand as they stood, letter by letter and in order: index now -> index before. */
function standing({ before, text, pairs }: Versions): Map<number, number> {
  const same = new Map<number, number>();
  pairs.owners.forEach((owner, at) => {
    const [old, late] = [owner === null ? undefined : pairs.before[owner], pairs.after[at]];
    if (owner === null || !old || !late || pairs.moved.has(at)) return;
    if (before.text.slice(old.start, old.end) === text.slice(late.start, late.end)) same.set(at, owner);
  });
  return same;
}

/** The marks of each paragraph, by its index; null where one stands across two of them. */
function byParagraph(marks: readonly DraftMark[], paragraphs: readonly Span[]): Map<number, DraftMark[]> | null {
  const found = new Map<number, DraftMark[]>();
  let at = 0;
  for (const mark of marks) {
    while (at < paragraphs.length && (paragraphs[at]?.end ?? 0) < mark.end) at += 1;
    const paragraph = paragraphs[at];
    if (!paragraph || !within(mark, paragraph) || !within(mark.sentence, paragraph)) return null;
    const own = found.get(at);
    if (own) own.push(mark);
    else found.set(at, [mark]);
  }
  return found;
}

/**
 * The last paragraph that the places of unread marks lean on: that of the dateline, or the one of a mark for which the
 * text named no place at all. A change up to there has to read everything.
 */
function leansUpTo({ before, pairs }: Versions, former: ReadonlyMap<number, readonly DraftMark[]>): number {
  const firstWith = new Map<string, number>();
  const wordsOf = ({ start, end }: Span): string => before.text.slice(start, end);
  let upTo = -1;
  for (const [at, marks] of former) {
    const words = wordsOf(pairs.before[at] ?? { start: 0, end: 0 });
    for (const { statement } of marks) {
      if (statement === null || !statement.rules.includes('place-of-text')) continue;
      const { place } = statement;
      if (place !== null && words.includes(place)) continue;
      if (place !== null && !firstWith.has(place))
        firstWith.set(
          place,
          pairs.before.findIndex((one) => wordsOf(one).includes(place)),
        );
      upTo = Math.max(upTo, place === null ? at - 1 : (firstWith.get(place) ?? 0));
    }
  }
  return upTo;
}

/** Stretches of paragraphs that are read: the changed ones, the one behind each, and what these lean on. */
function stretches(again: ReadonlySet<number>, head: number): [number, number][] {
  const wanted = [...again].map((at): [number, number] => [Math.max(0, at - LEANS_ON), at]);
  const joined: [number, number][] = [];
  for (const [from, to] of [[0, head] as [number, number], ...wanted.sort((a, b) => a[0] - b[0])]) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function readStretches(
  versions: Versions,
  again: ReadonlySet<number>,
  options: ReadOptions,
  head: number,
): Statement[] {
  const { text, pairs } = versions;
  const parts: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  let excerpt = '';
  for (const [first, last] of stretches(again, head)) {
    const [start, end] = [pairs.after[first]?.start ?? 0, pairs.after[last]?.end ?? text.length];
    if (excerpt !== '') excerpt += '\n\n';
    parts.push({ from: excerpt.length, to: excerpt.length + end - start, by: start - excerpt.length });
    excerpt += text.slice(start, end);
  }
  const spans = [...again].flatMap((at) => pairs.after[at] ?? []);
  return read(excerpt, options).flatMap((statement) => {
    const part = parts.find((one) => within(statement, { start: one.from, end: one.to }));
    const here = part && movedStatement(statement, part.by);
    return here && spans.some((span) => within(here, span)) ? [here] : [];
  });
}

const languageIn = (text: string): string => languageOf(tokenise(text));

const quotedAt = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ');

/** Whether the quotations of unread paragraphs are those they had: a mark opened elsewhere may have taken some over. */
function quotedAsBefore({ text, pairs }: Versions, unread: readonly { at: number; marks: readonly DraftMark[] }[]) {
  const quoted = quotationsIn(text);
  return unread.every(({ at, marks }) => {
    const paragraph = pairs.after[at];
    if (!paragraph) return false;
    const here = quoted.filter((span) => span.start < paragraph.end && paragraph.start < span.end);
    return quotedAt(here) === quotedAt(marks.filter(({ kind }) => kind === 'quotation'));
  });
}

/**
 * The marks of a later version. Paragraphs that stand as they stood are not read again but for the one behind a changed
 * paragraph; the whole text is read where much was changed, where the language or a quotation mark reaches further, or
 * where the places of other paragraphs lean on the changed one. Only what leans on words further back than that, such
 * as a date or speaker told three paragraphs earlier, is read as it was before.
 */
export function reReadMarks(versions: Versions, options: ReadOptions): ReRead {
  const { before, text, pairs } = versions;
  const whole = (): ReRead => ({ marks: marksOf(text, options), carried: new Map() });
  const same = standing(versions);
  const changed = pairs.after.flatMap((_, at) => (same.has(at) ? [] : [at]));
  const owned = new Set(same.values());
  const gone = pairs.before.flatMap((_, at) => (owned.has(at) ? [] : [at]));
  if (changed.length + gone.length > 2 * MOST_CHANGED * pairs.after.length) return whole();
  const language = options.language ?? languageIn(text);
  if (options.language === undefined && languageIn(before.text) !== language) return whole();
  const former = byParagraph(before.marks, pairs.before);
  if (former === null) return whole();
  const upTo = leansUpTo(versions, former);
  if ([...changed, ...gone].some((at) => at <= upTo)) return whole();
  const nowAt = new Map([...same].map(([now, was]) => [was, now]));
  const behind = gone.flatMap((at) => nowAt.get(at + 1) ?? []);
  const again = new Set(
    [...changed, ...changed.map((at) => at + 1), ...behind].filter((at) => at < pairs.after.length),
  );
  const unread = [...same].flatMap(([at, was]) => {
    const by = (pairs.after[at]?.start ?? 0) - (pairs.before[was]?.start ?? 0);
    const marks = (former.get(was) ?? []).map((mark) => movedMark(mark, by));
    return again.has(at) ? [] : [{ at, marks }];
  });
  if (!quotedAsBefore(versions, unread)) return whole();
  const kept = unread.flatMap(({ marks }) => marks);
  const head = Math.min(Math.max(upTo, 2), pairs.after.length - 1);
  const fresh = readStretches(versions, again, { ...options, language }, head);
  const statements = [...kept.flatMap(({ statement }) => statement ?? []), ...fresh];
  const marks = marksFrom(text, statements);
  const numbers = new Map(kept.map((mark) => [mark.start, mark.number]));
  const carried = marks.flatMap(({ start, number }) => {
    const was = numbers.get(start);
    return was === undefined ? [] : [[number, was] as const];
  });
  return { marks, carried: new Map(carried) };
}
