import { z } from 'zod';
import { withdrawConfirmation } from '../actions/withdraw-confirmation.ts';
import { withdrawSecond } from '../actions/withdraw-second.ts';
import { withdrawVerdict } from '../actions/withdraw-verdict.ts';
import { claim, verdictId } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

const WITHDRAWALS = [
  ['/verdicts/:id/withdraw', 'Take your own verdict back; the one before it stands again', withdrawVerdict],
  ['/verdicts/:id/second/withdraw', 'Take your own second back', withdrawSecond],
  ['/verdicts/:id/confirm/withdraw', 'Take back that you let a reopened verdict stand', withdrawConfirmation],
] as const;

/** Decisions on verdicts that their giver takes back; both stay in the record. */
export function withdrawalRoutes(api: Api, { deps, actorOf }: Rooms): void {
  const params = z.object({ id: verdictId });
  for (const [url, summary, withdraw] of WITHDRAWALS) {
    api.post(
      url,
      { schema: { tags: ['verdicts'], summary, params, response: { 200: claim, ...refusals } } },
      async (request) => withdraw(deps, actorOf(request), { verdict: request.params.id }),
    );
  }
}
