import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { intervalWords, minutesIn } from '../../server/cli/interval.ts';
import { misbehave, type Misbehaving } from '../capture/misbehaving.ts';
import { here, lines } from './crosscheck.ts';

let folder = '';
let web: Misbehaving;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-watch-'));
  web = await misbehave();
  vi.stubEnv('CROSSCHECK_INTERNAL_HOSTS', '127.0.0.1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await web.close();
  await rm(folder, { recursive: true });
});

const watch = (...argv: string[]) => here(['watch', ...argv, '--data', join(folder, 'data')]);

describe('crosscheck watch', () => {
  it('sets an address to be watched, fetches what is due, and lists how it stands', async () => {
    const set = await watch(web.url('/article'), '--every', '30m', '--outlet', 'Harbour Post', '--json');
    expect(lines(set.out)).toMatchObject([{ id: 'WCH-1', state: 'watched', everyMinutes: 30, outlet: 'Harbour Post' }]);
    const fetched = await watch('--due', '--json');
    expect([fetched.code, lines(fetched.out)]).toMatchObject([
      0,
      [{ kind: 'page', lastFetch: { outcome: 'captured' } }],
    ]);
    expect((await watch('--due')).out).toBe('');
    const { out } = await watch('--list');
    expect(out).toMatch(
      /^WCH-1 +watched page every 30 minutes {2}http:\S+article\n +captured at \S+ \S+ UTC, next at /,
    );
  });

  it('says why a fetch failed', async () => {
    await watch(web.url('/forbidden'));
    const { code, out } = await watch('--due');
    expect(code).toBe(1);
    expect(out).toMatch(/failed at .*\n +127\.0\.0\.1:\d+ refuses to give the page \(403\)/);
  });

  it('pauses, resumes and stops', async () => {
    await watch(web.url('/article'));
    expect((await watch('--pause', 'WCH-1')).out).toMatch(/^WCH-1 +paused/);
    expect((await watch('--due')).out).toBe('');
    expect((await watch('--resume', 'WCH-1')).out).toMatch(/^WCH-1 +watched/);
    expect((await watch('--stop', 'WCH-1')).out).toMatch(/^WCH-1 +stopped/);
    expect((await watch('--stop', 'WCH-1')).code).toBe(3);
    expect((await watch('--stop', 'WCH-9')).code).toBe(3);
  });

  it('names what it refuses, and the rest go on', async () => {
    const { code, out, err } = await watch(web.url('/article'), web.url('/article#x'), 'file:///etc/passwd', '--json');
    expect(code).toBe(1);
    expect(lines(out)).toHaveLength(1);
    expect(err).toMatch(/is watched already, as WCH-1/);
    expect(err).toMatch(/file:\/\/\/etc\/passwd: Give the address/);
  });

  it.each([
    [[]],
    [['--list', '--due']],
    [['http://harbour.example/', '--every', '1m']],
    [['http://harbour.example/', '--every', 'often']],
  ])('refuses %j as wrong use', async (argv) => {
    expect((await watch(...argv)).code).toBe(2);
  });

  it('lists nothing where there is no database yet', async () => {
    expect((await watch('--list')).code).toBe(3);
    await watch('http://harbour.example/', '--every', '30d');
    await watch('--stop', 'WCH-1');
    expect((await watch('--list')).out).toMatch(/stopped/);
  });
});

describe('an interval', () => {
  it.each([
    ['5m', 5, '5 minutes'],
    ['90m', 90, '90 minutes'],
    ['1h', 60, '1 hour'],
    ['2 D', 2880, '2 days'],
    ['1w', 10080, '7 days'],
  ])('%s is %i minutes', (written, minutes, words) => {
    expect(minutesIn(written)).toBe(minutes);
    expect(intervalWords(minutes)).toBe(words);
  });
  it.each(['', '4m', '31d', '1', 'h', '-5m', '1.5h', '99999d'])('%j is none', (written) => {
    expect(minutesIn(written)).toBeNull();
  });
});
