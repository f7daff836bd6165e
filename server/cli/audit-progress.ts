import { once } from 'node:events';
import { Presets, SingleBar } from 'cli-progress';
import type { AuditedFinding } from '../actions/steps/audit-rows.ts';
import { paceWords } from './pace.ts';

/** Shows an audit while it runs; `show` waits while the reader of the output is slower than the audit. */
export interface AuditProgress {
  readonly show: (finding: AuditedFinding) => Promise<void>;
  readonly say: (sentence: string) => void;
  /** Says how many rows came out how, and how far it came where that is not the end of the table. */
  readonly end: () => Promise<void>;
}

/**
 * JSON lines when asked for, otherwise a table with the counts behind it. How far it came, the pace and the time left go
 * to the error output: as a bar where that is a terminal of its own, otherwise as a line every ten seconds.
 */
export function auditProgress({ json, rows }: { json: boolean; rows: number }): AuditProgress {
  const counts = new Map<string, number>();
  const pace = paceOnError(rows);
  let shown = 0;
  return {
    show: async (finding) => {
      if (shown === 0 && !json) await print(HEADS);
      shown += 1;
      counts.set(finding.outcome, (counts.get(finding.outcome) ?? 0) + 1);
      await print(json ? lineOf(finding) : rowOf(finding));
      pace.tell(shown);
    },
    say: complain,
    end: async () => {
      pace.end();
      const parts = [...counts].map(([outcome, count]) => `${grouped(count)} ${outcome}`).join(', ') || 'none';
      if (!process.stdout.writable) return;
      if (shown < rows) complain(`ended after ${grouped(shown)} of ${grouped(rows)} rows: ${parts}.`);
      else if (!json) await print(`${grouped(shown)} rows: ${parts}.`);
    },
  };
}

const grouped = (number: number): string => number.toLocaleString('en-US');

const BAR_EVERY_MS = 200;
const LINE_EVERY_MS = 10_000;

interface PaceTold {
  readonly tell: (done: number) => void;
  readonly end: () => void;
}

function paceOnError(rows: number): PaceTold {
  const started = performance.now();
  const words = (done: number): string => paceWords({ done, of: rows, ms: performance.now() - started });
  if (process.stdout.isTTY) return { tell: () => undefined, end: () => undefined };
  if (!process.stderr.isTTY)
    return { tell: every(LINE_EVERY_MS, (done) => complain(`${words(done)}.`)), end: () => undefined };
  const bar = new SingleBar({ format: '{bar} {words}', hideCursor: true }, Presets.shades_grey);
  bar.start(rows, 0, { words: words(0) });
  let last = 0;
  const draw = every(BAR_EVERY_MS, (done) => bar.update(done, { words: words(done) }));
  return {
    tell: (done) => {
      last = done;
      draw(done);
    },
    end: () => {
      bar.update(last, { words: words(last) });
      bar.stop();
    },
  };
}

function every(ms: number, tell: (done: number) => void): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < ms) return;
    told = performance.now();
    tell(done);
  };
}

/** Waits for a slow reader; one that is gone ("… | head") is written to no more. */
async function print(line: string): Promise<void> {
  if (!process.stdout.writable || process.stdout.write(line + '\n')) return;
  await once(process.stdout, 'drain').catch((failure: unknown) => {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'EPIPE')) throw failure;
  });
}

const complain = (sentence: string): void => void process.stderr.write(`crosscheck: ${sentence}\n`);

/** The line of the command-line contract, with what else is known of the row behind it. */
function lineOf({ row, outcome, found, quote, relation, explanation, source, statement }: AuditedFinding): string {
  const known = Object.entries({ found, quote, relation, explanation, source, statement });
  return JSON.stringify({ row, outcome, ...Object.fromEntries(known.filter(([, said]) => said !== null)) });
}

const SIGNS: Readonly<Record<AuditedFinding['outcome'], string>> = {
  'as-printed': '=',
  'other-value': '≠',
  'not-in-source': '∅',
  'no-source': '?',
};

const cut = (words: string, length: number): string =>
  (words.length > length ? `${words.slice(0, length - 1)}…` : words).padEnd(length);

const ROW = 6;
const HEADS = `${'row'.padStart(ROW)}  ${'outcome'.padEnd(15)}  ${'claim'.padEnd(36)}  ${'in the table'.padEnd(14)}  in the source`;

function rowOf({ row, outcome, claim, value, found, explanation }: AuditedFinding): string {
  const said = outcome === 'as-printed' ? '' : `  ${explanation}`;
  return `${String(row).padStart(ROW)}  ${SIGNS[outcome]} ${outcome.padEnd(13)}  ${cut(claim, 36)}  ${cut(value, 14)}  ${cut(found ?? '–', 16)}${said}`;
}
