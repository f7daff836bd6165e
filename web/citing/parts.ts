import { day, instant, interval } from '../words.ts';
import type { Cited } from './cited.ts';

/** Any run of white space as one blank, so that a form that is read line by line keeps its lines. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The address where it is one a browser may follow; nothing else becomes a link. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** The three dates, always apart: what the words describe, when they were published, when the copy was taken. */
export function dates(cited: Cited): string[] {
  const { asOf, publishedAt, capturedAt } = cited;
  const known = asOf !== null && (asOf.start !== null || asOf.end !== null);
  const inferred = known && !asOf.stated ? ' (inferred)' : '';
  return [
    ...(asOf === null ? [] : [known ? `as of ${interval(asOf, false)}${inferred}` : 'as of: not stated']),
    publishedAt === null ? 'publication not stated' : `published ${day(publishedAt, false)}`,
    `captured ${instant(capturedAt, false)}`,
  ];
}

/** Outlet and, where it is another, the origin of its text. */
export const publisher = ({ outlet, origin }: Cited): string =>
  oneLine(origin === null || origin === outlet ? outlet : `${outlet}, from ${origin}`);

/** What finds the copy again: its numbers and its hash. */
export const marks = ({ source, snapshot, statement, sha256 }: Cited): string =>
  [
    source,
    snapshot,
    ...(statement === null ? [] : [statement]),
    sha256 === null ? 'SHA-256 not read' : `SHA-256 ${sha256}`,
  ].join(', ');

/** A note that a reference manager keeps: words, place, origin, the dates it has no field for, numbers and hash. */
export const noteOf = (cited: Cited): string =>
  oneLine(
    [
      ...(cited.quote === null ? [] : [`“${cited.quote}”`]),
      ...(cited.locator === null ? [] : [cited.locator]),
      ...(cited.origin === null ? [] : [`from ${cited.origin}`]),
      ...(cited.told === null ? [] : [cited.told]),
      ...(cited.beside === null ? [] : [cited.beside]),
      ...dates(cited),
      marks(cited),
      cited.copy,
    ].join('; '),
  );

/** A key for footnotes and entries: letters, digits and hyphens. */
export const keyOf = ({ statement, snapshot }: Cited): string => statement ?? snapshot;

/** Year, month and day as far as they are known; empty where the text is no ISO day. */
export function dateParts(iso: string): number[] {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  return found === null ? [] : found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
