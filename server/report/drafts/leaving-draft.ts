import type { ClaimView, DraftMarkView, DraftPage } from '../../contract.ts';
import { namedSources } from '../../store/draft-sources.ts';
import type { NamedSource } from '../../store/draft-sources.ts';
import type { Store } from '../../store/store.ts';
import { claimView } from '../../store/views/claim.ts';
import { draftPage } from '../../store/views/drafts.ts';

/** A draft with everything its documents name: the sources of its marks in the order of the text, and its open claims. */
export interface LeavingDraft {
  readonly page: DraftPage;
  /** Numbered from 1 by their place in the list. */
  readonly sources: readonly NamedSource[];
  /** Number of a source in the list, by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Wording that is safe to print, by the id of a claim that an open mark speaks of. */
  readonly wordings: ReadonlyMap<string, Pick<ClaimView, 'wording' | 'settles'>>;
}

const MOST_CLAIMS = 500;

const LEFT_OPEN: ReadonlySet<string> = new Set(['open', 'on-author', 'cannot-verify']);

/** True for a mark that is disputed, or that neither the sources nor a person settled. */
export function isOpenMark({ state, decision }: DraftMarkView): boolean {
  if (state === 'contested') return true;
  const left = decision === null || LEFT_OPEN.has(decision.decision);
  return left && (state !== 'agrees' || decision?.decision === 'cannot-verify' || decision?.decision === 'on-author');
}

/** Reads a draft's newest version for its documents; wordings of at most 500 open claims. Throws AppError `not-found`. */
export async function leavingDraft(store: Store, id: string): Promise<LeavingDraft> {
  const page = await draftPage(store.db, id);
  const ids = [...new Set(page.list.flatMap(({ place }) => place?.source ?? []))];
  const named = await namedSources(store.db, ids);
  const sources = ids.flatMap((one) => named.get(one) ?? []);
  const open = new Set(page.list.filter(isOpenMark).flatMap(({ claim }) => claim?.id ?? []));
  const wordings = new Map<string, Pick<ClaimView, 'wording' | 'settles'>>();
  for (const claim of [...open].slice(0, MOST_CLAIMS)) wordings.set(claim, await claimView(store, claim));
  return { page, sources, numberOf: new Map(sources.map((source, at) => [source.id, at + 1])), wordings };
}
