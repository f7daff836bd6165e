import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../server/reading/read.ts';

const REPORTS = 'seeds/reports';
const reports = readdirSync(REPORTS).map((file) => {
  const [, head = '', body = ''] = readFileSync(`${REPORTS}/${file}`, 'utf8').split(/^---\n/m);
  return { file, published: /^published: (\S+)$/m.exec(head)?.[1], body };
});

/** "A day before" names a day only with a day named earlier; across a break it has nothing to lean on, and that is right. */
const LEANING = new Set(['away-from-named']);

const found = (text: string, published: string | undefined, shift: number) =>
  read(text, { published, language: 'en' }).map(({ start, end, printed, value, rules }) => ({
    start: start + shift,
    end: end + shift,
    printed,
    value,
    leans: rules.some((rule) => LEANING.has(rule)),
  }));

describe('a report read in two halves gives the statements of the whole', () => {
  it.each(reports)('$file, at every paragraph break', ({ body, published }) => {
    const whole = found(body, published, 0);
    expect(whole.length).toBeGreaterThan(5);
    for (const { index } of body.matchAll(/\n\n/g)) {
      const halves = [...found(body.slice(0, index), published, 0), ...found(body.slice(index), published, index)];
      const leaning = whole.filter((statement) => statement.leans);
      const free = (statement: { start: number; end: number }) =>
        leaning.every(({ start, end }) => statement.end <= start || statement.start >= end);
      expect(halves.filter(free)).toEqual(whole.filter(free));
    }
  });
});
