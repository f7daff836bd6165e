import type { FoldedWord } from '../../text/fingerprint.ts';
import type { Span } from '../../text/span.ts';
import { isOneStory } from './story.ts';
import type { Likeness } from './story.ts';

/** A text of an outlet for telling its stories apart. */
export interface VersionText {
  readonly outlet: string;
  readonly words: readonly FoldedWord[];
  readonly sentences: readonly Span[];
}

/**
 * Numbers the stories of each outlet: texts whose sentences differ but tell of the same things are versions of one
 * story, and so is a text that another one contains. What they share word for word does not count, so that a long
 * standing footer does not make one story of two.
 */
export function storiesOf(texts: readonly VersionText[], likeness: Likeness): number[] {
  const stories: number[] = [];
  const cut = texts.map(sentencesOf);
  texts.forEach((text, at) => {
    const earlier = texts.findIndex(
      (other, before) =>
        before < at &&
        text.outlet !== '' &&
        other.outlet === text.outlet &&
        areVersions(cut[at] ?? [], cut[before] ?? [], likeness),
    );
    stories.push(earlier === -1 ? at : (stories[earlier] ?? earlier));
  });
  return stories;
}

/** Words a text may have besides another one's sentences and still be that text. */
const REMAINDER = 6;

function areVersions(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
  likeness: Likeness,
): boolean {
  const restA = without(a, b);
  const restB = without(b, a);
  if (Math.min(restA.length, restB.length) <= REMAINDER) return restA.length < a.flat().length;
  return isOneStory(likeness.ofParts(restA, restB));
}

function without(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): string[] {
  const said = new Set(b.map((sentence) => sentence.join(' ')));
  return a.filter((sentence) => !said.has(sentence.join(' '))).flat();
}

function sentencesOf({ words, sentences }: VersionText): string[][] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    const inside: string[] = [];
    for (let word = words[at]; word !== undefined && word.end <= end; word = words[(at += 1)])
      if (word.start >= start) inside.push(word.word);
    return inside;
  });
}
