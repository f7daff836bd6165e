/** Cuts a list into runs of at most `most`, so that one insert stays under the engines' limits of parameters. */
export function chunks<T>(list: readonly T[], most: number): T[][] {
  const runs: T[][] = [];
  for (let start = 0; start < list.length; start += most) runs.push(list.slice(start, start + most));
  return runs;
}
