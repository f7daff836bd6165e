import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { creditsOf, withoutPictures } from '../../server/judging/origins/credits.ts';
import { namesOf, outletKey } from '../../server/judging/origins/names.ts';
import { traceOrigins } from '../../server/judging/origins/trace.ts';
import type { Link, TracedText } from '../../server/judging/origins/trace.ts';

const read = (name: string): string => readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8');
interface Gold {
  readonly origins: string[][];
  readonly links: Pick<Link, 'from' | 'to' | 'kind'>[];
  readonly implied: Pick<Link, 'from' | 'to'>[];
}
const textsIn = (name: string): TracedText[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TracedText);
const pair = ({ from, to }: Pick<Link, 'from' | 'to'>): string => [from, to].map(String).sort().join(' | ');

describe.each(['origins', 'origins-more'])('stories of our own making in %s', (name) => {
  const texts = textsIn(`${name}.jsonl`);
  const gold = JSON.parse(read(`${name}-gold.json`)) as Gold;
  const traced = traceOrigins(texts);

  it('go back to the reports they go back to', () => {
    const sets = (list: readonly (readonly (string | number)[])[]): string[] =>
      list.map((set) => [...set].sort().join(' ')).sort();
    expect(sets(traced.origins)).toEqual(sets(gold.origins));
  });

  it('are bound by what binds them', () => {
    const implied = new Set(gold.implied.map(pair));
    const asked = traced.links.filter((link) => !implied.has(pair(link))).map((link) => `${pair(link)}: ${link.kind}`);
    expect(asked.sort()).toEqual(gold.links.map((link) => `${pair(link)}: ${link.kind}`).sort());
  });

  it('give spans inside their texts', () => {
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    for (const { from, to, spans, contained } of traced.links) {
      expect(contained >= 0 && contained <= 1).toBe(true);
      for (const span of spans) {
        expect(span.from[1]).toBeLessThanOrEqual(textOf.get(from)?.length ?? 0);
        expect(span.to[1]).toBeLessThanOrEqual(textOf.get(to)?.length ?? 0);
      }
    }
  });

  it('mark those that cite each other', () => {
    const marked = traced.links.filter(({ circular }) => circular).map(pair);
    const rings = {
      origins: ['tank-a | tank-b'],
      'origins-more': ['mast-a | mast-b', 'mast-a | mast-c', 'mast-b | mast-c'],
    };
    expect(marked.sort()).toEqual(rings[name as keyof typeof rings]);
  });

  it('come out the same in any order', () => {
    const turned = traceOrigins([...texts].reverse());
    const sets = (list: readonly (readonly (string | number)[])[]): string[] =>
      list.map((set) => [...set].sort().join(' ')).sort();
    expect(sets(turned.origins)).toEqual(sets(traced.origins));
  });
});

describe('twenty stories written by somebody who never saw the rules', () => {
  const traced = traceOrigins(textsIn('origins-fresh.jsonl'));
  const gold = JSON.parse(read('origins-fresh-gold.json')) as Gold;
  const pairs = (sets: Gold['origins'] | (typeof traced)['origins']): string[] =>
    sets.flatMap((set) => set.flatMap((from, at) => set.slice(at + 1).map((to) => pair({ from, to }))));

  it('are never joined wrongly, and one pair of 66 is missed', () => {
    const [found, wanted] = [pairs(traced.origins), pairs(gold.origins)];
    expect(found.filter((each) => !wanted.includes(each))).toEqual([]);
    expect(wanted).toHaveLength(66);
    expect(wanted.filter((each) => !found.includes(each)).length).toBeLessThanOrEqual(1);
  });

  it('are bound by links of the right kind, one of 50 is missed', () => {
    const implied = new Set(gold.implied.map(pair));
    const line = (link: Pick<Link, 'from' | 'to' | 'kind'>): string => `${pair(link)}: ${link.kind}`;
    const wanted = gold.links.map(line);
    const found = traced.links.map(line);
    expect(found.filter((each) => !wanted.includes(each) && !implied.has(each.split(':')[0] ?? ''))).toEqual([]);
    expect(wanted.filter((each) => !found.includes(each)).length).toBeLessThanOrEqual(1);
  });
});

