import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { claimId, draftId } from '../contract.ts';
import { asDocx } from '../report/documents/as-docx.ts';
import { asHtml } from '../report/documents/as-html.ts';
import { claimsFor, dossier, openList, sourceList } from '../report/documents/claims.ts';
import type { Leaving } from '../report/documents/page.ts';
import { leavingDraft } from '../report/drafts/leaving-draft.ts';
import { DRAFT_PARTS } from '../report/drafts/part-names.ts';
import { draftPart } from '../report/drafts/parts.ts';
import { claimView } from '../store/views/claim.ts';
import type { Api, Rooms } from './api.ts';
import { raw, refusals } from './refusals.ts';

const tags = ['claims'];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const format = z.enum(['html', 'docx']).default('html');
const listQuery = z.strictObject({
  format,
  /** Ids with commas between; every claim without it. */
  claims: z
    .string()
    .regex(/^CLM-\d+(?:,CLM-\d+)*$/, 'Ids look like CLM-1,CLM-2.')
    .max(5000)
    .optional(),
});
const response = {
  200: { description: 'The document', content: { 'text/html': { schema: raw }, [DOCX]: { schema: raw } } },
  ...refusals,
};

/** Documents that leave the newsroom, as a page to print or for a word processor. */
export function reportRoutes(api: Api, { deps }: Rooms): void {
  const lists = [
    ['/report/sources', 'The numbered list of the sources that claims rest on', sourceList],
    ['/report/open', 'What is open or disputed, with wording to use', openList],
  ] as const;
  for (const [url, summary, make] of lists) {
    api.get(url, { schema: { tags, summary, querystring: listQuery, response } }, async ({ query }, reply) => {
      const claims = await claimsFor(deps.store, query.claims?.split(',') ?? []);
      return leave(reply, make(claims, deps.now()), query.format);
    });
  }
  const params = z.object({ id: claimId });
  const summary = 'The dossier of one claim';
  api.get(
    '/report/claims/:id',
    { schema: { tags, summary, params, querystring: z.strictObject({ format }), response } },
    async (request, reply) => {
      const claim = await claimView(deps.store, request.params.id);
      return leave(reply, dossier(claim, deps.now()), request.query.format);
    },
  );
  draftReports(api, { deps });
}

const draftQuery = z.strictObject({
  /** `footnotes` and `source-list` are the draft itself as Markdown, whatever the format. */
  part: z.enum(DRAFT_PARTS).default('annotated'),
  format,
});

function draftReports(api: Api, { deps }: Pick<Rooms, 'deps'>): void {
  const summary = 'A document of a draft: annotated, its sources, changes, what is open, or its words with footnotes';
  const params = z.object({ id: draftId });
  const content = { ...response[200].content, 'text/markdown': { schema: raw } };
  const answer = { ...response, 200: { description: 'The document', content } };
  api.get(
    '/report/drafts/:id',
    { schema: { tags: ['drafts'], summary, params, querystring: draftQuery, response: answer } },
    async ({ params: { id }, query: { part, format: wanted } }, reply) => {
      const made = draftPart(part, await leavingDraft(deps.store, id), deps.now());
      if (typeof made !== 'string') return leave(reply, made, wanted);
      reply.header('content-disposition', `attachment; filename="${id}-${part}.md"`);
      return reply.type('text/markdown; charset=utf-8').send(made);
    },
  );
}

/** Sends a document; the page may use its own style and nothing else, whatever the words in it try. */
async function leave(reply: FastifyReply, document: Leaving, wanted: 'html' | 'docx') {
  if (wanted === 'docx') {
    const name = document.title.replaceAll(/[^\w-]+/g, '-').slice(0, 60) || 'report';
    reply.header('content-disposition', `attachment; filename="${name}.docx"`);
    return reply.type(DOCX).send(await asDocx(document));
  }
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  return reply.type('text/html; charset=utf-8').send(asHtml(document));
}
