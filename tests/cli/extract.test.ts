import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crosscheck, lines } from './crosscheck.ts';

const HTML =
  '<html lang="en"><head><title>Port counts</title></head><body><h1>Port counts</h1><p>The port of Linden had 5,200 dock workers on Monday, the union of the port said in a statement that it sent to every paper of the town.</p><p>The harbour master counted 2,500 of them and said that the union had counted people who no longer held a badge of the port.</p></body></html>';

describe('crosscheck extract', () => {
  it('answers each page with its article, and a line that cannot be read with an error', async () => {
    const { code, out } = await crosscheck(
      ['extract'],
      `${JSON.stringify({ id: 'a', html: HTML })}\n{"id":"b"}\n${JSON.stringify({ id: 'c', html: '' })}\n`,
    );
    expect(code).toBe(1);
    const [a, b, c] = lines(out);
    expect(a).toEqual({
      id: 'a',
      title: 'Port counts',
      author: null,
      published: null,
      language: 'en',
      text: expect.stringMatching(/^The port of Linden .*\n\nThe harbour master .*port\.$/) as unknown,
    });
    expect(b).toMatchObject({ id: 'b', error: { code: 'invalid' } });
    expect(c).toMatchObject({ id: 'c', text: '', warning: 'No article was found on the page.' });
  });
});

const SCORER = '../shared/eval/score.mjs';
const PAGES = '../shared/eval/extract-dev.jsonl.gz';
const there = existsSync(SCORER) && existsSync(PAGES);
if (!there)
  process.stdout.write('tests/cli/extract: ../shared/eval is not there, so the labelled pages are not read\n');

describe.runIf(there)('the labelled pages', () => {
  it('are read with an F1 of at least .965', async () => {
    const { execFileSync } = await import('node:child_process');
    const entry = 'server/cli/crosscheck.mjs';
    const out = execFileSync(process.execPath, [SCORER, 'extract', PAGES, '--', process.execPath, entry, 'extract'], {
      encoding: 'utf8',
    });
    const { f1, answered } = JSON.parse(out.trim().split('\n').at(-1) ?? '') as { f1: number; answered: number };
    expect(answered).toBe(181);
    expect(f1).toBeGreaterThanOrEqual(0.965);
  });
});
