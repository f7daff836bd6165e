import type { Captured } from '../../server/capture/captured.ts';
import type { AuditOutcome } from '../../server/judging/audit/audit-row.ts';
import { captured } from './reports.ts';

const PLACES = (
  'Velmora,Tarnisk,Ostrelle,Karvona,Dunhallow,Merrowby,Quillace,Sandrova,Bexmoor,Halvenna,' +
  'Norrigan,Pellwick,Rusthaven,Silvania,Thornby,Umberland,Westmarch,Yarrowdale,Zellingen,Corvessa'
).split(',');

const grouped = (figure: number, mark = ','): string => String(figure).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);

/** The figures of one report, different for each place. */
function figuresOf(at: number) {
  return {
    nurses: 2314 + at * 57,
    nursesBefore: 1986 + at * 41,
    doctors: 812 + at * 13,
    hectares: 12_430 + at * 211,
    road: 31 + at,
    dam: 240 + at * 3,
    inhabitants: 1_187_432 + at * 10_007,
    rate: (52 + at) / 10,
  };
}

function textOf(place: string, at: number): string {
  const one = figuresOf(at);
  return [
    `In 2021, ${grouped(one.nurses)} nurses worked in ${place}. In 2020, ${grouped(one.nursesBefore)} nurses worked in ${place}.`,
    `In 2021, ${grouped(one.doctors)} doctors worked in ${place}.`,
    `Wildfires burned ${grouped(one.hectares)} hectares in ${place} in 2021.`,
    `The coastal road in ${place} is ${one.road} km long.`,
    `The new dam in ${place} cost $${one.dam} million.`,
    `${place} has ${grouped(one.inhabitants)} inhabitants.`,
    `The unemployment rate in ${place} was ${one.rate.toFixed(1)} percent in 2021.`,
  ].join('\n\n');
}

/** Twenty reports of our own making, one for each place. */
export const reports = (): Captured[] =>
  PLACES.map((place, at) =>
    captured(textOf(place, at), {
      title: `${place} in figures`,
      outlet: 'Statistics Office',
      url: `https://statistics.example/${place.toLowerCase()}`,
      published: '2022-02-01',
    }),
  );

export interface FaultyRow {
  readonly fault: string;
  readonly cells: readonly [claim: string, value: string, asOf: string, source: string];
  readonly outcome: AuditOutcome;
  /** As the source prints it. */
  readonly found: string | null;
}

const swapped = (figure: number): number => {
  const digits = String(figure);
  const at = [...digits].findIndex((digit, place) => place > 0 && digit !== digits[place - 1]);
  return Number(digits.slice(0, at - 1) + digits.charAt(at) + digits.charAt(at - 1) + digits.slice(at + 1));
};

/** Ten rows on each report, nine faults and forms told apart; `cite` says how the report of a place is cited. */
export function faultyRows(cite: (place: string, at: number) => string): FaultyRow[] {
  return PLACES.flatMap((place, at): FaultyRow[] => {
    const one = figuresOf(at);
    const source = cite(place, at);
    const marks = [',', '.', ' ', '’'] as const;
    const mark = marks[at % marks.length] ?? ',';
    return [
      row('none', [`Nurses in ${place}`, grouped(one.nurses), '2021', source], 'as-printed', grouped(one.nurses)),
      row(
        'other value',
        [`Doctors in ${place}`, grouped(one.doctors + 140), '2021', source],
        'other-value',
        grouped(one.doctors),
      ),
      row(
        'other year',
        [`Nurses in ${place}`, grouped(one.nurses), '2020', source],
        'other-value',
        grouped(one.nursesBefore),
      ),
      row(
        'other population',
        [`Number of doctors in ${place}`, grouped(one.nurses), '2021', source],
        'other-value',
        grouped(one.doctors),
      ),
      row(
        'swapped digits',
        [`Area burned by wildfires in ${place} (hectares)`, grouped(swapped(one.hectares)), '2021', source],
        'other-value',
        `${grouped(one.hectares)} hectares`,
      ),
      row(
        'unit swapped',
        [`Length of the coastal road in ${place}`, `${one.road} miles`, '', source],
        'other-value',
        `${one.road} km`,
      ),
      row(
        'source without the figure',
        [`Teachers in ${place}`, grouped(one.nurses), '2021', source],
        'not-in-source',
        null,
      ),
      row(
        'missing source',
        [`Cost of the dam in ${place}`, `$${one.dam} million`, '', at % 2 === 0 ? '' : `SRC-${9000 + at}`],
        'no-source',
        null,
      ),
      row(
        'rounding that is fine',
        [`Inhabitants of ${place}`, `about ${(one.inhabitants / 1e6).toFixed(1)} million`, '', source],
        'as-printed',
        grouped(one.inhabitants),
      ),
      row(
        'thousands separators',
        [`Inhabitants of ${place}`, grouped(one.inhabitants, mark), '', source],
        'as-printed',
        grouped(one.inhabitants),
      ),
    ];
  });
}

const row = (fault: string, cells: FaultyRow['cells'], outcome: AuditOutcome, found: string | null): FaultyRow => ({
  fault,
  cells,
  outcome,
  found,
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The rows as CSV with the heads of the command-line contract. */
export const csvOf = (rows: readonly FaultyRow[]): string =>
  ['claim,value,as of,source', ...rows.map(({ cells }) => cells.map(quoted).join(','))].join('\r\n') + '\r\n';
