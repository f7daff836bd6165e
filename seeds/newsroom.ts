import { ATTACKS } from './claims-attacks.ts';
import { FORCES } from './claims-forces.ts';
import type { SampleNewsroom } from './sample-newsroom.ts';

/** The sample newsroom that a first run opens on: five reports on Iraq, 2020 to 2022. */
export const NEWSROOM: SampleNewsroom = {
  outlets: [
    { name: 'Intelligence Online', kind: 'website', country: 'France' },
    { name: 'Diyaruna', kind: 'website', country: null },
    { name: 'La Presse', kind: 'newspaper', country: 'Canada' },
    { name: 'Middle East Eye', kind: 'website', country: 'United Kingdom' },
    { name: 'TDO', kind: 'website', country: 'France' },
    { name: 'Agence France-Presse', kind: 'agency', country: 'France' },
  ],
  claims: [...FORCES, ...ATTACKS],
  verdicts: [
    {
      claim: 'US troops in Iraq',
      finding: 'Give both figures, each with its date: 5,200 in January 2020, about 2,500 two years later.',
      resolution: 'give-the-range',
      note: 'The outlets do not contradict each other; the strength changed.\n\n- **5,200** describes January 2020.\n- **2,500** describes late 2021 and January 2022.\n\nDo not print the withdrawal as done.',
    },
    {
      claim: 'End of the coalition’s combat mission',
      finding: 'Print "early December 2021" until the second announcement is explained.',
      resolution: 'keep-pending',
      note: 'Was there one announcement or were there two? *Early December* fits the 9th only. Ask the coalition’s press office.',
    },
  ],
};
