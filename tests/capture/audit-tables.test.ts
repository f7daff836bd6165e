import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openTable } from '../../server/capture/audit/open-table.ts';
import { surveyTable, tableRows, type AuditedRow, type SurveyedTable } from '../../server/capture/audit/table-rows.ts';
import { docxOf, pdfOf } from './made.ts';

type Sent = string | Uint8Array;

async function survey(sent: Sent, name = 't.csv'): Promise<SurveyedTable> {
  return surveyTable(await openTable(typeof sent === 'string' ? Buffer.from(sent, 'utf8') : sent, name));
}

async function rowsOf(sent: Sent, name?: string): Promise<AuditedRow[]> {
  const rows: AuditedRow[] = [];
  for await (const row of tableRows(await survey(sent, name))) rows.push(row);
  return rows;
}

const cells = (rows: readonly AuditedRow[]) =>
  rows.map(({ row, claim, value, asOf, cited }) => [row, claim, value, asOf, cited.source]);

const HEADS = 'claim,value,as of,source\n';
const TWO = [
  [1, 'Nurses in Sel', '2,314', '2021', 'SRC-1'],
  [2, 'Doctors in Sel', '812', '2021', 'SRC-1'],
];
const PLAIN = `${HEADS}Nurses in Sel,"2,314",2021,SRC-1\nDoctors in Sel,812,2021,SRC-1\n`;

