import { z } from 'zod';
import { layAside } from '../actions/lay-aside.ts';
import type { Actor } from '../actions/permissions.ts';
import { putBack } from '../actions/put-back.ts';
import { removeFilter } from '../actions/remove-filter.ts';
import { retryJob } from '../actions/retry-job.ts';
import { saveFilter } from '../actions/save-filter.ts';
import {
  asideInput,
  filterId,
  filterInput,
  job,
  jobId,
  pageQuery,
  queueCount,
  queueCountsQuery,
  queueQuery,
  queueThing,
  savedFilter,
} from '../contract.ts';
import type { QueueCountsQuery } from '../contract.ts';
import { filtersPage } from '../store/views/filters.ts';
import { queueCountsPage, queuePage } from '../store/views/queue.ts';
import type { QueueFilter } from '../store/views/queue.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['queue'];

/** The review queue: what waits for the decision of the person who asks. */
export function queueRoutes(api: Api, rooms: Rooms): void {
  addQueue(api, rooms);
  addLaying(api, rooms);
  addFilters(api, rooms);
}

function filterOf(query: QueueCountsQuery, actor: Actor, now: Date): QueueFilter {
  const { severity, outlet, person } = query;
  const name = person === 'mine' ? actor.name : person === 'nobody' ? null : person;
  return { actor: actor.id, today: now.toISOString().slice(0, 10), severity, outlet, person: name };
}

function addQueue(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/queue',
    tag: 'queue',
    summary: 'What waits for your decision, one thing to a row',
    params: noParams,
    query: queueQuery,
    row: queueThing,
    rows: ({ query, request }) => queuePage(deps.store, query, filterOf(query, actorOf(request), deps.now())),
  });
  addList(api, {
    url: '/queue/counts',
    tag: 'queue',
    summary: 'How much of each kind waits',
    params: noParams,
    query: queueCountsQuery,
    row: queueCount,
    rows: ({ query, request }) => queueCountsPage(deps.store, filterOf(query, actorOf(request), deps.now())),
  });
}

function addLaying(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/queue/aside',
    {
      schema: {
        tags,
        summary: 'Lay aside what needs no more than to be seen; it comes up again when it happens anew',
        body: asideInput,
        response: { 200: queueThing, ...refusals },
      },
    },
    async (request) => layAside(deps, actorOf(request), request.body),
  );
  api.post(
    '/queue/back',
    {
      schema: {
        tags,
        summary: 'Put what was laid aside back into the queue',
        body: asideInput,
        response: { 200: asideInput, ...refusals },
      },
    },
    async (request) => putBack(deps, actorOf(request), request.body),
  );
  api.post(
    '/jobs/:id/retry',
    {
      schema: {
        tags,
        summary: 'Try work that failed once more, as a new job',
        params: z.object({ id: jobId }),
        response: { 202: job, ...refusals },
      },
    },
    async (request, reply) => reply.code(202).send(await retryJob(deps, actorOf(request), request.params)),
  );
}

function addFilters(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/filters',
    tag: 'queue',
    summary: 'Your saved filters of the queue',
    params: noParams,
    query: pageQuery,
    row: savedFilter,
    rows: ({ query, request }) => filtersPage(deps.store, { ...query, person: actorOf(request).name }),
  });
  api.post(
    '/filters',
    {
      schema: {
        tags,
        summary: 'Save filters of the queue under a name; one of the same name is replaced',
        body: filterInput,
        response: { 201: savedFilter, ...refusals },
      },
    },
    async (request, reply) => reply.code(201).send(await saveFilter(deps, actorOf(request), request.body)),
  );
  api.post(
    '/filters/:id/remove',
    {
      schema: {
        tags,
        summary: 'Remove one of your saved filters',
        params: z.object({ id: filterId }),
        response: { 200: savedFilter, ...refusals },
      },
    },
    async (request) => removeFilter(deps, actorOf(request), request.params),
  );
}
