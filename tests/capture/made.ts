import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
} from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A real PDF of A4 pages; every line of a page stands 14 points under the one before, an empty one leaves a gap. */
export async function pdfOf(pages: readonly (readonly string[])[], title?: string): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  if (title !== undefined) made.setTitle(title);
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = made.addPage([595, 842]);
    lines.forEach((words, at) => page.drawText(words, { x: 60, y: 780 - at * 14, size: 11, font }));
  }
  return made.save();
}

/** A real Word document with a table, a footnote, a comment, and one insertion and one deletion that are tracked. */
export function docxOf(): Promise<Buffer> {
  const date = '2022-01-12T10:00:00Z';
  const words = (text: string) => new Paragraph(text);
  const cell = (text: string) => new TableCell({ children: [words(text)] });
  const made = new Document({
    title: 'Harbour report',
    creator: 'Ana Lund',
    comments: {
      children: [
        {
          id: 0,
          author: 'Ben Holt',
          initials: 'BH',
          date: new Date(date),
          children: [words('The port says 41 ships, not 40.')],
        },
      ],
    },
    footnotes: { 1: { children: [words('The count of 12 pilots is from March.')] } },
    sections: [
      {
        children: [
          words('The harbour counted 5,200 passengers.'),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('It held 40 ships'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new FootnoteReferenceRun(1),
              new DeletedTextRun({ text: ' and 77 barges', id: 1, author: 'Ben', date }),
              new InsertedTextRun({ text: ' and 78 tugs', id: 2, author: 'Ben', date }),
              new TextRun('.'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Pier'), cell('Ships')] }),
              new TableRow({ children: [cell('North'), cell('31')] }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(made);
}

/** One answer of a web server as an archive keeps it. */
export interface Answer {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: string;
  readonly date?: string;
  readonly encoding?: string;
}

/** A real web archive of these answers, each record packed on its own or not at all. */
export async function warcOf(answers: readonly Answer[], gzip = true): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const info = WARCRecord.createWARCInfo({ filename: 'made.warc', warcVersion: 'WARC/1.1' }, { software: 'tests' });
  parts.push(await WARCSerializer.serialize(info, { gzip }));
  for (const {
    url,
    body,
    type = 'text/html; charset=utf-8',
    status = '200 OK',
    date = '2022-01-12T10:15:00Z',
    encoding,
  } of answers) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const httpHeaders = { 'Content-Type': type, ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }) };
    const made = WARCRecord.create(
      { url, date, type: 'response', warcVersion: 'WARC/1.1', httpHeaders, statusline: `HTTP/1.1 ${status}` },
      [encoding === 'gzip' ? gzipSync(bytes) : bytes],
    );
    parts.push(await WARCSerializer.serialize(made, { gzip }));
  }
  return Buffer.concat(parts);
}

/** An article long enough to be found on its page. */
export const article = (
  title: string,
  figure: string,
): string => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2022-01-11T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
<p>The harbour master said on Tuesday that ${figure} passengers crossed the strait during the storm, and that the piers stayed open all night for those who waited.</p>
<p>Crews worked in shifts to keep the lights burning, and the town opened its halls to families who could not travel on before the wind fell.</p>
<p>Officials thanked the volunteers who brought soup and blankets to the quays until the first ferries left again in the morning.</p></article></body></html>`;

/** The bytes of an e-mail with a text part, an HTML part and an attachment. */
export const emailOf = (): Buffer =>
  Buffer.from(
    [
      'From: Port Press Office <press@port.example>',
      'To: News Desk <desk@harbour.example>',
      'Date: Wed, 12 Jan 2022 23:30:00 -0500',
      'Subject: =?utf-8?Q?Ferries_=E2=80=93_new_figures?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: multipart/alternative; boundary="b2"',
      '',
      '--b2',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Dear desk, the caf=E9 quay counted 5,200 passengers on Tuesday.',
      '--b2',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Dear desk, the café quay counted <b>5,200</b> passengers on Tuesday.</p><script>alert(1)</script>',
      '--b2--',
      '--b1',
      'Content-Type: application/pdf; name="figures.pdf"',
      'Content-Disposition: attachment; filename="figures.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF-1.4 not really').toString('base64'),
      '--b1--',
      '',
    ].join('\r\n'),
  );

/** One part of a zip; `says` is the unpacked size it claims where that is a lie, `locked` marks it as encrypted. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly says?: number;
  readonly locked?: true;
}

/** A real zip of these parts, also one that lies. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, says, locked } of parts) {
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(locked ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says ?? raw.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
