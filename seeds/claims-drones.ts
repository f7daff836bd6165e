import { exactly } from './figures.ts';
import { LA_PRESSE, MIDDLE_EAST_EYE } from './reports.ts';
import type { SampleClaim } from './sample-newsroom.ts';

/** Claims about the drone attacks of January 2022. */
export const DRONES: readonly SampleClaim[] = [
  {
    title: 'Drones shot down, 3 and 4 January 2022',
    question: 'How many attacking drones were shot down in Iraq on 3 and on 4 January 2022?',
    valueKind: 'quantity',
    counted: 'attacking drones shot down',
    place: 'Iraq',
    scope: 'Two events: Baghdad airport on Monday 3 January, Ain al-Asad on Tuesday 4 January',
    evidence: [
      {
        report: LA_PRESSE,
        printed: 'two',
        counted: 'drones shot down',
        place: 'Baghdad airport',
        asOf: { start: '2022-01-03', end: '2022-01-03', stated: true },
      },
      {
        report: MIDDLE_EAST_EYE,
        printed: 'two',
        occurrence: 3,
        counted: 'drones shot down',
        place: 'Baghdad airport',
        asOf: { start: '2022-01-03', end: '2022-01-03', stated: true },
      },
      {
        report: MIDDLE_EAST_EYE,
        printed: 'two',
        counted: 'drones shot down',
        place: 'al-Asad air base',
        asOf: { start: '2022-01-04', end: '2022-01-04', stated: true },
        reason: 'The attack of the following day, at another place.',
      },
    ],
  },
  {
    title: 'Time of the attack on Baghdad airport',
    question: 'At what time was Baghdad airport attacked on 3 January 2022?',
    valueKind: 'time',
    counted: 'drone attack on Baghdad airport',
    place: 'Baghdad',
    evidence: [
      {
        report: LA_PRESSE,
        printed: 'around 4:30 a.m.',
        value: { kind: 'time', start: '04:30', end: '04:30', hedge: 'about', zone: 'Asia/Baghdad', day: '2022-01-03' },
      },
      {
        report: LA_PRESSE,
        printed: '8:30 p.m. Sunday EST',
        value: { kind: 'time', start: '20:30', end: '20:30', hedge: 'none', zone: 'EST', day: '2022-01-02' },
      },
    ],
  },
  {
    title: 'Drone attacks on the coalition within 24 hours',
    question: 'How many drone attacks on the coalition in Iraq failed within 24 hours?',
    valueKind: 'quantity',
    counted: 'drone attacks on the coalition',
    place: 'Iraq',
    evidence: [
      {
        report: MIDDLE_EAST_EYE,
        printed: 'second',
        value: exactly(2),
        counted: 'drone attacks on the coalition',
        place: 'Iraq',
        asOf: { start: '2022-01-03', end: '2022-01-04', stated: true },
        reason: 'The second attack, so two in all.',
      },
      {
        report: MIDDLE_EAST_EYE,
        printed: '24 hours',
        counted: 'time between the two attacks',
        stance: 'context',
        reason: 'The window in which both fell.',
      },
    ],
  },
  {
    title: 'Attacks on US targets in recent months',
    question: 'How many attacks were aimed at US targets in Iraq in the months before January 2022?',
    valueKind: 'quantity',
    counted: 'attacks on US soldiers and interests',
    place: 'Iraq',
    evidence: [
      { report: LA_PRESSE, printed: 'Dozens', counted: 'attacks with rockets or drones', place: 'Iraq' },
      {
        report: MIDDLE_EAST_EYE,
        printed: 'second',
        value: exactly(2),
        counted: 'drone attacks on the coalition',
        place: 'Iraq',
        stance: 'context',
        reason: 'Counts 24 hours, not months.',
      },
      {
        report: LA_PRESSE,
        printed: 'fell sharply',
        value: { kind: 'words', words: 'fell sharply in the last few weeks' },
        counted: 'attacks with rockets or drones',
        stance: 'context',
        reason: 'The direction, without a number.',
      },
    ],
  },
];
