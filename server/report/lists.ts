import type { z } from 'zod';
import * as contract from '../contract.ts';
import type { Page, PageQuery } from '../contract.ts';
import type { Store } from '../store/store.ts';
import { auditsPage } from '../store/views/audits.ts';
import { claimsPage } from '../store/views/claims.ts';
import { disagreementsPage } from '../store/views/disagreements.ts';
import { eventsPage } from '../store/views/events.ts';
import { evidencePage } from '../store/views/evidence.ts';
import { outletsPage } from '../store/views/outlets.ts';
import { snapshotsPage } from '../store/views/snapshots.ts';
import { sourcesPage } from '../store/views/sources.ts';
import { statementsPage } from '../store/views/statements.ts';
import { conversationsPage, translationsPage } from '../store/views/told.ts';
import { verdictsPage } from '../store/views/verdicts.ts';
import { watchesPage } from '../store/views/watches.ts';

/** A list that can be written out whole. */
interface WholeList {
  readonly row: z.ZodType;
  readonly page: (store: Store, query: PageQuery) => Promise<Page<object>>;
}

/** Every list that `crosscheck export` writes, by the name of its address in the API. */
export const LISTS = {
  claims: { row: contract.claimRow, page: (store, query) => claimsPage(store, { ...query, sort: 'title' }) },
  disagreements: { row: contract.disagreementRow, page: disagreementsPage },
  evidence: { row: contract.evidence, page: evidencePage },
  verdicts: { row: contract.verdict, page: verdictsPage },
  sources: { row: contract.sourceRow, page: sourcesPage },
  conversations: { row: contract.conversation, page: conversationsPage },
  translations: { row: contract.translation, page: translationsPage },
  snapshots: { row: contract.snapshot, page: snapshotsPage },
  statements: { row: contract.statement, page: statementsPage },
  outlets: { row: contract.outlet, page: outletsPage },
  watches: { row: contract.watch, page: watchesPage },
  audits: { row: contract.audit, page: auditsPage },
  events: { row: contract.event, page: eventsPage },
} as const satisfies Record<string, WholeList>;

export type ListName = keyof typeof LISTS;

export const LIST_NAMES = Object.keys(LISTS) as ListName[];
