import { Presets, SingleBar } from 'cli-progress';
import type { ImportOutcome } from '../contract.ts';

/** Shows an import while it runs. */
export interface Progress {
  readonly show: (outcome: ImportOutcome) => void;
  readonly say: (sentence: string) => void;
  readonly end: () => void;
}

/** JSON lines when asked for, a bar with a closing summary on a terminal, a plain line for each source otherwise. */
export function importProgress({ json, files }: { json: boolean; files: readonly string[] }): Progress {
  if (json) return jsonLines();
  return process.stdout.isTTY && process.stderr.isTTY ? bar(new Set(files)) : plainLines();
}

const print = (line: string): void => void process.stdout.write(line + '\n');
const complain = (sentence: string): void => void process.stderr.write(`crosscheck: ${sentence}\n`);

function jsonLines(): Progress {
  return { show: (outcome) => print(JSON.stringify(outcome)), say: complain, end: () => undefined };
}

const lineOf = ({ file, source, statements, outcome, message }: ImportOutcome): string =>
  outcome === 'refused'
    ? `refused    ${file ?? ''}: ${message ?? ''}`
    : `${outcome.padEnd(9)}  ${(source ?? '').padEnd(8)} ${String(statements).padStart(4)} statements  ${file ?? ''}${message === undefined ? '' : `: ${message}`}`;

function plainLines(): Progress {
  const counts = new Map<string, number>();
  return {
    show: (outcome) => {
      counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1);
      print(lineOf(outcome));
    },
    say: complain,
    end: () => print(summary(counts)),
  };
}

function bar(ahead: Set<string>): Progress {
  const drawn = new SingleBar({ format: '{bar} {value}/{total} {file}', hideCursor: true }, Presets.shades_grey);
  const counts = new Map<string, number>();
  const refused: ImportOutcome[] = [];
  drawn.start(ahead.size, 0, { file: '' });
  return {
    show: (outcome) => {
      counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1);
      if (outcome.outcome === 'refused') refused.push(outcome);
      const file = (outcome.file ?? '').replace(/\[\d+\]$/, '');
      if (ahead.delete(file)) drawn.increment({ file });
    },
    say: complain,
    end: () => {
      drawn.stop();
      for (const outcome of refused) print(lineOf(outcome));
      print(summary(counts));
    },
  };
}

function summary(counts: ReadonlyMap<string, number>): string {
  const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
  return parts.length === 0 ? 'Nothing was imported.' : `${parts.join(', ')}.`;
}
