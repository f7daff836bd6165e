import { claimById, updateClaim } from '../../store/claims.ts';
import { insertReopening } from '../../store/reopenings.ts';
import type { ClaimTable } from '../../store/tables.ts';
import { telling } from '../../text/quote-effect.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { reCheckDraftsOf } from './re-check-drafts.ts';
import type { AnchoredStatement, LaterCopy } from './anchor-statement.ts';

/** The old and new words of a touched quote, as briefly as they can be told apart. */
function wordsOf({ statement, anchoring }: AnchoredStatement): { was: string; now: string | null } {
  if (anchoring.quote_exact === null) return { was: statement.quote_exact, now: null };
  return telling(statement.quote_exact, anchoring.quote_exact);
}

function brief({ outlet, kind, source, snapshot }: LaterCopy, one: AnchoredStatement, claim: ClaimTable) {
  const { anchoring, successor } = one;
  return {
    title: claim.title,
    outlet,
    source: source.id,
    from: anchoring.from_snapshot_id,
    to: snapshot.id,
    kind,
    verdict: anchoring.verdict,
    effect: anchoring.effect,
    layer: anchoring.layer,
    locator: anchoring.quote_locator,
    ...wordsOf(one),
    quote: anchoring.quote_exact,
    successor: successor?.id ?? null,
  };
}

/** Tells that a later copy changed the words a claim rests on: the desk's line, with the old words and the new. */
export async function tellTouched(doing: Act, copy: LaterCopy, one: AnchoredStatement, claim: ClaimTable) {
  await tell(doing, {
    action: 'touch-evidence',
    noun: 'evidence',
    nounId: one.statement.id,
    about: claim.id,
    old: { quote: one.statement.quote_exact },
    new: brief(copy, one, claim),
  });
}

/** Tells that words that were gone or changed stand in the newest copy again, or that it shows words of its article outside it. */
export async function tellStillThere(doing: Act, copy: LaterCopy, one: AnchoredStatement, claim: ClaimTable) {
  const { statement, anchoring } = one;
  const isBack = anchoring.effect === 'restored';
  await tell(doing, {
    action: isBack ? 'restore-evidence' : 'move-evidence',
    noun: 'evidence',
    nounId: statement.id,
    about: claim.id,
    new: { ...brief(copy, one, claim), was: isBack ? statement.printed : statement.quote_exact },
  });
}

/** Of words that are gone: where they were looked for. */
const lookedThrough = ({ verdict, layer }: AnchoredStatement['anchoring']): string =>
  verdict === 'vanished' && layer === 'page' ? ', neither in the article nor anywhere else on the page' : '';

/** One sentence for why a claim was reopened. */
function becauseOf({ outlet, kind }: LaterCopy, one: AnchoredStatement): string {
  const { was, now } = wordsOf(one);
  const gone = `no longer says “${was}”${lookedThrough(one.anchoring)}`;
  const changed = now === null || now === '' ? gone : `changed “${was}” to “${now}”`;
  const around = one.anchoring.layer === 'page' && kind === 'trivial';
  return `${outlet} ${changed} (${around ? 'outside its article' : `${kind} revision`}, ${one.statement.id}).`;
}

/** Marks the standing verdict of a claim as given before a change; a claim without a verdict has nothing to reopen. */
export async function reopenClaim(doing: Act, copy: LaterCopy, one: AnchoredStatement, { id }: ClaimTable) {
  const claim = await claimById(doing.tx, id);
  if (!claim || claim.verdict_id === null) return;
  const because = becauseOf(copy, one);
  await insertReopening(doing.tx, {
    claim_id: id,
    verdict_id: claim.verdict_id,
    statement_id: one.statement.id,
    snapshot_id: copy.snapshot.id,
    because,
    recorded_at: doing.at,
  });
  const since = claim.reopened_at ?? doing.at;
  await updateClaim(doing.tx, id, { reopened_at: since, reopened_because: because, changed_at: doing.at });
  await tell(doing, {
    action: 'reopen-claim',
    noun: 'claim',
    nounId: id,
    old: { verdict: claim.verdict_id },
    new: { title: claim.title, because, statement: one.statement.id },
    why: because,
  });
  await reCheckDraftsOf(doing, id);
}
