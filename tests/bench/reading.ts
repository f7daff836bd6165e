/**
 * Measures how fast a text is read: sentences a second of processor time over 5 MB of mixed news, the memory that stays
 * in use, and texts made to be slow. Run: node --import tsx tests/bench/reading.ts
 */
import { foundIn, read, readingOf } from '../../server/reading/read.ts';
import { readContext } from '../../server/reading/context/context.ts';
import { adversarial, articles } from './news.ts';

const SIZE = 5 * 1024 * 1024;
const ADVERSARIAL = 2 * 1024 * 1024;
const OPTIONS = { published: '2023-06-14' };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Processor time of this process so far, in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function megabytesInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function news(): void {
  const texts = [...articles(SIZE)];
  for (const text of texts.slice(0, 200)) read(text, OPTIONS);
  const stage = { ready: 0, found: 0, context: 0 };
  const count = { sentences: 0, told: 0, statements: 0 };
  const batch = Math.ceil(texts.length / 10);
  for (let first = 0; first < texts.length; first += batch) {
    const begin = spent();
    const readings = texts.slice(first, first + batch).map((text) => readingOf(text, OPTIONS));
    const ready = spent();
    const found = readings.map((reading) => foundIn(reading));
    const seen = spent();
    const statements = readings.map((reading, at) => readContext(reading, found[at] ?? []));
    stage.context += spent() - seen;
    stage.found += seen - ready;
    stage.ready += ready - begin;
    for (const reading of readings) count.sentences += reading.sentences.length;
    for (const list of statements) count.statements += list.length;
    for (const list of statements) count.told += new Set(list.map((one) => one.sentence.start)).size;
  }
  const time = stage.ready + stage.found + stage.context;
  say(`${count.sentences} sentences, ${count.told} of them with ${count.statements} figures or dates`);
  say(`${Math.round((count.sentences / time) * 1000)} sentences a second (${Math.round(time)} ms of processor time)`);
  say(
    `  tokens and sentences ${Math.round(stage.ready)} ms, figures and dates ${Math.round(stage.found)} ms, context ${Math.round(stage.context)} ms`,
  );
}

/** Memory that stays in use while the articles go by; run node with --expose-gc to see it without what waits to be cleared. */
function memory(): void {
  const heaps: number[] = [];
  let number = 0;
  for (const text of articles(SIZE)) {
    read(text, OPTIONS);
    number += 1;
    if (number % 400 === 0) heaps.push(megabytesInUse());
  }
  say(`memory in use after every 400 articles: ${heaps.map((heap) => heap.toFixed(0)).join(', ')} MB`);
}

function whole(): void {
  const text = [...articles(SIZE)].join('\n\n');
  const begin = spent();
  const statements = read(text, OPTIONS).length;
  say(`one text of 5 MB: ${Math.round(spent() - begin)} ms, ${statements} statements`);
}

function slow(): void {
  for (const [name, text] of Object.entries(adversarial(ADVERSARIAL))) {
    const begin = spent();
    const statements = read(text, OPTIONS).length;
    say(`2 MB of ${name}: ${Math.round(spent() - begin)} ms, ${statements} statements`);
  }
}

const only = process.argv[2];
if (only === undefined || only === 'news') news();
if (only === undefined || only === 'memory') memory();
if (only === undefined || only === 'whole') whole();
if (only === undefined || only === 'slow') slow();
