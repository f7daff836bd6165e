/** What the marks between the digits of a column mean: "1,234.5", "1.234,5", or both kinds and none alone. */
export type Separators = 'comma groups' | 'point groups' | 'mixed' | 'unknown';

/** How many values of a column can only be read one way. */
export interface SeparatorVotes {
  readonly commaGroups: number;
  readonly pointGroups: number;
}

export const NO_VOTES: SeparatorVotes = { commaGroups: 0, pointGroups: 0 };

const NUMBER = /\d(?:[\d.,'’\u00a0\u202f\u2009]|(?<=\d) (?=\d{3}(?!\d)))*\d|\d/gu;
const DAY = /^\d{1,2}[.,]\d{1,2}[.,]\d{2,4}$/;
const SPACES = /['’\s\u00a0\u202f\u2009]/gu;

type Shape =
  | { readonly kind: 'plain' }
  | { readonly kind: 'sure'; readonly decimal: '.' | ',' | null; readonly groups: '.' | ',' | null }
  | { readonly kind: 'doubtful'; readonly mark: '.' | ',' };

function shapeOf(token: string): Shape {
  const spaced = SPACES.test(token);
  SPACES.lastIndex = 0;
  const marks = token.replaceAll(/[^.,]/gu, '');
  if (marks === '') return { kind: 'plain' };
  const last = marks.at(-1) as '.' | ',';
  const other = last === '.' ? ',' : '.';
  const lastCount = marks.split(last).length - 1;
  if (marks.includes(other))
    return lastCount === 1
      ? { kind: 'sure', decimal: last, groups: other }
      : { kind: 'sure', decimal: null, groups: last };
  if (lastCount > 1) return { kind: 'sure', decimal: null, groups: last };
  const [before = '', after = ''] = token.split(last);
  const groupLike = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  return groupLike && !spaced ? { kind: 'doubtful', mark: last } : { kind: 'sure', decimal: last, groups: null };
}

/** Adds what one cell tells of its column: "1.234.567" groups by points, "3,5" has a decimal comma, "1.234" tells nothing. */
export function votesWith(votes: SeparatorVotes, words: string): SeparatorVotes {
  let { commaGroups, pointGroups } = votes;
  for (const [token] of words.matchAll(NUMBER)) {
    const shape = DAY.test(token) ? { kind: 'plain' as const } : shapeOf(token);
    if (shape.kind !== 'sure') continue;
    if (shape.groups === ',' || shape.decimal === '.') commaGroups += 1;
    else pointGroups += 1;
  }
  return { commaGroups, pointGroups };
}

/** What the votes of a column come to; one value of the other kind makes it mixed. */
export function separatorsOf({ commaGroups, pointGroups }: SeparatorVotes): Separators {
  if (commaGroups > 0 && pointGroups > 0) return 'mixed';
  if (commaGroups > 0) return 'comma groups';
  return pointGroups > 0 ? 'point groups' : 'unknown';
}

/** One reading of a cell: its numbers in plain digits with a decimal point, and whether it is the less likely of two readings that the column leaves open. */
export interface PlainReading {
  readonly words: string;
  readonly doubtful: boolean;
}

/**
 * The words of a cell with every number in plain digits and a decimal point. A number like "1.234" is read as its
 * column reads; where the column tells nothing or both, the groups come first and the decimals second.
 */
export function plainReadings(words: string, separators: Separators): PlainReading[] {
  const open = [...words.matchAll(NUMBER)].some(([token]) => !DAY.test(token) && shapeOf(token).kind === 'doubtful');
  const decided = separators === 'comma groups' || separators === 'point groups';
  if (!open || decided) return [{ words: plain(words, separators, 'groups'), doubtful: false }];
  return [
    { words: plain(words, separators, 'groups'), doubtful: false },
    { words: plain(words, separators, 'decimals'), doubtful: true },
  ];
}

const plain = (words: string, separators: Separators, way: 'groups' | 'decimals'): string =>
  words.replaceAll(NUMBER, (token) => (DAY.test(token) ? token : digitsOf(token, { separators, way })));

interface Way {
  readonly separators: Separators;
  readonly way: 'groups' | 'decimals';
}

function digitsOf(token: string, { separators, way }: Way): string {
  const shape = shapeOf(token);
  const bare = token.replaceAll(SPACES, '');
  if (shape.kind === 'plain') return bare;
  if (shape.kind === 'sure') {
    const whole = shape.groups === null ? bare : bare.replaceAll(shape.groups, '');
    return shape.decimal === ',' ? whole.replace(',', '.') : whole;
  }
  const groups =
    separators === 'comma groups'
      ? shape.mark === ','
      : separators === 'point groups'
        ? shape.mark === '.'
        : way === 'groups';
  return groups ? bare.replace(shape.mark, '') : bare.replace(',', '.');
}

const GROUP: Readonly<Record<string, string>> = { de: '.', es: '.', fr: '\u00a0' };

/** Plain digits as a language prints them ("1234567.5" in German is "1.234.567,5"), so that its reader reads them rightly. */
export function printedIn(words: string, language: string): string {
  const group = GROUP[language] ?? ',';
  return words.replaceAll(/(?<![\d./-])(\d+)(?:\.(\d+))?(?![\d./-]|\.\d)/gu, (_, whole: string, part?: string) => {
    const grouped = whole.length > 3 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, group) : whole;
    return part === undefined ? grouped : `${grouped}${language in GROUP ? ',' : '.'}${part}`;
  });
}
