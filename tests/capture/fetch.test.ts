import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePage } from '../../server/capture/charset.ts';
import { fetchChanged, fetchPage, type Bounds } from '../../server/capture/fetch-page.ts';
import { hostAnswerOf } from '../../server/capture/fetch-refusals.ts';
import { capturePage } from '../../server/capture/page.ts';
import { allowing, isPublicAddress } from '../../server/capture/public-address.ts';
import { AppError } from '../../server/store/app-error.ts';
import { misbehave, PARAGRAPHS, type Misbehaving } from './misbehaving.ts';

let bad: Misbehaving;
beforeAll(async () => {
  bad = await misbehave();
});
afterAll(() => bad.close());

const bounds = (over: Partial<Bounds> = {}): Bounds => ({
  allows: (address, host) => host === '127.0.0.1' || isPublicAddress(address),
  seconds: 5,
  largest: 1024 * 1024,
  redirects: 5,
  ...over,
});
const fetched = (path: string, over: Partial<Bounds> = {}) => fetchPage(bad.url(path), bounds(over));
const captured = async (path: string) => capturePage(await fetched(path), {});

async function refusal(work: Promise<unknown>): Promise<[string, string]> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof AppError) return [failure.code, failure.sentence];
    throw failure;
  }
  return ['taken', ''];
}

