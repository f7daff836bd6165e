import { z } from 'zod';
import { pageQuery, searchHit } from '../contract.ts';
import { search } from '../store/views/search.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';

const searchQuery = pageQuery.extend({ q: z.string().trim().min(1, 'Say what to search for.').max(200) });

/** Search over claims, statements and sources. */
export function searchRoutes(api: Api, { deps }: Rooms): void {
  addList(api, {
    url: '/search',
    tag: 'search',
    summary: 'Claims, statements and sources that hold the words',
    params: noParams,
    query: searchQuery,
    row: searchHit,
    rows: async ({ query }) => {
      const rows = await search(deps.store, query.q, query.limit);
      return { rows, total: rows.length, next: null };
    },
  });
}
