import { DRONES } from './claims-drones.ts';
import type { SampleClaim } from './sample-newsroom.ts';
import { DIYARUNA, LA_PRESSE, MIDDLE_EAST_EYE, TDO } from './reports.ts';

const MISSILES: readonly SampleClaim[] = [
  {
    title: 'Missiles Iran fired on 8 January 2020',
    question: 'How many missiles did Iran fire at bases in Iraq on 8 January 2020?',
    valueKind: 'quantity',
    counted: 'missiles fired by Iran',
    place: 'Iraq',
    evidence: [
      { report: DIYARUNA, printed: '11', counted: 'missiles fired', place: 'Ain al-Assad' },
      { report: DIYARUNA, printed: 'one', counted: 'missiles fired', place: 'Erbil' },
      {
        report: DIYARUNA,
        printed: '12',
        counted: 'missiles fired',
        place: 'Iraq',
        reason: 'Both bases: 11 and 1.',
      },
    ],
  },
  {
    title: 'US deaths in the missile attack of 8 January 2020',
    question: 'How many Americans did the missiles of 8 January 2020 kill?',
    valueKind: 'quantity',
    counted: 'US troops killed',
    place: 'Iraq',
    evidence: [
      { report: DIYARUNA, printed: 'no', counted: 'US troops killed', place: 'Iraq' },
      {
        report: DIYARUNA,
        printed: 'dozens',
        counted: 'US troops with traumatic brain injuries',
        place: 'Iraq',
        stance: 'context',
        reason: 'Injured, not killed.',
      },
    ],
  },
  {
    title: 'US injuries in the missile attack of 8 January 2020',
    question: 'How many Americans did the missiles of 8 January 2020 injure?',
    valueKind: 'quantity',
    counted: 'US troops injured',
    place: 'Iraq',
    evidence: [
      { report: DIYARUNA, printed: 'dozens', counted: 'US troops with traumatic brain injuries', place: 'Iraq' },
      {
        report: DIYARUNA,
        printed: 'no',
        counted: 'US troops killed',
        place: 'Iraq',
        stance: 'context',
        reason: 'Killed, not injured.',
      },
    ],
  },
  {
    title: 'Patriot batteries in Iraq',
    question: 'How many Patriot batteries does the United States have in Iraq?',
    valueKind: 'quantity',
    counted: 'Patriot batteries',
    place: 'Iraq',
    evidence: [
      {
        report: DIYARUNA,
        printed: 'awaiting permission',
        value: { kind: 'words', words: 'permission awaited' },
        counted: 'Patriot batteries',
        place: 'Iraq',
        asOf: { start: '2020-01-30', end: '2020-01-30', stated: true },
        attribution: { claimant: 'Mark Esper', via: null, named: true },
      },
      {
        report: TDO,
        printed: 'At least two',
        counted: 'Patriot batteries',
        place: 'Iraq',
        asOf: { start: '2020-04-06', end: '2020-04-06', stated: false },
      },
      {
        report: TDO,
        printed: 'two',
        occurrence: 2,
        counted: 'further Patriot batteries',
        place: 'Iraq',
        modality: 'plan',
        reason: 'Announced only, and to be added to the first two.',
      },
    ],
  },
  {
    title: 'Date of Soleimani’s killing',
    question: 'On which day was General Qassem Soleimani killed?',
    valueKind: 'date',
    counted: 'killing of Qassem Soleimani',
    place: 'Baghdad',
    evidence: [
      { report: LA_PRESSE, printed: 'January 3, 2020', counted: 'killing of Qassem Soleimani' },
      { report: MIDDLE_EAST_EYE, printed: '3 January 2020', counted: 'strike that killed Qassem Soleimani' },
      {
        report: DIYARUNA,
        printed: 'January 8th, 2020',
        value: { kind: 'date', start: null, end: '2020-01-08', hedge: 'by' },
        counted: 'killing of Qassem Soleimani',
        reason: 'The missiles of 8 January answered the killing, so it was earlier or on that day.',
      },
    ],
  },
];

const GROUPS: readonly SampleClaim[] = [
  {
    title: 'Pause of the joint operations, January 2020',
    question: 'From when to when, and for how long, did the coalition suspend its operations with Iraqi forces?',
    valueKind: 'duration',
    counted: 'pause of the joint operations',
    place: 'Iraq',
    scope: 'Start, end and length belong together',
    evidence: [
      { report: DIYARUNA, printed: 'more than three weeks', counted: 'length of the pause' },
      {
        report: DIYARUNA,
        printed: 'January 5th',
        counted: 'start of the pause',
      },
      {
        report: DIYARUNA,
        printed: 'Thursday, January 30th',
        counted: 'end of the pause',
        attribution: { claimant: 'Myles Caggins', via: null, named: true },
      },
    ],
  },
  {
    title: 'Groups that signed the joint statement',
    question: 'How many armed groups signed the statement of April 2020?',
    valueKind: 'quantity',
    counted: 'armed groups that signed',
    place: 'Iraq',
    evidence: [
      { report: TDO, printed: 'Eight', counted: 'armed groups that signed', place: 'Iraq' },
      { report: TDO, printed: 'eight', counted: 'names under the statement', reason: 'The names listed.' },
    ],
  },
  {
    title: 'Length of the drone film of the US embassy',
    question: 'How long is the film of the US embassy in Baghdad published on 2 April 2020?',
    valueKind: 'duration',
    counted: 'length of the film',
    place: 'Baghdad',
    evidence: [
      { report: TDO, printed: '3-minute', counted: 'length of the film' },
      { report: TDO, printed: 'three minutes', counted: 'length of the film' },
    ],
  },
  {
    title: 'Date from which factions strike US interests again',
    question: 'From which day did armed factions resume attacks on US interests?',
    valueKind: 'date',
    counted: 'resumption of attacks on US interests',
    place: 'Iraq',
    evidence: [
      {
        report: MIDDLE_EAST_EYE,
        printed: '1 January',
        counted: 'resumption of attacks on US interests',
        modality: 'plan',
        attribution: { claimant: 'armed factions', via: null, named: false },
        reason: 'Announced by the factions.',
      },
      {
        report: LA_PRESSE,
        printed: 'Monday',
        counted: 'drone attack on Baghdad airport',
        stance: 'context',
        reason: 'The first attack reported after that day; nobody has claimed it.',
      },
    ],
  },
];

/** Claims about attacks on foreign forces in Iraq and what followed them. */
export const ATTACKS: readonly SampleClaim[] = [...MISSILES, ...DRONES, ...GROUPS];
