import { z } from 'zod';
import { AppError } from '../store/app-error.ts';
import type { SourceMeta } from './captured.ts';
import { toldIn } from './told-fields.ts';

/** What a file, its folder or a person states about a source; what is left out is not stated. */
export type Stated = Partial<SourceMeta>;

const words = (most: number) =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().trim().max(most, `may have up to ${most} characters`))
    .transform((text) => (text === '' ? null : text))
    .nullish();
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/;
const possibleDay = z
  .string()
  .trim()
  .transform((text) => INSTANT.exec(text)?.[1] ?? text)
  .pipe(z.iso.date('is no possible date; write it as 2022-01-31'))
  .nullish();
const language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/, 'is no language code; write two letters, as "en"')
  .nullish();

const shape = z.object({
  outlet: words(200),
  title: words(500),
  author: words(200),
  url: z
    .url({ protocol: /^https?$/, error: 'is no web address' })
    .max(2000)
    .nullish(),
  language,
  published: possibleDay,
  publishedPrecision: words(200),
  dateline: words(100),
  timeZone: words(60),
  credit: words(200),
  translatedFrom: language,
  via: words(200),
  note: words(2000),
});

/** Reads what is stated about a source; unknown fields are left aside. Throws AppError invalid that names file, field and fault. */
export function statedIn(record: unknown, name: string): Stated {
  const read = shape.safeParse(record);
  if (!read.success) throw faulty(record, name, read.error);
  try {
    return { ...dropAbsent(read.data), ...toldIn(record) };
  } catch (failure) {
    throw failure instanceof z.ZodError ? faulty(record, name, failure) : failure;
  }
}

function faulty(record: unknown, name: string, error: z.ZodError): AppError {
  const fields = error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  const faults = fields.map(({ field, message }) => {
    const sent = field === '' ? undefined : (record as Record<string, unknown>)[field];
    return field === '' ? 'the fields are no list of names and values' : `${field} ${JSON.stringify(sent)} ${message}`;
  });
  return new AppError('invalid', `${name}: ${faults.join('; ')}.`, { fields });
}

function dropAbsent(read: z.infer<typeof shape>): Stated {
  return Object.fromEntries(Object.entries(read).filter(([, said]) => said !== null && said !== undefined));
}

/** Several statements about one source as one; the first that states a field wins. */
export const firstStated = (...all: readonly Stated[]): Stated => Object.assign({}, ...[...all].reverse()) as Stated;

/**
 * Everything about a source, with null for what nobody states. The title falls back to the first line of the text.
 * Throws AppError invalid when no outlet is stated.
 */
export function wholeMeta(stated: Stated, text: string, name: string): SourceMeta {
  if (!stated.outlet && !stated.rendered) {
    throw new AppError(
      'invalid',
      `${name} states no outlet; give it with --outlet NAME, in the file's front matter, or in a sources.json beside it.`,
      { fields: [{ field: 'outlet', message: 'Say which outlet published it.' }] },
    );
  }
  return {
    outlet: stated.outlet ?? '',
    title: stated.title ?? firstLine(text) ?? name,
    author: stated.author ?? null,
    url: stated.url ?? null,
    language: stated.language ?? null,
    published: stated.published ?? null,
    publishedPrecision: stated.publishedPrecision ?? null,
    dateline: stated.dateline ?? null,
    timeZone: stated.timeZone ?? null,
    credit: stated.credit ?? null,
    translatedFrom: stated.translatedFrom ?? null,
    via: stated.via ?? null,
    note: stated.note ?? null,
    ...(stated.told === undefined ? {} : { told: stated.told }),
    ...(stated.rendered === undefined ? {} : { rendered: stated.rendered }),
  };
}

function firstLine(text: string): string | null {
  const line = /^[\s#]*(\S[^\n]*)/.exec(text)?.[1]?.trim();
  return line ? line.slice(0, 200) : null;
}
