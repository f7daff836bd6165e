import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../server/judging/drafts/marks.ts';
import { reReadMarks } from '../../../server/judging/drafts/re-read.ts';
import { pairParagraphs } from '../../../server/text/paragraph-pairs.ts';
import { DRAFT, DRAFT_DAY } from '../../engines/draft-newsroom.ts';

const options = { published: DRAFT_DAY, language: 'en' };

const reRead = (before: string, text: string) =>
  reReadMarks(
    { before: { text: before, marks: marksOf(before, options) }, text, pairs: pairParagraphs(before, text) },
    options,
  );

const PARAGRAPHS = DRAFT.split('\n\n');
/** The draft four times over, each time with other figures, so that a change is a small part of it. */
const LONG = [1, 2, 3, 4]
  .flatMap((round) =>
    PARAGRAPHS.map((words) => words.replaceAll(/\b\d{2,3}\b/g, (digits) => String(Number(digits) + round))),
  )
  .join('\n\n');
const paragraphs = LONG.split('\n\n');

describe('a later version read where it changed', () => {
  it.each(paragraphs.map((_, at) => [at] as const))('has the marks of the whole with paragraph %i edited', (at) => {
    const edits = [
      `Only 17 ships came. ${paragraphs[at] ?? ''}`,
      'The mayor of Ostrava, Jana Pelc, said: “We had 40 ships here, and no more of them.”',
      '',
    ];
    for (const words of edits) {
      const text = paragraphs.map((one, place) => (place === at ? words : one)).join('\n\n');
      expect(reRead(LONG, text).marks).toEqual(marksOf(text, options));
    }
  });

  it('reads few marks anew', () => {
    const at = paragraphs.length - 3;
    const text = paragraphs.map((one, place) => (place === at ? `${one} It had 17 ships.` : one)).join('\n\n');
    const { marks, carried } = reRead(LONG, text);
    expect(carried.size).toBeGreaterThan(marks.length / 2);
    for (const [now, was] of carried) expect(marks[now - 1]?.printed).toBe(marksOf(LONG, options)[was - 1]?.printed);
  });

  it('reads the whole where an opened quotation mark takes over what stood behind it', () => {
    const before = Array.from({ length: 9 }, (_, at) => `The port of Linden had ${at}40 cranes in May.`).join('\n');
    const text = before.replace('040 cranes', '“040 cranes');
    expect(reRead(before, text).marks).toEqual(marksOf(text, options));
  });
});
