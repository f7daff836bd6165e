import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datesIn } from './read-text.ts';

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

interface Source {
  readonly file: string;
  readonly published: string;
}

/** Every date and clock time of the five reports: printed words, start, end, and the hedge, zone or day where there is one. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': [
    '12 December | 2021-12-12 | 2021-12-12',
    'very day | 2021-12-12 | 2021-12-12',
    'that same day | 2021-12-12 | 2021-12-12',
    'Last July | 2021-07-01 | 2021-07-31',
    '31 December | 2021-12-31 | 2021-12-31',
    '12 December | 2021-12-12 | 2021-12-12',
  ],
  '001': [
    'January 13th | 2020-01-13 | 2020-01-13',
    'January 5th | 2020-01-05 | 2020-01-05',
    'since 2014 | 2014-01-01 | null | since',
    'Thursday (January 30th) | 2020-01-30 | 2020-01-30',
    'Thursday | 2020-01-30 | 2020-01-30',
    'January 8th | 2020-01-08 | 2020-01-08',
    'Thursday | 2020-01-30 | 2020-01-30',
  ],
  '002': [
    'Monday | 2022-01-03 | 2022-01-03',
    'January 3, 2020 | 2020-01-03 | 2020-01-03',
    'Monday’s | 2022-01-03 | 2022-01-03',
    'around 4:30 a.m. | 04:30 | 04:30 | about',
    '8:30 p.m. | 20:30 | 20:30 | EST | 2022-01-02',
    'Sunday | 2022-01-02 | 2022-01-02',
    'Saturday | 2022-01-01 | 2022-01-01',
    'Saturday | 2022-01-01 | 2022-01-01',
    'December 9 | 2021-12-09 | 2021-12-09',
    'Monday | 2022-01-03 | 2022-01-03',
  ],
  '003': [
    'Tuesday | 2022-01-04 | 2022-01-04',
    'early this morning | 2022-01-04 | 2022-01-04 | early',
    'Monday | 2022-01-03 | 2022-01-03',
    'Monday | 2022-01-03 | 2022-01-03',
    'Monday | 2022-01-03 | 2022-01-03',
    'early last month | 2021-12-01 | 2021-12-10 | early',
    'Last month | 2021-12-01 | 2021-12-31',
    'by the end of the year | null | 2021-12-31 | by',
    'late July | 2021-07-21 | 2021-07-31 | late',
    'by the end of 2021 | null | 2021-12-31 | by',
    '1 January | 2022-01-01 | 2022-01-01',
    'October’s | 2021-10-01 | 2021-10-31',
    'November | 2021-11-01 | 2021-11-30',
  ],
  '004': ['April 2 | 2020-04-02 | 2020-04-02', 'November | 2020-11-01 | 2020-11-30'],
};

function lines(text: string, published: string): string[] {
  return datesIn(text, published).map(({ start, end, value }) => {
    if (value.kind !== 'date' && value.kind !== 'time') return value.kind;
    const clock = value.kind === 'time' ? [value.zone, value.day] : [];
    const hedge = value.hedge === 'none' ? [] : [value.hedge];
    const shown = [text.slice(start, end), String(value.start), String(value.end), ...hedge, ...clock];
    return shown.filter((part) => part !== undefined).join(' | ');
  });
}

describe('the five reports', () => {
  if (!existsSync(new URL('sources.json', SEEDS))) {
    it('are not beside this checkout', () => {
      process.stdout.write('../shared/seeds is missing: the dates of the five reports were not checked\n');
    });
    return;
  }
  const sources = JSON.parse(readFileSync(new URL('sources.json', SEEDS), 'utf8')) as Source[];
  it.each(sources)('$file: every date and clock time', ({ file, published }) => {
    const text = readFileSync(new URL(file, SEEDS), 'utf8');
    expect(lines(text, published)).toEqual(EXPECTED[file.slice(0, 3)]);
  });
});
