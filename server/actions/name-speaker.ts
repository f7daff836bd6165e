import type { Speaker } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { conversationOf, speakerOf } from '../store/conversations.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/**
 * Gives the true name and role of the speaker of a conversation to those who may know it, and leaves in the history that it
 * was looked up, and by whom. Throws AppError `forbidden`, or `not-found` for a source that is no conversation.
 */
export async function nameSpeaker(deps: Deps, actor: Actor, { source }: { source: string }): Promise<Speaker> {
  return act(deps, { actor, action: 'name-speaker' }, async (doing) => {
    const head = await conversationOf(doing.tx, source);
    const known = head && (await speakerOf(doing.tx, head.number));
    if (!known) throw notFound(`conversation ${source}`);
    await tell(doing, { action: 'name-speaker', noun: 'source', nounId: source });
    return { source, name: known.name, role: known.role };
  });
}
