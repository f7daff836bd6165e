import { atOnce } from '../../text/steps.ts';
import type { Steps } from '../../text/steps.ts';
import type { Found, Reading } from '../found.ts';
import type { Quantity } from '../statement.ts';
import { coreAt } from './cores.ts';
import { withCompounds } from './compounds.ts';
import type { Draft } from './draft.ts';
import { withEllipsis } from './ellipsis.ts';
import { glanceAt, wordAt, type Glance } from './glance.ts';
import { withHedge } from './hedges.ts';
import { ordinalAt } from './ordinals.ts';
import { withRanges } from './ranges.ts';
import { trapChained, trapOf, type Trapped } from './traps.ts';
import { articleDuration, withUnit } from './units.ts';

/**
 * Finds the quantities, durations and ordinals of a text in the order they stand there; tokens of `taken` (dates) are left
 * alone. Values follow the command-line contract. Parsers find numbers, refiners add unit, range and hedge, traps drop
 * what is no figure; every find names its rules. Linear in the number of tokens; never throws.
 */
export const readFigures = (reading: Reading, taken: readonly Found[]): Found[] =>
  atOnce(readFiguresSteps(reading, taken));

/** The same, one number after another. */
export function* readFiguresSteps(reading: Reading, taken: readonly Found[]): Steps<Found[]> {
  const glance = glanceAt(reading, taken);
  yield;
  const found = yield* numbers(glance);
  const drafts = withRanges(glance, withCompounds(glance, found));
  yield;
  return withEllipsis(glance, drafts)
    .map((draft, i, all) => withHedge(glance, draft, all[i - 1]?.end ?? -1))
    .map((draft) => foundAs(glance, draft));
}

/** Numbers with their units, left to right; what a trap claims is passed over whole, with the numbers that hang on it. */
function* numbers(glance: Glance): Steps<Draft[]> {
  const drafts: Draft[] = [];
  let trap: Trapped | null = null;
  let at = 0;
  while (at < glance.tokens.length) {
    if (!mayStart(glance, at)) {
      at++;
      continue;
    }
    const ordinal = ordinalAt(glance, at);
    const draft = ordinal === null ? figureAt(glance, at) : ordinal.draft;
    if (draft === null) {
      at++;
      continue;
    }
    const name: string | null = ordinal === null ? trapName(glance, draft, trap) : ordinal.dropped ? 'ordinal' : null;
    if (name === null && draft.first >= (drafts.at(-1)?.end ?? 0)) {
      drafts.push(draft);
      glance.taken.fill(1, draft.first, draft.end);
    }
    if (name !== null) trap = { name, draft };
    at = Math.max(at + 1, name === null ? draft.end : draft.coreEnd);
    yield;
  }
  return drafts;
}

/** A quick look that passes over most words: numbers, words a figure may begin with, and the few marks that do. */
function mayStart(glance: Glance, at: number): boolean {
  const token = glance.tokens[at];
  if (token === undefined || glance.taken[at] === 1) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'word') return glance.book.starts.has(wordAt(glance, at)) || glance.book.lexicon.compounds;
  return token.text === '.' ? glance.tokens[at + 1]?.kind === 'number' && token.spaced : token.text > '~';
}

function trapName(glance: Glance, draft: Draft, before: Trapped | null): string | null {
  return trapOf(glance, draft) ?? trapChained(glance, draft, before);
}

function figureAt(glance: Glance, at: number): Draft | null {
  const article = articleDuration(glance, at);
  if (article !== null) return article;
  const core = coreAt(glance, at);
  return core === null ? null : withUnit(glance, core);
}

function foundAs(glance: Glance, draft: Draft): Found {
  return {
    start: startOf(glance, draft.first),
    end: endOf(glance, draft.end),
    firstToken: glance.origin[draft.first] ?? 0,
    endToken: (glance.origin[draft.end - 1] ?? 0) + 1,
    core: { start: startOf(glance, draft.coreFirst), end: endOf(glance, draft.coreEnd) },
    value: valueOf(draft),
    rules: draft.rules,
  };
}

function startOf(glance: Glance, at: number): number {
  return glance.tokens[at]?.start ?? 0;
}

function endOf(glance: Glance, at: number): number {
  return glance.tokens[at - 1]?.end ?? 0;
}

/** Fractions, ratios and ordinals have no unit of their own; everything else that names none is a count. */
function valueOf(draft: Draft): Quantity {
  const { kind, best, lower, upper, hedge } = draft;
  const bare = kind === 'ordinal' || draft.form === 'fraction' || draft.form === 'ratio' ? null : 'count';
  return { kind, best, lower, upper, hedge, unit: draft.unit ?? bare };
}
