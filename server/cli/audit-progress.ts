import { once } from 'node:events';
import { Presets, SingleBar } from 'cli-progress';
import type { AuditedFinding } from '../actions/steps/audit-rows.ts';

/** Shows an audit while it runs; `show` waits while the reader of the output is slower than the audit. */
export interface AuditProgress {
  readonly show: (finding: AuditedFinding) => Promise<void>;
  readonly say: (sentence: string) => void;
  readonly end: () => void;
}

/** JSON lines when asked for; otherwise a table, with a bar on a terminal while it runs and the counts behind it. */
export function auditProgress({ json, rows }: { json: boolean; rows: number }): AuditProgress {
  if (json) return { show: (finding) => print(lineOf(finding)), say: complain, end: () => undefined };
  return table(rows);
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

function rowOf({ row, outcome, claim, value, found, explanation }: AuditedFinding): string {
  const said = outcome === 'as-printed' ? '' : `  ${explanation}`;
  return `${String(row).padStart(ROW)}  ${SIGNS[outcome]} ${outcome.padEnd(13)}  ${cut(claim, 36)}  ${cut(value, 14)}  ${cut(found ?? '–', 16)}${said}`;
}

function table(rows: number): AuditProgress {
  const counts = new Map<string, number>();
  const bar =
    process.stderr.isTTY && !process.stdout.isTTY
      ? new SingleBar({ format: '{bar} {value}/{total} rows', hideCursor: true }, Presets.shades_grey)
      : null;
  bar?.start(rows, 0);
  let shown = 0;
  const heads = `${'row'.padStart(ROW)}  ${'outcome'.padEnd(15)}  ${'claim'.padEnd(36)}  ${'in the table'.padEnd(14)}  in the source`;
  return {
    show: async (finding) => {
      if (shown === 0) await print(heads);
      shown += 1;
      counts.set(finding.outcome, (counts.get(finding.outcome) ?? 0) + 1);
      await print(rowOf(finding));
      bar?.update(shown);
    },
    say: complain,
    end: () => {
      bar?.stop();
      const parts = [...counts].map(([outcome, count]) => `${count.toLocaleString('en-US')} ${outcome}`);
      process.stdout.write(`${shown.toLocaleString('en-US')} rows: ${parts.join(', ') || 'none'}.\n`);
    },
  };
}
