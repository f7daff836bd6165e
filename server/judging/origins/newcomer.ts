import { sharedRuns } from '../../text/align-runs.ts';
import { foldedWords } from '../../text/fingerprint.ts';
import type { FoldedWord } from '../../text/fingerprint.ts';
import { creditLinks } from './credit-links.ts';
import { overlapOf } from './overlap.ts';
import { overlapLink } from './reuse.ts';
import { printedLink, strongest, studySet } from './trace.ts';
import type { Link, TracedText } from './trace.ts';

/**
 * What binds one new text to a few others, of its own outlet and of other ones: candidates are verified by alignment,
 * as for a whole set; `own` are the new text's words where they were folded before. Its cost grows with the given texts alone.
 */
export function traceNewcomer(
  newcomer: TracedText,
  others: readonly TracedText[],
  own: readonly FoldedWord[] = foldedWords(newcomer.text),
): Link[] {
  if (others.length === 0) return [];
  const seeds = own.map(({ word }) => word);
  const near = others.flatMap((text) => {
    const words = foldedWords(text.text);
    return sharesRun(seeds, words) ? [{ text, words }] : [];
  });
  if (near.length === 0) return [];
  // The newcomer stands last: where neither dates nor shares tell, the later one is the copier.
  const texts = [...near.map(({ text }) => text), newcomer];
  const { studied, likeness } = studySet(texts, [...near.map(({ words }) => words), own]);
  const last = studied.at(-1);
  if (last === undefined) return [];
  const overlaps = studied.slice(0, -1).flatMap((other) => overlapLink(other, last, overlapOf(other, last)) ?? []);
  const credited = creditLinks(studied, likeness).filter(({ from, to }) => from === last.at || to === last.at);
  return strongest([...overlaps, ...credited]).map((link) => printedLink(texts, link));
}

const sharesRun = (a: readonly string[], b: readonly FoldedWord[]): boolean =>
  sharedRuns(
    a,
    b.map(({ word }) => word),
  ).length > 0;
