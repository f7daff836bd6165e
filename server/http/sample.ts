import { removeSample } from '../actions/remove-sample.ts';
import { restoreSample } from '../actions/restore-sample.ts';
import { sampleState } from '../contract.ts';
import { sampleView } from '../store/views/sample.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

const tags = ['sample'];
const response = { 200: sampleState, ...refusals };

/** The sample newsroom: in sight, removed, brought back. */
export function sampleRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.get(
    '/sample',
    { schema: { tags, summary: 'The sample newsroom, and what of your own goes with it', response } },
    async () => sampleView(deps.store.db),
  );
  api.post(
    '/sample/remove',
    { schema: { tags, summary: 'Take the sample newsroom out of sight; nothing is deleted', response } },
    async (request) => removeSample(deps, actorOf(request)),
  );
  api.post(
    '/sample/restore',
    { schema: { tags, summary: 'Bring the removed sample newsroom back', response } },
    async (request) => restoreSample(deps, actorOf(request)),
  );
}
