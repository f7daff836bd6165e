import type { Cited } from './cited.ts';
import { dates, keyOf, marks, oneLine, publisher, webAddress } from './parts.ts';

const head = (cited: Cited): string[] => [...(cited.author === null ? [] : [oneLine(cited.author)]), publisher(cited)];
const tail = (cited: Cited): string[] => [
  ...(cited.told === null ? [] : [oneLine(cited.told)]),
  ...(cited.beside === null ? [] : [oneLine(cited.beside)]),
  ...(cited.locator === null ? [] : [cited.locator]),
  ...dates(cited),
];

/** One line of plain text. */
export function plainCitation(cited: Cited): string {
  const quote = cited.quote === null ? '' : `“${oneLine(cited.quote)}” `;
  const parts = [...head(cited), `“${oneLine(cited.title)}”`, ...tail(cited)].join(', ');
  return `${quote}${parts}. ${[...(cited.url === null ? [] : [cited.url]), cited.copy].join(' ')} [${marks(cited)}]`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A paragraph of HTML; only web addresses become links, everything else is text. */
export function htmlCitation(cited: Cited): string {
  const link = (address: string, words: string): string => `<a href="${html(address)}">${html(words)}</a>`;
  const address = webAddress(cited.url);
  const title = oneLine(cited.title);
  const lang = cited.language === null ? '' : ` lang="${html(cited.language)}"`;
  const quote = cited.quote === null ? '' : `<q${lang}>${html(oneLine(cited.quote))}</q> `;
  const parts = [
    ...head(cited).map(html),
    `<cite>${address === null ? html(title) : link(address, title)}</cite>`,
    ...tail(cited).map(html),
  ].join(', ');
  const shown = cited.url === null ? '' : ` ${html(cited.url)}`;
  return `<p>${quote}${parts}.${shown} ${link(cited.copy, 'Unchanged copy')} (${html(marks(cited))})</p>`;
}

/** The signs that mark up within a line; a hyphen or number could only begin a list, and no note begins with one. */
const markdown = (text: string): string => text.replace(/[\\`*_{}[\]()<>!|~&]/g, '\\$&').replace(/^[-+#]/, '\\$&');
/** Inside <…> an address may hold neither blanks nor angle brackets. */
const inAngles = (url: string): string => `<${url.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))}>`;

/** A Markdown footnote, ready to be referred to by its number. */
export function markdownCitation(cited: Cited): string {
  const address = webAddress(cited.url);
  const quote = cited.quote === null ? '' : `“${markdown(oneLine(cited.quote))}” `;
  const parts = [...head(cited), `“${oneLine(cited.title)}”`, ...tail(cited)].map(markdown).join(', ');
  const at = address !== null ? ` ${inAngles(address)}` : cited.url === null ? '' : ` ${markdown(oneLine(cited.url))}`;
  return `[^${keyOf(cited)}]: ${quote}${parts}.${at} ${inAngles(cited.copy)} (${markdown(marks(cited))})`;
}
