import type { ClaimChange, ClaimView } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { canonicalJson, fromJson } from '../store/canonical-json.ts';
import { claimJudgementsOf, mergedInto } from '../store/claim-judgements.ts';
import { claimById, updateClaim } from '../store/claims.ts';
import type { ClaimUpdate } from '../store/claims.ts';
import type { ClaimTable } from '../store/tables.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { makeClaimFindable } from './steps/claim.ts';
import { judgeClaimNow } from './steps/judge.ts';

type Fields = Omit<ClaimChange, 'version'>;

const FIELDS = ['title', 'question', 'valueKind', 'counted', 'place', 'scope', 'asserted', 'state'] as const;

function standing(row: ClaimTable): Required<{ [F in keyof Fields]: unknown }> {
  return {
    title: row.title,
    question: row.question,
    valueKind: row.value_kind,
    counted: row.counted,
    place: row.place,
    scope: row.scope,
    asserted: fromJson(row.asserted),
    state: row.state,
  };
}

function columnsOf(sent: Fields): ClaimUpdate {
  const { title, question, valueKind, counted, place, scope, asserted, state } = sent;
  return {
    ...(title === undefined ? {} : { title }),
    ...(question === undefined ? {} : { question }),
    ...(valueKind === undefined ? {} : { value_kind: valueKind }),
    ...(counted === undefined ? {} : { counted }),
    ...(place === undefined ? {} : { place }),
    ...(scope === undefined ? {} : { scope }),
    ...(asserted === undefined ? {} : { asserted: asserted === null ? null : canonicalJson(asserted) }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Old and new of the fields that the change makes different. */
function differences(row: ClaimTable, sent: Fields) {
  const before = standing(row);
  const changed = FIELDS.filter(
    (field) => sent[field] !== undefined && canonicalJson(sent[field]) !== canonicalJson(before[field]),
  );
  const pick = (from: Partial<Record<keyof Fields, unknown>>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { changed: changed.length > 0, before: pick(before), after: pick(sent) };
}

/** A merged claim comes back by taking the merge back, not by being followed again. */
async function refuseMerged(doing: Act, row: ClaimTable): Promise<void> {
  if (row.state !== 'dismissed') return;
  const target = mergedInto(row.id, await claimJudgementsOf(doing.tx, row.id));
  if (target === null) return;
  const message = `The evidence of ${row.id} stands in ${target}. Take the merge back, or split statements off there.`;
  throw new AppError('invalid', message, { fields: [{ field: 'state', message }] });
}

/**
 * Changes a claim made from the stored version. Throws AppError `not-found`, or `version-conflict` with the stored claim
 * and what was sent when somebody else changed it since.
 */
export async function changeClaim(deps: Deps, actor: Actor, input: { id: string } & ClaimChange): Promise<ClaimView> {
  return act(deps, { actor, action: 'change-claim' }, async (doing) => {
    const { id, version, ...sent } = input;
    const row = await claimById(doing.tx, id);
    if (!row) throw notFound(id);
    if (row.version !== version) {
      const sentence = `${id} was changed by somebody else since you opened it. Look at both versions and save yours again.`;
      throw new AppError('version-conflict', sentence, { stored: await readClaim(doing.tx, id), sent: input });
    }
    if (sent.state !== undefined && sent.state !== 'dismissed') await refuseMerged(doing, row);
    const { changed, before, after } = differences(row, sent);
    if (!changed) return readClaim(doing.tx, id);
    const columns = { ...columnsOf(sent), version: version + 1, changed_at: doing.at };
    await updateClaim(doing.tx, id, columns);
    await makeClaimFindable(doing, { ...row, ...columns });
    await tell(doing, { action: 'change-claim', noun: 'claim', nounId: id, old: before, new: after });
    await judgeClaimNow(doing, id);
    return readClaim(doing.tx, id);
  });
}
