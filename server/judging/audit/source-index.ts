import type { Testimony } from '../comparison.ts';
import { topicOf } from '../topic.ts';

/** The statements of one cited source, found by the concepts and names of their sentences. */
export interface SourceIndex {
  readonly statements: readonly Testimony[];
  /** Places in `statements`, by concept or name. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** Statements of a source that are looked at closely for one row; more is needed by no source but a table of tens of thousands of cells. */
const MOST_NEAR = 150;

/** Makes the statements of a source ready to be asked; linear. */
export function indexSource(statements: readonly Testimony[]): SourceIndex {
  const byWord = new Map<string, number[]>();
  if (statements.length > MOST_NEAR) {
    statements.forEach((testimony, at) => {
      for (const [word] of topicOf(testimony).words) {
        const known = byWord.get(word);
        if (known) known.push(at);
        else byWord.set(word, [at]);
      }
    });
  }
  return { statements, byWord };
}

/** The statements that share most with a row's words, in the order of the source; all of them where they are few. */
export function nearTo({ statements, byWord }: SourceIndex, row: Testimony): readonly Testimony[] {
  if (statements.length <= MOST_NEAR) return statements;
  const shared = new Map<number, number>();
  for (const [word, weight] of topicOf(row).words) {
    for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight);
  }
  const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NEAR);
  return nearest.sort((a, b) => a[0] - b[0]).flatMap(([at]) => statements[at] ?? []);
}

const MOST_UNITS = 6;

/** The digits of words alone, without zeros that only pad them: "5.20 percent" and "5,2" have the same. */
const digitsOf = (words: string): string => words.replaceAll(/\D/gu, '').replaceAll(/^0+|0+$/gu, '');

/** The units that figures of a source with the digits of `value` are printed in ("percent", "km"), those printed first. */
export function unitsOf({ statements }: SourceIndex, value: string): string[] {
  const digits = digitsOf(value);
  const units = statements.flatMap(({ statement: { value: said, printed } }) => {
    if (!('unit' in said) || said.unit === 'count' || said.unit === null || digitsOf(printed) !== digits) return [];
    return /\d\s*([%°]?\p{L}*[²³]?)$/u.exec(printed)?.[1] ?? [];
  });
  return [...new Set(units)].filter((unit) => unit !== '').slice(0, MOST_UNITS);
}
