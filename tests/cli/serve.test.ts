import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTRY, here } from './crosscheck.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-serve-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Serving {
  readonly address: string;
  readonly ended: Promise<{ code: number | null; out: string }>;
  readonly child: ChildProcess;
}

/** Starts the real server and resolves once it has printed its address. */
function serve(...flags: string[]): Promise<Serving> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const child = spawn(process.execPath, [ENTRY, 'serve', '--port', '0', '--data', folder, ...flags], { env });
  let out = '';
  const ended = new Promise<{ code: number | null; out: string }>((settle) => {
    child.on('close', (code) => settle({ code, out }));
  });
  return new Promise((settle, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /http:\/\/\S+/.exec(out)?.[0];
      if (address && out.includes('Ctrl+C')) settle({ address, ended, child });
    });
    child.stderr.on('data', (chunk: Buffer) => fail(new Error(chunk.toString())));
  });
}

const total = async (address: string, list: string): Promise<number> =>
  ((await (await fetch(`${address}/api/v1/${list}`)).json()) as { total: number }).total;

describe('crosscheck serve', () => {
  it('loads the sample newsroom on the first start alone, and closes cleanly', async () => {
    const first = await serve();
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await total(first.address, 'claims')).toBeGreaterThanOrEqual(14);
    const events = await total(first.address, 'events');
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);

    const second = await serve();
    expect(await total(second.address, 'events')).toBe(events);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  it('stays empty with --no-sample', async () => {
    const { address, child, ended } = await serve('--no-sample');
    expect(await total(address, 'sources')).toBe(0);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('names a port that is in use and changes nothing', async () => {
    const running = await serve('--no-sample');
    const port = new URL(running.address).port;
    const { code, err } = await here(['serve', '--port', port, '--data', folder]);
    running.child.kill('SIGTERM');
    await running.ended;
    expect([code, err]).toEqual([3, `crosscheck: Port ${port} is in use already; choose another with --port.\n`]);
  });
});
