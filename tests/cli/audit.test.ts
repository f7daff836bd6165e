import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import { manuscriptOf } from '../../server/actions/steps/manuscript.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { withDatabase } from '../../server/cli/database.ts';
import { configFrom } from '../../server/config.ts';
import { here, lines } from './crosscheck.ts';

let folder = '';
let data = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-audit-'));
  data = join(folder, 'data');
  await put(
    'port.txt',
    'Port of Linden\n\nThe port of Linden had 5,200 dock workers in January 2022, the union said.\n',
  );
  await put(
    'bell.txt',
    'Work at the port\n\nIn January 2022 the port of Linden had 5,200 dock workers, the union said.\n',
  );
  for (const [name, outlet] of [
    ['port.txt', 'Harbour Post'],
    ['bell.txt', 'Island Bell'],
  ] as const) {
    const stated = ['--outlet', outlet, '--published', '2022-01-12', '--data', data];
    await here(['import', join(folder, name), ...stated]);
  }
}, 90_000);
afterAll(() => rm(folder, { recursive: true }));

const put = (name: string, content: string) => writeFile(join(folder, name), content);
const HEADS = 'claim;value;as of;source\n';
const audit = async (rows: readonly string[], ...more: string[]) => {
  await put('table.csv', HEADS + rows.map((row) => `${row}\n`).join(''));
  return here(['audit', join(folder, 'table.csv'), '--data', data, ...more]);
};

const RIGHT = 'Dock workers in the port of Linden;5200;January 2022;SRC-1';
const WRONG = 'Dock workers in the port of Linden;6100;January 2022;SRC-1';
const ELSE = 'Cranes in the port of Varn;17;January 2022;SRC-1';
const MISSING = 'Dock workers in the port of Linden;5200;January 2022;SRC-99';

describe('crosscheck audit', () => {
  it('prints one JSON line for each row as the contract has it, and ends with 0 when every source was at hand', async () => {
    const { code, out } = await audit([RIGHT, WRONG, ELSE], '--json');
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { row: 1, outcome: 'as-printed', found: '5,200', quote: expect.stringContaining('5,200 dock workers') as string },
      { row: 2, outcome: 'other-value', found: '5,200' },
      { row: 3, outcome: 'not-in-source' },
    ]);
    expect(lines(out)[2]).not.toHaveProperty('found');
  });

  it('ends with 1 when the source of some row was not at hand, and audits the others', async () => {
    const { code, out } = await audit([MISSING, RIGHT], '--json');
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { row: 1, outcome: 'no-source' },
      { row: 2, outcome: 'as-printed' },
    ]);
  });

  it.each(['5,200', '5.200', '5 200', "5'200", '5\u00a0200', '5\u202f200', '5200'])(
    'reads %s as the source has it',
    async (value) => {
      const { out } = await audit([`Dock workers in the port of Linden;"${value}";January 2022;SRC-1`], '--json');
      expect(lines(out)).toMatchObject([{ row: 1, outcome: 'as-printed', found: '5,200' }]);
    },
  );

  it('prints a table with the counts beneath it', async () => {
    const { out } = await audit([RIGHT, WRONG]);
    expect(out).toMatch(/≠ other-value/);
    expect(out).toContain('2 rows: 1 as-printed, 1 other-value.');
  });

  it('takes sources from a folder without a database', async () => {
    const row = 'Dock workers in the port of Linden;5200;January 2022;port.txt';
    const { code, out } = await audit([row], '--json', '--sources', folder, '--data', join(folder, 'none'));
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([{ row: 1, outcome: 'as-printed' }]);
  });

  it('judges a row against every source of the title it cites, and says so', async () => {
    await put('one.txt', 'Pilots of Sel\n\nThe port of Sel had 40 pilots in January 2022.\n');
    await put('two.txt', 'Pilots of Sel\n\nThe port of Sel had 44 pilots in January 2022.\n');
    const stated = ['--published', '2022-01-12', '--data', data];
    for (const [name, outlet] of [
      ['one.txt', 'Harbour Post'],
      ['two.txt', 'Island Bell'],
    ] as const)
      await here(['import', join(folder, name), '--outlet', outlet, ...stated]);
    const rows = [
      'Pilots in the port of Sel;44;January 2022;Pilots of Sel',
      'Pilots in the port of Sel;44;January 2022;Harbour Post: Pilots of Sel',
      'Pilots in the port of Sel;45;January 2022;Pilots of Sel',
    ];
    const held = lines((await audit(rows, '--json')).out);
    expect(held).toMatchObject([
      { row: 1, outcome: 'as-printed', found: '44' },
      { row: 2, outcome: 'other-value', found: '40' },
      { row: 3, outcome: 'other-value' },
    ]);
    expect(held[0]?.['explanation']).toMatch(/2 sources fit “Pilots of Sel” \(SRC-\d+, SRC-\d+\)/);
    expect(held[1]?.['explanation']).not.toContain('sources fit');
    const inFolder = await audit(rows.slice(0, 1), '--json', '--sources', folder, '--data', join(folder, 'none'));
    expect(lines(inFolder.out)).toMatchObject([{ outcome: 'as-printed', found: '44' }]);
  });

  it('keeps the rows whose cited page cannot be fetched apart, each with the reason', async () => {
    const pages = ['http://127.0.0.1:9/a', 'http://no-such-host.invalid/b', 'ftp://example.org/c'];
    const { code, out } = await audit([...pages.map((page) => `Pilots;44;;${page}`), RIGHT], '--json', '--fetch');
    expect(code).toBe(1);
    expect(lines(out).map(({ outcome }) => outcome)).toEqual(['no-source', 'no-source', 'no-source', 'as-printed']);
    expect(lines(out)[0]?.['explanation']).toContain('private network');
    expect(lines(out)[1]?.['explanation']).toMatch(/no-such-host\.invalid (?:is no host|cannot be looked up)/);
  });

  it('takes a workbook as it takes a CSV', async () => {
    const heads = ['claim', 'value', 'as of', 'source'].map((value) => ({ value }));
    const cells = [
      { value: 'Dock workers in the port of Linden' },
      { value: 5200, format: '#,##0' },
      { value: 'January 2022' },
    ];
    const book = await writeXlsxFile([{ sheet: 'Port', data: [heads, [...cells, { value: 'SRC-1' }]] }]).toBuffer();
    await writeFile(join(folder, 'table.xlsx'), book);
    const { out } = await here(['audit', join(folder, 'table.xlsx'), '--data', data, '--json']);
    expect(lines(out)).toMatchObject([{ row: 1, outcome: 'as-printed', found: '5,200' }]);
  });

  it('refuses a table of heads alone', async () => {
    const { code, out, err } = await audit([], '--json');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('table.csv has the names of its columns and no row beneath them.');
  });

  it.each([
    ['a table that is not there', ['nowhere.csv'], 'is not there'],
    ['a folder', ['.'], 'is a folder'],
    ['a folder of sources that is not there', ['table.csv', '--sources', '/nowhere-at-all'], 'There is no folder'],
  ])('refuses %s with a sentence', async (_, [name = '', ...more], said) => {
    await put('table.csv', HEADS);
    const { code, err } = await here(['audit', join(folder, name), '--data', data, ...more]);
    expect(code).toBeGreaterThan(0);
    expect(err).toContain(said);
  });

  it('ends with 2 without a table', async () => {
    expect((await here(['audit'])).code).toBe(2);
  });
});

