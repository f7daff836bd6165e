import type { Captured } from '../../server/capture/captured.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { ANA, captured } from './reports.ts';

/** Reports of a made-up harbour town, and a draft about it with planted faults: what the journeys of drafts are run on. */

const report = (outlet: string, title: string, published: string, text: string): Captured =>
  captured(text, {
    outlet,
    title,
    published,
    url: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/${title.toLowerCase().replace(/\W+/g, '-')}`,
  });

const JANUARY = report(
  'Harbour Post',
  'The garrison in January',
  '2024-01-16',
  `In Linden 5,200 soldiers were stationed on 15 January 2024, the defence ministry said.

The wind farm off Varn had 64 turbines on 15 January 2024, its operator said.`,
);

const POST = report(
  'Harbour Post',
  'A winter in Linden',
  '2024-04-20',
  `The storm in Linden killed 12 people, the town council said.

The fire in the old harbour destroyed 17 warehouses.

The explosion at the refinery in Varn injured 85 people.

The hospital in Sel hired 148 nurses.

The council closed 23 schools in the district of Sel.

Some 7,400 households in Varn lost power.

In Linden 2,500 soldiers were stationed on 15 April 2024, the defence ministry said.

The wind farm off Varn had 71 turbines on 15 April 2024, its operator said.

The shipyard in Varn dismissed 310 welders.

The landslide in Sel killed 46 miners.

“The quay will not open again before the autumn, whatever the council decides,” the harbour master Ada Brandt said.

The harbour tunnel opened on 9 March 2024.

The flood covered 3,800 hectares of farmland along the Sel.

The clinic in Varn treated 92 patients for smoke poisoning.

The airline cancelled 215 flights from Linden airport.

Fishermen in Varn landed 640 tonnes of herring.

The union counted 1,900 strikers at the docks.

The library in Sel received 58,000 visitors.`,
);

const COURIER = report(
  'Island Courier',
  'What the season did to the coast',
  '2024-04-22',
  `Twelve people were killed by the storm in Linden, a hospital said.

Flames in the old harbour destroyed 17 warehouses, firefighters reported.

In Varn 85 people were injured by the explosion at the refinery.

In Sel the hospital hired 148 nurses.

In the district of Sel 23 schools were closed by the council.

About 7,400 households in Varn were without power.

The defence ministry said that 2,500 soldiers were stationed in Linden on 15 April 2024.

On 15 April 2024 the wind farm off Varn had 71 turbines, according to its operator.

In Varn the shipyard dismissed 310 welders.

In Sel 46 miners were killed by the landslide.

On 9 March 2024 the harbour tunnel opened.

Farmland of 3,800 hectares along the Sel was covered by the flood.

Doctors treated 92 patients for smoke poisoning at the clinic in Varn.

From Linden airport 215 flights were cancelled by the airline.

The fishermen of Varn landed 640 tonnes of herring.

At the docks the union counted 1,900 strikers.

The library in Sel received 58,000 visitors, its director said.`,
);

/** One agency text in four papers. */
const AGENCY = `LINDEN (Northwire) - Rescue teams evacuated 900 residents from the lower town of Linden as the river rose through the night, the fire service said. Boats and two army trucks carried families and their animals to the sports hall on the hill, where volunteers had laid out blankets and hot soup.`;
const PAPERS = ['Morning Bell', 'Western Gazette', 'Valley Times', 'Evening Star'].map((outlet) =>
  captured(AGENCY, {
    outlet,
    title: 'Lower town evacuated',
    published: '2024-04-18',
    credit: 'Northwire',
    url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/evacuated`,
  }),
);

export const REPORTS: readonly Captured[] = [JANUARY, POST, COURIER, ...PAPERS];

export const DRAFT_DAY = '2024-05-02';

/** The draft: 22 marks. */
export const DRAFT = `The storm in Linden killed 14 people. The fire in the old harbour destroyed 17 warehouses, and the explosion at the refinery in Varn injured 95 people.

The hospital in Sel hired 148 nurses. The council closed 23 schools in the district of Sel. Some 7,400 households in Varn lost power.

In Linden 5,200 soldiers are stationed. The wind farm off Varn has 64 turbines. The shipyard in Varn dismissed 310 welders.

The landslide in Sel killed 64 miners. Rescue teams evacuated 900 residents from the lower town of Linden.

“The quay will not open again before the summer, whatever the council decides,” the harbour master said. The harbour tunnel opened on 9 March 2024.

The flood covered 3,800 hectares of farmland along the Sel. The clinic in Varn treated 92 patients for smoke poisoning. The airline cancelled 215 flights from Linden airport.

The garrison in Linden fell from 5,200 soldiers on 15 January 2024 to 2,500 soldiers, a fall of 42 percent.

Fishermen in Varn landed 640 tonnes of herring. The union counted 1,900 strikers at the docks.`;

/** Brings the reports in and settles every claim by a verdict but the one that rests on a single agency text. */
export async function fillDraftNewsroom(deps: Deps): Promise<void> {
  for (const one of REPORTS) await importSource(deps, ANA, one);
  const { db } = deps.store;
  for (const { id, title } of await db.selectFrom('claim').select(['id', 'title']).orderBy('number').execute()) {
    if (/residents/i.test(title)) continue;
    const answers = await db
      .selectFrom('position')
      .select('letter')
      .where('claim_id', '=', id)
      .orderBy('ordinal')
      .execute();
    const prefers = answers.at(-1)?.letter ?? 'A';
    await giveVerdict(deps, ANA, {
      claim: id,
      finding: 'Checked with the town',
      resolution: 'prefer-one',
      prefers,
      note: '',
    });
  }
}

/** What stands where in the draft: every other mark agrees. */
export const PLANTED: Readonly<Record<string, readonly [state: string, relation: string | null]>> = {
  '14 #1': ['differs', 'contradiction'],
  '95 #3': ['differs', 'contradiction'],
  '5,200 #7': ['differs', 'changed'],
  '64 #8': ['differs', 'changed'],
  '64 #10': ['differs', 'contradiction'],
  '900 #11': ['unsettled', 'same'],
  '“The quay will not open again before the summer, whatever the council decides,” #12': ['differs', 'transmission'],
  '42 percent #20': ['differs', 'contradiction'],
};
