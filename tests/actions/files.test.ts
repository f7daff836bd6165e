import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { previewImport } from '../../server/actions/preview-import.ts';
import { recordStatement } from '../../server/actions/record-statement.ts';
import type { Deps } from '../../server/actions/deps.ts';
import type { Store } from '../../server/store/store.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { readOne } from '../capture/files.ts';
import { docxOf, emailOf, pdfOf } from '../capture/made.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, depsOf } from '../engines/reports.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe.each(ENGINES)('a file on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });

  const bring = async (bytes: Uint8Array, name: string): Promise<string[]> => {
    const { source } = await importSource(deps, ANA, await readOne(bytes, name));
    const page = await sourceView(store, source ?? '');
    for (const { statement } of page.marks) {
      expect(page.text.slice(statement.printed.start, statement.printed.end)).toBe(statement.printed.words);
      expect(page.text.slice(statement.quote.start, statement.quote.end)).toBe(statement.quote.exact);
    }
    return page.marks.map(({ statement }) => `${statement.printed.words} @ ${statement.quote.locator}`);
  };

  it('of pages keeps the page of every statement, also of words that a person selects', async () => {
    const made = await pdfOf([['The harbour held 40 ships.'], ['It turned away some smaller boats, and 12 tugs.']]);
    expect(await bring(made, 'a.pdf')).toEqual(['40 @ page 1', '12 @ page 2']);
    const { text } = await sourceView(store, 'SRC-1');
    const start = text.indexOf('smaller boats');
    const input = { snapshot: 'SNP-1', start, end: start + 13, exact: 'smaller boats' };
    const { quote } = await recordStatement(deps, ANA, input);
    expect(quote.locator).toBe('page 2');
  });

  it('of Word keeps notes and comments apart', async () => {
    const places = await bring(await docxOf(), 'a.docx');
    expect(places).toContain('12 @ footnote 1');
    expect(places).toContain('41 @ comment BH1');
    expect(places).toContain('5,200 @ paragraph 1');
  });

  it('of mail has no statements in its head', async () => {
    expect(await bring(emailOf(), 'a.eml')).toEqual(['5,200 @ paragraph 6', 'Tuesday @ paragraph 6']);
  });

  it('of cells has one statement for each figure', async () => {
    expect(await bring(Buffer.from('Pier,Ships\nNorth,40\nSouth,31\n'), 'a.csv')).toEqual(['40 @ B2', '31 @ B3']);
  });

  it('of a picture is kept without text and statements, and previewed so', async () => {
    const image = await readOne(PNG, 'quay.png');
    expect((await previewImport(deps, ANA, image)).statements).toEqual([]);
    const outcome = await importSource(deps, ANA, image);
    expect(outcome).toMatchObject({
      outcome: 'imported',
      statements: 0,
      message: expect.stringContaining('kept as evidence'),
    });
    expect(await sourceView(store, 'SRC-1')).toMatchObject({
      text: '',
      marks: [],
      unchanged: true,
      snapshot: { mediaType: 'image/png' },
    });
    expect(await importSource(deps, ANA, image)).toMatchObject({ outcome: 'unchanged' });
  });
});
