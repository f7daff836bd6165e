import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../server/cli/commands.ts';

/** The entry that `npx crosscheck` runs. */
export const ENTRY = fileURLToPath(new URL('../../server/cli/crosscheck.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real entry in a process of its own, without the settings of this environment. */
export function crosscheck(
  argv: readonly string[],
  input: string | Uint8Array = '',
  reader: 'read all' | 'close at once' = 'read all',
): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [ENTRY, ...argv], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    if (reader === 'close at once') child.stdout.destroy();
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

/** Runs a command line in this process, which is much quicker than one of its own, and catches what it writes. */
export async function here(argv: readonly string[]): Promise<Ended> {
  const caught = { out: '', err: '' };
  const catching = (stream: 'out' | 'err') => (chunk: string | Uint8Array, done?: unknown, last?: unknown) => {
    caught[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    for (const call of [done, last]) if (typeof call === 'function') call();
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(catching('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(catching('err'));
  try {
    const code = await run(argv);
    return { code, ...caught };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
