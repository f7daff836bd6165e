import { ENGINE_VERSION } from '../../judging/comparison.ts';
import type { PassageOrigin } from '../../judging/origins/passage-origin.ts';
import { insertOrigins, originsOf } from '../../store/origins.ts';
import { statementsById } from '../../store/statements.ts';
import { originIn, studyCopy } from '../../store/studied-copies.ts';
import type { StudiedCopy } from '../../store/studied-copies.ts';
import type { Act } from './act.ts';

/** Copies studied in one act: their texts never change, links are only added by the import that the act is. */
const studied = new WeakMap<Act['held'], Map<string, StudiedCopy>>();

/** Forgets what was studied of a copy that got another link. */
export const restudy = (doing: Act, snapshot: string): boolean => studied.get(doing.held)?.delete(snapshot) ?? false;

async function studyOnce(doing: Act, snapshot: string): Promise<StudiedCopy> {
  const known = studied.get(doing.held) ?? new Map<string, StudiedCopy>();
  studied.set(doing.held, known);
  const copy = known.get(snapshot) ?? (await studyCopy(doing.tx, snapshot));
  known.set(snapshot, copy);
  return copy;
}

/** Where the passages of statements come from; those not traced yet are traced now and remembered. */
export async function tracedOrigins(doing: Act, statements: readonly string[]): Promise<Map<string, PassageOrigin>> {
  const known = await originsOf(doing.tx, statements);
  const missing = statements.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const fresh = new Map<string, PassageOrigin>();
  for (const row of await statementsById(doing.tx, missing)) {
    fresh.set(row.id, await originIn(doing.tx, await studyOnce(doing, row.snapshot_id), row));
  }
  await insertOrigins(doing.tx, fresh, ENGINE_VERSION);
  return new Map([...known, ...fresh]);
}
