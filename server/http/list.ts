import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { page, type Page } from '../contract.ts';
import { columnsOf, csvOf } from '../report/csv.ts';
import type { Api } from './api.ts';
import { raw, refusals } from './refusals.ts';

/** What was asked of a list: its filters, the ids in its address, which page, and by whom. */
export interface Asked<Query extends z.ZodObject, Params extends z.ZodObject> {
  readonly query: z.infer<Query>;
  readonly params: z.infer<Params>;
  readonly request: FastifyRequest;
}

/** One list of the API. `query` extends the contract's `pageQuery`. */
export interface List<Query extends z.ZodObject, Row extends z.ZodObject, Params extends z.ZodObject> {
  /** Below /api/v1, without ".csv". */
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly query: Query;
  readonly row: Row;
  readonly params: Params;
  readonly rows: (asked: Asked<Query, Params>) => Promise<Page<z.infer<Row>>>;
}

const MOST_ROWS = 500;

/** Tells spreadsheets that the bytes are UTF-8; without it some read accents and Arabic as other signs. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The ids of a list whose address has none. */
export const noParams = z.object({});

/** Adds a list as JSON pages and as its CSV twin, which has the same filters and holds every row. */
export function addList<Query extends z.ZodObject, Row extends z.ZodObject, Params extends z.ZodObject>(
  api: Api,
  list: List<Query, Row, Params>,
): void {
  const { url, tag, summary, query, row, params, rows } = list;
  const strict = query.strict();
  api.get(
    url,
    { schema: { tags: [tag], summary, params, querystring: strict, response: { 200: page(row), ...refusals } } },
    async (request) =>
      rows({ query: request.query as z.infer<Query>, params: request.params as z.infer<Params>, request }),
  );
  const columns = columnsOf(row);
  const filters = strict.omit({ limit: true, after: true });
  const csv = { description: 'Every row, as CSV', content: { 'text/csv': { schema: raw } } };
  api.get(
    `${url}.csv`,
    {
      schema: {
        tags: [tag],
        summary: `${summary}, as CSV`,
        params,
        querystring: filters,
        response: { 200: csv, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = { query: request.query as z.infer<Query>, params: request.params as z.infer<Params>, request };
      const first = await rows({ ...asked, query: { ...asked.query, limit: MOST_ROWS } });
      reply.type('text/csv; charset=utf-8; header=present');
      reply.header('content-disposition', `attachment; filename="${url.split('/').pop() ?? 'list'}.csv"`);
      return reply.send(Readable.from(marked(csvOf(columns, pages(first, { asked, rows })))));
    },
  );
}

async function* marked(csv: AsyncIterable<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* csv;
}

async function* pages<Query extends z.ZodObject, Row extends z.ZodObject, Params extends z.ZodObject>(
  first: Page<z.infer<Row>>,
  { asked, rows }: { asked: Asked<Query, Params>; rows: List<Query, Row, Params>['rows'] },
): AsyncGenerator<readonly object[]> {
  yield first.rows;
  for (let next = first.next; next !== null;) {
    const following = await rows({ ...asked, query: { ...asked.query, limit: MOST_ROWS, after: next } });
    yield following.rows;
    next = following.next;
  }
}
