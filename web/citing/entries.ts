import type { Cited } from './cited.ts';
import { dateParts, keyOf, noteOf, oneLine, publisher } from './parts.ts';

/** One item of CSL-JSON; fields that are not known are left out. */
export function cslItem(cited: Cited): object {
  const issued = cited.publishedAt === null ? [] : dateParts(cited.publishedAt);
  return {
    id: keyOf(cited),
    type: cited.url === null ? 'document' : 'webpage',
    title: oneLine(cited.title),
    'container-title': oneLine(cited.outlet),
    publisher: publisher(cited),
    ...(cited.author === null ? {} : { author: [{ literal: oneLine(cited.author) }] }),
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [dateParts(cited.capturedAt)] },
    ...(cited.url === null ? {} : { URL: cited.url }),
    ...(cited.language === null ? {} : { language: cited.language }),
    ...(cited.locator === null ? {} : { locator: cited.locator }),
    archive_location: cited.copy,
    note: noteOf(cited),
  };
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Braces are written as words: BibTeX counts even an escaped one. */
const tex = (text: string): string => oneLine(text).replace(/[\\{}~^$&#%_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
/** An address is read as it stands, but a brace or blank in it would end the field. */
const texAddress = (url: string): string => url.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));

/** One BibTeX entry (`@online`, or `@misc` without an address). */
export function bibtexEntry(cited: Cited): string {
  const fields: [string, string | null][] = [
    // Two pairs of braces keep a name whole: it is no first and last name.
    ['author', cited.author === null ? null : `{${tex(cited.author)}}`],
    ['title', `{${tex(cited.title)}}`],
    ['organization', tex(publisher(cited))],
    ['date', cited.publishedAt],
    ['url', cited.url === null ? null : texAddress(cited.url)],
    ['urldate', cited.capturedAt.slice(0, 10)],
    ['langid', cited.language === null ? null : tex(cited.language)],
    ['note', tex(noteOf(cited))],
  ];
  const lines = fields.flatMap(([name, words]) => (words === null ? [] : [`  ${name} = {${words}},`]));
  return `@${cited.url === null ? 'misc' : 'online'}{${keyOf(cited)},\n${lines.join('\n')}\n}`;
}

const risDate = (iso: string): string => {
  const [year = '', month = '', date = ''] = dateParts(iso).map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${date}/`;
};

/** One RIS record; every field on a line of its own, whatever line breaks the words had. */
export function risRecord(cited: Cited): string {
  const fields: [string, string | null][] = [
    ['TY', cited.url === null ? 'GEN' : 'ELEC'],
    ['ID', keyOf(cited)],
    ['AU', cited.author],
    ['TI', cited.title],
    ['T2', cited.outlet],
    ['PB', publisher(cited)],
    ['PY', cited.publishedAt === null ? null : cited.publishedAt.slice(0, 4)],
    ['DA', cited.publishedAt === null ? null : risDate(cited.publishedAt)],
    ['Y2', risDate(cited.capturedAt)],
    ['UR', cited.url],
    ['L2', cited.copy],
    ['LA', cited.language],
    ['SP', cited.locator],
    ['N1', noteOf(cited)],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, words]) => (words === null ? [] : [`${tag}  - ${oneLine(words)}`])).join('\r\n');
}
