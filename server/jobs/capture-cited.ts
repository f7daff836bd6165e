import type { Deps } from '../actions/deps.ts';
import { importSource } from '../actions/import-source.ts';
import type { Actor } from '../actions/permissions.ts';
import type { GetCited } from '../actions/steps/find-cited.ts';
import { keptLately } from '../actions/steps/kept-lately.ts';
import { hostAnswerOf } from '../capture/fetch-refusals.ts';
import type { Outside } from '../capture/get-page.ts';
import { AppError } from '../store/app-error.ts';

/** Addresses that could not be had, and hosts, that are remembered. */
const MOST_REMEMBERED = 20_000;
/** Times in a row that a host may give no page before it is asked no more. */
const MOST_SILENT = 3;

/** True where the fault is the host's and not the page's: no answer, too many requests, a fault of its own. */
function isSilent(failure: AppError): boolean {
  const answer = hostAnswerOf(failure);
  return failure.code === 'not-captured' && (answer === null || answer.status === 429 || answer.status >= 500);
}

/**
 * Captures cited pages as sources, one request at a time to each host. An address that could not be had is not asked
 * again, nor is any of a host that gave no page three times in a row.
 */
export function captureCited(
  deps: Deps,
  outside: Pick<Outside, 'getPage'>,
  { actor, signal = new AbortController().signal }: { readonly actor: Actor; readonly signal?: AbortSignal },
): GetCited {
  const refused = keptLately<string, string>(MOST_REMEMBERED, () => 1);
  const silent = keptLately<string, number>(MOST_REMEMBERED, () => 1);
  return async (url) => {
    const known = refused.get(url);
    if (known !== undefined) return { message: known };
    if (signal.aborted) return { message: `${url} was not asked for any more.` };
    const host = URL.canParse(url) ? new URL(url).host : '';
    const times = silent.get(host) ?? 0;
    if (times >= MOST_SILENT)
      return { message: `${host} gave no page ${MOST_SILENT} times in a row and was not asked for ${url}.` };
    try {
      const { captured } = await outside.getPage(url, {}, signal);
      silent.keep(host, 0);
      const { source } = await importSource(deps, actor, captured);
      return source === null ? { message: `${url} could not be kept.` } : { source };
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      silent.keep(host, isSilent(failure) ? times + 1 : 0);
      refused.keep(url, failure.sentence);
      return { message: failure.sentence };
    }
  };
}
