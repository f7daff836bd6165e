import { describe, expect, it } from 'vitest';
import { anchorRevision } from '../../server/text/anchor.ts';
import { revise } from '../../server/text/revision.ts';

const LENGTH = 50_000;
const LIMIT_MS = 1000;

/** Computing time in ms, so that a busy machine does not count. */
const spent = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1000;

/** Text of 50 kB from a fixed sequence: words of `letters`, `vocabulary` different ones, a full stop every 12 words. */
function textOf(seed: number, vocabulary: number, letters: string): string {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: 3 + next(6) }, () => letters[next(letters.length)] ?? 'a').join(''),
  );
  let text = '';
  for (let count = 1; text.length < LENGTH; count += 1)
    text += `${words[next(vocabulary)] ?? ''}${count % 60 === 0 ? '.\n\n' : count % 12 === 0 ? '. ' : ' '}`;
  return text.slice(0, LENGTH);
}

const LATIN = 'abcdefghijklmnoprstuvw';
const pairs: [string, string, string][] = [
  ['unrelated', textOf(1, 3000, LATIN), textOf(2, 3000, LATIN)],
  ['of the same few words', textOf(3, 40, LATIN), textOf(4, 40, LATIN)],
  ['of another alphabet', textOf(5, 3000, LATIN), textOf(6, 3000, 'абвгдежзиклмнопрст')],
  [
    'without spaces between words',
    '国家消防天气'.repeat(3).concat(textOf(7, 900, '一二三四天地人水火山')),
    textOf(8, 900, '一二三四天地人水火山'),
  ],
  ['of one word', 'no '.repeat(LENGTH / 3), 'no '.repeat(LENGTH / 3 - 40)],
  ['of one endless sentence', textOf(9, 2000, LATIN).replaceAll('.', ''), textOf(10, 2000, LATIN).replaceAll('.', '')],
];

describe('two texts of 50 kB', () => {
  it.each(pairs)('%s are compared in under a second', (_, before, after) => {
    const started = process.cpuUsage();
    revise(before, after);
    expect(spent(started)).toBeLessThan(LIMIT_MS);
  });

  it.each(pairs)('%s: a quote is followed in under two', (_, before, after) => {
    const started = process.cpuUsage();
    anchorRevision(before, after, { start: 20_000, end: 20_080 });
    expect(spent(started)).toBeLessThan(2 * LIMIT_MS);
  });
});
