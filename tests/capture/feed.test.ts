import { describe, expect, it } from 'vitest';
import { feedEntries, isFeed } from '../../server/capture/feed.ts';
import { NO_VALIDATORS } from '../../server/capture/fetch-page.ts';

const fetched = (text: string | Uint8Array, contentType: string | null = 'application/xml') => ({
  url: 'https://harbour.example/news/feed',
  contentType,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
  validators: NO_VALIDATORS,
});
const read = (text: string | Uint8Array, contentType?: string | null) => feedEntries(fetched(text, contentType));

const ATOM = `<?xml version="1.0"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
<entry><title>Crane &amp; quay
  closed</title><link rel="self" href="/api/1"/><link href="../crane"/><updated>2022-01-13T01:00:00+03:00</updated></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/"><title>H</title></channel>
<item rdf:about="https://harbour.example/r"><title>Ferry</title><link>https://harbour.example/r</link><dc:date>2022-01-12</dc:date></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour',
  items: [{ id: '1', url: 'https://harbour.example/j', title: 'Strike', date_published: '2022-01-12T10:00:00Z' }],
});
const rss = (items: string): string => `<rss version="2.0"><channel><title>H</title>${items}</channel></rss>`;

describe('a feed', () => {
  it.each([
    ['RSS', rss('<item><link>https://harbour.example/a</link></item>'), 'text/html'],
    ['Atom', ATOM, 'text/plain'],
    ['RDF', RDF, null],
    ['JSON Feed', JSON_FEED, 'application/json'],
    ['one by its header', '', 'application/atom+xml; charset=utf-8'],
  ])('is known: %s', (_, text, type) => {
    expect(isFeed(fetched(text, type))).toBe(true);
  });

  it.each([
    ['a page', '<!doctype html><html><body>rss and feed</body></html>', 'text/html'],
    ['another JSON', '{"version":"1.1","items":[]}', 'application/json'],
    ['a drawing', '<svg><feed/></svg>', 'image/svg+xml'],
    ['words', 'The feed is late.', 'text/plain'],
  ])('is not %s', (_, text, type) => {
    expect(isFeed(fetched(text, type))).toBe(false);
  });

  it('gives address, title and day of each entry, in every format', () => {
    expect(read(ATOM)).toEqual([
      { url: 'https://harbour.example/crane', title: 'Crane & quay closed', published: '2022-01-13' },
    ]);
    expect(read(RDF)).toEqual([{ url: 'https://harbour.example/r', title: 'Ferry', published: '2022-01-12' }]);
    expect(read(JSON_FEED)).toEqual([{ url: 'https://harbour.example/j', title: 'Strike', published: '2022-01-12' }]);
  });

  it('takes the address of an RSS entry from its guid only where that is one', () => {
    const items = [
      '<item><guid>https://harbour.example/g</guid></item>',
      '<item><guid isPermaLink="false">tag:9</guid><title>No address</title></item>',
      '<item><link>javascript:alert(1)</link></item>',
      '<item><link>https://a:b@harbour.example/</link></item>',
      '<item><link>/a#top</link><pubDate>Wed, 12 Jan 2022 23:30:00 -0500</pubDate></item>',
      '<item><link>/a#end</link><pubDate>12 January 2022</pubDate></item>',
      '<item><link>/b</link><pubDate>yesterday</pubDate></item>',
    ];
    expect(read(rss(items.join('')))).toEqual([
      { url: 'https://harbour.example/g', title: null, published: null },
      { url: 'https://harbour.example/a', title: null, published: '2022-01-12' },
      { url: 'https://harbour.example/b', title: null, published: null },
    ]);
  });

  it('in another encoding is read in it', () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?>' + rss('<item><link>/a</link><title>Caf\u00e9</title></item>');
    expect(read(Buffer.from(text, 'latin1'))[0]?.title).toBe('Café');
  });

  it('of very many entries gives the first thousand', () => {
    const items = Array.from({ length: 1500 }, (_, at) => `<item><link>/s/${String(at)}</link></item>`).join('');
    expect(read(rss(items))).toHaveLength(1000);
  });

  it('cannot make its entities grow or read files', () => {
    const names = 'abcdefghij'.split('');
    const bomb = names.map((name, at) =>
      at === 0 ? '<!ENTITY a "aaaaaaaaaa">' : `<!ENTITY ${name} "${`&${names[at - 1] ?? ''};`.repeat(10)}">`,
    );
    const title = (text: string): string => rss(`<item><link>/a</link><title>${text}</title></item>`);
    const grown = read(`<!DOCTYPE r [${bomb.join('')}]>${title('&j;')}`);
    expect(JSON.stringify(grown).length).toBeLessThan(200);
    const file = `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${title('&a;')}`;
    expect(() => read(file)).toThrow(/cannot be read/);
  });

  it.each(['<rss', '{"version":"https://jsonfeed.org/version/1"', 'nothing'])(
    'that is broken (%s) is refused',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'unsupported-text' }) as Error);
    },
  );
});
