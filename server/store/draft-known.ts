import type { Known, KnownAnswer, KnownClaim, KnownVerdict } from '../judging/drafts/known.ts';
import type { Witness } from '../judging/position.ts';
import type { Relation, RelationGroup } from '../judging/relation.ts';
import { listFromJson } from './canonical-json.ts';
import { stillAlone } from './candidates.ts';
import { readByIds } from './chunks.ts';
import { claimsByKeys, statementsByKeys } from './keys.ts';
import { positionsOfClaims } from './judged.ts';
import { heldWitnesses } from './recent.ts';
import type { HeldWitnesses } from './recent.ts';
import type { ReadDb } from './store.ts';
import { othersTurn } from './turns.ts';
import type { ClaimTable, DisagreementTable, PositionTable } from './tables.ts';

/** Bounds of what one mark is held against, so that its cost stays the same however many claims there are. */
const MOST_CLAIMS = 8;
const MOST_PER_KEY = 40;
const MOST_ALONE = 8;
const MOST_ANSWERS = 12;
/** Marks looked up before others get their turn. */
const MARKS_AT_ONCE = 20;

/** One mark that asks what is known: the keys it is found by. */
export interface Asking {
  readonly number: number;
  readonly keys: readonly string[];
  /** The claim a person linked it to, or null. */
  readonly linked: string | null;
}

interface Near {
  readonly number: number;
  readonly claims: readonly string[];
  readonly alone: readonly string[];
}

/** Claims that share keys, those first that share what few others have: a town tells more than an act. */
async function rarestFirst(
  db: ReadDb,
  keys: readonly string[],
  seen: Map<string, readonly string[]>,
): Promise<string[]> {
  const weights = new Map<string, number>();
  for (const key of new Set(keys)) {
    const ids = await claimsByKeys(db, [key], { most: MOST_PER_KEY, seen });
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / ids.length);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, MOST_CLAIMS).map(([id]) => id);
}

async function nearOf(db: ReadDb, asking: readonly Asking[]): Promise<Near[]> {
  const claims = new Map<string, readonly string[]>();
  const statements = new Map<string, readonly string[]>();
  const near: Near[] = [];
  for (const [at, { number, keys, linked }] of asking.entries()) {
    if (at % MARKS_AT_ONCE === 0) await othersTurn();
    const found = linked === null ? await rarestFirst(db, keys, claims) : [linked];
    const alone =
      found.length > 0 ? [] : await statementsByKeys(db, keys, { notOf: '', most: MOST_ALONE, seen: statements });
    near.push({ number, claims: found, alone });
  }
  return near;
}

const openClaims = (db: ReadDb, ids: readonly string[]): Promise<ClaimTable[]> =>
  readByIds(ids, (run) =>
    db.selectFrom('claim').selectAll().where('id', 'in', run).where('state', '!=', 'dismissed').execute(),
  );

const pairsOf = (db: ReadDb, ids: readonly string[]): Promise<DisagreementTable[]> =>
  readByIds(ids, (run) =>
    db.selectFrom('disagreement').selectAll().where('claim_id', 'in', run).orderBy('ordinal').execute(),
  );

async function verdictsOf(db: ReadDb, claims: readonly ClaimTable[]): Promise<Map<string, KnownVerdict>> {
  const standing = claims.filter((claim) => claim.verdict_id !== null && claim.reopened_at === null);
  const rows = await readByIds(
    standing.flatMap((claim) => claim.verdict_id ?? []),
    (run) => db.selectFrom('verdict').select(['claim_id', 'resolution', 'prefers']).where('id', 'in', run).execute(),
  );
  return new Map(
    rows.flatMap(({ claim_id, resolution, prefers }) =>
      resolution === 'prefer-one' || resolution === 'give-the-range'
        ? [[claim_id, { resolution, prefers: resolution === 'prefer-one' ? prefers : null }] as const]
        : [],
    ),
  );
}

const answerOf = (row: PositionTable, lead: Witness): KnownAnswer => ({
  letter: row.letter,
  label: row.label,
  asOf: { start: row.as_of_start, end: row.as_of_end, stated: row.as_of_stated === 1 },
  modality: row.modality,
  lead,
  behind: { outlets: row.outlets, originsAtLeast: row.origins_at_least, originsAtMost: row.origins_at_most },
});

const pairOf = (row: DisagreementTable): KnownClaim['pairs'][number] => ({
  a: row.a,
  b: row.b,
  relation: row.relation as Relation,
  group: row.relation_group as RelationGroup,
  missing: listFromJson(row.missing),
  explanation: row.explanation,
});

interface Rows {
  readonly claims: readonly ClaimTable[];
  readonly answers: readonly PositionTable[];
  readonly pairs: readonly DisagreementTable[];
  readonly verdicts: ReadonlyMap<string, KnownVerdict>;
  readonly witnesses: ReadonlyMap<string, Witness>;
}

function knownClaims({ claims, answers, pairs, verdicts, witnesses }: Rows): Map<string, KnownClaim> {
  const known = new Map(
    claims.map(({ id, title }) => [
      id,
      {
        id,
        title,
        answers: [] as KnownAnswer[],
        pairs: [] as KnownClaim['pairs'][number][],
        verdict: verdicts.get(id) ?? null,
      },
    ]),
  );
  for (const row of answers) {
    const lead = witnesses.get(row.lead_id);
    if (lead) known.get(row.claim_id)?.answers.push(answerOf(row, lead));
  }
  for (const row of pairs) known.get(row.claim_id)?.pairs.push(pairOf(row));
  return known;
}

/** A statement that stands in no claim speaks for its own outlet alone. */
const ALONE = { outlets: 1, originsAtLeast: 1, originsAtMost: 1 };

/** These claims as drafts are held against them, by their ids; dismissed ones are left out. */
export async function claimsKnown(
  db: ReadDb,
  ids: readonly string[],
  held: HeldWitnesses,
): Promise<Map<string, KnownClaim>> {
  if (ids.length === 0) return new Map();
  const claims = await openClaims(db, ids);
  const all = await readByIds(ids, (run) => positionsOfClaims(db, run));
  const answers = all.filter((row) => row.ordinal < MOST_ANSWERS);
  const witnesses = await heldWitnesses(db, held, [...new Set(answers.map((row) => row.lead_id))]);
  return knownClaims({
    claims,
    answers,
    witnesses,
    pairs: await pairsOf(db, ids),
    verdicts: await verdictsOf(db, claims),
  });
}

/** What each mark is held against, by its number: a bounded number of claims that share its keys, or statements of none. */
export async function knownFor(
  db: ReadDb,
  asking: readonly Asking[],
  held: HeldWitnesses,
): Promise<Map<number, Known>> {
  const near = await nearOf(db, asking);
  const ids = [...new Set(near.flatMap((one) => one.claims))];
  const known = await claimsKnown(db, ids, held);
  const alone = new Set(await stillAlone(db, [...new Set(near.flatMap((one) => one.alone))]));
  const witnesses = await heldWitnesses(db, held, [...alone]);
  return new Map(
    near.map((one) => [
      one.number,
      {
        claims: one.claims.flatMap((id) => known.get(id) ?? []),
        alone: one.alone.flatMap((id) => {
          const witness = alone.has(id) ? witnesses.get(id) : undefined;
          return witness ? [{ witness, behind: ALONE }] : [];
        }),
      },
    ]),
  );
}
