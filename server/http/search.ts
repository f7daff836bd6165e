import { searchFacets, searchHit, searchQuery } from '../contract.ts';
import { searchFacets as facetsOf } from '../store/views/search-facets.ts';
import { searchPage } from '../store/views/search.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

/** Search over claims, statements, sources and notes. */
export function searchRoutes(api: Api, { deps }: Rooms): void {
  addList(api, {
    url: '/search',
    tag: 'search',
    summary: 'Claims, statements, sources and notes by words, value, unit, dates, outlet, relation, origin and person',
    params: noParams,
    query: searchQuery,
    row: searchHit,
    rows: ({ query }) => searchPage(deps.store, query),
  });
  api.get(
    '/search/facets',
    {
      schema: {
        tags: ['search'],
        summary: 'How many hits of a search each value of each filter has',
        querystring: searchQuery.omit({ limit: true, after: true }).strict(),
        response: { 200: searchFacets, ...refusals },
      },
    },
    async (request) => facetsOf(deps.store, { ...request.query, limit: 1 }),
  );
}
