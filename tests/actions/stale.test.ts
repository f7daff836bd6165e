import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import type { Deps } from '../../server/actions/deps.ts';
import type { Captured } from '../../server/capture/captured.ts';
import type { Store } from '../../server/store/store.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { evidencePage } from '../../server/store/views/evidence.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf } from '../engines/reports.ts';

const STORY =
  'The rockfall at the Gafsa quarry killed 70 miners on 9 September 2023, a rescue official said. Diggers worked under lamps through the night and families waited behind a rope. The quarry was closed by order of the governor.';
const at = (outlet: string, text: string, slug: string, published: string): Captured =>
  captured(text, {
    outlet,
    published,
    title: `Rockfall at the Gafsa quarry, ${slug}`,
    url: `https://${slug}.example/q`,
  });
const WIRE = at('Agence France-Presse', `TUNIS (AFP) - ${STORY}`, 'wire', '2023-09-09');
const WIRE_CORRECTED = at(
  'Agence France-Presse',
  `CORRECTION: This report has been corrected. The dead were 7, not 70.\n\nTUNIS (AFP) - ${STORY.replace('70 miners', '7 miners')}`,
  'wire',
  '2023-09-09',
);
const COPY = at('Gafsa Matin', STORY, 'matin', '2023-09-10');
const COPY_MENDED = at('Gafsa Matin', STORY.replace('70 miners', '7 miners'), 'matin', '2023-09-10');
const CREDIT = at(
  'Sfax Presse',
  'At the Gafsa quarry 70 miners were killed by the rockfall on 9 September 2023, according to AFP. Shops in the town stayed shut.',
  'sfax',
  '2023-09-10',
);
const OWN = at(
  'Radio Gafsa',
  'Our reporter counted 70 miners killed by the rockfall at the Gafsa quarry on 9 September 2023. She stood at the gate.',
  'radio',
  '2023-09-10',
);
const KILL = captured(
  'MANDATORY KILL. Editors: please withdraw the story “Rockfall at the Gafsa quarry, wire”. The toll cannot be confirmed.',
  { outlet: 'Agence France-Presse', published: '2023-09-11', title: 'Kill: quarry', url: 'https://wire.example/kill' },
);

describe.each(ENGINES)('a correction on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });
  const bring = async (...reports: Captured[]) => {
    for (const report of reports) await importSource(deps, ANA, report);
  };
  const stale = async (): Promise<string[]> => {
    const { rows } = await evidencePage(store, { limit: 100 });
    const flagged = rows.filter((row) => row.stale !== null);
    return [
      ...new Set(flagged.map(({ statement }) => `${statement.source.outlet.name}: ${statement.printed.words}`)),
    ].sort();
  };

  it('travels to every copy and credit, and not to own reporting', async () => {
    await bring(WIRE, COPY, CREDIT, OWN);
    expect(await stale()).toEqual([]);
    await bring(WIRE_CORRECTED);
    expect(await stale()).toEqual(['Gafsa Matin: 70', 'Sfax Presse: 70']);
    const { rows } = await evidencePage(store, { limit: 100 });
    expect(rows.find((row) => row.stale)?.stale).toMatchObject({
      cause: 'correction',
      source: 'SRC-1',
      reason: 'Agence France-Presse corrected the report that “70” goes back to and no longer gives this figure.',
    });
  });

  it('stands on the claim and on the desk', async () => {
    await bring(WIRE, COPY, WIRE_CORRECTED);
    const claims = await claimsPage(store, { limit: 10, sort: 'title', stale: 'yes' });
    expect(claims.rows.map((row) => row.stale)).toEqual([1]);
    const desk = await deskView(store, ANA, deps.now());
    expect(desk.queues.staleClaims).toBe(1);
    expect(desk.changes.some(({ line }) => line.startsWith('Gafsa Matin (SRC-2) still gives “70”'))).toBe(true);
  });

  it('is over once the copy comes again with the new figure', async () => {
    await bring(WIRE, COPY, WIRE_CORRECTED, COPY_MENDED);
    expect(await stale()).toEqual([]);
    expect((await deskView(store, ANA, deps.now())).queues.staleClaims).toBe(0);
  });

  it('reaches a copy that comes after it', async () => {
    await bring(WIRE, WIRE_CORRECTED, CREDIT, COPY);
    expect(await stale()).toContain('Gafsa Matin: 70');
  });

  it('comes as a notice of its own that names the report', async () => {
    await bring(WIRE, COPY, CREDIT, OWN, KILL);
    expect((await stale()).filter((one) => one.endsWith('70'))).toEqual([
      'Agence France-Presse: 70',
      'Gafsa Matin: 70',
      'Sfax Presse: 70',
    ]);
  });

  it('of another report leaves this one alone', async () => {
    const other = captured('CORRECTION: the ferry to Djerba leaves at 8, not at 9, on 3 May 2023.', {
      outlet: 'Agence France-Presse',
      title: 'Correction',
      url: 'https://wire.example/ferry',
    });
    await bring(WIRE, COPY, other);
    expect(await stale()).toEqual([]);
  });
});
