import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../server/capture/manuscripts.ts';
import { docxOf, zipOf } from './made.ts';

/** A picture of one dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = new ImageRun({ type: 'png', data: PNG, transformation: { width: 40, height: 40 } });

const documentOf = (children: readonly (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));

/** A Word document of one paragraph with a chart part, as small as one can be. */
const withChart = (): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The port had 340 cranes.</w:t></w:r></w:p></w:body></w:document>`,
    },
    { name: 'word/charts/chart1.xml', bytes: '<c:chartSpace xmlns:c="urn:chart"><c:v>512</c:v></c:chartSpace>' },
  ]);

describe('a manuscript with what cannot be read', () => {
  it.each([
    [
      'a picture in Word',
      () => documentOf([new Paragraph('It had 340 cranes.'), new Paragraph({ children: [PICTURE] })]),
      'a.docx',
    ],
    ['a chart in Word', () => Promise.resolve(withChart()), 'a.docx'],
    [
      'a picture in Markdown',
      () => Promise.resolve(Buffer.from('It had 340 cranes.\n\n![The year](chart.png)\n')),
      'a.md',
    ],
    [
      'a drawn chart in a page',
      () => Promise.resolve(Buffer.from('<p>The port had 340 cranes in the spring.</p><svg><text>512</text></svg>')),
      'a.html',
    ],
  ] as const)('says that it left out %s', async (_, bytes, name) => {
    const read = await readManuscript(await bytes(), name, {});
    expect(read.text).toContain('340 cranes');
    expect(read.text).not.toContain('512');
    expect(read.warning).toMatch(/Pictures and charts in it are not read; check figures inside them by hand\./);
  });

  it('says nothing of pictures where there are none', async () => {
    expect(
      (await readManuscript(await documentOf([new Paragraph('It had 340 cranes.')]), 'a.docx', {})).warning ?? '',
    ).toBe('');
    expect((await readManuscript(Buffer.from('It had [340](x.html) cranes.'), 'a.md', {})).warning ?? '').toBe('');
  });

  it('reads tracked insertions, comments, footnotes and tables beside the deletions that it left out', async () => {
    const { text, warning } = await readManuscript(await docxOf(), 'a.docx', {});
    for (const words of ['78 tugs', '41 ships, not 40', '12 pilots', 'North', '31']) expect(text).toContain(words);
    expect(text).not.toContain('77 barges');
    expect(warning).toMatch(/One passage is marked as deleted and left out/);
  });

  it('reads every cell of a table with merged cells once', async () => {
    const cell = (words: string, more: object = {}) => new TableCell({ children: [new Paragraph(words)], ...more });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('Ships in 2023', { columnSpan: 2 }), cell('Pier')] }),
        new TableRow({
          children: [cell('31'), cell('44'), cell('North', { verticalMerge: VerticalMergeType.RESTART })],
        }),
        new TableRow({ children: [cell('52'), cell('67'), cell('', { verticalMerge: VerticalMergeType.CONTINUE })] }),
      ],
    });
    const { text } = await readManuscript(await documentOf([new Paragraph('The harbour.'), table]), 'a.docx', {});
    for (const words of ['Ships in 2023', '31', '44', '52', '67', 'North']) expect(text.split(words)).toHaveLength(2);
  });
});

describe('a manuscript that is none', () => {
  it.each([
    [
      'a document of pictures alone',
      () => documentOf([new Paragraph({ children: [PICTURE] })]),
      'empty-text',
      /holds no words/,
    ],
    ['a document without anything', () => documentOf([new Paragraph('')]), 'empty-text', /holds no words/],
    [
      'an old Word file renamed',
      () => Promise.resolve(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
      'unsupported-text',
      /comes from an old office program/,
    ],
    [
      'a damaged file',
      () => Promise.resolve(Buffer.from('PK\u0003\u0004 cut off', 'latin1')),
      'unsupported-text',
      /\.$/,
    ],
    ['more than 50 MB', () => Promise.resolve(Buffer.alloc(50 * 1024 * 1024 + 1, 'a')), 'too-large', /up to 50 MB/],
  ] as const)('is refused in a sentence: %s', async (_, bytes, code, sentence) => {
    const refused = readManuscript(await bytes(), 'story.docx', {});
    await expect(refused).rejects.toMatchObject({ code, sentence: expect.stringMatching(sentence) as string });
  });

  it.each(['a.txt', 'a.md', 'a.html'])('is refused in a sentence: blanks alone as %s', async (name) => {
    await expect(readManuscript(Buffer.from(' \n\t\n '), name, {})).rejects.toMatchObject({ code: 'empty-text' });
  });
});
