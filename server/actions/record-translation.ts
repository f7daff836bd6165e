import type { Captured } from '../capture/captured.ts';
import { captureText } from '../capture/files/plain.ts';
import type { ImportOutcome, TranslationInput } from '../contract.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { readCopy } from './steps/copy.ts';
import { readyTranslation } from './steps/find-original.ts';
import { importCopy } from './steps/import-copy.ts';

function captured({ original, text, translator, translatedBy, from, to, title }: Asked): Captured {
  const rendered = { of: original, translator, translatedBy };
  const stated = { language: to, translatedFrom: from ?? null, rendered };
  const made = captureText(Buffer.from(text), 'The translation', stated);
  return { ...made, file: null, meta: { ...made.meta, title: title?.trim() ?? '' } };
}

type Asked = TranslationInput & { readonly original: string };

/**
 * Records a translation of a source as a text of its own, aligned with the original paragraph by paragraph; both are one
 * origin. Throws AppError `not-found`, or `invalid` where a language is not known or an unnamed speaker is given away.
 */
export async function recordTranslation(deps: Deps, actor: Actor, input: Asked): Promise<ImportOutcome> {
  demandPermission(actor, 'record-translation');
  const ready = await readyTranslation(deps.store.db, captured(input), input.snapshot ?? null);
  const copy = readCopy(ready.captured, ready.original);
  return act(deps, { actor, action: 'record-translation' }, (doing) => importCopy(doing, copy));
}
