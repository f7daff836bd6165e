import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { misbehave, type Misbehaving } from '../capture/misbehaving.ts';
import { here, lines } from './crosscheck.ts';

let folder = '';
let web: Misbehaving;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-capture-'));
  web = await misbehave();
  vi.stubEnv('CROSSCHECK_INTERNAL_HOSTS', '127.0.0.1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await web.close();
  await rm(folder, { recursive: true });
});

const capture = (...argv: string[]) => here(['capture', ...argv, '--data', join(folder, 'data')]);

describe('crosscheck capture', () => {
  it('imports a page, and says of the next capture whether it changed', async () => {
    const first = await capture(web.url('/changing'), web.url('/article'), '--json');
    expect(first.code).toBe(0);
    expect(lines(first.out)).toMatchObject([
      { file: web.url('/changing'), source: 'SRC-1', outcome: 'imported', statements: expect.any(Number) as unknown },
      { file: web.url('/article'), source: 'SRC-2', outcome: 'imported' },
    ]);
    const second = await capture(web.url('/changing'), web.url('/article'), '--json');
    expect(lines(second.out)).toMatchObject([
      { source: 'SRC-1', snapshot: 'SNP-3', outcome: 'revised' },
      { source: 'SRC-2', outcome: 'unchanged' },
    ]);
  });

  it('names what it refuses, and the rest go on', async () => {
    const { code, out } = await capture(
      web.url('/forbidden'),
      web.url('/article'),
      web.url('/to-private'),
      '--outlet',
      'Harbour Post',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/refused {4}\S+forbidden: \S+ refuses to give the page \(403\)/);
    expect(out).toMatch(/imported {3}SRC-1/);
    expect(out).toContain('1 imported');
  });

  it('refuses private hosts that no setting names', async () => {
    vi.stubEnv('CROSSCHECK_INTERNAL_HOSTS', '');
    const { code, out } = await capture(web.url('/article'), '--json');
    expect(code).toBe(3);
    expect(lines(out)).toMatchObject([
      { source: null, outcome: 'refused', message: expect.stringContaining('private network') as unknown },
    ]);
  });
});
