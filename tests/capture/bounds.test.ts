import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { captureFetched } from '../../server/capture/get-page.ts';
import { inWorker } from '../../server/capture/files/in-worker.ts';
import { readOne } from './files.ts';
import { article, pdfOf, warcOf } from './made.ts';

const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

it('a reader that never ends is given up', async () => {
  const endless = inWorker({ script: script('for (;;);'), given: null, name: 'a.pdf', seconds: 1 });
  await expect(endless).rejects.toThrow('a.pdf could not be read within 1 seconds');
});

it('a reader that takes memory without end is given up', async () => {
  const code = 'const all = []; setInterval(() => all.push(new Uint8Array(20_000_000).fill(1)), 20);';
  const greedy = inWorker({ script: script(code), given: null, name: 'a.pdf', megabytes: 150 });
  await expect(greedy).rejects.toThrow('a.pdf needs more memory than one file may have');
});

it('a PDF with endless pages is refused before they are read', async () => {
  const made = await PDFDocument.create();
  for (let page = 0; page < 3001; page += 1) made.addPage([10, 10]);
  await expect(readOne(await made.save(), 'a.pdf')).rejects.toThrow('a.pdf has 3,001 pages; up to 3,000 are read.');
});

it('an address that gives a document is read as one', async () => {
  const bytes = await pdfOf([['The harbour held 40 ships.']]);
  const { captured } = await captureFetched(
    { url: 'https://www.port.example/files/count.pdf', contentType: 'application/pdf', bytes },
    {},
  );
  expect(captured).toMatchObject({
    file: 'https://www.port.example/files/count.pdf',
    mediaType: 'application/pdf',
    meta: { outlet: 'port.example', url: 'https://www.port.example/files/count.pdf' },
  });
  const table = {
    url: 'https://port.example/export?id=1',
    contentType: 'text/csv; charset=utf-8',
    bytes: Buffer.from('Pier,Ships\nNorth,40\n'),
  };
  expect((await captureFetched(table, { outlet: 'Port' })).captured.meta.outlet).toBe('Port');
});

it('an address that gives an archive of several pages asks for the file', async () => {
  const pages = ['a', 'b'].map((name) => ({ url: `https://port.example/${name}`, body: article(name, '12') }));
  const fetched = {
    url: 'https://port.example/all.warc.gz',
    contentType: 'application/gzip',
    bytes: await warcOf(pages),
  };
  await expect(captureFetched(fetched, {})).rejects.toThrow(
    'archive of several pages; save it and bring it in as a file',
  );
});
