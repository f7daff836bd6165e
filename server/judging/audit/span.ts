import type { AsOf } from '../../reading/statement.ts';

const DAY_MS = 86_400_000;

const day = (iso: string | null, open: number): number => (iso === null ? open : Date.parse(`${iso}T00:00:00Z`));

/** True when two times overlap, the second widened by `slack` days on both sides; an open end reaches for ever. */
export function isAbout(asked: AsOf, said: AsOf, slack: number): boolean {
  const from = day(said.start, -Infinity) - slack * DAY_MS;
  const until = day(said.end, Infinity) + slack * DAY_MS;
  return day(asked.start, -Infinity) <= until && day(asked.end, Infinity) >= from;
}