describe('the text of a table to audit', () => {
  it.each<[string, Sent]>([
    ['as UTF-8', PLAIN],
    ['with a byte order mark', `\ufeff${PLAIN}`],
    ['in UTF-16 with its mark', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
    ['in UTF-16 of the other order', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16()],
    ['in UTF-16 without a mark', Buffer.from(PLAIN, 'utf16le')],
    ['with semicolons', PLAIN.replaceAll(/,(?!3)/g, ';')],
    ['with tabs', PLAIN.replaceAll(/,(?!3)/g, '\t')],
    ['with upright lines', PLAIN.replaceAll(/,(?!3)/g, '|')],
    ['with line ends of Windows', PLAIN.replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', PLAIN.replaceAll('\n', '\r')],
    ['with line ends of several kinds', PLAIN.replace('\n', '\r\n')],
    ['with the separator named above', `sep=;\n${PLAIN.replaceAll(/,(?!3)/g, ';')}`],
    ['with a title and a note above', `Table 3. Staff of hospitals,,,\nSource: see each row,,,\n${PLAIN}`],
    ['with empty rows at its end', `${PLAIN},,,\n,,,\n\n,,,\n`],
    ['without a line end at its end', PLAIN.trimEnd()],
  ])('is read %s', async (_, sent) => {
    expect(cells(await rowsOf(sent))).toEqual(TWO);
  });

  it('is read in Windows-1252, with the signs that Latin-1 lacks', async () => {
    const bytes = Buffer.concat([
      Buffer.from(HEADS + 'Kosten der Br\u00fccke,', 'latin1'),
      Buffer.from([0x80]),
      Buffer.from('240 million,,SRC-1\n', 'latin1'),
    ]);
    expect(cells(await rowsOf(bytes))).toEqual([[1, 'Kosten der Brücke', '€240 million', '', 'SRC-1']]);
  });

  it('stays UTF-8 where a single byte is broken', async () => {
    const many = 'Größe des Hafens Sèl,12 km²,,SRC-1\n'.repeat(20);
    const rows = await rowsOf(
      Buffer.concat([Buffer.from(HEADS + many), Buffer.from([0xff]), Buffer.from(' x,1,,SRC-1\n')]),
    );
    expect(rows[0]?.claim).toBe('Größe des Hafens Sèl');
    expect(rows.at(-1)?.claim).toBe('\ufffd x');
  });
});

describe('the form of a table to audit', () => {
  it('may have merged heads in two rows, and claims merged over several rows', async () => {
    const merged = `What is counted,Figures,,Cited source\n,value,as of,\nNurses in Sel,"2,314",2021,SRC-1\n,"1,986",2020,SRC-1\nDoctors in Sel,812,2021,SRC-1\n`;
    expect(cells(await rowsOf(merged))).toEqual([
      TWO[0],
      [2, 'Nurses in Sel', '1,986', '2020', 'SRC-1'],
      [3, ...(TWO[1] ?? []).slice(1)],
    ]);
  });

  it('may have empty cells and rows; every row is counted, and what is blank is not taken from elsewhere', async () => {
    const rows = await rowsOf(`${HEADS}Nurses in Sel,,2021,SRC-1\n,,,\nDoctors in Sel,812,,\n,,2021,SRC-1\n`);
    expect(cells(rows)).toEqual([
      [1, 'Nurses in Sel', '', '2021', 'SRC-1'],
      [2, '', '', '', ''],
      [3, 'Doctors in Sel', '812', '', ''],
      [4, '', '', '2021', 'SRC-1'],
    ]);
  });

  it('may have rows of several lengths; one that is longer than the heads says so', async () => {
    const rows = await rowsOf(
      `${HEADS}Nurses in Sel,2,314,2021,SRC-1\nDoctors in Sel,812\nDoctors in Sel,812,2021,SRC-1,\n`,
    );
    expect(rows.map(({ flaw }) => flaw)).toEqual([
      'The row has 5 cells under 4 heads; a cell that holds the mark between cells must stand in quotation marks.',
      null,
      null,
    ]);
    expect(cells(rows)[1]).toEqual([2, 'Doctors in Sel', '812', '', '']);
  });

  it('says which row a quotation mark swallowed', async () => {
    const rows = await rowsOf(
      `${HEADS}"Nurses in Sel,2314,2021,SRC-1\nDoctors in Sel,812,2021,SRC-1\nPorters in Sel",40,2021,SRC-1\nDoctors in Varn,9,2021,SRC-1\n`,
    );
    expect(rows.map(({ flaw }) => flaw?.slice(0, 80) ?? null)).toEqual([
      'A quotation mark in this row is closed too late: the row after it stands inside ',
      null,
    ]);
    expect((await rowsOf(`${HEADS}"Nurses,\nin Sel",2314,2021,SRC-1\n`))[0]).toMatchObject({
      claim: 'Nurses, in Sel',
      flaw: null,
    });
  });

  it('may have inch marks and quotation marks within a cell', async () => {
    const rows = await rowsOf(`${HEADS}Width of the 12" pipe,30 cm,2021,SRC-1\n"The ""old"" bridge",3 m,2021,SRC-1\n`);
    expect(rows.map(({ claim }) => claim)).toEqual(['Width of the 12" pipe', 'The "old" bridge']);
  });
});

describe('a table that cannot be audited is refused with a sentence:', () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  it.each<[string, Sent, string]>([
    ['no row of heads', 'Nurses in Sel,"2,314",2021,SRC-1\n', 'a first row with such names is needed'],
    ['no column for the source', 'claim,value\nNurses,3\n', 'names no column for the cited source'],
    ['only heads', HEADS, 't.csv has the names of its columns and no row beneath them.'],
    ['only heads and blank rows', `${HEADS},,,\n,,,\n`, 'no row beneath them'],
    ['nothing', '', 't.csv is empty.'],
    ['a mark that is never closed', `${PLAIN}"Porters,40,2021,SRC-1\n`, 'opens in or after line 4 is not closed'],
    ['bytes of some program', Buffer.from([1, 0, 0, 2, 0, 0, 0, 3, 0, 9]), 'binary file'],
    ['an old workbook', old, 'save it without a password as .docx, .xlsx'],
    [
      'a gzip',
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
      't.csv is a packed file; a table to audit is CSV or .xlsx.',
    ],
  ])('%s', async (_, sent, sentence) => {
    await expect(rowsOf(sent)).rejects.toThrow(sentence);
  });

  it('a PDF or Word document', async () => {
    await expect(rowsOf(await pdfOf([['claim,value,source']]))).rejects.toThrow('t.csv is a PDF;');
    await expect(rowsOf(await docxOf())).rejects.toThrow('t.csv is a Word document;');
  });
});

describe('a workbook to audit', () => {
  const heads = ['claim', 'value', 'as of', 'source'].map((value) => ({ value }));
  const bookOf = async (sheets: { data: object[][]; sheet: string }[]): Promise<Buffer> =>
    writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBuffer();

  it('is read as it is shown, from the first sheet that names the columns', async () => {
    const book = await bookOf([
      { sheet: 'About', data: [[{ value: 'Staff of hospitals' }], [{ value: 'Made in May' }]] },
      {
        sheet: 'Figures',
        data: [
          [{ value: 'Table 3' }],
          heads,
          [
            { value: 'Nurses in Sel', rowSpan: 2 },
            { value: 2314, format: '#,##0' },
            { value: 2021 },
            { value: 'SRC-1', rowSpan: 2 },
          ],
          [null as unknown as object, { value: 1986, format: '#,##0' }, { value: 2020 }, null as unknown as object],
          [{ value: 'Unemployment in Sel' }, { value: 0.052, format: '0.0%' }, { value: 2021 }, { value: 'SRC-2' }],
        ],
      },
    ]);
    expect(cells(await rowsOf(book, 't.xlsx'))).toEqual([
      [1, 'Nurses in Sel', '2,314', '2021', 'SRC-1'],
      [2, 'Nurses in Sel', '1,986', '2020', 'SRC-1'],
      [3, 'Unemployment in Sel', '5.2%', '2021', 'SRC-2'],
    ]);
  });

  it('without such a sheet says what its first sheet lacks', async () => {
    const book = await bookOf([{ sheet: 'About', data: [[{ value: 'Staff of hospitals' }]] }]);
    await expect(rowsOf(book, 't.xlsx')).rejects.toThrow('t.xlsx names no column for what is claimed');
  });
});

it('a table has no longest length: the last of 100,001 rows is counted and reached', async () => {
  const table = await survey(`${HEADS}${'Nurses in Sel,2314,2021,SRC-1\n'.repeat(100_000)}The last,1,,SRC-9\n`);
  expect(table.rows).toBe(100_001);
  for await (const row of tableRows(table, 100_000)) expect(row).toMatchObject({ row: 100_001, claim: 'The last' });
}, 30_000);
