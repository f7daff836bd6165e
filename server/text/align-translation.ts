import { paragraphsIn } from './paragraph-pairs.ts';
import type { Span } from './span.ts';

/** A stretch of a translation and the stretch of the original that it translates; offsets are UTF-16 code units. */
export interface AlignedPair {
  readonly translation: Span;
  readonly original: Span;
}

/** Ways in which paragraphs correspond: how many of the original, how many of the translation, and what that costs. */
const MOVES: readonly (readonly [original: number, translation: number, cost: number])[] = [
  [1, 1, 0],
  [1, 2, 0.6],
  [2, 1, 0.6],
  [1, 0, 1.4],
  [0, 1, 1.4],
];
/** What a figure that stands on one side only costs. */
const LOST_FIGURE = 0.9;
/** Paragraphs off the diagonal that are looked at. */
const BAND = 80;

interface Side {
  readonly spans: readonly Span[];
  readonly figures: readonly (readonly string[])[];
  readonly scale: number;
}

const ZEROS = [0x30, 0x660, 0x6f0, 0x966];
const digit = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? sign : String(code - zero);
};

/** The digits of every figure in a stretch, whatever parts its thousands and whatever script they are in. */
const figuresIn = (words: string): string[] =>
  [...words.matchAll(/\p{Nd}+(?:[.,\u00a0\u202f\u066c\u066b’'](?=\p{Nd})\p{Nd}+)*/gu)].map(([figure]) =>
    figure.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, digit),
  );

function sideOf(text: string): Side {
  const spans = paragraphsIn(text);
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    spans,
    figures: spans.map(({ start, end }) => figuresIn(text.slice(start, end))),
    scale: Math.max(1, length),
  };
}

const lengthOf = ({ spans, scale }: Side, from: number, to: number): number =>
  spans.slice(from, to).reduce((sum, { start, end }) => sum + end - start, 0) / scale;

function lostFigures(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let lost = 0;
  for (const figure of a) {
    const at = left.indexOf(figure);
    if (at === -1) lost += 1;
    else left.splice(at, 1);
  }
  return lost + left.length;
}

/** How badly the paragraphs before two places correspond: by share of the whole length (Gale and Church 1993) and by figures. */
function costOf(original: Side, translation: Side, [i, j]: readonly [number, number], move: (typeof MOVES)[number]) {
  const [a, b, cost] = move;
  if (a === 0 || b === 0) return cost;
  const ratio = Math.abs(Math.log(lengthOf(original, i - a, i) / lengthOf(translation, j - b, j)));
  const figures = lostFigures(original.figures.slice(i - a, i).flat(), translation.figures.slice(j - b, j).flat());
  return cost + ratio + figures * LOST_FIGURE;
}

type Step = { readonly cost: number; readonly move: (typeof MOVES)[number] | null };

function steps(original: Side, translation: Side): Map<number, Step> {
  const [n, m] = [original.spans.length, translation.spans.length];
  const best = new Map<number, Step>([[0, { cost: 0, move: null }]]);
  for (let i = 0; i <= n; i += 1) {
    const middle = Math.round((i * m) / Math.max(1, n));
    const from = Math.max(0, middle - BAND - Math.abs(n - m));
    for (let j = from; j <= Math.min(m, middle + BAND + Math.abs(n - m)); j += 1) {
      if (i === 0 && j === 0) continue;
      let found: Step = { cost: Infinity, move: null };
      for (const move of MOVES) {
        const before = i >= move[0] && j >= move[1] ? best.get((i - move[0]) * (m + 1) + j - move[1]) : undefined;
        if (before === undefined) continue;
        const cost = before.cost + costOf(original, translation, [i, j], move);
        if (cost < found.cost) found = { cost, move };
      }
      if (found.move !== null) best.set(i * (m + 1) + j, found);
    }
  }
  return best;
}

const joined = (spans: readonly Span[], from: number, to: number): Span => ({
  start: spans[from]?.start ?? 0,
  end: spans[to - 1]?.end ?? 0,
});

/**
 * Aligns the paragraphs of a translation with those of its original: one to one where both have as many, else by length
 * and figures, so that a paragraph that was joined, parted or left out moves no other. Pairs come in the order of the
 * text; a paragraph without a counterpart is in none.
 */
export function alignTranslation(originalText: string, translationText: string): AlignedPair[] {
  const original = sideOf(originalText);
  const translation = sideOf(translationText);
  if (original.spans.length === translation.spans.length)
    return translation.spans.flatMap((span, at) => {
      const beside = original.spans[at];
      return beside ? [{ translation: span, original: beside }] : [];
    });
  const best = steps(original, translation);
  const pairs: AlignedPair[] = [];
  let [i, j] = [original.spans.length, translation.spans.length];
  while (i > 0 || j > 0) {
    const move = best.get(i * (translation.spans.length + 1) + j)?.move;
    if (!move) break;
    const [a, b] = move;
    if (a > 0 && b > 0)
      pairs.push({ translation: joined(translation.spans, j - b, j), original: joined(original.spans, i - a, i) });
    i -= a;
    j -= b;
  }
  return pairs.reverse();
}

/** The stretch on the other side of the given one: from the first to the last pair that shares a character with it; null for none. */
export function acrossFrom(pairs: readonly AlignedPair[], side: keyof AlignedPair, span: Span): Span | null {
  const other = side === 'original' ? 'translation' : 'original';
  const touched = pairs.filter((pair) => pair[side].start < span.end && span.start < pair[side].end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first[other].start, end: last[other].end } : null;
}
