import { othersTurn } from './turns.ts';

/** Cuts a list into runs of at most `most`, so that one insert stays under the engines' limits of parameters. */
export function chunks<T>(list: readonly T[], most: number): T[][] {
  const runs: T[][] = [];
  for (let start = 0; start < list.length; start += most) runs.push(list.slice(start, start + most));
  return runs;
}

/** Ids that one query asks for. */
const IDS_AT_ONCE = 300;

/** Reads rows by their ids, however many: in runs that stay under the engines' limits, between which others get their turn. */
export async function readByIds<T>(
  ids: readonly string[],
  read: (run: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const rows: T[] = [];
  for (const run of chunks(ids, IDS_AT_ONCE)) {
    rows.push(...(await read(run)));
    if (ids.length > IDS_AT_ONCE) await othersTurn();
  }
  return rows;
}