describe('a page', () => {
  it('is fetched, decompressed and read, with its bytes as they came', async () => {
    const { captured: source, warning } = await captured('/zipped');
    expect(source).toMatchObject({
      file: bad.url('/zipped'),
      text: PARAGRAPHS.join('\n\n'),
      extractor: 'html-article 1',
      mediaType: 'text/html; charset=utf-8',
      meta: { title: 'Crane falls', outlet: '127.0.0.1', language: 'en', url: bad.url('/zipped'), published: null },
    });
    expect(Buffer.from(source.bytes).toString()).toContain('<h1>Crane falls</h1>');
    expect(warning).toBeNull();
  });

  it('is followed to where it moved', async () => {
    expect((await fetched('/moved')).url).toBe(bad.url('/article'));
  });

  it('in another encoding than its header says is still read', async () => {
    expect((await captured('/wrong-charset')).captured.text).toContain('Café and quay');
  });

  it('of 10,000 links gives its article', async () => {
    expect((await captured('/links')).captured.text).toContain(PARAGRAPHS[0]);
  });

  it.each([
    ['/to-private', 'not-captured', /^10\.0\.0\.8 leads into a private network/],
    ['/to-mapped', 'not-captured', /private network/],
    ['/to-name', 'not-captured', /^localhost leads into a private network/],
    ['/to-file', 'invalid', /no web address/],
    ['/round', 'not-captured', /more than 5 times/],
    ['/endless', 'too-large', /more than 1 MB/],
    ['/bomb', 'too-large', /more than 1 MB/],
    ['/broken-zip', 'not-captured', /cannot be decoded/],
    ['/odd-encoding', 'not-captured', /"zip-of-my-own"/],
    ['/broken-off', 'not-captured', /broke/],
    ['/forbidden', 'not-captured', /refuses to give the page \(403\); open it in a browser/],
    ['/missing', 'not-captured', /no page at this address \(404\)/],
    ['/too-many', 'not-captured', /fewer requests \(429\); try again in 120 seconds/],
    ['/unasked-304', 'not-captured', /status 304/],
    ['/ping', 'not-captured', /more than 5 times/],
    ['/deflated-bomb', 'too-large', /more than 1 MB/],
    ['/endless-head', 'not-captured', /cannot be decoded \(HPE_HEADER_OVERFLOW\)/],
    ['/down', 'not-captured', /now \(503\)/],
    ['/empty', 'empty-text', /No article was found/],
    ['/picture', 'unsupported-text', /is image\/png/],
  ])('at %s is refused as %s with a sentence', async (path, code, sentence) => {
    expect(await refusal(captured(path))).toEqual([code, expect.stringMatching(sentence)]);
  });

  it.each(['/silent', '/slow', '/slow-head'])('at %s is given up after the time allowed', async (path) => {
    expect(await refusal(fetched(path, { seconds: 0.3 }))).toEqual([
      'not-captured',
      expect.stringContaining('within 0.3 seconds'),
    ]);
  });

  it('is not fetched from a private address, a name that leads to one, or with a password', async () => {
    const strict = bounds({ allows: allowing([]) });
    expect((await refusal(fetchPage(bad.url('/article'), strict)))[1]).toMatch(/private network/);
    expect((await refusal(fetchPage(`http://localhost:${bad.port}/article`, strict)))[1]).toMatch(/private network/);
    expect((await refusal(fetchPage('http://2130706433/', strict)))[1]).toMatch(/private network/);
    expect((await refusal(fetchPage('http://[::1]/', strict)))[1]).toMatch(/private network/);
    expect((await refusal(fetchPage('ftp://harbour.example/', strict)))[0]).toBe('invalid');
    expect((await refusal(fetchPage('http://a:b@harbour.example/', strict)))[1]).toMatch(/password/);
  });

  it('is refused when the connected socket is not where the name led', async () => {
    let asked = 0;
    const changing = bounds({ allows: () => (asked += 1) < 2 });
    expect((await refusal(fetchPage(`http://localhost:${bad.port}/article`, changing)))[1]).toMatch(/private network/);
  });

  it('is fetched from an internal host that the settings name', async () => {
    expect(
      (await fetchPage(bad.url('/article'), bounds({ allows: allowing(['127.0.0.1']) }))).bytes.length,
    ).toBeGreaterThan(0);
  });

  it('changes between fetches, and each is as it was then', async () => {
    const [first, second] = [await captured('/changing'), await captured('/changing')];
    expect(first.captured.text).toContain('5,200');
    expect(second.captured.text).toBe(first.captured.text.replace('5,200', '5,300'));
  });

  it('is fetched again only when it changed since', async () => {
    const first = await fetched('/validated');
    expect(first.validators).toEqual({ etag: '"one"', lastModified: 'Wed, 12 Jan 2022 10:00:00 GMT' });
    expect(await fetchChanged(bad.url('/validated'), bounds(), first.validators)).toBe('unchanged');
    const other = await fetchChanged(bad.url('/validated'), bounds(), { etag: '"none"', lastModified: null });
    expect(other).toMatchObject({ url: bad.url('/validated') });
  });

  it('carries what the host answered with its refusal', async () => {
    const failure: unknown = await fetched('/too-many').catch((thrown: unknown) => thrown);
    expect(hostAnswerOf(failure)).toMatchObject({ status: 429, retryAfter: '120' });
    expect(hostAnswerOf(await fetched('/round').catch((thrown: unknown) => thrown))).toBeNull();
  });

  it('is given up when whoever asked stops', async () => {
    const stopping = new AbortController();
    const work = refusal(fetched('/slow', { signal: stopping.signal }));
    setTimeout(() => stopping.abort(), 50);
    expect((await work)[1]).toMatch(/was stopped/);
    expect((await refusal(fetched('/article', { signal: stopping.signal })))[1]).toMatch(/was stopped/);
  });

  it('at a port where nobody listens is refused with a sentence', async () => {
    expect((await refusal(fetchPage('http://127.0.0.1:1/', bounds())))[1]).toBe('127.0.0.1:1 takes no connection.');
  });
});

describe('addresses', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '::ffff:808:808'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each(
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:192.168.0.1 ::7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1 nonsense'.split(
      ' ',
    ),
  )('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the encoding of a page', () => {
  const WORDS = 'Übergröße – 5 €';
  it.each([
    ['a byte order mark', Buffer.from('\uFEFF' + WORDS, 'utf16le'), 'text/html; charset=utf-8'],
    ['the header', Buffer.from([0xc4, 0xe5]), 'text/html; charset=windows-1251'],
    ['the page', Buffer.concat([Buffer.from('<meta charset="windows-1251">'), Buffer.from([0xc4, 0xe5])]), 'text/html'],
    ['valid UTF-8', Buffer.from(WORDS), null],
    ['an unknown name', Buffer.from(WORDS), 'text/html; charset=klingon'],
    ['nothing, as Windows-1252', Buffer.from([0xdc, 0x62, 0x80]), null],
  ])('is told by %s', (_, bytes, type) => {
    expect(decodePage(bytes, type)).toMatch(/Übergröße – 5 €$|Де$|^Üb€$/);
  });
});
