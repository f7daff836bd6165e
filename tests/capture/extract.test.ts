import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/capture/html/article.ts';
import { computingTime } from '../house/computing-time.ts';

const SENTENCES = [
  'The harbour of Linden employed 5,200 dock workers on Monday, the port union said in a statement, and it expects 300 more before spring.',
  'Ferry traffic to the islands was halted for 12 hours after a crane fell across the northern quay, a spokesman of the port authority said.',
  'No one was hurt, according to the fire brigade, which sent four engines and closed the road between the quay and the old customs house.',
  'The harbour master put the number of workers at 2,500 and said that the union counted everybody who had ever held a badge of the port.',
];
const ARTICLE = SENTENCES.map((words) => `<p>${words}</p>`).join('\n');

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Crane falls in Linden | Harbour Post</title>${head}</head><body>${body}</body></html>`;
const read = (html: string) => readArticle(html, 'https://www.harbour.example/2022/01/12/crane');

describe('the article of a page', () => {
  it('has its paragraphs, parted by blank lines', () => {
    expect(read(page(`<article><h1>Crane falls in Linden</h1>${ARTICLE}</article>`)).text).toBe(SENTENCES.join('\n\n'));
  });

  it('has headings, entries of lists, quotations, tables and preformatted text', () => {
    const inside =
      '<h2>What is known</h2><ul><li>One crane fell</li><li>Four engines came</li></ul>' +
      '<blockquote>We heard a crash, said a woman who sells fish at the quay every day.</blockquote>' +
      '<table><tr><th>Year</th><th>Workers</th></tr><tr><td>2021</td><td>5,000</td></tr></table><pre>07:10 alarm\n07:18 closed</pre>';
    const { text } = read(page(`<article>${ARTICLE}${inside}<p>${SENTENCES[0] ?? ''}</p></article>`));
    expect(text).toContain('What is known\n\nOne crane fell\n\nFour engines came\n\nWe heard a crash');
    expect(text).toContain('Year | Workers\n2021 | 5,000\n\n07:10 alarm\n07:18 closed');
  });

  it.each([
    ['navigation', '<nav><a href="/">Home</a> <a href="/port">Port and ships</a></nav>'],
    ['captions', '<figure><img src="x.jpg"><figcaption>The crane on Monday. Photo: A. Person</figcaption></figure>'],
    ['captions by name', '<div class="wp-caption-text">The crane on Monday morning, seen from the quay</div>'],
    ['share bars', '<div class="share-buttons"><span>Share this story with friends</span></div>'],
    ['newsletter boxes', '<div class="newsletter-signup"><p>Get our morning letter every day.</p></div>'],
    ['a call to subscribe', '<p>Sign up for our <a href="/letter">daily letter</a>.</p>'],
    ['related links', '<p>Read more: <a href="/other">Another crane fell in the year before</a></p>'],
    ['a paragraph of link only', '<p><a href="/other">Another crane fell in the year before</a></p>'],
    [
      'lists of links',
      '<h3>More stories</h3><ul>' + '<li><a href="/o">Another story about the port</a></li>'.repeat(4) + '</ul>',
    ],
    ['cookie notes', '<div id="cookie-notice"><p>We use cookies to make this site better for all of you.</p></div>'],
    ['forms', '<form><label>Your address</label><input><p>We will never sell your address to anyone.</p></form>'],
    [
      'what is hidden',
      '<div style="display:none"><p>Text that no reader ever sees on the page of this paper.</p></div>',
    ],
    ['scripts', '<script>document.write("<p>Written by a script into the page, which never runs.</p>")</script>'],
    ['advertisements', '<p>Advertisement</p>'],
  ])('leaves out %s', (_, furniture) => {
    const [first, ...rest] = SENTENCES.map((words) => `<p>${words}</p>`);
    const { text } = read(page(`<article>${first ?? ''}${furniture}${rest.join('')}</article>`));
    expect(text).toBe(SENTENCES.join('\n\n'));
  });

  it('ends where comments begin', () => {
    const comments = '<h2>3 comments</h2><p>What a sad day for all of us at the port, I hope they mend it soon.</p>';
    expect(read(page(`<div>${ARTICLE}${comments}</div>`)).text).toBe(SENTENCES.join('\n\n'));
  });

  it('is found in a page of plain boxes', () => {
    const boxes = SENTENCES.map((words) => `<div>${words}</div>`).join('');
    expect(read(page(`<div><a href="/">Home</a></div><div>${boxes}</div>`)).text).toBe(SENTENCES.join('\n\n'));
  });

  it('keeps a line break and joins words that the page sets apart by tags only', () => {
    const { text } = read(page(`<article><p>First line of it<br>5<b>,200</b> work&shy;ers</p>${ARTICLE}</article>`));
    expect(text).toContain('First line of it\n5,200 work\u00ADers');
  });
});

describe('what a page says about itself', () => {
  const LD = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Some site' },
      {
        '@type': 'NewsArticle',
        headline: 'Crane falls in Linden',
        datePublished: '2022-01-12T23:10:00-05:00',
        author: [{ '@type': 'Person', name: 'Ada Person' }, { name: 'Ben Other' }],
        publisher: { name: 'The Harbour Post' },
      },
    ],
  };

  it('is read from JSON-LD', () => {
    const said = read(page(ARTICLE, `<script type="application/ld+json">${JSON.stringify(LD)}</script>`));
    expect(said).toMatchObject({
      title: 'Crane falls in Linden',
      author: 'Ada Person, Ben Other',
      published: '2022-01-12',
      outlet: 'The Harbour Post',
      language: 'en',
    });
  });

  it('is read from Open Graph and meta tags', () => {
    const head =
      '<meta property="og:title" content="Crane falls in Linden - Harbour Post"><meta property="og:site_name" content="Harbour Post">' +
      '<meta property="article:published_time" content="2022-01-11T08:00:00Z"><meta name="author" content="By Ada Person">' +
      '<link rel="canonical" href="/crane?from=home">';
    expect(read(page(ARTICLE, head))).toMatchObject({
      title: 'Crane falls in Linden',
      author: 'Ada Person',
      published: '2022-01-11',
      outlet: 'Harbour Post',
      canonical: 'https://www.harbour.example/crane?from=home',
    });
  });

  it('is read from the page itself', () => {
    const body = `<h1>Crane falls</h1><span class="byline">By Ada Person</span><span class="post-date">11 January 2022</span>${ARTICLE}`;
    expect(readArticle(page(body), 'https://harbour.example/crane')).toMatchObject({
      author: 'Ada Person',
      published: '2022-01-11',
      outlet: 'harbour.example',
    });
  });

  it('prefers the printed headline to a headline made for search engines, when they agree', () => {
    const body = `<h1>Harbour Post</h1><h1>Crane falls in Linden, halting ferries</h1>${ARTICLE}`;
    expect(read(page(body, '<meta property="og:title" content="Crane falls in Linden halting ferries">')).title).toBe(
      'Crane falls in Linden, halting ferries',
    );
  });

  it('names the agency and the place that a text is dated from', () => {
    const dated = `<p>LINDEN, Northland (Reuters) - ${SENTENCES[0] ?? ''}</p>${ARTICLE}`;
    expect(read(page(`<article>${dated}</article>`))).toMatchObject({
      dateline: 'LINDEN, Northland',
      credit: 'Reuters',
    });
  });

  it('is null where it is not stated', () => {
    expect(readArticle('<p>Words</p>', null)).toMatchObject({
      title: null,
      author: null,
      published: null,
      outlet: null,
    });
  });
});

describe('a warning', () => {
  it.each([
    ['empty pages', '<nav>Home</nav>', /No article/],
    [
      'pages kept for subscribers',
      `<article><p>${SENTENCES[0] ?? ''}</p><div class="wall">Subscribe to continue reading.</div></article>`,
      /subscribers/,
    ],
    [
      'cookie walls',
      '<div><p>We use cookies and our 312 partners do too. Accept all cookies to go on.</p></div>',
      /cookies/,
    ],
    [
      'questions for robots',
      '<h1>Just a moment</h1><p>Please verify you are a human by answering the captcha.</p>',
      /person is reading/,
    ],
  ])('is given for %s', (_, body, sentence) => {
    expect(read(page(body)).warning).toMatch(sentence);
  });

  it('is not given for a whole article', () => {
    expect(read(page(`<article>${ARTICLE}</article>`)).warning).toBeNull();
  });
});

describe('broken and hostile pages', () => {
  it.each([
    ['nothing', ''],
    ['text alone', 'Only words, no tags'],
    ['unclosed tags', `<article><p>${SENTENCES.join('<p>')}`],
    ['a broken attribute', `<p class="x>${ARTICLE}`],
    ['many unclosed scripts', '<script>'.repeat(50_000)],
    ['many opening brackets', '<'.repeat(200_000)],
    ['deep nesting', '<div>'.repeat(50_000) + ARTICLE],
    ['deep inline nesting', '<b>'.repeat(50_000) + 'x'],
    ['broken JSON-LD', `<script type="application/ld+json">{"@type": [[[</script>${ARTICLE}`],
    ['nested tables', '<table><tr><td>'.repeat(2000)],
    ['10,000 links', `<article>${ARTICLE}</article>${'<li><a href="/x">Another story</a></li>'.repeat(10_000)}`],
  ])('of %s are read in bounded time', (_, html) => {
    expect(computingTime(() => readArticle(html, null))).toBeLessThan(8_000);
  });

  it('keep their article', () => {
    expect(readArticle(`<article><p>${SENTENCES.join('<p>')}`, null).text).toBe(SENTENCES.join('\n\n'));
    expect(readArticle('<div>'.repeat(50_000) + ARTICLE, null).text).toBe(SENTENCES.join('\n\n'));
  });
});
