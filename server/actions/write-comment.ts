import type { Comment } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import { insertComment } from '../store/comments.ts';
import { knownNames } from '../store/people.ts';
import { readComment } from '../store/views/comments.ts';
import { mentionsIn } from '../text/mentions.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Writes a comment on a claim; an @ before a name that the history knows calls that person. Throws AppError `not-found`. */
export async function writeComment(
  deps: Deps,
  actor: Actor,
  input: { readonly claim: string; readonly words: string },
): Promise<Comment> {
  return act(deps, { actor, action: 'write-comment' }, async (doing) => {
    const claim = await claimById(doing.tx, input.claim);
    if (!claim) throw notFound(input.claim);
    const mentions = mentionsIn(input.words, await knownNames(doing.tx));
    const row = await insertComment(
      doing.tx,
      {
        claim_id: claim.id,
        words: input.words,
        written_by: actor.id,
        written_by_name: actor.name,
        written_at: doing.at,
      },
      mentions,
    );
    await tell(doing, {
      action: 'write-comment',
      noun: 'comment',
      nounId: row.id,
      about: claim.id,
      new: { words: row.words, mentions },
    });
    return readComment(doing.tx, row.id);
  });
}
