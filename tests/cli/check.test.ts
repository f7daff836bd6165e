import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, lines } from './crosscheck.ts';

let folder = '';
let data = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-check-'));
  data = join(folder, 'data');
  const said = 'dock workers on 10 January 2022, the union said.';
  for (const outlet of ['Harbour Post', 'Coast Courier', 'Island Bell']) {
    await put(`${outlet}.txt`, `Heads counted by ${outlet}\n\nThe port of Linden had 5,200 ${said}\n`);
    const stated = ['--outlet', outlet, '--published', '2022-01-12', '--data', data];
    await here(['import', join(folder, `${outlet}.txt`), ...stated]);
  }
  await put('wrong.md', 'The port of Linden had 2,500 dock workers on 10 January 2022, the union said.\n');
  await put('right.txt', 'The port of Linden had 5,200 dock workers on 10 January 2022, the union said.\n');
  await put(
    'page.html',
    '<title>Port</title><article><p>The port of Linden had 2,500 dock workers on 10 January 2022.</p></article>',
  );
}, 90_000);
afterAll(() => rm(folder, { recursive: true }));

const put = (name: string, content: string) => writeFile(join(folder, name), content);
const check = (name: string, ...more: string[]) =>
  here(['check', join(folder, name), '--published', '2022-02-01', '--data', data, ...more]);

describe('crosscheck check', () => {
  it('prints the marks of a draft and ends with 1 where something differs', async () => {
    const { code, out } = await check('wrong.md');
    expect(code).toBe(1);
    expect(out).toMatch(/wrong\.md:1:24: ≠ differs \[\w+\] CLM-1 {2}2,500/);
    expect(out).toContain('write: 5,200');
    expect(out).toMatch(/2 marks: .*1 differs/);
  });

  it('ends with 0 where nothing differs', async () => {
    const { code, out } = await check('right.txt', '--json');
    expect(code).toBe(0);
    expect(lines(out)[0]).toMatchObject({ mark: 1, printed: '5,200', line: 1, column: 24, claim: 'CLM-1' });
    expect(lines(out).every(({ state }) => state !== 'differs')).toBe(true);
  });

  it('writes one SARIF log of several drafts', async () => {
    const paths = ['wrong.md', 'right.txt', 'page.html'].map((name) => join(folder, name));
    const { code, out } = await here(['check', ...paths, '--sarif', '--published', '2022-02-01', '--data', data]);
    expect(code).toBe(1);
    const log = JSON.parse(out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.filter(({ ruleId }) => ruleId === 'differs')).toHaveLength(2);
  });

  it.each([
    ['no draft', ['check'], 2],
    ['two kinds of output', ['check', 'x.md', '--json', '--sarif'], 2],
    ['a day that is none', ['check', 'x.md', '--published', 'Tuesday'], 2],
    ['a file that is not there', ['check', 'nowhere.md'], 3],
    ['a kind that is no manuscript', ['check', 'package.json'], 3],
  ])('refuses %s', async (_, argv, status) => {
    const { code, err } = await here([...argv, '--data', data]);
    expect(code).toBe(status);
    expect(err.trim().split('\n').at(-1)).toMatch(/\S+ \S+/);
  });
});
