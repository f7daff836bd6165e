import { describe, expect, it } from 'vitest';
import { auditRow } from '../../server/judging/audit/audit-row.ts';
import { indexSource } from '../../server/judging/audit/source-index.ts';
import { read } from '../../server/reading/read.ts';
import { NO_VOTES, separatorsOf, votesWith } from '../../server/reading/separators.ts';

const TEXT =
  'The port of Linden handled 1,234,567 containers in 2021. The port of Linden had 5,214 cranes in 2021. ' +
  'The average wait in the port of Linden was 3.5 days in 2021. The port of Linden has 1.234 km of quays.';
const SOURCE = indexSource(read(TEXT, { language: 'en' }).map((statement) => ({ statement, text: TEXT, source: {} })));
const CLAIMS = [
  'Containers handled in the port of Linden',
  'Cranes in the port of Linden',
  'Average wait in the port of Linden',
];

/** Judges the values of one column, which are read as the column's own values let suppose. */
function audited(values: readonly string[], claims: readonly string[] = CLAIMS) {
  const habits = { separators: separatorsOf(values.reduce(votesWith, NO_VOTES)) };
  return values.map((value, at) => {
    const row = { claim: claims[at % claims.length] ?? '', value, measure: '', asOf: '2021' };
    return auditRow(row, SOURCE, habits);
  });
}
const outcomes = (values: readonly string[]): string[] => audited(values).map(({ outcome }) => outcome);
const PRINTED = ['as-printed', 'as-printed', 'as-printed'];

describe('thousands separators', () => {
  it.each<[string, string[]]>([
    ['English', ['1,234,567', '5,214', '3.5 days']],
    ['German', ['1.234.567', '5.214', '3,5 days']],
    ['French', ['1 234 567', '5 214', '3,5 days']],
    ['French, with narrow spaces', ['1\u202f234\u202f567', '5\u202f214', '3,5 days']],
    ['Swiss', ['1’234’567', "5'214", '3.5 days']],
    ['Indian', ['12,34,567', '5,214', '3.5 days']],
    ['no country', ['1234567', '5214', '3.5 days']],
  ])('of a column in %s are read as they are meant', (_, values) => {
    expect(outcomes(values)).toEqual(PRINTED);
  });

  it('of three countries in one column are read row by row, and a doubtful value says how it was read', () => {
    const found = audited([
      '1.234.567',
      '5,214',
      '3,5 days',
      '1 234 567',
      '5.214',
      '3.5 days',
      '1,234,567',
      "5'214",
      '3.5 days',
    ]);
    expect(found.map(({ outcome }) => outcome)).toEqual([...PRINTED, ...PRINTED, ...PRINTED]);
  });

  it('other than those of the whole column are a fault that is told as what it is', () => {
    const [, wrong] = audited(['1,234,567', '5.214', '3.5 days']);
    expect(wrong?.outcome).toBe('other-value');
    expect(wrong?.explanation).toContain('with point and comma read the other way round');
    const [, other] = audited(['1,234,567', '5,241', '3.5 days']);
    expect(other?.explanation).not.toContain('the other way round');
  });
});
