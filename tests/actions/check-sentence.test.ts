import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSentence } from '../../server/actions/check-sentence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { loadSample } from '../../server/actions/load-sample.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { checkedBefore } from '../../server/contract.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import type { Store } from '../../server/store/store.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { depsOf } from '../engines/reports.ts';

describe.each(ENGINES)('has this been checked before, on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await loadSample(deps, LOCAL_USER, {});
  });
  afterEach(async () => {
    await end();
  });

  const asked = async (sentence: string) => checkedBefore.parse(await checkSentence(deps, LOCAL_USER, { sentence }));

  it('finds the claim, sets the value against its answers and gives the verdict; nothing is written', async () => {
    const before = (await eventsPage(store, { limit: 1 })).total;
    const { answer, figures } = await asked('American troops in Iraq numbered nearly 4,000 in January 2022.');
    const [claim] = figures[0]?.claims ?? [];
    expect(answer).toMatch(/^Known: 1 of .*with 1 verdict\.$/);
    expect(claim).toMatchObject({ title: 'US troops in Iraq', verdict: { resolution: 'give-the-range' } });
    expect(claim?.positions.map(({ value, relation }) => [value, relation])).toContainEqual(['5,200', 'changed']);
    expect((await eventsPage(store, { limit: 1 })).total).toBe(before);
  });

  it('tells a date that contradicts an answer from one that agrees', async () => {
    const { figures } = await asked('The US-led coalition ended its combat mission in Iraq on 12 December 2021.');
    const groups = figures[0]?.claims[0]?.positions.map(({ value, group }) => [value, group]);
    expect(groups).toEqual([
      ['9 Dec 2021', 'conflict'],
      ['12 Dec 2021', 'agree'],
    ]);
  });

  it.each([
    ['The cat ate 12 mice in Paris.', 'Nothing is known: 1 figure looked up'],
    ['Nobody was there.', 'There is no figure and no date in it'],
  ])('says that nothing is known of “%s”', async (sentence, answer) => {
    expect((await asked(sentence)).answer).toContain(answer);
  });
});
