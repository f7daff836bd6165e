import { evidenceOfEarlierCopies, insertAnchorings, newestAnchorings } from '../../store/anchorings.ts';
import { claimById } from '../../store/claims.ts';
import { evidenceOfStatements } from '../../store/evidence.ts';
import { pagesQuotedBy, pageTextOf } from '../../store/page-texts.ts';
import { snapshotById } from '../../store/snapshots.ts';
import { statementsOfSnapshot } from '../../store/statements.ts';
import type { ClaimTable, StatementTable } from '../../store/tables.ts';
import { followThrough, LAYERS } from '../../text/anchor-layers.ts';
import type { Act } from './act.ts';
import { anchored } from './anchor-statement.ts';
import type { AnchoredStatement, LaterCopy } from './anchor-statement.ts';
import { judgeNewcomers } from './judge.ts';
import { linkLaterWord } from './later-word.ts';
import { withPageWords } from './page-words.ts';
import { reopenClaim, tellStillThere, tellTouched } from './reopen.ts';

/** What following came to. */
export interface Followed {
  /** Statements of the later copy that were linked as the later word; they need no suggestion any more. */
  readonly linked: ReadonlySet<string>;
  readonly followed: number;
  /** The number of the last statement followed; null when there was none. */
  readonly last: number | null;
}

async function anchorAll(doing: Act, copy: LaterCopy, rows: readonly StatementTable[]): Promise<AnchoredStatement[]> {
  const { tx } = doing;
  const former = await newestAnchorings(
    tx,
    rows.map((row) => row.id),
  );
  const later = await statementsOfSnapshot(tx, copy.snapshot.id);
  const texts = { text: copy.snapshot.text, page: (await pageTextOf(tx, copy.snapshot.id))?.text ?? null };
  const pages = await pagesQuotedBy(tx, rows);
  const done: AnchoredStatement[] = [];
  for (const from of new Set(rows.map((row) => row.snapshot_id))) {
    const text = (await snapshotById(tx, from))?.text ?? '';
    for (const layer of LAYERS) {
      const own = rows.filter((row) => row.snapshot_id === from && row.layer === layer);
      if (own.length === 0) continue;
      const before = { text: layer === 'page' ? (pages.get(from) ?? '') : text, layer };
      const follow = followThrough(before, texts);
      const around = { follow, later, copy, texts, at: doing.at };
      const found = own.map((row) => anchored(row, { ...around, former: former.get(row.id) }));
      done.push(...(await withPageWords(doing, { copy, page: texts.page }, found)));
    }
  }
  return done;
}

/** The claims that use a statement, but those dismissed. */
async function claimsUsing(doing: Act, statement: string): Promise<ClaimTable[]> {
  const uses = await evidenceOfStatements(doing.tx, [statement]);
  const claims: ClaimTable[] = [];
  for (const use of uses) {
    const claim = use.decision === 'rejected' ? undefined : await claimById(doing.tx, use.claim_id);
    if (claim && claim.state !== 'dismissed') claims.push(claim);
  }
  return claims;
}

/**
 * Follows the evidence of earlier copies of a source into a later one, at most `most` statements after number `after`:
 * records where each stands, links what the later copy says in its place, tells the desk what was touched and reopens
 * the claims whose verdict rests on it. The statements and their quotes in the earlier copies stay as they are.
 */
export async function followEvidence(
  doing: Act,
  copy: LaterCopy,
  bounds: { readonly after: number; readonly most: number },
): Promise<Followed> {
  const where = { source: copy.source.id, snapshot: copy.snapshot.id };
  const rows = await evidenceOfEarlierCopies(doing.tx, where, bounds);
  if (rows.length === 0) return { linked: new Set(), followed: 0, last: null };
  const done = await anchorAll(doing, copy, rows);
  await insertAnchorings(
    doing.tx,
    done.map(({ anchoring }) => anchoring),
  );
  const linked = new Map<string, Set<string>>();
  for (const one of done) await bringForward(doing, copy, one, linked);
  for (const [claim, statements] of linked) await judgeNewcomers(doing, claim, [...statements]);
  return {
    linked: new Set([...linked.values()].flatMap((statements) => [...statements])),
    followed: rows.length,
    last: rows.at(-1)?.number ?? null,
  };
}

/** What one anchoring means for the claims that use its statement. */
async function bringForward(
  doing: Act,
  copy: LaterCopy,
  one: AnchoredStatement,
  linked: Map<string, Set<string>>,
): Promise<void> {
  const { effect } = one.anchoring;
  const leaves = effect === 'kept' && one.leftArticle;
  if ((effect === 'kept' && !leaves) || effect === 'as-before') return;
  for (const claim of await claimsUsing(doing, one.statement.id)) {
    if (leaves || effect === 'restored') await tellStillThere(doing, copy, one, claim);
    else await tellTouched(doing, copy, one, claim);
    if (effect !== 'broken') continue;
    const later = await linkLaterWord(doing, copy, one, claim);
    if (later !== null) linked.set(claim.id, (linked.get(claim.id) ?? new Set()).add(later));
    await reopenClaim(doing, copy, one, claim);
  }
}
