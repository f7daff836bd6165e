import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The entry that `npx crosscheck` runs. */
export const ENTRY = fileURLToPath(new URL('../../server/cli/crosscheck.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real entry in a process of its own, without the settings of this environment. */
export function crosscheck(argv: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [ENTRY, ...argv], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      settle({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The JSON lines of an output. */
export const lines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
