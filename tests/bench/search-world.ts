/** The small made-up world of the search bench: who says what, where and when, by number. */

export const AT = '2022-01-01T00:00:00.000Z';
export const PER_SOURCE = 20;
export const UNITS = ['count', 'count', 'count', 'km', 'USD', '%'];
/** Days that what is counted lasts: mostly one, at times a month, a year or ten. */
export const LASTS = [0, 0, 0, 0, 0, 0, 3, 3, 27, 364, 3651];
export const RELATIONS = ['contradiction', 'changed', 'party', 'rounding', 'scope'];
export const ORIGINS = ['afp', 'reuters', 'own', 'ap', 'dpa'];

export const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
export const dayAt = (days: number): string => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);
export const day = (at: number): string => dayAt((at * 7) % 3650);
export const sourceOf = (at: number): number => 1 + Math.floor((at - 1) / PER_SOURCE);
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** A sentence of the words of a small world, for the statement of this number. */
export function sentenceOf(at: number): { text: string; printed: string; value: number } {
  const value = (at * 37) % 20_000;
  const printed = value.toLocaleString('en-GB');
  const where = `In town${String(at % 5000)} of district${String(at % 20)}`;
  const text = `${where} the harbour office counted ${printed} workers on shift${String(at % 311)}, the mayor said.`;
  return { text, printed, value };
}

export const statementsOf = (source: number): number[] => range(1 + (source - 1) * PER_SOURCE, 1 + source * PER_SOURCE);

/** A source says its statements one after the other. */
export const textOf = (source: number): string =>
  statementsOf(source)
    .map((at) => sentenceOf(at).text)
    .join(' ');
