import { z } from 'zod';
import { overrideDisagreement } from '../actions/override-disagreement.ts';
import { claim, claimId, disagreementRow, disagreementsQuery, overrideInput, replay } from '../contract.ts';
import { disagreementsPage } from '../store/views/disagreements.ts';
import { replayView } from '../store/views/replay.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

/** A day or an instant; what is no possible time is refused instead of fitting everything or nothing. */
const since = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is no possible day; write it as 2022-01-31' })
  .optional();

const letter = z.string().regex(/^[A-Z]{1,3}$/, 'A position is named by a letter, as A.');

/** Disagreements of every claim, most severe first, and a person's own word on one of them. */
export function disagreementRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/disagreements',
    tag: 'disagreements',
    summary: 'Every pair of positions, most severe first',
    params: noParams,
    query: disagreementsQuery.extend({ since }),
    row: disagreementRow,
    rows: ({ query }) => disagreementsPage(deps.store, query),
  });
  api.get(
    '/claims/:id/disagreements/:a/:b/replay',
    {
      schema: {
        tags: ['disagreements'],
        summary: 'Run the tests between two positions again on the stored words, beside what is stored',
        params: z.object({ id: claimId, a: letter, b: letter }),
        response: { 200: replay, ...refusals },
      },
    },
    async (request) => replayView(deps.store, request.params, deps.now().toISOString()),
  );
  api.post(
    '/claims/:id/disagreements/:a/:b/override',
    {
      schema: {
        tags: ['disagreements'],
        summary: 'Say which relation holds between two positions, with a reason; null goes back to the computed one',
        params: z.object({ id: claimId, a: letter, b: letter }),
        body: overrideInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => {
      const { id, a, b } = request.params;
      return overrideDisagreement(deps, actorOf(request), { claim: id, a, b, ...request.body });
    },
  );
}
