import type { Captured } from '../capture/captured.ts';
import { captureText } from '../capture/files/plain.ts';
import type { ConversationInput, ImportOutcome } from '../contract.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { readCopy } from './steps/copy.ts';
import { importCopy } from './steps/import-copy.ts';

function captured({ outlet, title, text, language, note, ...told }: ConversationInput): Captured {
  const stated = { outlet, title, language: language ?? null, note: note ?? null, told };
  return { ...captureText(Buffer.from(text), 'The text', stated), file: null };
}

/**
 * Records an interview, call, briefing, e-mail or screenshot: its words are kept, read and compared as those of a page,
 * and what they say is the speaker's, as shown. Recorded again with other facts the new head corrects the one before.
 * Throws AppError `invalid` where consent forbids what is asked or the words give an unnamed speaker away.
 */
export async function recordConversation(deps: Deps, actor: Actor, input: ConversationInput): Promise<ImportOutcome> {
  demandPermission(actor, 'record-conversation');
  const copy = readCopy(captured(input));
  return act(deps, { actor, action: 'record-conversation' }, (doing) => importCopy(doing, copy));
}
