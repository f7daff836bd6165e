import type { Page } from '../../contract.ts';
import { AppError } from '../app-error.ts';

/** Where a page ended: the sort values of its last row. */
export type Cursor = readonly (string | number)[];

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decoded(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown;
  } catch (failure) {
    throw new AppError('bad-request', 'The cursor “after” is not one that a page here gave.', { cause: failure });
  }
}

/** Reads a cursor that a page gave, with one value for each kind asked for; throws AppError `bad-request` for any other text. */
export function cursorOf(after: string | undefined, kinds: readonly ('string' | 'number')[]): Cursor | null {
  if (after === undefined) return null;
  const values = decoded(after);
  const right =
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, index) => typeof values[index] === kind);
  if (!right) throw new AppError('bad-request', 'The cursor “after” is not one that a page here gave.');
  return values as Cursor;
}

/** One number of a cursor. */
export const numberAt = (cursor: Cursor, index: number): number => Number(cursor[index]);

/** One text of a cursor. */
export const textAt = (cursor: Cursor, index: number): string => String(cursor[index]);

/** Makes a page of up to `limit` rows out of one row more than that. */
export function cutPage<R>(
  rows: readonly R[],
  limit: number,
  endOf: (row: R) => Cursor,
): { rows: R[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? encode(endOf(last)) : null };
}

/** A page whose rows became read models, in the same order. */
export const pageWith = <T>(rows: T[], total: number, next: string | null): Page<T> => ({ rows, total, next });

/** A pattern for LIKE that finds the words anywhere, with `\` as the escape. */
export const anywhere = (q: string): string => `%${q.toLowerCase().replace(/[\\%_]/gu, (mark) => `\\${mark}`)}%`;
