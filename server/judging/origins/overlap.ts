import { sharedRuns } from '../../text/align-runs.ts';
import type { FoldedWord } from '../../text/fingerprint.ts';
import type { Span } from '../../text/span.ts';

/** Words two texts share, told apart by where they stand. */
export interface Overlap {
  /** Words in own prose, inside quotation marks, and in an outlet's standing words. */
  readonly prose: number;
  readonly quoted: number;
  readonly standing: number;
  /** Shared prose as a share of each text's own words. */
  readonly ofA: number;
  readonly ofB: number;
  /** The longest shared run of prose, in words. */
  readonly longest: number;
  readonly spans: readonly { readonly a: Span; readonly b: Span }[];
}

/** A text as it is compared: its words, and for each word whether it is quoted or standing. */
export interface Worded {
  readonly words: readonly FoldedWord[];
  readonly places: readonly ('prose' | 'quoted' | 'standing')[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Signs of scripts without spaces count half a word. */
export const sizeOf = (word: string): number => (UNSPACED.test(word) ? 0.5 : 1);

const OPEN: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』', '‟': '”' };

/** The stretches between quotation marks; a mark that is never closed holds to the end of its paragraph. */
export function quotedIn(text: string): Span[] {
  const quoted: Span[] = [];
  let start = -1;
  let close = '';
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '\n';
    if (start !== -1 && (close.includes(sign) || (sign === '\n' && /^\s*(?:\n|$)/u.test(text.slice(at, at + 8))))) {
      quoted.push({ start, end: at });
      start = -1;
    } else if (start === -1 && (sign === '"' || sign in OPEN)) {
      start = at;
      close = sign === '"' ? '"' : `${OPEN[sign] ?? ''}"`;
    }
  }
  return [
    ...quoted,
    ...[...text.matchAll(SINGLE)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ];
}

/** Speech between single marks: opened behind a blank, closed behind a comma, stop or word, never inside a word. */
const SINGLE =
  /(?<![\p{L}\p{N}])‘[^‘\n]{8,600}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'[^'\n]{8,600}?(?:'(?=\p{L})[^'\n]{0,600}?)*[,.!?]'(?![\p{L}\p{N}])/gu;

/** Marks every word as prose, quoted or standing; standing wins over quoted. */
export function placesOf(
  words: readonly FoldedWord[],
  quoted: readonly Span[],
  standing: readonly Span[],
): Worded['places'] {
  const isStanding = inside(standing);
  const isQuoted = inside(quoted);
  return words.map((word) => (isStanding(word) ? 'standing' : isQuoted(word) ? 'quoted' : 'prose'));
}

/** Whether a word stands in one of the spans, for words asked in their order. */
function inside(spans: readonly Span[]): (word: FoldedWord) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  return (word) => {
    for (let next = sorted[at]; next !== undefined && next.start <= word.start; next = sorted[(at += 1)])
      reach = Math.max(reach, next.end);
    return word.end <= reach;
  };
}

/** Verifies two candidates by aligning their words; a run counts as quoted when either text has it in quotation marks. */
export function overlapOf(a: Worded, b: Worded): Overlap {
  const runs = sharedRuns(
    a.words.map(({ word }) => word),
    b.words.map(({ word }) => word),
  );
  const sums = { prose: 0, quoted: 0, standing: 0 };
  let longest = 0;
  let seenInB = 0;
  for (const run of runs) {
    let prose = 0;
    for (let step = 0; step < run.aEnd - run.aStart; step += 1) {
      const place = placeOf(a.places[run.aStart + step], b.places[Math.min(run.bStart + step, run.bEnd - 1)]);
      const size = sizeOf(a.words[run.aStart + step]?.word ?? '');
      sums[place] += size;
      if (place === 'prose') prose += size;
    }
    seenInB += prose;
    longest = Math.max(longest, prose);
  }
  return {
    ...sums,
    longest,
    ofA: sums.prose / Math.max(1, proseOf(a)),
    ofB: Math.min(1, seenInB / Math.max(1, proseOf(b))),
    spans: runs.map((run) => ({ a: spanOf(a, run.aStart, run.aEnd), b: spanOf(b, run.bStart, run.bEnd) })),
  };
}

type Place = Worded['places'][number];

function placeOf(a: Place | undefined, b: Place | undefined): Place {
  if (a === 'standing' || b === 'standing') return 'standing';
  return a === 'quoted' || b === 'quoted' ? 'quoted' : 'prose';
}

const proseOf = ({ words, places }: Worded): number =>
  words.reduce((sum, { word }, at) => sum + (places[at] === 'standing' ? 0 : sizeOf(word)), 0);

const spanOf = ({ words }: Worded, from: number, to: number): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});
