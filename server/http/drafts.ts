import { z } from 'zod';
import { bringInDraft } from '../actions/bring-in-draft.ts';
import { decideMark } from '../actions/decide-mark.ts';
import { deriveMark } from '../actions/derive-mark.ts';
import { reCheckDraft } from '../actions/re-check-draft.ts';
import { renewDraft } from '../actions/renew-draft.ts';
import { manuscriptOf } from '../actions/steps/manuscript.ts';
import type { Manuscript } from '../actions/steps/manuscript.ts';
import { pastedManuscript } from '../capture/manuscripts.ts';
import {
  draftDecisionInput,
  draftFormulaInput,
  draftId,
  draftInput,
  draftMark,
  draftPage,
  draftRow,
  draftsQuery,
  draftVersionInput,
  pageQuery,
} from '../contract.ts';
import { draftMarksPage, draftPage as readDraftPage, draftsPage } from '../store/views/drafts.ts';
import type { Api, Rooms } from './api.ts';
import { uploadedManuscript } from './draft-files.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['drafts'];
const params = z.object({ id: draftId });
/** Room for five million characters of any script as JSON. */
const TEXT_BODY = { bodyLimit: 32 * 1024 * 1024 };

/**
 * Sends a draft as its read model was built: proving each of its thousands of marks once more would hold everybody up.
 * Refusals are proved as everywhere; tests hold the read model against the contract.
 */
function asBuilt<R extends { serializer: (write: (payload: unknown) => string) => R }>(reply: R): R {
  return reply.serializer((payload) => JSON.stringify(payload));
}

/** Drafts: manuscripts whose figures, dates and quotations are checked one by one. */
export function draftRoutes(api: Api, rooms: Rooms): void {
  const { deps } = rooms;
  addList(api, {
    url: '/drafts',
    tag: 'drafts',
    summary: 'Drafts with how many of their marks are checked and where they stand',
    params: noParams,
    query: draftsQuery,
    row: draftRow,
    rows: ({ query }) => draftsPage(deps.store, query),
  });
  addList(api, {
    url: '/drafts/:id/marks',
    tag: 'drafts',
    summary: 'The marks of the newest version of a draft: what was found and what was decided',
    params,
    query: pageQuery,
    row: draftMark,
    rows: (asked) => draftMarksPage(deps.store, { ...asked.query, id: asked.params.id }),
  });
  api.get(
    '/drafts/:id',
    {
      schema: {
        tags,
        summary: 'One draft as its page shows it: the words of a version with their marks',
        params,
        querystring: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
        response: { 200: draftPage, ...refusals },
      },
    },
    async (request, reply) =>
      asBuilt(reply).send(await readDraftPage(deps.store.db, request.params.id, request.query.version)),
  );
  addPasted(api, rooms);
  addFiles(api, rooms);
  addDecisions(api, rooms);
}

const pasted = ({ text, ...stated }: z.infer<typeof draftVersionInput>): Manuscript => {
  const given = Object.entries(stated).filter(([, said]) => said !== undefined && said !== '');
  return manuscriptOf(pastedManuscript(text, { title: 'A later version', ...Object.fromEntries(given) }));
};

function addPasted(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/drafts',
    {
      ...TEXT_BODY,
      schema: {
        tags,
        summary: 'Bring in pasted words as a draft',
        body: draftInput,
        response: { 201: draftPage, ...refusals },
      },
    },
    async (request, reply) =>
      asBuilt(reply)
        .code(201)
        .send(await bringInDraft(deps, actorOf(request), pasted(request.body))),
  );
  api.post(
    '/drafts/:id/versions',
    {
      ...TEXT_BODY,
      schema: {
        tags,
        summary: 'Bring in a later version of a draft; only checks whose words were touched open again',
        params,
        body: draftVersionInput,
        response: { 201: draftPage, ...refusals },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, manuscript: pasted(request.body) };
      return asBuilt(reply)
        .code(201)
        .send(await renewDraft(deps, actorOf(request), input));
    },
  );
}

function addFiles(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/drafts/files',
    {
      schema: {
        tags,
        summary: 'Bring in a manuscript file as a draft; fields state title, author and published',
        consumes: ['multipart/form-data'],
        response: { 201: draftPage, ...refusals },
      },
    },
    async (request, reply) => {
      const manuscript = await uploadedManuscript(request.parts());
      return asBuilt(reply)
        .code(201)
        .send(await bringInDraft(deps, actorOf(request), manuscript));
    },
  );
  api.post(
    '/drafts/:id/versions/files',
    {
      schema: {
        tags,
        summary: 'Bring in a later version of a draft as a file',
        params,
        consumes: ['multipart/form-data'],
        response: { 201: draftPage, ...refusals },
      },
    },
    async (request, reply) => {
      const manuscript = await uploadedManuscript(request.parts());
      return asBuilt(reply)
        .code(201)
        .send(await renewDraft(deps, actorOf(request), { id: request.params.id, manuscript }));
    },
  );
}

function addDecisions(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/drafts/:id/marks/:mark/decision',
    {
      schema: {
        tags,
        summary: 'Decide on a mark: keep it, accept a wording, link a claim, on author, cannot verify, or open again',
        params: params.extend({ mark: z.coerce.number().int().min(1) }),
        body: draftDecisionInput,
        response: { 200: draftPage, ...refusals },
      },
    },
    async (request, reply) =>
      asBuilt(reply).send(await decideMark(deps, actorOf(request), { ...request.params, ...request.body })),
  );
  api.post(
    '/drafts/:id/marks/:mark/formula',
    {
      schema: {
        tags,
        summary: 'Say what a figure is derived from, marks or answers of claims, and work it out; or take that back',
        params: params.extend({ mark: z.coerce.number().int().min(1) }),
        body: draftFormulaInput,
        response: { 200: draftPage, ...refusals },
      },
    },
    async (request, reply) =>
      asBuilt(reply).send(await deriveMark(deps, actorOf(request), { ...request.params, ...request.body })),
  );
  api.post(
    '/drafts/:id/check',
    {
      schema: {
        tags,
        summary: 'Check every mark again with what is known now; decisions stand',
        params,
        response: { 200: draftPage, ...refusals },
      },
    },
    async (request, reply) =>
      asBuilt(reply).send(await reCheckDraft(deps, actorOf(request), { ...request.params, marks: 'all' })),
  );
}
