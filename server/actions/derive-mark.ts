import type { DraftFormulaInput, DraftPage } from '../contract.ts';
import type { Formula } from '../judging/drafts/finding.ts';
import { unfitness } from '../judging/drafts/unfit.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import { insertDraftFormulas, standingFormulas } from '../store/draft-formulas.ts';
import type { StatedFormula } from '../store/draft-formulas.ts';
import { draftById, touchDraft, updateFinding } from '../store/drafts.ts';
import { draftPage } from '../store/views/drafts.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { formulaClaims } from './steps/check-draft.ts';
import { findAnew, standingDraft } from './steps/find-anew.ts';
import type { StandingDraft } from './steps/find-anew.ts';

type Input = DraftFormulaInput & { readonly id: string; readonly mark: number };

/** Refuses a formula that cannot be worked out as its inputs stand. Throws AppError `invalid`, or `not-found` for a claim. */
async function refuseUnfit(deps: Deps, draft: StandingDraft, { mark, formula }: { mark: number; formula: Formula }) {
  const { db } = deps.store;
  for (const input of formula.inputs)
    if (typeof input === 'string' && !(await claimById(db, input))) throw notFound(input);
  const derived = draft.marks[mark - 1];
  if (derived === undefined) throw notFound(`mark ${mark} in ${draft.version.draft_id}`);
  const workings = { marks: draft.marks, claims: await formulaClaims(deps.store, [formula]) };
  const message = unfitness(formula, derived, workings);
  if (message !== null) throw new AppError('invalid', message, { fields: [{ field: 'inputs', message }] });
}

const told = (formula: Pick<StatedFormula, 'kind' | 'inputs'> | undefined) => ({
  kind: formula?.kind ?? null,
  inputs: formula?.inputs ?? [],
});

/**
 * Records what a person says that a figure of a draft's newest version is derived from, and works it out at once; without
 * a kind the formula before it is taken back. An earlier one stays in the history. Throws AppError `not-found`,
 * `invalid` for one that cannot be worked out, or `version-conflict` when a later version came meanwhile.
 */
export async function deriveMark(deps: Deps, actor: Actor, input: Input): Promise<DraftPage> {
  demandPermission(actor, 'derive-mark');
  const { id, mark, kind, inputs } = input;
  const draft = await standingDraft(deps.store.db, id);
  const row = draft.rows[mark - 1];
  if (row === undefined) throw notFound(`mark ${mark} in ${id}`);
  const formula = kind === null ? null : { kind, inputs };
  if (formula !== null) await refuseUnfit(deps, draft, { mark, formula });
  const { finding, when } = await findAnew(deps.store, draft, { mark, formula });
  await act(deps, { actor, action: 'derive-mark' }, async (doing) => {
    const { tx, at } = doing;
    const { version } = draft.version;
    if ((await draftById(tx, id))?.version !== version)
      throw new AppError('version-conflict', `A later version of ${id} came meanwhile; say it of that one.`);
    const before = (await standingFormulas(tx, id, version)).get(mark);
    const stated = { draft: id, version, mark, kind, inputs: formula?.inputs ?? [] };
    const whose = { by: actor.id, byName: actor.name, at, carriedFrom: null };
    await insertDraftFormulas(tx, [{ ...stated, ...whose }], at);
    await updateFinding(tx, row, { finding, when: { ...when, at } });
    await touchDraft(tx, id, { changed_at: at });
    await tell(doing, {
      action: 'derive-mark',
      noun: 'draft',
      nounId: id,
      old: told(before),
      new: { title: draft.title, mark, printed: row.printed, ...told(formula ?? undefined), finding: finding.state },
    });
  });
  return draftPage(deps.store.db, id);
}
