/**
 * Measures comparisons a second of processor time on one core, from text on both sides: with every text new, and with
 * each statement compared to ten others, as a claim's statements are. Run: node --import tsx tests/bench/compare.ts
 */
import { readFileSync } from 'node:fs';
import { compareTestimonies } from '../../server/judging/compare.ts';
import type { Side, Testimony } from '../../server/judging/comparison.ts';
import { compareSides, testimonyOf } from '../../server/judging/sides.ts';

const FILES = [
  'compare',
  'compare-more',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((batch) => `compare-other-topics-${batch}`),
];
const WARM_UP = 20;
const ROUNDS = 20;
const OTHERS = 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Pair {
  readonly a: Side;
  readonly b: Side;
}

const pairs = FILES.flatMap((file) =>
  readFileSync(new URL(`../cases/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair),
);

/** Comparisons a second of processor time of `once`, which makes `count` of them. */
function rate(count: number, once: () => void): number {
  for (let round = 0; round < WARM_UP; round += 1) once();
  const begin = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) once();
  const { user, system } = process.cpuUsage(begin);
  return Math.round((count * ROUNDS * 1e6) / (user + system));
}

/** A round's own ending of the outlet's name makes every side a new one, so that nothing kept from the last round helps. */
let round = 0;
const everyTextNew = rate(pairs.length, () => {
  round += 1;
  const renamed = (side: Side): Side => ({ ...side, outlet: `${side.outlet ?? ''} ${round}` });
  for (const { a, b } of pairs) compareSides(renamed(a), renamed(b));
});

/** Every statement with the ten that follow it in the file; each text is read once a round. */
const tenOthers = rate(pairs.length * OTHERS, () => {
  round += 1;
  const read = pairs
    .map(({ a }) => testimonyOf({ ...a, outlet: `${a.outlet ?? ''} ${round}` }))
    .filter((one): one is Testimony => one !== null);
  read.forEach((one, at) => {
    for (let next = 1; next <= OTHERS; next += 1) compareTestimonies(one, read[(at + next) % read.length] ?? one);
  });
});

say(`${pairs.length} pairs of texts`);
say(`every text new: ${everyTextNew} comparisons a second of processor time`);
say(`each statement against ${OTHERS} others, texts read once: ${tenOthers} comparisons a second of processor time`);
