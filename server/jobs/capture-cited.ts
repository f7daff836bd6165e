import type { Deps } from '../actions/deps.ts';
import { importSource } from '../actions/import-source.ts';
import type { Actor } from '../actions/permissions.ts';
import type { GetCited } from '../actions/steps/find-cited.ts';
import type { Outside } from '../capture/get-page.ts';
import { AppError } from '../store/app-error.ts';

/** Captures cited pages as sources, one request at a time to each host; an address that could not be had is not asked again. */
export function captureCited(
  deps: Deps,
  outside: Pick<Outside, 'getPage'>,
  { actor, signal = new AbortController().signal }: { readonly actor: Actor; readonly signal?: AbortSignal },
): GetCited {
  const refused = new Map<string, string>();
  return async (url) => {
    const known = refused.get(url);
    if (known !== undefined) return { message: known };
    try {
      const { captured } = await outside.getPage(url, {}, signal);
      const { source } = await importSource(deps, actor, captured);
      return source === null ? { message: `${url} could not be kept.` } : { source };
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      refused.set(url, failure.sentence);
      return { message: failure.sentence };
    }
  };
}
