import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readCells } from '../../server/reading/cells.ts';
import { lettersOf, MOST_CELLS } from '../../server/capture/files/table.ts';
import { placed, readOne } from './files.ts';
import { zipOf } from './made.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a table as CSV', () => {
  it('gives one statement for each figure, with its cell, its column and its row', async () => {
    const captured = await readOne(
      utf8('Province,Year,Ships,Crew (thousand)\nNorth,2021,40,1.5\nSouth,2022,31,0.8\n'),
      'ships.csv',
    );
    expect(captured.text.split('\n\n')[1]).toBe('Province: North · Year: 2021 · Ships: 40 · Crew (thousand): 1.5');
    expect(placed(captured)).toEqual(['2021 @ B2', '40 @ C2', '1.5 @ D2', '2022 @ B3', '31 @ C3', '0.8 @ D3']);
    const [, ships, crew] = readCells(captured.text, captured.cells ?? [], {});
    expect(ships).toMatchObject({ counted: 'Ships', place: 'North', asOf: { start: '2021-01-01', end: '2021-12-31' } });
    expect(crew).toMatchObject({ counted: 'Crew', value: { best: 1500 } });
  });

  it('in Windows-1252 with semicolons is read as it is meant', async () => {
    const bytes = Buffer.from('Stadt;Schiffe\nM\u00fcnchen;12\n', 'latin1');
    const captured = await readOne(bytes, 'a.csv');
    expect(captured.text).toContain('Stadt: München · Schiffe: 12');
  });

  it('in UTF-16 with tabs is read as it is meant', async () => {
    const captured = await readOne(Buffer.from('\ufeffPier\tShips\nNorth\t12\n', 'utf16le'), 'a.tsv');
    expect(placed(captured)).toEqual(['12 @ B2']);
  });

  it('keeps commas and line ends inside quotation marks', async () => {
    const captured = await readOne(utf8('Pier,Passengers\n"North,\nold","5,200"\n'), 'a.csv');
    expect(placed(captured)).toEqual(['5,200 @ B2']);
    expect(captured.text).toContain('Pier: North, old · Passengers: 5,200');
  });

  it('with a quotation mark that never ends, or without cells, is refused', async () => {
    await expect(readOne(utf8('a,b\n"1,2\n'), 'a.csv')).rejects.toThrow('is no proper table');
    await expect(readOne(utf8(',,\n,,\n'), 'a.csv')).rejects.toThrow('no filled cell');
    await expect(readOne(utf8('1,'.repeat(MOST_CELLS + 2)), 'a.csv')).rejects.toThrow('filled cells');
  });
});

describe('a workbook', () => {
  it('gives each cell as it is shown, with its sheet', async () => {
    const made = await writeXlsxFile([
      {
        sheet: 'Troops',
        data: [
          [{ value: 'Counted by the coalition' }],
          [{ value: 'Country' }, { value: 'Troops' }, { value: 'Share' }, { value: 'Day' }],
          [
            { value: 'Iraq' },
            { value: 5200, type: Number, format: '#,##0' },
            { value: 0.125, type: Number, format: '0.0%' },
            { value: new Date('2022-01-12T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
          ],
        ],
      },
      {
        sheet: 'Bases',
        data: [
          [{ value: 'Base' }, { value: '2021' }],
          [{ value: 'North' }, { value: 12, type: Number }],
        ],
      },
    ]).toBuffer();
    const captured = await readOne(made, 'troops.xlsx');
    expect(placed(captured)).toEqual([
      '5,200 @ Troops!B3',
      '12.5% @ Troops!C3',
      '2022-01-12 @ Troops!D3',
      '12 @ Bases!B2',
    ]);
    const cells = readCells(captured.text, captured.cells ?? [], {});
    expect(cells[0]).toMatchObject({ counted: 'Troops', place: 'Iraq', asOf: { start: '2022-01-12' } });
    expect(cells[3]).toMatchObject({ counted: 'North', asOf: { start: '2021-01-01', end: '2021-12-31' } });
  });

  const book = (sheet: string, state = 'visible') =>
    zipOf([
      {
        name: 'xl/workbook.xml',
        bytes: `<workbook xmlns:r="r"><sheets><sheet name="Sheet1" state="${state}" r:id="i1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: '<Relationships><Relationship Id="i1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/sheet1.xml', bytes: sheet },
    ]);

  it('says hidden sheets and formulas without a result', async () => {
    const sheet =
      '<worksheet><sheetData><row r="4"><c r="B4"><f>A1*2</f><v>31</v></c><c r="C4"><f>X()</f></c></row></sheetData></worksheet>';
    const captured = await readOne(book(sheet, 'hidden'), 'a.xlsx');
    expect(placed(captured)).toEqual(['31 @ Sheet1!B4']);
    expect(captured.warning).toMatch(/Hidden in the workbook.*“Sheet1”.*1 cells hold a formula/);
  });

  it('with entities, broken XML or far too many cells is refused', async () => {
    await expect(readOne(book('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'a.xlsx')).rejects.toThrow(
      'declares XML entities',
    );
    await expect(readOne(book('<worksheet><sheetData><row'), 'a.xlsx')).rejects.toThrow('is damaged');
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
    await expect(
      readOne(book(`<worksheet><sheetData>${row.repeat(40)}</sheetData></worksheet>`), 'a.xlsx'),
    ).rejects.toThrow(/filled cells/);
  });
});

it('letters of columns go on after Z', () => {
  expect([0, 25, 26, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
