import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Captured, Refused } from '../../server/capture/captured.ts';
import { LARGEST_FILE } from '../../server/capture/decode.ts';
import { sourceFiles } from '../../server/capture/source-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-capture-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

async function read(paths: readonly string[], fallback = {}): Promise<{ taken: Captured[]; refused: Refused[] }> {
  const taken: Captured[] = [];
  const refused: Refused[] = [];
  for await (const one of sourceFiles(paths, fallback)) {
    if ('message' in one) refused.push(one);
    else taken.push(one);
  }
  return { taken, refused };
}

describe('a folder of reports', () => {
  it('is read in sorted order, with its sources.json', async () => {
    await put('b.txt', 'Nine ferries wait.');
    await put('a.txt', 'Twelve ferries wait.');
    await put('sources.json', JSON.stringify([{ file: 'a.txt', outlet: 'Harbour Post', published: '2022-01-03' }]));
    const { taken, refused } = await read([folder], { outlet: 'Elsewhere' });
    expect(refused).toEqual([]);
    expect(taken.map(({ meta }) => [meta.outlet, meta.published])).toEqual([
      ['Harbour Post', '2022-01-03'],
      ['Elsewhere', null],
    ]);
  });

  it('goes into folders below and leaves hidden files aside', async () => {
    await mkdir(join(folder, 'inner'));
    await put('inner/a.txt', 'Twelve ferries wait.');
    await put('.hidden.txt', 'Nine ferries wait.');
    const { taken } = await read([folder], { outlet: 'Harbour Post' });
    expect(taken.map(({ file }) => file)).toEqual([join(folder, 'inner/a.txt')]);
  });

  it('names each bad file and goes on with the rest', async () => {
    await put('a-empty.txt', '');
    await put('b-binary.txt', Uint8Array.from([0, 1, 2, 3]));
    await put('c-latin.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
    await put('d-large.txt', new Uint8Array(LARGEST_FILE + 1));
    await put('e-image.png', 'x');
    await put('f-good.txt', 'Twelve ferries wait.');
    const { taken, refused } = await read([folder], { outlet: 'Harbour Post' });
    expect(taken.map(({ file }) => file)).toEqual([join(folder, 'f-good.txt')]);
    expect(refused.map(({ message }) => message)).toEqual([
      'a-empty.txt is empty.',
      'b-binary.txt is a binary file and holds no plain text.',
      'c-latin.txt is not valid UTF-8; save it as UTF-8 text.',
      'd-large.txt has 50.0 MB; a file can have up to 50 MB.',
      'e-image.png is named like a PNG image, but its bytes are not one; it may be damaged, or renamed.',
    ]);
  });

  it('says which listed file is missing', async () => {
    await put('a.txt', 'Twelve ferries wait.');
    await put('sources.json', JSON.stringify([{ file: 'gone.txt', outlet: 'Harbour Post' }]));
    const { refused } = await read([folder], { outlet: 'Harbour Post' });
    expect(refused).toEqual([
      { file: join(folder, 'gone.txt'), message: 'sources.json names gone.txt, which is not there.' },
    ]);
  });

  it('takes nothing beside a sources.json that cannot be read, so that nothing is kept under wrong names', async () => {
    await put('a.txt', 'Twelve ferries wait.');
    await put('sources.json', '[{"file":"a.txt","published":"2022-13-01"}]');
    const { taken, refused } = await read([folder], { outlet: 'Harbour Post' });
    expect(taken).toEqual([]);
    expect(refused.map(({ message }) => message)).toEqual([
      'sources.json, a.txt: published "2022-13-01" is no possible date; write it as 2022-01-31.',
      'a.txt is left out, since the sources.json beside it cannot be read.',
    ]);
  });
});

describe('single paths', () => {
  it('refuses one that is not there', async () => {
    const { refused } = await read([join(folder, 'none.txt')]);
    expect(refused[0]?.message).toContain('is not there');
  });

  it('refuses a link that leads nowhere', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'link.txt'));
    const { refused } = await read([folder]);
    expect(refused[0]?.message).toContain('is not there');
  });

  it('refuses a link that leads back to itself', async () => {
    await symlink(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
    const { refused } = await read([join(folder, 'loop.txt')]);
    expect(refused[0]?.message).toContain('leads back to itself');
  });

  it('reads a file named twice once', async () => {
    await put('a.txt', 'Twelve ferries wait.');
    const { taken } = await read([join(folder, 'a.txt'), folder], { outlet: 'Harbour Post' });
    expect(taken).toHaveLength(1);
  });
});
