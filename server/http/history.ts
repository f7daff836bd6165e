import { event, eventsQuery, job, pageQuery } from '../contract.ts';
import { eventsPage } from '../store/views/events.ts';
import { jobsPage } from '../store/views/jobs.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';

/** The append-only history, and the work that runs by itself. */
export function historyRoutes(api: Api, { deps }: Rooms): void {
  addList(api, {
    url: '/events',
    tag: 'history',
    summary: 'Who did what, when and why, newest first',
    params: noParams,
    query: eventsQuery,
    row: event,
    rows: ({ query }) => eventsPage(deps.store, query),
  });
  addList(api, {
    url: '/jobs',
    tag: 'history',
    summary: 'Jobs, with the last error of each',
    params: noParams,
    query: pageQuery,
    row: job,
    rows: ({ query }) => jobsPage(deps.store, query),
  });
}
