/** Generated articles for measuring reuse: words of a Zipf-like vocabulary, stock phrases, footers of outlets, and copies of known share. */
import { article } from './news.ts';

/** A generator of numbers below a bound that gives the same row every time. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

type Dice = (below: number) => number;

const VOCABULARY = 20_000;
const SYLLABLES = ['ba', 'ko', 'ri', 'ten', 'mal', 'su', 'lor', 'pi', 'dan', 'ger', 'wo', 'nis', 'ta', 'fel', 'um'];
const LINKING = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'was', 'for', 'on', 'with', 'as', 'by', 'at', 'from'];

function words(): string[] {
  const next = dice(7);
  return Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join(''),
  );
}

const WORDS = words();

function word(next: Dice): string {
  if (next(100) < 40) return LINKING[next(LINKING.length)] ?? 'the';
  const rank = Math.floor(VOCABULARY * (next(1_000_000) / 1_000_000) ** 3);
  return WORDS[rank] ?? 'news';
}

function sentence(next: Dice): string {
  const made = Array.from({ length: 10 + next(16) }, () => word(next)).join(' ');
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}.`;
}

/** Openings that any paper prints; a whole sentence in the same words would be taken over. */
const PHRASES = Array.from({ length: 60 }, (_, number) => article(number).split(/(?<=[.”])\s+/u))
  .flat()
  .map((line) => line.replace(/[“”]/gu, '').split(' ').slice(0, 7).join(' '));
const stockSentence = (next: Dice): string => `${PHRASES[next(PHRASES.length)] ?? ''} ${sentence(next)}`;

const OUTLETS = 300;
const SENTENCES = 16;

function footer(outlet: number): string {
  const next = dice(500_000 + outlet);
  return `${sentence(next)} ${sentence(next)}`;
}

/** How much of an article is another one's. */
export const SHARES = { full: 1, half: 0.5, fifth: 0.2 } as const;
export type Share = keyof typeof SHARES;

export interface Article {
  readonly outlet: string;
  readonly text: string;
  /** Number of the article that it copies, and how much; null for one of its own words. */
  readonly copies: { readonly of: number; readonly share: Share } | null;
}

/** Articles in their order: twelve of a hundred copy an earlier one, four each in full (with a few words edited), by half and by a fifth. */
export function articles(count: number): Article[] {
  const next = dice(11);
  const bodies: string[][] = [];
  const originals: number[] = [];
  return Array.from({ length: count }, (_, at) => {
    const share = at > 200 && at % 100 < 12 ? (['full', 'half', 'fifth'] as const)[at % 3] : undefined;
    const of = share === undefined ? undefined : originals[next(originals.length)];
    const outlet = (next(OUTLETS) + (of ?? 0)) % OUTLETS;
    const own = Array.from({ length: SENTENCES }, () => (next(10) === 0 ? stockSentence(next) : sentence(next)));
    const body = of === undefined || share === undefined ? own : mixed(own, bodies[of] ?? [], { share, next });
    bodies.push(body);
    if (of === undefined) originals.push(at);
    const copies = of === undefined || share === undefined ? null : { of, share };
    return { outlet: `Outlet ${String(outlet)}`, text: `${body.join(' ')}\n\n${footer(outlet)}`, copies };
  });
}

/** Own sentences around a run of the other's, cut so that the run is the wanted share of the words. */
function mixed(own: string[], other: readonly string[], { share, next }: { share: Share; next: Dice }): string[] {
  if (share === 'full') return other.map((line) => edited(line, next));
  const wanted = Math.round(SENTENCES * SHARES[share]);
  const from = next(SENTENCES - wanted + 1);
  const at = next(own.length - wanted + 1);
  return [...own.slice(0, at), ...other.slice(from, from + wanted), ...own.slice(at + wanted)];
}

/** One word of thirty is another one. */
const edited = (line: string, next: Dice): string =>
  line
    .split(' ')
    .map((one) => (next(30) === 0 ? word(next) : one))
    .join(' ');