describe('a public office', () => {
  const statement = {
    id: 'office',
    outlet: 'Ministry of Transport of Veldany',
    published: '2024-03-04',
    text: 'Statement on the stoppage. The railways of Veldany cancelled 1,140 trains on Monday, the northern lines most of all.',
    claim: '1,140',
  };
  const paper = (id: string, words: string): TracedText => ({
    id,
    outlet: `Paper ${id}`,
    published: '2024-03-05',
    text: `Empty platforms in Veldany. ${words} The railways could not say when the northern lines open.`,
    claim: '1,140',
  });
  const asked = paper('asked', 'Some 1,140 trains were cancelled, the transport ministry said.');
  const beside = paper('beside', 'Some 1,140 trains were cancelled; crowds stood before the Ministry of Transport.');

  it('is where a figure is from that papers give as its words, under any form of its name', () => {
    expect(traceOrigins([statement, asked]).origins).toEqual([['office', 'asked']]);
  });

  it('is no credit where it is only named', () => {
    expect(traceOrigins([statement, beside]).origins).toEqual([['office'], ['beside']]);
  });

  it('of which nothing is held joins nobody', () => {
    const text =
      'Commuters in Veldany shared taxis. On the northern railways 1,140 services fell away, according to the transport ministry.';
    const other = { ...asked, id: 'other', outlet: 'Kell Advertiser', text };
    const elsewhere = { ...statement, text: 'The harvest of plums was good.', claim: undefined };
    expect(traceOrigins([elsewhere, asked, other]).origins).toEqual([['office'], ['asked'], ['other']]);
  });
});

describe('a credit', () => {
  const names = namesOf(['Harbor Wire', 'Middle East Eye', 'Nordblatt']);
  const credited = (text: string): string[] =>
    creditsOf(text, 'own paper', names).credits.map(({ key, reach }) => `${key} ${reach}`);

  it.each([
    ['LIMA (AFP) - Ten people died.', ['afp whole']],
    ['France Media Agency\n\nTen people died.', ['afp whole']],
    ['Ten people died. (Reuters)', ['reuters whole']],
    ['Ten people died on Monday night in the town.\n\nSource: Middle East Eye', ['middle east eye whole']],
    ['Ten people died, a doctor told Harbor Wire.', ['harbor wire passage']],
    ['Ten people died, he told MEE.', ['middle east eye passage']],
    ['Ten people died, according to the news agency Reuters.', ['reuters passage']],
    ['Zehn Menschen starben, berichtet das Nordblatt.', ['nordblatt passage']],
    ['By Ana Ruiz, with reporting by Reuters\n\nTen people died.', ['reuters with']],
    ['The Nordblatt building burned down.', []],
    ['Families at the gate. [J. Marsh/Reuters]\n\nTen people died.', []],
    ['Photo: AFP\n\nTen people died.', []],
    [
      'A picture taken on Sunday shows the gate. (Harbor Wire)\n\nTen people died. (Image: AP)',
      ['harbor wire passage'],
    ],
    ['Photo by Ana Ruiz / Reuters\nTen people died.', []],
  ])('%s', (text, expected) => {
    expect(credited(text)).toEqual(expected);
  });

  it('of a picture is blanked without moving a word', () => {
    const text = 'Gate. [J. Marsh/Reuters] Ten died.';
    expect(withoutPictures(text)).toHaveLength(text.length);
    expect(withoutPictures(text)).toContain('Ten died.');
  });

  it('knows an agency by each of its names', () => {
    expect(['AFP', 'Agence France-Presse', 'France Media Agency'].map(outletKey)).toEqual(['afp', 'afp', 'afp']);
    expect(outletKey('The Harbor Wire')).toBe('harbor wire');
  });
});

describe('the five reports', () => {
  const folder = new URL('../../../shared/seeds/', import.meta.url);
  const sources = new URL('sources.json', folder);

  it('go back to five reports, that of La Presse to the agency', () => {
    if (!existsSync(sources)) {
      process.stderr.write('The five reports (../shared/seeds) are not here: their origins are not tested.\n');
      return;
    }
    const listed = JSON.parse(readFileSync(sources, 'utf8')) as { file: string; outlet: string; published: string }[];
    const reports = listed.map(({ file, outlet, published }): TracedText => {
      return { id: outlet, outlet, published, text: readFileSync(new URL(file, folder), 'utf8') };
    });
    expect(traceOrigins(reports).origins.map((set) => set.length)).toEqual([1, 1, 1, 1, 1]);
    const wire =
      'BAGHDAD (AFP) - Two armed drones aimed at the coalition were shot down at Baghdad airport, an official of the coalition told AFP, two years after the killing of Qassem Soleimani and Abu Mehdi al-Mouhandis.';
    const withWire = traceOrigins([
      ...reports,
      { id: 'wire', outlet: 'Agence France-Presse', published: '2022-01-03', text: wire },
    ]);
    expect(withWire.origins).toContainEqual(['La Presse', 'wire']);
    expect(withWire.origins).toContainEqual(['Diyaruna']);
  });
});
