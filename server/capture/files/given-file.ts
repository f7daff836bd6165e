import type { Captured, Refused } from '../captured.ts';
import { firstStated, wholeMeta, type Stated } from '../meta.ts';

/** What is stated about a file from outside it: `given` wins over the file's own words, `fallback` loses to them. */
export interface Beside {
  readonly given?: Stated;
  readonly fallback?: Stated;
}

/** A file on its way in: its bytes, its name without a folder, and what is stated beside it. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly beside: Beside;
}

/** Reads one kind of file into its sources, one by one. Throws AppError for a file that cannot be taken at all. */
export type ReadFile = (
  file: GivenFile,
) => Iterable<Captured | Refused> | AsyncIterable<Captured | Refused> | Promise<Captured[]>;

/** What a file was read into, before what is known about it is settled. */
export type Extract = Omit<Captured, 'meta' | 'file' | 'bytes'> & {
  /** What the file says about itself. */
  readonly own: Stated;
  /** What its bytes only suggest, as the sender's domain for an outlet; everything else wins over it. */
  readonly guess?: Stated;
};

/** The source that a whole file is: its bytes unchanged, its text, and what is known about it; its note keeps the warning about its text. Throws AppError `invalid` without an outlet. */
export function sourceOf({ bytes, name, beside }: GivenFile, { own, guess = {}, ...extract }: Extract): Captured {
  const { given = {}, fallback = {} } = beside;
  const meta = wholeMeta(firstStated(given, own, fallback, guess), extract.text, name);
  const left = extract.text === '' ? undefined : extract.warning;
  const note = [...new Set([meta.note, left])].filter((one) => one).join(' ') || null;
  return { file: name, bytes, ...extract, meta: { ...meta, note } };
}

/** The name of a file without its ending, as a title where nothing better is known. */
export const titleOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 200) || name;

/** Only what is really stated: null, undefined and blank words are left out. */
export const stated = (own: Readonly<Record<string, string | null | undefined>>): Stated =>
  Object.fromEntries(
    Object.entries(own).filter(([, said]) => said !== null && said !== undefined && said.trim() !== ''),
  );

/** Several sentences as one remark; undefined where there is none. */
export const remarks = (...sentences: readonly (string | null)[]): { warning?: string } => {
  const said = sentences.filter((one) => one !== null).join(' ');
  return said === '' ? {} : { warning: said };
};
