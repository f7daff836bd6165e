/** A snapshot's text cut into paragraphs, sentences and pieces under marks. Offsets are UTF-16 code units of the text, end exclusive. */
import type { SourcePage } from '../server/contract.ts';

export type Mark = SourcePage['marks'][number];
export type Standing = 'evidence' | 'suggested' | 'rejected' | 'loose';
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface TextPiece extends Span {
  /** Marks over the piece, the longest first. */
  readonly over: readonly Mark[];
  /** Marks that begin and end with it. */
  readonly begins: readonly Mark[];
  readonly ends: readonly Mark[];
  readonly chosen: boolean;
}

/** Where a mark stands: accepted anywhere is evidence; else suggested; else rejected; used by no claim is loose. */
export function standing(mark: Mark): Standing {
  if (mark.claims.some((claim) => claim.decision === 'accepted')) return 'evidence';
  if (mark.claims.some((claim) => claim.decision === 'suggested')) return 'suggested';
  return mark.claims.length > 0 ? 'rejected' : 'loose';
}

function split(text: string, between: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') spans.push({ start: start + lead, end: start + words.trimEnd().length });
  };
  for (const found of text.matchAll(between)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return spans;
}

/** Paragraphs stand apart by an empty line; in a text without any, each line is one. */
export const paragraphs = (text: string): Span[] => split(text, /\n[ \t]*\n/.test(text) ? /\n[ \t]*\n\s*/g : /\n+/g);

/** Sentences to step through by key, within paragraphs; only a help for selecting. */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap((paragraph) =>
    split(text.slice(paragraph.start, paragraph.end), /(?<=\p{L}{3}[.!?]["”’)]*|\d{4}\.)\s+(?=["“‘(]?\p{Lu})/gu).map(
      (one) => ({
        start: paragraph.start + one.start,
        end: paragraph.start + one.end,
      }),
    ),
  );
}

const printed = (mark: Mark): Span => mark.statement.printed;
const length = (mark: Mark): number => printed(mark).end - printed(mark).start;

/** True when two spans share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

export interface MarkedParagraph {
  readonly paragraph: Span;
  /** Its place in the text, from 1. */
  readonly number: number;
  /** The marks over it, and of these the ones that begin in it. */
  readonly over: readonly Mark[];
  readonly inside: readonly Mark[];
}

/** Each paragraph with the marks over it and the marks that begin in it. */
export const marked = (all: readonly Span[], marks: readonly Mark[]): MarkedParagraph[] =>
  all.map((paragraph, i) => {
    const over = marks.filter((mark) => overlap(printed(mark), paragraph));
    return { paragraph, number: i + 1, over, inside: over.filter((mark) => printed(mark).start >= paragraph.start) };
  });

/** Notes and paragraphs in one slice of a long text. */
const SLICE = 80;

/** Paragraphs in order, cut into slices of about `most` notes and paragraphs together; none is cut in two. */
export function slices<T extends { readonly inside: readonly unknown[] }>(all: readonly T[], most = SLICE): T[][] {
  const cut: T[][] = [];
  let held = most;
  for (const part of all) {
    if (held >= most) {
      cut.push([]);
      held = 0;
    }
    cut.at(-1)?.push(part);
    held += 1 + part.inside.length;
  }
  return cut;
}

/** The pieces of a paragraph: cut wherever a mark or the chosen words begin or end. */
export function pieces(paragraph: Span, marks: readonly Mark[], chosen: Span | null): TextPiece[] {
  const within = marks.filter((mark) => printed(mark).start < paragraph.end && printed(mark).end > paragraph.start);
  const spans = [...within.map(printed), ...(chosen === null ? [] : [chosen])];
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const span of spans)
    for (const at of [span.start, span.end]) if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? paragraph.end;
    const over = within
      .filter((mark) => printed(mark).start < end && printed(mark).end > start)
      .sort((a, b) => length(b) - length(a));
    return {
      start,
      end,
      over,
      begins: over.filter((mark) => Math.max(printed(mark).start, paragraph.start) === start),
      ends: over.filter((mark) => printed(mark).end === end).sort((a, b) => a.number - b.number),
      chosen: chosen !== null && chosen.start < end && chosen.end > start,
    };
  });
}

/** The end of a span moved by a word, to the right or the left, never past its start. */
export function byWord(text: string, at: number, step: 1 | -1): number {
  if (step === 1) {
    const found = /\s*\S+/y;
    found.lastIndex = at;
    return at + (found.exec(text)?.[0].length ?? 0);
  }
  return text
    .slice(0, at)
    .replace(/\S+\s*$/, '')
    .trimEnd().length;
}

/** The start of a span moved by a word. */
export function startByWord(text: string, at: number, step: 1 | -1): number {
  if (step === -1) return text.slice(0, at).replace(/\S+\s*$/, '').length;
  const found = /\S+\s*/y;
  found.lastIndex = at;
  return at + (found.exec(text)?.[0].length ?? 0);
}
