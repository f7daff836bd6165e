/** Which lines of the history a screen tells: an act once, a computed standing when its relation moved. Newest first. */
import type { Desk, EventView } from '../server/contract.ts';

const relationOf = ({ new: now }: EventView): unknown =>
  typeof now === 'object' && now !== null && 'relation' in now ? now.relation : null;

/** True for a judging that found the relation the judging of the same claim before it had found. */
export function repeatsRelation(events: readonly EventView[], at: number): boolean {
  const event = events[at];
  if (event?.action !== 'judge-claim') return false;
  const before = events.slice(at + 1).find((one) => one.action === 'judge-claim' && one.nounId === event.nounId);
  return before !== undefined && relationOf(before) === relationOf(event);
}

/** The events without the judgings that left a claim's relation as it was. */
export const relationsMoved = (events: readonly EventView[]): EventView[] =>
  events.filter((_, at) => !repeatsRelation(events, at));

/** The reason of an event where its line does not say it already. */
export const whyApart = ({ why, line }: EventView): string | null =>
  why === null || why === '' || line.includes(why.replace(/[.\s]+$/u, '')) ? null : why;

/** The desk's changes with the newest standing of each claim alone, and no line twice. */
export function newestStandings(desk: Desk): Desk['changes'] {
  const titles = new Map(desk.disagreements.map((row) => [row.claim, row.title]));
  const told = new Set<string>();
  return desk.changes.filter(({ noun, nounId, line }) => {
    const title = titles.get(nounId);
    const standing = noun === 'claim' && title !== undefined && line.startsWith(`${title}: `);
    const name = standing ? `${nounId} stands` : `${nounId} ${line}`;
    if (told.has(name)) return false;
    told.add(name);
    return true;
  });
}
