import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../server/actions/load-sample.ts';
import type { Relation } from '../../server/judging/relation.ts';
import type { Store } from '../../server/store/store.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, depsOf } from '../engines/reports.ts';

/** Claim, the two answers as labelled on screen, and the relations a checker accepts between them. */
const EXPECTED: readonly (readonly [string, string, string, readonly Relation[]])[] = [
  ['US troops in Iraq', '5,200', '2,500', ['changed']],
  ['End of the coalition’s combat mission', '9 Dec 2021', '12 Dec 2021', ['contradiction']],
  ['Missiles Iran fired on 8 January 2020', '11', 'one', ['scope', 'definition']],
  ['Missiles Iran fired on 8 January 2020', '11', '12', ['scope', 'definition']],
  ['Drones shot down, 3 and 4 January 2022', 'two', 'two', ['scope', 'definition']],
  ['Withdrawal of US forces from Iraq', '31 Dec 2021', 'by 31 Dec 2021', ['undetermined', 'modality']],
  ['Patriot batteries in Iraq', 'at least two', 'two', ['modality', 'definition']],
  ['Patriot batteries in Iraq', 'permission awaited', 'at least two', ['undetermined', 'changed', 'definition']],
  ['Pause of the joint operations, January 2020', '5 Jan 2020', '30 Jan 2020', ['definition']],
  ['Bases of the foreign troops in Iraq', 'three', 'no', ['scope', 'definition']],
];

/** Claims whose statements give one answer, with how many give it. */
const AGREED: readonly (readonly [string, string, number])[] = [
  ['US troops in Iraq', '2,500', 2],
  ['End of the coalition’s combat mission', '9 Dec 2021', 2],
  ['Length of the drone film of the US embassy', '3-minute', 2],
  ['Groups that signed the joint statement', 'eight', 2],
  ['Date of Soleimani’s killing', '3 Jan 2020', 3],
];

describe.each(ENGINES.filter(({ engine }) => engine === 'sqlite'))('relations of the sample newsroom', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    ({ store, end } = await openFresh(fresh));
    await loadSample(depsOf(store), ANA, {});
    for (const row of (await claimsPage(store, { limit: 100, sort: 'title' })).rows) ids.set(row.title, row.id);
  });
  afterAll(async () => {
    await end();
  });
  const view = async (title: string) => claimView(store, ids.get(title) ?? title);

  it.each(EXPECTED)('%s: %s and %s', async (title, one, other, relations) => {
    const claim = await view(title);
    const labelled = new Map(claim.positions.map(({ letter, label }) => [letter, label]));
    const wanted = [one, other].sort().join(' / ');
    const pair = claim.disagreements.find(
      ({ a, b }) => [labelled.get(a) ?? '', labelled.get(b) ?? ''].sort().join(' / ') === wanted,
    );
    expect(relations).toContain(pair?.relation);
  });

  it.each(AGREED)('%s: one answer, %s', async (title, label, count) => {
    const position = (await view(title)).positions.find((one) => one.label === label);
    expect(position?.gives).toHaveLength(count);
  });

  it('reads the hour at the airport on two clocks as one moment, and checks the sum of the missiles', async () => {
    expect((await view('Time of the attack on Baghdad airport')).positions).toHaveLength(1);
    expect((await view('Missiles Iran fired on 8 January 2020')).sums.join(' ')).toContain('11 + 1 = 12');
  });

  it('has one conflict alone, and the desk opens with it', async () => {
    const { disagreements } = await deskView(store, ANA, new Date());
    expect(disagreements[0]).toMatchObject({ title: 'End of the coalition’s combat mission', severity: 'high' });
    expect(disagreements.filter(({ group }) => group === 'conflict')).toHaveLength(1);
  });
});
