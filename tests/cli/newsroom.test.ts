import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../server/cli/failure.ts';
import { crosscheck, here, lines } from './crosscheck.ts';

let folder = '';
let data = '';
let reports = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-cli-'));
  data = join(folder, 'data');
  reports = join(folder, 'reports');
  await mkdir(reports);
  await put(
    'a.txt',
    'Strike at the port\n\nThe port of Linden had 5,200 dock workers on 10 January 2022, the union said.\n',
  );
  await put(
    'b.txt',
    'Heads counted\n\nThe port of Linden had 2,500 dock workers on 10 January 2022, the harbour master said.\n',
  );
  await put(
    'sources.json',
    JSON.stringify([
      { file: 'a.txt', outlet: 'Harbour Post', published: '2022-01-12' },
      { file: 'b.txt', outlet: 'Coast Courier', published: '2022-01-13' },
    ]),
  );
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(reports, name), content);
const importing = (...argv: string[]) => here(['import', ...argv, '--data', data]);

describe('crosscheck import', () => {
  it('takes a folder, and a second time changes nothing', async () => {
    const first = await crosscheck(['import', reports, '--json', '--data', data]);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(lines(first.out)).toMatchObject([
      { file: join(reports, 'a.txt'), source: 'SRC-1', snapshot: 'SNP-1', outcome: 'imported' },
      { file: join(reports, 'b.txt'), source: 'SRC-2', snapshot: 'SNP-2', outcome: 'imported' },
    ]);
    expect(Object.keys(lines(first.out)[0] ?? {})).toEqual([
      'file',
      'source',
      'snapshot',
      'sha256',
      'statements',
      'outcome',
    ]);
    const second = await importing(reports);
    expect(second.code).toBe(0);
    expect(second.out).toContain('2 unchanged.');
    expect(second.out).not.toContain('imported');
  });

  it('names bad files, takes the rest and ends with 1', async () => {
    await put('c.txt', '');
    const { code, out } = await importing(reports);
    expect(code).toBe(1);
    expect(out).toContain('c.txt is empty.');
    expect(out).toContain('2 imported, 1 refused.');
  });

  it.each([
    ['a file that is not there', ['nowhere.txt'], 'is not there'],
    ['a file without an outlet', ['../lone.txt'], 'states no outlet'],
    ['an empty folder', ['../empty'], 'There are no files to import.'],
  ])('refuses %s with 3', async (_what, paths, words) => {
    await writeFile(join(folder, 'lone.txt'), 'Nine ferries wait.');
    await mkdir(join(folder, 'empty'));
    const { code, out, err } = await importing(...paths.map((path) => join(reports, path)));
    expect(code).toBe(3);
    expect(out + err).toContain(words);
  });

  it('takes outlet and day from the command line', async () => {
    await writeFile(join(folder, 'lone.txt'), 'Nine ferries waited yesterday.');
    const flags = ['--outlet', 'Harbour Post', '--published', '2022-01-03'];
    expect((await importing(join(folder, 'lone.txt'), ...flags)).code).toBe(0);
    const { out } = await here(['export', 'sources', '--format', 'json', '--data', data]);
    expect(lines(out)).toMatchObject([{ outlet: { name: 'Harbour Post' }, publishedAt: '2022-01-03' }]);
  });
});

describe('crosscheck disagreements', () => {
  it('finds what differs without help, in the shape of the contract', async () => {
    await importing(reports);
    const { code, out } = await crosscheck(['disagreements', '--json', '--data', data]);
    expect(code).toBe(0);
    const found = lines(out).find((line) => JSON.stringify(line).includes('5,200'));
    expect(Object.keys(found ?? {})).toEqual([
      ...['claim', 'title', 'suggested', 'relation', 'group', 'severity', 'missing', 'explanation', 'positions'],
    ]);
    expect(found).toMatchObject({ suggested: true, positions: [{ value: '5,200' }, { value: '2,500' }] });
  });

  it('are shown to people and narrowed by relation', async () => {
    await importing(reports);
    const all = await here(['disagreements', '--data', data]);
    expect(all.out).toContain('5,200  (1 outlet, 1 origin: Harbour Post)');
    const none = await here(['disagreements', '--relation', 'conversion', '--data', data]);
    expect([none.code, none.out]).toEqual([0, '']);
  });

  it('need a database', async () => {
    const { code, err } = await here(['disagreements', '--data', join(folder, 'none')]);
    expect(code).toBe(3);
    expect(err).toContain('There is no database in');
  });
});

it('refuses a database from a newer version and changes nothing', async () => {
  await here(['migrate', '--data', data]);
  const database = new Database(join(data, 'crosscheck.sqlite'));
  database.prepare("insert into migration (name, applied_at) values ('9999-later', '2030-01-01')").run();
  database.close();
  for (const argv of [['import', reports], ['disagreements'], ['serve', '--port', '0'], ['migrate']]) {
    const { code, err } = await here([...argv, '--data', data]);
    expect([code, err.includes('newer Crosscheck')]).toEqual([3, true]);
  }
});

describe('surroundings that do not allow it', () => {
  it.each([
    ['a file as data folder', ['--data', 'file'], 'file is no folder.'],
    ['a folder below a file', ['--data', 'file/inner'], 'file/inner is no folder.'],
    ['a file that is no database', ['--data', 'spoilt'], 'is no database'],
  ])('%s', async (_what, [flag = '', path = ''], words) => {
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'spoilt'));
    await writeFile(join(folder, 'spoilt', 'crosscheck.sqlite'), 'these are the words of no database at all');
    const { code, err } = await here(['migrate', flag, join(folder, path)]);
    expect([code, err.split('\n').length]).toEqual([3, 2]);
    expect(err).toContain(words);
  });

  it('a folder that is not there for --out', async () => {
    await here(['migrate', '--data', data]);
    const { code, err } = await here(['export', 'claims', '--out', join(folder, 'no/claims.csv'), '--data', data]);
    expect([code, err]).toEqual([3, `crosscheck: ${join(folder, 'no/claims.csv')} is not there.\n`]);
  });
});

it('tells a database that does not answer from a fault of its own', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(explainFailure(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(3);
  expect(explainFailure(new TypeError('broken'))).toBe(70);
  expect(explainFailure('thrown words')).toBe(70);
  expect(written).toHaveBeenCalledTimes(3);
  written.mockRestore();
});

describe('crosscheck export and migrate', () => {
  it('writes a list as CSV into a file', async () => {
    await importing(reports);
    const { code } = await here(['export', 'outlets', '--out', join(folder, 'outlets.csv'), '--data', data]);
    const { out } = await here(['export', 'outlets', '--data', data]);
    expect(code).toBe(0);
    expect(out.split('\r\n')[0]).toBe('id,name,kind,country,parent,sources,recordedAt');
    expect(out).toContain('Harbour Post');
  });

  it('names the steps of a migration once', async () => {
    const first = await here(['migrate', '--data', data]);
    expect(first.code).toBe(0);
    expect(first.out).not.toBe('');
    expect((await here(['migrate', '--data', data])).out).toBe('The database is up to date.\n');
  });
});
