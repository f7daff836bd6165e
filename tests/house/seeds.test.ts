import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NEWSROOM } from '../../seeds/newsroom.ts';
import { REPORTS } from '../../seeds/reports.ts';
import { printedAt } from '../../seeds/sample-newsroom.ts';

const folder = fileURLToPath(new URL('../../seeds/reports/', import.meta.url));
const originals = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));

function report(name: string): { front: Record<string, unknown>; body: string } {
  const [, front = '', ...body] = readFileSync(`${folder}${name}.md`, 'utf8').split(/^---$/m);
  return { front: parse(front) as Record<string, unknown>, body: body.join('---') };
}

/** Every run of `length` words; a whole figure is one word. */
function runs(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/\p{N}+(?:[.,:]\p{N}+)*|\p{L}+(?:[’']\p{L}+)*/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}

describe('the sample newsroom', () => {
  test('has the reports it names, each with the outlet and dates of a source', () => {
    expect(readdirSync(folder).sort()).toEqual([...REPORTS].map((name) => `${name}.md`).sort());
    const outlets = NEWSROOM.outlets.map((outlet) => outlet.name);
    for (const name of REPORTS) {
      const { front, body } = report(name);
      expect(outlets).toContain(front['outlet']);
      expect(name).toContain(String(front['published']));
      expect(runs(body, 1).length).toBeGreaterThanOrEqual(150);
      expect(runs(body, 1).length).toBeLessThanOrEqual(300);
    }
  });

  test('follows at least 14 claims with at least 40 pieces of evidence, two or more for each', () => {
    expect(NEWSROOM.claims.length).toBeGreaterThanOrEqual(14);
    expect(NEWSROOM.claims.flatMap((claim) => claim.evidence).length).toBeGreaterThanOrEqual(40);
    for (const claim of NEWSROOM.claims) expect(claim.evidence.length, claim.title).toBeGreaterThanOrEqual(2);
    expect(new Set(NEWSROOM.claims.map((claim) => claim.title)).size).toBe(NEWSROOM.claims.length);
  });

  test('gives a verdict only on claims it follows', () => {
    const titles = NEWSROOM.claims.map((claim) => claim.title);
    for (const verdict of NEWSROOM.verdicts) expect(titles).toContain(verdict.claim);
  });

  test.each(NEWSROOM.claims.flatMap((claim) => claim.evidence.map((piece) => [claim.title, piece] as const)))(
    '%s: the printed words stand in the report',
    (_, piece) => {
      const { body } = report(piece.report);
      const place = printedAt(body, piece);
      expect(place, piece.printed).not.toBeNull();
      expect(body.slice(place?.start, place?.end)).toBe(piece.printed);
    },
  );

  test('places whole words only and counts occurrences', () => {
    expect(printedAt('someone saw one ship', { printed: 'one' })).toEqual({ start: 12, end: 15 });
    expect(printedAt('two or two', { printed: 'two', occurrence: 2 })).toEqual({ start: 7, end: 10 });
    expect(printedAt('two or two', { printed: 'two', occurrence: 3 })).toBeNull();
  });

  test('shares no run of six words with the original reports', () => {
    if (!existsSync(originals)) {
      process.stdout.write('../shared/seeds is not here: the digests were not compared with the original reports.\n');
      return;
    }
    const files = readdirSync(originals).filter((name) => name.endsWith('.txt'));
    const printed = new Set(files.flatMap((name) => runs(readFileSync(`${originals}${name}`, 'utf8'), 6)));
    for (const name of REPORTS) expect(runs(report(name).body, 6).filter((run) => printed.has(run))).toEqual([]);
  });
});
