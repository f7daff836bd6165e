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
  let count = 0;
  let told = 0;
  let statements = 0;
  const heaps: number[] = [];
  const begin = spent();
  texts.forEach((text, at) => {
    const from = spent();
    const reading = readingOf(text, OPTIONS);
    const ready = spent();
    const found = foundIn(reading);
    const seen = spent();
    const read = readContext(reading, found);
    stage.ready += ready - from;
    stage.found += seen - ready;
    stage.context += spent() - seen;
    count += reading.sentences.length;
    statements += read.length;
    told += new Set(read.map((one) => one.sentence.start)).size;
    if (at % Math.ceil(texts.length / 5) === 0) heaps.push(megabytesInUse());
  });
  const time = spent() - begin;
  say(`${count} sentences, ${told} of them with ${statements} figures or dates, in ${texts.length} articles`);
  say(`${Math.round((count / time) * 1000)} sentences a second (${Math.round(time)} ms of processor time)`);
  say(
    `  tokens and sentences ${Math.round(stage.ready)} ms, figures and dates ${Math.round(stage.found)} ms, context ${Math.round(stage.context)} ms`,
  );
  say(`  memory in use on the way: ${heaps.map((heap) => heap.toFixed(0)).join(', ')} MB`);
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
if (only === undefined || only === 'whole') whole();
if (only === undefined || only === 'slow') slow();
