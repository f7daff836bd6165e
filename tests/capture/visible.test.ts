import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/capture/html/article.ts';
import { pageTextFrom, VISIBLE_EXTRACTOR } from '../../server/capture/html/visible.ts';
import { computingTime } from '../house/computing-time.ts';

const ARTICLE = [
  'The ferry terminal of Ossen was closed for three days in March, and 1,200 passengers were taken to the islands by bus and by air.',
  'The port authority said that the pontoon would be repaired before Easter, and that no claim had been settled so far.',
  'A spokesman of the shipping line said that the terminal had been inspected in the autumn and had been found to be sound.',
];
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Terminal closed</title><style>p{color:red}</style></head><body>${body}</body></html>`;
const article = (more = ''): string =>
  `<article><h1>Terminal closed</h1>${ARTICLE.map((words) => `<p>${words}</p>`).join('')}${more}</article>`;
const visible = (html: string): string => pageTextFrom(Buffer.from(html), 'text/html; charset=utf-8').text;

describe('all that a page shows', () => {
  it('has the article and what stands around it, in reading order, in blocks', () => {
    const text = visible(
      page(
        `<nav><ul><li><a href="/">Home</a></li><li><a href="/port">Port</a></li></ul></nav>${article(
          '<figure><img src="x.jpg" alt="never read"><figcaption>Bus 14 carried 62 people.</figcaption></figure>',
        )}<aside><h2>In figures</h2><p>1,200 passengers</p></aside><footer>Ossen Courier</footer>`,
      ),
    );
    expect(text).toBe(
      [
        'Home',
        'Port',
        'Terminal closed',
        ...ARTICLE,
        'Bus 14 carried 62 people.',
        'In figures',
        '1,200 passengers',
        'Ossen Courier',
      ].join('\n\n'),
    );
  });

  it.each([
    ['scripts', '<script>document.write("8,888")</script>'],
    ['style sheets', '<style>.x::before{content:"8,888"}</style>'],
    ['templates', '<template><p>8,888</p></template>'],
    ['what is for browsers without scripts', '<noscript><p>8,888</p></noscript>'],
    ['the attribute hidden', '<p hidden>8,888</p>'],
    ['aria-hidden', '<div aria-hidden="true"><p>8,888</p></div>'],
    ['display: none', '<div style="color:red; display : none"><p>8,888</p></div>'],
    ['visibility: hidden', '<p style="visibility:hidden">8,888</p>'],
    ['closed dialogs', '<dialog><p>8,888</p></dialog>'],
    ['hidden rows', '<table><tr><td>a</td><td>b</td></tr><tr hidden><td>8,888</td><td>c</td></tr></table>'],
    [
      'hidden parts of tables',
      '<table><tbody style="display:none"><tr><td>8,888</td><td>c</td></tr></tbody><tr><td>a</td><td>b</td></tr></table>',
    ],
    ['hidden cells', '<table><tr><td>a</td><td>b</td><td hidden>8,888</td></tr></table>'],
    ['comments of the markup', '<!-- 8,888 -->'],
  ])('leaves out %s', (_, hidden) => {
    const text = visible(page(article(hidden)));
    expect(text).toContain(ARTICLE[0]);
    expect(text).not.toContain('8,888');
  });

  it('has an open dialog, a folded box, a table with its caption, and a page that hides itself whole until a script comes', () => {
    const body = `<dialog open><p>Notice of 4 May</p></dialog><details><summary>More</summary><p>Folded words</p></details>
      <table><caption>Buses by day</caption><tr><th>Day</th><th>Buses</th></tr><tr><td>Friday</td><td>31</td></tr></table>`;
    const text = visible(page(body).replace('<body>', '<body style="visibility:hidden">'));
    expect(text).toBe('Notice of 4 May\n\nMore\n\nFolded words\n\nBuses by day\n\nDay | Buses\nFriday | 31');
  });

  it('parts blocks by blank lines alone', () => {
    expect(visible(page('<p>One<br><br><br>two</p><pre>three\n\n\nfour</pre>'))).toBe('One\ntwo\n\nthree\nfour');
  });

  it('is the same from the kept bytes as it was on capture, in any encoding', () => {
    const html = page(article('<aside>Caf\u00e9 du Port: 3 \u20ac</aside>'));
    const onCapture = readArticle(html, 'https://courier.example/terminal').page;
    expect(onCapture).toEqual({ text: visible(html), extractor: VISIBLE_EXTRACTOR });
    const western = Buffer.from(html.replace('\u20ac', '\u0080'), 'latin1');
    expect(pageTextFrom(western, 'text/html; charset=windows-1252')).toEqual(onCapture);
  });

  it('leaves the article as it was', () => {
    const html = page(
      `${article()}<aside><p>A box that is no part of it, with 77 other words in it or so.</p></aside>`,
    );
    expect(readArticle(html, null).text).toBe(ARTICLE.join('\n\n'));
  });

  it('takes time that grows with the page and no faster', () => {
    const long = page(article('<div><span>12</span> <p>words and more words</p></div>'.repeat(5_000)));
    const twice = page(article('<div><span>12</span> <p>words and more words</p></div>'.repeat(10_000)));
    const [once, double] = [computingTime(() => visible(long)), computingTime(() => visible(twice))];
    expect(double).toBeLessThan(once * 5 + 300);
  });
});
