import { describe, expect, it } from 'vitest';
import { pastedManuscript, readManuscript } from '../../server/capture/manuscripts.ts';
import { docxOf } from './made.ts';

describe('a manuscript', () => {
  it('comes from a Word document with its notes, comments and tables, and says what was left out', async () => {
    const read = await readManuscript(await docxOf(), 'story.docx', {});
    expect(read.text).not.toBe('');
    expect(read.warning).toMatch(/marked as deleted and left out/);
  });

  it('takes its title from the file where nothing states one', async () => {
    const read = await readManuscript(Buffer.from('Twelve boats burned.'), 'Boats.txt', {});
    expect(read.meta).toMatchObject({ title: 'Boats', outlet: 'Manuscript' });
    expect(pastedManuscript('Twelve boats burned.', { title: 'Boats' }).file).toBeNull();
  });

  it.each(['letter.eml', 'table.xlsx', 'scan.pdf'])('is no %s', async (name) => {
    const refused = readManuscript(Buffer.from('x'), name, {});
    await expect(refused).rejects.toMatchObject({ code: 'unsupported-text' });
  });

  it('has words', async () => {
    await expect(readManuscript(Buffer.from(''), 'empty.txt', {})).rejects.toMatchObject({ code: 'empty-text' });
  });
});
