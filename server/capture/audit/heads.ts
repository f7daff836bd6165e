import { AppError } from '../../store/app-error.ts';

/** What a column of an audited table holds. */
export const ROLES = ['claim', 'value', 'unit', 'asOf', 'url', 'outlet', 'title', 'source'] as const;
export type Role = (typeof ROLES)[number];

/** Where each thing stands in a row, counted from 0, and the measure that the head of the values states. */
export interface Heads {
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly measure: string;
  /** Rows above the first row of values, the heads included. */
  readonly rows: number;
  /** Cells of the heads, empty ones included. */
  readonly width: number;
}

/** Names of the columns in English, German, French, Spanish, Italian, Portuguese, Dutch and Russian, folded. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  url: ['url', 'link', 'source url', 'source link', 'web address', 'adresse', 'enlace', 'lien', 'ссылка'],
  outlet: ['outlet', 'publisher', 'newspaper', 'medium', 'publication', 'verlag', 'editeur', 'medio', 'издание'],
  title: ['title', 'headline', 'source title', 'titel', 'titre', 'titulo', 'titolo', 'заголовок'],
  unit: ['unit', 'units', 'einheit', 'unite', 'unidad', 'unita', 'unidade', 'eenheid', 'единица'],
  asOf: [
    ...['as of', 'as-of', 'asof', 'as at', 'as of date', 'date', 'year', 'period', 'when', 'month', 'time'],
    ...['stand', 'datum', 'jahr', 'zeitpunkt', 'zeitraum', 'annee', 'periode', 'fecha', 'ano', 'periodo'],
    ...['data', 'anno', 'jaar', 'дата', 'год'],
  ],
  value: [
    ...['value', 'figure', 'number', 'amount', 'value as printed', 'printed value', 'count', 'total'],
    ...['wert', 'zahl', 'betrag', 'anzahl', 'valeur', 'chiffre', 'montant', 'nombre', 'valor', 'cifra', 'importe'],
    ...['valore', 'numero', 'waarde', 'getal', 'значение', 'число', 'цифра'],
  ],
  source: [
    ...['source', 'cited source', 'sources', 'reference', 'citation', 'cited', 'report', 'source id', 'source or url'],
    ...['quelle', 'beleg', 'fuente', 'referencia', 'fonte', 'bron', 'источник'],
  ],
  claim: [
    ...['claim', 'statement', 'claim words', 'assertion', 'fact', 'what', 'what is counted', 'indicator', 'metric'],
    ...['measure', 'description', 'variable', 'behauptung', 'aussage', 'angabe', 'indikator', 'affirmation'],
    ...['allegation', 'indicateur', 'enonce', 'afirmacion', 'declaracion', 'indicador', 'afirmacao', 'affermazione'],
    ...['indicatore', 'bewering', 'утверждение', 'показатель'],
  ],
};

const MEASURE = /[([]([^()[\]]+)[)\]]\s*$|,\s*(%|[A-Z]{3}(?: \p{L}+)?|€|\$|£)\s*$/u;

const folded = (head: string): string =>
  head
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(MEASURE, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well a head names a role: the whole name, its first or last words, or not at all. */
function fits(head: string, role: Role): number {
  const names = NAMES[role].map((name) => name.replaceAll('-', ' '));
  if (names.includes(head)) return 2;
  return names.some((name) => head.startsWith(`${name} `) || head.endsWith(` ${name}`)) ? 1 : 0;
}

interface Named {
  readonly role: Role;
  readonly column: number;
  readonly fit: number;
}

/** The columns that a row of heads names; each column and each role once, the best names first. */
function columnsOf(heads: readonly string[]): Partial<Record<Role, number>> {
  const named = heads.flatMap((head, column): Named[] => {
    const words = folded(head);
    return words === '' ? [] : ROLES.map((role) => ({ role, column, fit: fits(words, role) }));
  });
  const columns: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const { role, column, fit } of named.sort((a, b) => b.fit - a.fit || a.column - b.column)) {
    if (fit === 0 || columns[role] !== undefined || taken.has(column)) continue;
    columns[role] = column;
    taken.add(column);
  }
  return columns;
}

/** Two rows of heads as one: a merged head stands over the empty cells to its right, the second row says which is which. */
function merged(above: readonly string[], below: readonly string[]): string[] {
  let last = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    last = (above[at] ?? '').trim() || last;
    const own = (below[at] ?? '').trim();
    return own === '' ? last : Object.keys(columnsOf([own])).length > 0 ? own : `${last} ${own}`.trim();
  });
}

const cites = (columns: Partial<Record<Role, number>>): boolean =>
  columns.source !== undefined || columns.url !== undefined || columns.title !== undefined;

const isWhole = (columns: Partial<Record<Role, number>>): boolean =>
  columns.claim !== undefined && columns.value !== undefined && cites(columns);

/** Rows among which the heads of a table are looked for; titles and notes may stand above them. */
export const HEAD_ROWS = 15;

/** Finds the heads among the first rows, in one row or in two of which the upper is merged. Throws AppError `invalid` with what is missing. */
export function headsIn(rows: readonly (readonly string[])[], name: string): Heads {
  for (let at = 0; at < Math.min(rows.length, HEAD_ROWS); at += 1) {
    const [one = [], two = []] = [rows[at], rows[at + 1]];
    const single = columnsOf(one);
    if (isWhole(single)) return { columns: single, measure: measureIn(one, single), rows: at + 1, width: one.length };
    const joined = merged(one, two);
    const double = columnsOf(joined);
    const below = columnsOf(two);
    if (isWhole(double) && !isWhole(below) && Object.keys(single).length > 0)
      return { columns: double, measure: measureIn(joined, double), rows: at + 2, width: joined.length };
  }
  throw noHeads(rows, name);
}

function measureIn(heads: readonly string[], { value }: Partial<Record<Role, number>>): string {
  const found = MEASURE.exec((value === undefined ? undefined : heads[value])?.trim() ?? '');
  const measure = (found?.[1] ?? found?.[2] ?? '').trim();
  return /printed|source|table/i.test(measure) ? '' : measure;
}

function noHeads(rows: readonly (readonly string[])[], name: string): AppError {
  const best = rows
    .slice(0, HEAD_ROWS)
    .map(columnsOf)
    .sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  const missing = [
    best?.claim === undefined ? 'what is claimed (a column “claim”)' : '',
    best?.value === undefined ? 'its value (“value”)' : '',
    best === undefined || !cites(best) ? 'the cited source (“source”, “url”, or “outlet” and “title”)' : '',
  ].filter((one) => one !== '');
  const message = `${name} names no column for ${missing.join(', and none for ')}; a first row with such names is needed.`;
  return new AppError('invalid', message, { fields: [{ field: 'file', message }] });
}
