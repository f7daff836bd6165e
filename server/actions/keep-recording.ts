import { recordingType } from '../capture/files/recording.ts';
import type { Recording } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { conversationOf } from '../store/conversations.ts';
import { sourceById } from '../store/sources.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { keepEvidence } from './steps/keep-told.ts';

/** A file to be kept beside a conversation. */
export interface GivenRecording {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** Only for the sentence of a refusal; it is not kept, since it may name the speaker. */
  readonly name: string;
}

/**
 * Keeps a recording or picture as evidence of a conversation, unchanged and without reading it. The same bytes a second
 * time write nothing. Throws AppError `not-found`, `invalid` for a source that is no conversation, `unsupported-text` for another kind of file.
 */
export async function keepRecording(deps: Deps, actor: Actor, given: GivenRecording): Promise<Recording> {
  demandPermission(actor, 'keep-recording');
  const mediaType = recordingType(given.bytes, given.name);
  return act(deps, { actor, action: 'keep-recording' }, async (doing) => {
    const { source, bytes } = given;
    if (!(await sourceById(doing.tx, source))) throw notFound(source);
    if (!(await conversationOf(doing.tx, source)))
      throw new AppError('invalid', `${source} is no conversation; bring the file in as a source of its own.`);
    const { sha256, at, by } = await keepEvidence(doing, source, { bytes, mediaType });
    return { source, sha256, mediaType, bytes: bytes.byteLength, recordedAt: at, recordedBy: by };
  });
}
