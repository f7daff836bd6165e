import type { Account } from '../account.ts';
import { nameId } from '../lexicon/names.ts';
import { outcome, type Outcome, type Pair } from './outcome.ts';

export type PlaceFinding = 'same' | 'part' | 'other' | 'unknown';

const PREPOSITION =
  /\b(?:in|at|on|off|near|of|from|across|to|around|over|outside|into|and|between|throughout|hit|struck)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u;

/** Names of the clause that stand as places: the statement's own place and names behind a preposition of place. */
export function placesOf(account: Account): Map<string, string> {
  const places = new Map<string, string>();
  const add = (printed: string): void => {
    const id = nameId(printed);
    if (id !== null) places.set(id, printed);
  };
  const { place } = account.statement;
  if (place !== null) for (const part of place.split(/\s+and\s+|,\s*/)) add(part);
  for (const name of account.clauseNames)
    if (PREPOSITION.test(account.sentence.slice(Math.max(0, name.start - 40), name.start)) || name.start === 0)
      add(name.printed);
  return places;
}

/** Compares the places the figures speak of; one list holding the other is part against total. */
export function placeTest(pair: Pair): Outcome<PlaceFinding> {
  const [a, b] = [placesOf(pair[0]), placesOf(pair[1])];
  const list = (places: ReadonlyMap<string, string>): string | null => [...places.values()].join(', ') || null;
  const row = (result: string) => ({ test: 'place', a: list(a), b: list(b), result }) as const;
  if (a.size === 0 || b.size === 0) return outcome('unknown', row('not stated on one side'));
  const shared = [...a.keys()].filter((id) => [...b.keys()].some((other) => sameName(id, other)));
  if (shared.length === 0) return outcome('other', row('other place'));
  if (a.size !== b.size && shared.length === Math.min(a.size, b.size)) return outcome('part', row('part against more'));
  return outcome('same', row('same'));
}

const sameName = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [wa, wb] = [a, b].map((id) => id.replace(/^\w+:/, '').split(' '));
  return (wa ?? []).every((word) => wb?.includes(word)) || (wb ?? []).every((word) => wa?.includes(word));
};
