import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { cite } from '../../web/citing/cite.ts';
import { FORMS } from '../../web/citing/cited.ts';
import type { Cited } from '../../web/citing/cited.ts';

const HASH = 'ab'.repeat(32);
const FULL: Cited = {
  quote: 'About 340 workers, or {34 %} of them, walked out',
  locator: 'page 3',
  outlet: 'Harbour Gazette',
  origin: 'Coast Agency',
  author: 'A. & B. Weaver',
  title: 'Ferries [again] stand still',
  url: 'https://gazette.example/strike_1?a=b&c=d%20e',
  language: 'en',
  told: null,
  beside: null,
  asOf: { start: '2024-03-01', end: '2024-03-01', stated: true },
  publishedAt: '2024-03-02',
  capturedAt: '2024-03-05T09:41:00.000Z',
  source: 'SRC-3',
  snapshot: 'SNP-4',
  statement: 'STM-40',
  sha256: HASH,
  copy: 'http://127.0.0.1:4310/sources/SRC-3?snapshot=SNP-4&mark=STM-40',
};
const BARE: Cited = {
  ...FULL,
  quote: null,
  locator: null,
  origin: null,
  author: null,
  url: null,
  language: null,
  asOf: null,
  publishedAt: null,
  statement: null,
  sha256: null,
};

const item = (cited: Cited) => (JSON.parse(cite([cited], 'csl-json')) as Record<string, unknown>[])[0] ?? {};
/** How deep the braces of a BibTeX entry go; it must come back to 0 only at its end. */
function depths(entry: string): number[] {
  let depth = 0;
  return [...entry.trim()].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
}

describe('a citation', () => {
  it.each(FORMS)('in %s has outlet, origin, the three dates, the address and the hash', (form) => {
    const text = cite([FULL], form);
    for (const part of ['Harbour Gazette', 'Coast Agency', '2024', HASH, 'SNP-4', 'STM-40', 'gazette.example'])
      expect(text).toContain(part);
    expect(text).toMatch(/as of 1 March 2024/);
    expect(text).toMatch(/published 2 March 2024/);
    expect(text).toMatch(/captured 5 March 2024, 09:41 UTC/);
  });

  it.each(FORMS)('in %s leaves out what is not known, and says that the publication is not stated', (form) => {
    const text = cite([BARE], form);
    expect(text).not.toMatch(/null|undefined|NaN|, ,|\(\)/);
    expect(text).toContain('publication not stated');
    expect(text).toContain('SHA-256 not read');
  });

  it('is one line of plain text', () => {
    expect(cite([FULL], 'plain')).toBe(
      `“About 340 workers, or {34 %} of them, walked out” A. & B. Weaver, Harbour Gazette, from Coast Agency, “Ferries [again] stand still”, page 3, as of 1 March 2024, published 2 March 2024, captured 5 March 2024, 09:41 UTC. https://gazette.example/strike_1?a=b&c=d%20e http://127.0.0.1:4310/sources/SRC-3?snapshot=SNP-4&mark=STM-40 [SRC-3, SNP-4, STM-40, SHA-256 ${HASH}]`,
    );
  });

  it('in HTML makes no element of what a source says, and no link of what is no web address', () => {
    const evil = {
      ...FULL,
      title: '<img src=x onerror=alert(1)>',
      quote: '</q><script>1</script>',
      url: 'javascript:alert(1)',
    };
    const { document } = parseHTML(`<html><body>${cite([evil], 'html')}</body></html>`);
    expect([...document.querySelectorAll('*')].map((one) => one.localName)).toEqual([
      'html',
      'body',
      'p',
      'q',
      'cite',
      'a',
    ]);
    expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([FULL.copy]);
    expect(document.querySelector('cite')?.textContent).toBe(evil.title);
  });

  it('in Markdown says what the source says, without marking any of it up', () => {
    const odd = { ...FULL, title: '*Ferries* [x](y) `code` <b>', url: 'https://gazette.example/a b>c' };
    const line = cite([odd], 'markdown');
    expect(line.startsWith('[^STM-40]: ')).toBe(true);
    expect(line).not.toContain('\n');
    const { document } = parseHTML(`<html><body>${marked.parseInline(line.slice(11)) as string}</body></html>`);
    expect(document.querySelectorAll('em, code, b, img')).toHaveLength(0);
    expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://gazette.example/a%20b%3Ec',
      FULL.copy,
    ]);
    expect(document.body.textContent).toContain('“*Ferries* [x](y) `code` <b>”');
  });

  it('in CSL-JSON has dates in parts, as far as they are known', () => {
    expect(item(FULL)).toMatchObject({
      id: 'STM-40',
      type: 'webpage',
      issued: { 'date-parts': [[2024, 3, 2]] },
      accessed: { 'date-parts': [[2024, 3, 5]] },
      author: [{ literal: 'A. & B. Weaver' }],
      URL: FULL.url,
    });
    expect(item({ ...FULL, publishedAt: '2024-03' })).toMatchObject({ issued: { 'date-parts': [[2024, 3]] } });
    expect(item({ ...FULL, publishedAt: 'last spring' })).not.toHaveProperty('issued');
    expect(JSON.parse(cite([FULL, BARE], 'csl-json'))).toHaveLength(2);
  });

  it('in BibTeX keeps an address whole and escapes what TeX would read', () => {
    const entry = cite([FULL], 'bibtex');
    expect(entry).toContain(`  url = {${FULL.url ?? ''}},`);
    expect(entry).toContain('author = {{A. \\& B. Weaver}}');
    expect(entry).toContain('\\textbraceleft{}34 \\%\\textbraceright{}');
    expect(entry.startsWith('@online{STM-40,')).toBe(true);
    expect(cite([BARE], 'bibtex').startsWith('@misc{SNP-4,')).toBe(true);
  });

  it('in RIS begins with its type and ends with ER', () => {
    const lines = cite([{ ...FULL, title: 'Two\nlines\r\nER  - ' }], 'ris')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.at(-1)).toMatch(/^ER {2}-/);
    expect(lines).toContain('TI  - Two lines ER -');
    expect(lines).toContain('DA  - 2024/03/02/');
    expect(cite([{ ...FULL, publishedAt: '2024' }], 'ris')).toContain('DA  - 2024///');
  });

  it('holds its form whatever a source writes', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    const odd = fc.record({ quote: words, title: words, author: words, outlet: words, origin: words, url: words });
    fc.assert(
      fc.property(odd, (fields) => {
        const cited = { ...FULL, ...fields };
        const levels = depths(cite([cited], 'bibtex'));
        expect(levels.at(-1)).toBe(0);
        expect(levels.slice(levels.indexOf(1), -1).every((depth) => depth > 0)).toBe(true);
        for (const line of cite([cited], 'ris').trimEnd().split('\r\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/u);
        expect(item(cited)).toHaveProperty('id', 'STM-40');
        expect(cite([cited], 'markdown')).not.toMatch(/[\r\n]/u);
        const { document } = parseHTML(`<html><body>${cite([cited], 'html')}</body></html>`);
        expect(document.body.children).toHaveLength(1);
      }),
    );
  });
});