describe('crosscheck report', () => {
  const report = (...argv: string[]) => here(['report', ...argv, '--data', data]);

  it('writes the source list, what is open and a dossier as pages', async () => {
    const sources = await report('sources');
    expect(sources.code).toBe(0);
    expect(sources.out).toMatch(/^<!doctype html>/);
    expect((await report('open')).out).toContain('<h1>Open or disputed</h1>');
    expect((await report('CLM-1')).out).toContain('the dossier of CLM-1');
  });

  it('writes a file for a word processor', async () => {
    const { code, out } = await report('sources', '--format', 'docx', '--out', join(folder, 'sources.docx'));
    expect([code, out]).toEqual([0, '']);
    const bytes = await readFile(join(folder, 'sources.docx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('writes every part of a draft, and leaves its words as they were in Markdown', async () => {
    await withDatabase(configFrom({ data }, {}), ({ deps, actor }) =>
      bringInDraft(
        deps,
        actor,
        manuscriptOf(
          pastedManuscript('The port of Linden had 2,500 dock workers in January 2022.', { title: 'At the quay' }),
        ),
      ),
    );
    expect((await report('--draft', 'DRF-1')).out).toContain('<h1>At the quay</h1>');
    for (const part of ['annotated', 'sources', 'changes', 'open'])
      expect((await report('--draft', 'DRF-1', '--part', part)).out).toMatch(/^<!doctype html>/);
    const noted = await report('--draft', 'DRF-1', '--part', 'footnotes');
    expect(noted.out).toContain('The port of Linden had 2,500');
    expect((await report('--draft', 'DRF-1', '--part', 'source-list')).out).toMatch(/^The port of Linden/);
    const file = join(folder, 'changes.docx');
    await report('--draft', 'DRF-1', '--part', 'changes', '--format', 'docx', '--out', file);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['a part without a draft', ['open', '--part', 'changes'], 2],
    ['a draft beside another report', ['open', '--draft', 'DRF-1'], 2],
    ['a part that is none', ['--draft', 'DRF-1', '--part', 'all'], 2],
    ['an id that is no draft', ['--draft', 'CLM-1'], 2],
    ['Markdown for a word processor', ['--draft', 'DRF-1', '--part', 'footnotes', '--format', 'docx', '--out', 'x'], 2],
    ['a draft that is not there', ['--draft', 'DRF-999'], 3],
    ['a word processor without a file', ['sources', '--format', 'docx'], 2],
    ['a report that is none', ['everything'], 2],
    ['a format that is none', ['sources', '--format', 'pdf'], 2],
    ['nothing', [], 2],
    ['a claim that is not there', ['CLM-999'], 3],
  ])('refuses %s', async (_, argv, code) => {
    const ended = await report(...argv);
    expect(ended.code).toBe(code);
    expect(ended.err).not.toBe('');
  });
});
