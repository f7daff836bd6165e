import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { disagreementsQuery } from '../contract.ts';
import { atomFeed, jsonFeed } from '../report/feeds.ts';
import { FEED_KINDS, feedEntries } from '../store/views/feed.ts';
import type { Api, Rooms } from './api.ts';

const feedQuery = disagreementsQuery
  .omit({ limit: true, after: true })
  .extend({
    about: z.enum(FEED_KINDS).optional(),
    since: z
      .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is no possible day; write it as 2022-01-31' })
      .optional(),
  })
  .strict();

/** Feeds, outside of the API: what a feed reader or a chat channel follows. */
export function feedRoutes(api: Api, { deps }: Pick<Rooms, 'deps'>): void {
  const placeOf = (request: FastifyRequest) => {
    const home = `${request.protocol}://${request.host}`;
    return { home, self: home + request.url, now: deps.now() };
  };
  const schema = { hide: true, querystring: feedQuery };
  api.get('/feeds/disagreements.atom', { schema }, async (request, reply) => {
    reply.type('application/atom+xml; charset=utf-8');
    return reply.send(atomFeed(await feedEntries(deps.store, request.query), placeOf(request)));
  });
  api.get('/feeds/disagreements.json', { schema }, async (request, reply) => {
    reply.type('application/feed+json; charset=utf-8');
    return reply.send(jsonFeed(await feedEntries(deps.store, request.query), placeOf(request)));
  });
}
