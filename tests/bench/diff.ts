/**
 * Measures revisions: any two texts of 50 kB, and the edits that newsrooms make. Run: node --import tsx tests/bench/diff.ts
 */
import { revise } from '../../server/text/revision.ts';
import { article } from './news.ts';
import { dice } from './stories.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const LENGTH = 50_000;
const REVISIONS = 200;

/** News of our own making up to a length, from a first number on. */
function long(first: number, length = LENGTH): string {
  let text = '';
  for (let number = first; text.length < length; number += 1) text += `${article(number)}\n\n`;
  return text.slice(0, length);
}

/** Processor milliseconds of a work. */
function spent(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function shuffled(text: string, by: RegExp | string, glue: string): string {
  const next = dice(3);
  const parts = text.split(by);
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [parts[at], parts[other]] = [parts[other] ?? '', parts[at] ?? ''];
  }
  return parts.join(glue);
}

const text = long(1);
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  unrelated: [text, long(5_000)],
  'paragraphs shuffled': [text, shuffled(text, '\n\n', '\n\n')],
  'words shuffled': [text, shuffled(text, ' ', ' ')],
  'one paragraph repeated': [text.slice(0, 500).repeat(100), text.slice(0, 500).repeat(97)],
  'one word repeated': ['toll '.repeat(10_000), 'toll '.repeat(9_900)],
  'words reversed': [text, text.split(' ').reverse().join(' ')],
  'of two words': [shuffled('on off '.repeat(7_000), ' ', ' '), shuffled('off on '.repeat(7_000), ' ', ' ')],
  emptied: [text, ''],
};

/** A page as it comes again: figures moved, a sentence added, one taken out, a slip mended, a paragraph moved or appended. */
function revised(before: string, seed: number): string {
  const next = dice(seed);
  let after = before;
  for (let edits = 1 + next(6); edits > 0; edits -= 1) {
    const parts = after.split('\n\n');
    const at = next(parts.length);
    const part = parts[at] ?? '';
    const kind = next(5);
    if (kind === 0) parts[at] = part.replace(/\d+/u, String(1 + next(9_000)));
    if (kind === 1) parts.splice(at, 0, article(90_000 + seed).split('\n\n')[0] ?? '');
    if (kind === 2) parts.splice(at, 1);
    if (kind === 3) parts[at] = part.replace(/\b(\w{4,})\b/u, 'teh');
    if (kind === 4) parts.push(...parts.splice(at, 1));
    after = parts.join('\n\n');
  }
  return after;
}

for (const [name, [before, after]] of Object.entries(PAIRS))
  say(`two texts of 50 kB, ${name}: ${spent(() => revise(before, after)).toFixed(0)} ms`);

const times = Array.from({ length: REVISIONS }, (_, number) => {
  const before = long(10_000 + number * 40, 3_000 + (number % 10) * 5_000);
  const after = revised(before, number + 1);
  return spent(() => revise(before, after));
}).sort((a, b) => a - b);
const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
say(
  `${String(REVISIONS)} revisions of pages of 3 to 48 kB: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${(times.at(-1) ?? 0).toFixed(1)} ms`,
);
