import { z } from 'zod';
import { keepRecording } from '../actions/keep-recording.ts';
import { nameSpeaker } from '../actions/name-speaker.ts';
import { openRecording } from '../actions/open-recording.ts';
import { recordConversation } from '../actions/record-conversation.ts';
import {
  conversation,
  conversationInput,
  importOutcome,
  pageQuery,
  recording,
  sourceId,
  speaker,
} from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { conversationsPage } from '../store/views/told.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { raw, refusals } from './refusals.ts';

const tags = ['conversations'];
/** Room for five million characters of any script as JSON. */
const TEXT_BODY = { bodyLimit: 32 * 1024 * 1024 };

/** Conversations: interviews, calls, briefings, e-mails and screenshots, with what is kept of them as evidence. */
export function conversationRoutes(api: Api, rooms: Rooms): void {
  const { deps, actorOf } = rooms;
  addList(api, {
    url: '/conversations',
    tag: 'conversations',
    summary: 'Conversations: who as shown, when, how, consent and degree of anonymity',
    params: noParams,
    query: pageQuery,
    row: conversation,
    rows: ({ query }) => conversationsPage(deps.store, query),
  });
  api.post(
    '/conversations',
    {
      ...TEXT_BODY,
      schema: {
        tags,
        summary: 'Record a conversation with its words; recorded again with other facts, it corrects its head',
        body: conversationInput,
        response: { 200: importOutcome, 201: importOutcome, ...refusals },
      },
    },
    async (request, reply) => {
      const outcome = await recordConversation(deps, actorOf(request), request.body);
      return reply.code(outcome.outcome === 'unchanged' ? 200 : 201).send(outcome);
    },
  );
  api.post(
    '/conversations/:id/speaker',
    {
      schema: {
        tags,
        summary: 'Look up who really speaks; takes the permission for it and is told in the history',
        params: z.object({ id: sourceId }),
        response: { 200: speaker, ...refusals },
      },
    },
    async (request) => nameSpeaker(deps, actorOf(request), { source: request.params.id }),
  );
  addRecordings(api, rooms);
}

function addRecordings(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/conversations/:id/recordings',
    {
      schema: {
        tags,
        summary: 'Keep a recording or picture as evidence of a conversation; one file, unchanged and unread',
        params: z.object({ id: sourceId }),
        consumes: ['multipart/form-data'],
        response: { 201: recording, ...refusals },
      },
    },
    async (request, reply) => {
      const part = await request.file();
      if (!part) throw new AppError('invalid', 'No file was sent.');
      const given = { source: request.params.id, bytes: await part.toBuffer(), name: part.filename };
      return reply.code(201).send(await keepRecording(deps, actorOf(request), given));
    },
  );
  api.get(
    '/conversations/:id/recordings/:sha256',
    {
      schema: {
        tags,
        summary:
          'The bytes of a recording; of a speaker who is not to be named only with the permission to know the name',
        params: z.object({ id: sourceId, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
        response: {
          200: { description: 'The bytes as they came', content: { 'application/octet-stream': { schema: raw } } },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { id, sha256 } = request.params;
      const { bytes } = await openRecording(deps, actorOf(request), { source: id, sha256 });
      reply.type('application/octet-stream');
      reply.header('content-disposition', `attachment; filename="${id}-${sha256.slice(0, 12)}"`);
      return reply.send(bytes);
    },
  );
}
