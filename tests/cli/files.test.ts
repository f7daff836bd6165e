import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { article, docxOf, emailOf, pdfOf, warcOf, zipOf } from '../capture/made.ts';
import { here, lines } from './crosscheck.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-files-'));
  await mkdir(join(folder, 'sent'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, 'sent', name), content);

async function oneOfEach(): Promise<void> {
  await put('a.txt', 'The port had 5,200 dock workers on 10 January 2022.');
  await put('b.md', '---\noutlet: Coast Courier\n---\nThe port had 5,100 dock workers.');
  await put('c.json', JSON.stringify({ outlet: 'Coast Courier', text: 'Nine ferries wait.' }));
  await put('d.html', article('Night of the storm', '4,400'));
  await put('e.pdf', await pdfOf([['A hearing.'], ['The port had 40 cranes.']]));
  await put('f.docx', await docxOf());
  await put('g.eml', emailOf());
  await put('h.csv', 'Pier,Ships\nNorth,41\n');
  await put(
    'i.xlsx',
    await writeXlsxFile([
      [{ value: 'Pier' }, { value: 'Ships' }],
      [{ value: 'North' }, { value: 42, type: Number }],
    ]).toBuffer(),
  );
  await put('j.warc.gz', await warcOf([{ url: 'https://harbour.example/storm', body: article('Storm over', '310') }]));
  const more = await warcOf([{ url: 'https://harbour.example/calm', body: article('Calm again', '320') }]);
  await put(
    'k.wacz',
    zipOf([
      { name: 'datapackage.json', bytes: '{}' },
      { name: 'archive/data.warc.gz', bytes: more },
    ]),
  );
  await put('l.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await put('m.pdf', 'no PDF at all');
}

it('a folder with one file of each kind is imported, each statement with its page, note or cell; once', async () => {
  await oneOfEach();
  const argv = ['import', join(folder, 'sent'), '--outlet', 'Harbour Post', '--data', join(folder, 'data'), '--json'];
  const first = await here(argv);
  const told = lines(first.out);
  expect(told.map(({ outcome }) => outcome)).toEqual([...Array.from({ length: 12 }, () => 'imported'), 'refused']);
  expect(told.at(-1)?.['message']).toContain('its bytes are not one');
  expect(told.find(({ file }) => String(file).endsWith('l.png'))?.['message']).toContain('no text was read from it');
  expect(first.code).toBe(1);

  const db = new Database(join(folder, 'data', 'crosscheck.sqlite'), { readonly: true });
  const rows = db
    .prepare('select s.title, t.printed, t.quote_locator as at from statement t join source s on s.id = t.source_id')
    .all() as {
    title: string;
    printed: string;
    at: string;
  }[];
  db.close();
  const at = rows.map((row) => `${row.printed} @ ${row.at}`);
  for (const wanted of [
    '5,200 @ paragraph 1',
    '4,400 @ paragraph 1',
    '40 @ page 2',
    '12 @ footnote 1',
    '41 @ comment BH1',
    '41 @ B2',
    '42 @ Sheet1!B2',
    '310 @ paragraph 1',
    '320 @ paragraph 1',
  ])
    expect(at).toContain(wanted);

  const again = lines((await here(argv)).out);
  expect(again.map(({ outcome }) => outcome)).toEqual([...Array.from({ length: 12 }, () => 'unchanged'), 'refused']);
});
