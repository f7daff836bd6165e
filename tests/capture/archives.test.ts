import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { captureFile } from '../../server/capture/capture-file.ts';
import { readAll, readOne } from './files.ts';
import { article, pdfOf, warcOf, zipOf } from './made.ts';

const storm = { url: 'https://harbour.example/storm', body: article('Night of the storm', '5,200') };

describe('a web archive', () => {
  it('gives each page as a source with its own address and the hour of the copy', async () => {
    const made = await warcOf([
      storm,
      { url: 'https://harbour.example/logo.png', body: Uint8Array.from([1, 2]), type: 'image/png' },
      { url: 'https://harbour.example/gone', body: 'Not here', status: '404 Not Found' },
      {
        url: 'https://coast.example/calm',
        body: article('Calm again', '310'),
        encoding: 'gzip',
        date: '2022-01-13T09:00:00Z',
      },
      {
        url: 'https://coast.example/count.pdf',
        body: await pdfOf([['We counted 40 ships.']]),
        type: 'application/pdf',
      },
    ]);
    const taken = await readAll(made, 'storm.warc.gz');
    expect(taken.map(({ file, meta }) => [file, meta.url])).toEqual([
      ['storm.warc.gz[1]', 'https://harbour.example/storm'],
      ['storm.warc.gz[2]', 'https://coast.example/calm'],
      ['storm.warc.gz[3]', 'https://coast.example/count.pdf'],
    ]);
    expect(taken[1]?.meta.note).toBe('Archived 2022-01-13 09:00:00 UTC in storm.warc.gz.');
    expect(taken[1]?.text).toContain('310 passengers');
    expect(Buffer.from(taken[0]?.bytes ?? []).toString()).toBe(storm.body);
    expect(taken[2]?.places).toEqual([{ start: 0, locator: 'page 1' }]);
  });

  it('that is not packed is read too', async () => {
    const captured = await readOne(await warcOf([storm], false), 'storm.warc');
    expect(captured.meta).toMatchObject({ outlet: 'Harbour Post', title: 'Night of the storm' });
  });

  it('gives the pages it can, and a sentence for the others', async () => {
    const made = await warcOf([{ url: 'https://a.example/', body: '<html><body></body></html>' }, storm]);
    const got: string[] = [];
    for await (const one of captureFile(made, 'a.warc.gz')) got.push('message' in one ? one.message : one.meta.title);
    expect(got).toEqual(['https://a.example/: No article was found on the page.', 'Night of the storm']);
  });

  it('that is cut off says so', async () => {
    const plain = await warcOf([storm], false);
    const packed = await warcOf([storm]);
    await expect(readAll(plain.subarray(0, plain.length - 200), 'a.warc')).rejects.toThrow('is cut off');
    await expect(readAll(packed.subarray(0, packed.length - 200), 'a.warc.gz')).rejects.toThrow('damaged or cut off');
  });

  it('is nothing that is only packed', async () => {
    await expect(readAll(gzipSync('just words'), 'a.warc.gz')).rejects.toThrow('is no web archive');
    await expect(readAll(await warcOf([]), 'a.warc.gz')).rejects.toThrow('holds no page');
  });

  it('that unpacks without end is given up', async () => {
    const head = gzipSync('WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 900000000\r\n\r\n');
    const megabyte = gzipSync(Buffer.alloc(1_048_576));
    const bomb = Buffer.concat([head, ...Array.from({ length: 600 }, () => megabyte)]);
    await expect(readAll(bomb, 'a.warc.gz')).rejects.toThrow('unpacks to more than 512 MB');
  });

  it('as WACZ is read from the archives inside', async () => {
    const made = zipOf([
      { name: 'datapackage.json', bytes: '{}' },
      { name: 'archive/data.warc.gz', bytes: await warcOf([storm]) },
      { name: 'archive/more.warc', bytes: await warcOf([{ ...storm, url: 'https://harbour.example/2' }], false) },
    ]);
    const taken = await readAll(made, 'storm.wacz');
    expect(taken.map(({ meta }) => meta.url)).toEqual(['https://harbour.example/storm', 'https://harbour.example/2']);
  });
});

describe('a packed file that is made to do harm', () => {
  it('is not opened where it says how large it is', async () => {
    const made = zipOf([{ name: 'word/document.xml', bytes: Buffer.alloc(60_000_000) }]);
    await expect(readOne(made, 'a.docx')).rejects.toThrow('would unpack to 57 MB and is not opened');
  });

  it('is given up where it lies about its size', async () => {
    const made = zipOf([{ name: 'word/document.xml', bytes: Buffer.alloc(60_000_000), says: 1000 }]);
    await expect(readOne(made, 'a.docx')).rejects.toThrow('damaged or cut off');
  });

  it('is not opened with more parts than any document has', async () => {
    const parts = Array.from({ length: 5002 }, (_, at) => ({
      name: at === 0 ? 'xl/workbook.xml' : `p${String(at)}`,
      bytes: '',
    }));
    await expect(readOne(zipOf(parts), 'a.xlsx')).rejects.toThrow('more than 5,000 parts');
  });

  it('is refused where a part is locked', async () => {
    await expect(readOne(zipOf([{ name: 'word/document.xml', bytes: 'x', locked: true }]), 'a.docx')).rejects.toThrow(
      'locked with a password',
    );
  });

  it('is refused where it is a packed folder of anything', async () => {
    await expect(readOne(zipOf([{ name: 'a.txt', bytes: 'x' }]), 'a.zip')).rejects.toThrow(
      'unpack it and bring in what it holds',
    );
  });
});
