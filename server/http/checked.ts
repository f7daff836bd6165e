import { checkSentence } from '../actions/check-sentence.ts';
import { checkedBefore, checkedInput } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** "Has this been checked before?" for one sentence. */
export function checkedRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/checked-before',
    {
      schema: {
        tags: ['search'],
        summary: 'Whether a sentence has been checked before, figure by figure; nothing is written',
        body: checkedInput,
        response: { 200: checkedBefore, ...refusals },
      },
    },
    async (request) => checkSentence(deps, actorOf(request), request.body),
  );
}
