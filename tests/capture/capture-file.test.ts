import { describe, expect, it } from 'vitest';
import { captureText } from '../../server/capture/files/plain.ts';
import { readAll } from './files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const harbour = { outlet: 'Harbour Post' };

describe('a text file', () => {
  it('keeps its bytes and takes its first line as title', async () => {
    const content = utf8('\uFEFFFerry talks end\r\n\r\nTwelve ferries wait.');
    const [captured] = await readAll(content, 'ferry.txt', { given: harbour });
    expect(captured).toMatchObject({
      file: 'ferry.txt',
      mediaType: 'text/plain; charset=utf-8',
      text: 'Ferry talks end\n\nTwelve ferries wait.',
      meta: { outlet: 'Harbour Post', title: 'Ferry talks end', published: null, credit: null },
    });
    expect(captured?.bytes).toBe(content);
  });

  it('needs an outlet and says how to give one', async () => {
    await expect(readAll(utf8('Twelve ferries wait.'), 'ferry.txt')).rejects.toThrow(/--outlet/);
  });

  it('refuses an impossible day and names it', async () => {
    expect(() => captureText(utf8('x'), 'a.txt', { ...harbour, published: '2022-02-30' })).not.toThrow();
    const md = utf8('---\noutlet: Harbour Post\npublished: 2022-02-30\n---\nTwelve ferries wait.');
    await expect(readAll(md, 'a.md')).rejects.toThrow(/published "2022-02-30" is no possible date/);
  });
});

describe('Markdown with front matter', () => {
  it('reads what is stated and leaves the front matter out of the text', async () => {
    const md =
      '---\noutlet: Harbour Post\ntitle: 2021\npublished: 2022-01-03\ncredit: Coast Agency\n---\n\n# Ferries\n\nTwelve wait.\n';
    const [captured] = await readAll(utf8(md), 'a.md');
    expect(captured).toMatchObject({
      text: '# Ferries\n\nTwelve wait.\n',
      meta: { outlet: 'Harbour Post', title: '2021', published: '2022-01-03', credit: 'Coast Agency' },
    });
  });

  it('does without front matter when the outlet is given', async () => {
    const [captured] = await readAll(utf8('# Ferries\n\nTwelve wait.'), 'a.md', { fallback: harbour });
    expect(captured?.meta).toMatchObject({ outlet: 'Harbour Post', title: 'Ferries' });
  });

  it('lets what is given beside the file win, and the fallback lose', async () => {
    const md = utf8('---\noutlet: Harbour Post\n---\nTwelve wait.');
    const beside = { given: { title: 'Given' }, fallback: { outlet: 'Fallback', credit: 'Fallback' } };
    expect((await readAll(md, 'a.md', beside))[0]?.meta).toMatchObject({
      outlet: 'Harbour Post',
      title: 'Given',
      credit: 'Fallback',
    });
  });

  const broken: [string, string, RegExp][] = [
    ['broken YAML', '---\noutlet: [a\n---\nWords.', /no valid YAML/],
    ['a repeated key', '---\noutlet: a\noutlet: b\n---\nWords.', /no valid YAML/],
    ['aliases', '---\noutlet: &a x\ntitle: *a\n---\nWords.', /aliases/],
    ['a list', '---\n- a\n---\nWords.', /no list of names and values/],
    ['no text below', '---\noutlet: a\n---\n\n', /no text below/],
    ['a bad web address', '---\noutlet: a\nurl: javascript:alert(1)\n---\nWords.', /no web address/],
  ];
  it.each(broken)('refuses %s', async (_what, md, words) => {
    await expect(readAll(utf8(md), 'a.md')).rejects.toThrow(words);
  });
});

describe('JSON', () => {
  it('reads one source', async () => {
    const json = JSON.stringify({
      ...harbour,
      title: 'Ferries',
      text: 'Twelve wait.',
      published: '2022-01-03T10:00:00Z',
    });
    expect((await readAll(utf8(json), 'a.json'))[0]).toMatchObject({
      mediaType: 'application/json',
      text: 'Twelve wait.',
      meta: { title: 'Ferries', published: '2022-01-03' },
    });
  });

  it('reads a list of sources, each with a name of its own', async () => {
    const json = JSON.stringify([
      { ...harbour, text: 'Twelve wait.' },
      { ...harbour, text: 'Nine wait.' },
    ]);
    expect((await readAll(utf8(json), 'a.json')).map(({ file, text }) => [file, text])).toEqual([
      ['a.json[0]', 'Twelve wait.'],
      ['a.json[1]', 'Nine wait.'],
    ]);
  });

  const broken: [string, string, RegExp][] = [
    ['what is not JSON', '{"text":', /not JSON/],
    ['a record without text', '{"outlet":"a"}', /no "text"/],
    ['an empty text', '{"outlet":"a","text":" "}', /empty "text"/],
    ['an empty list', '[]', /empty list/],
    ['a bare string', '"words"', /no "text"/],
  ];
  it.each(broken)('refuses %s', async (_what, json, words) => {
    await expect(readAll(utf8(json), 'a.json')).rejects.toThrow(words);
  });
});

it('refuses kinds of files that are not read', async () => {
  await expect(readAll(utf8('x'), 'a.exe')).rejects.toThrow(/a\.exe is none of the kinds that are read: \.pdf/);
});
