import type { Value } from '../reading/statement.ts';
import { compareOnClaim } from './compare.ts';
import type { Comparison } from './comparison.ts';
import type { Position, Witness } from './position.ts';
import type { Relation } from './relation.ts';
import { valueLabel } from './wording.ts';

/** Finds a witness by its id. */
export type Lookup = (id: string) => Witness | undefined;

/** How two witnesses stand: a person's word where one was given, else the rules. */
export type Compare = (a: Witness, b: Witness) => Comparison;

/** Compares by the rules alone. */
export const byRules: Compare = (a, b) => compareOnClaim(a.testimony, b.testimony);

/** A position before it has its letter. */
export interface Draft {
  readonly lead: string;
  readonly gives: readonly string[];
  readonly fits: readonly string[];
}

/** A sharp value is one answer; a vague one (about, dozens, at least, early December) may fit several and never joins two. */
export function isSharp(value: Value): boolean {
  if (value.kind === 'words') return true;
  if (value.kind === 'date') return value.start !== null && value.start === value.end && value.hedge === 'none';
  if (value.kind === 'time') return value.start !== null && value.start === value.end && value.hedge === 'none';
  return value.hedge === 'none' && value.best !== null;
}

const JOINS: readonly Relation[] = ['same', 'conversion', 'rounding'];
const FITS: readonly Relation[] = ['same', 'conversion', 'rounding', 'bound', 'overlap'];

/** Puts one more witness among the drafts, comparing it with the lead of each and with the vague statements listed there. */
export function place(
  drafts: readonly Draft[],
  witness: Witness,
  { lookup, compare }: { lookup: Lookup; compare: Compare },
): Draft[] {
  const relate = (draft: Draft): Relation | null => {
    const lead = lookup(draft.lead);
    return lead === undefined ? null : compare(lead, witness).relation;
  };
  const relations = drafts.map(relate);
  return isSharp(witness.testimony.statement.value)
    ? placeSharp(drafts, { witness, relations, lookup, compare })
    : placeVague(drafts, witness, relations);
}

interface Placing {
  readonly witness: Witness;
  readonly relations: readonly (Relation | null)[];
  readonly lookup: Lookup;
  readonly compare: Compare;
}

function placeSharp(drafts: readonly Draft[], { witness, relations, lookup, compare }: Placing): Draft[] {
  const at = joinAt(drafts, relations, lookup);
  if (at >= 0)
    return drafts.map((draft, index) => (index === at ? { ...draft, gives: [...draft.gives, witness.id] } : draft));
  const vague = [...new Set(drafts.flatMap((draft) => [...draft.gives, ...draft.fits]))].flatMap(
    (id) => lookup(id) ?? [],
  );
  const fitting = vague.filter(
    (one) => !isSharp(one.testimony.statement.value) && FITS.includes(compare(one, witness).relation),
  );
  const made: Draft = { lead: witness.id, gives: [witness.id], fits: fitting.map(({ id }) => id) };
  return settleVague([...drafts, made], new Set(made.fits), lookup);
}

function joinAt(drafts: readonly Draft[], relations: readonly (Relation | null)[], lookup: Lookup): number {
  const sharp = (draft: Draft): boolean => {
    const lead = lookup(draft.lead);
    return lead !== undefined && isSharp(lead.testimony.statement.value);
  };
  for (const wanted of JOINS) {
    const at = relations.findIndex(
      (relation, index) => relation === wanted && drafts[index] !== undefined && sharp(drafts[index]),
    );
    if (at >= 0) return at;
  }
  return -1;
}

/** A vague statement that led a position of its own, or gave one answer alone, is listed anew when a sharp answer it fits appears. */
function settleVague(drafts: readonly Draft[], fitting: ReadonlySet<string>, lookup: Lookup): Draft[] {
  const vagueLead = (draft: Draft): boolean => {
    const lead = lookup(draft.lead);
    return lead !== undefined && !isSharp(lead.testimony.statement.value);
  };
  const moved = drafts.flatMap((draft) => {
    if (vagueLead(draft) && fitting.has(draft.lead)) return [];
    const leaving = draft.gives.filter((id) => fitting.has(id));
    return [
      {
        ...draft,
        gives: draft.gives.filter((id) => !fitting.has(id)),
        fits: [...new Set([...draft.fits, ...leaving])],
      },
    ];
  });
  return moved.map((draft) => promote(draft, moved));
}

/** A vague statement listed under one position alone gives that answer, less precisely. */
function promote(draft: Draft, all: readonly Draft[]): Draft {
  const alone = draft.fits.filter(
    (id) => all.filter((other) => other.fits.includes(id) || other.gives.includes(id)).length === 1,
  );
  return { ...draft, gives: [...draft.gives, ...alone], fits: draft.fits.filter((id) => !alone.includes(id)) };
}

function placeVague(drafts: readonly Draft[], witness: Witness, relations: readonly (Relation | null)[]): Draft[] {
  const fitting = drafts.filter((_, index) => {
    const relation = relations[index];
    return relation !== null && relation !== undefined && FITS.includes(relation);
  });
  if (fitting.length === 0) return [...drafts, { lead: witness.id, gives: [witness.id], fits: [] }];
  const field = fitting.length === 1 ? 'gives' : 'fits';
  return drafts.map((draft) =>
    fitting.includes(draft) ? { ...draft, [field]: [...draft[field], witness.id] } : draft,
  );
}

/** An id whose numbers sort by size: STM-2 before STM-10. */
export const numbered = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(9, '0'));

const ORDER = (witness: Witness | undefined): string => {
  const { asOf } = witness?.testimony.statement ?? { asOf: { start: null, end: null } };
  return `${asOf.start ?? asOf.end ?? witness?.testimony.source.published ?? '9'} ${witness?.testimony.source.published ?? ''} ${numbered(witness?.id ?? '')}`;
};

/** Letter of the n-th position: A … Z, AA … */
export const letterOf = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26);

/** Finished positions of the drafts, in order of first as-of date, then of publication. */
export function finished(drafts: readonly Draft[], lookup: Lookup): Position[] {
  const sorted = [...drafts].sort((a, b) => (ORDER(lookup(a.lead)) < ORDER(lookup(b.lead)) ? -1 : 1));
  return sorted.flatMap((draft, index) => {
    const lead = lookup(draft.lead);
    return lead === undefined ? [] : [finish(draft, { lead, index, lookup })];
  });
}

/** A day or hour printed in digits is plainer than "that very day". */
const plain = ({ testimony: { statement } }: Witness): boolean =>
  (statement.value.kind !== 'date' && statement.value.kind !== 'time') || /\d/.test(statement.printed);

/** The statement that speaks for the answer: the first, unless a later one of the same value prints it more plainly. */
function plainest(draft: Draft, lead: Witness, lookup: Lookup): Witness {
  if (plain(lead)) return lead;
  const others = draft.gives.flatMap((id) => lookup(id) ?? []);
  return others.find((one) => isSharp(one.testimony.statement.value) && plain(one)) ?? lead;
}

function finish(
  draft: Draft,
  { lead: first, index, lookup }: { lead: Witness; index: number; lookup: Lookup },
): Position {
  const lead = plainest(draft, first, lookup);
  const { statement } = lead.testimony;
  const times = draft.gives.flatMap((id) => lookup(id)?.testimony.statement.asOf ?? []);
  const starts = times.flatMap(({ start, end }) => start ?? end ?? []).sort();
  const ends = times.flatMap(({ start, end }) => end ?? start ?? []).sort();
  return {
    letter: letterOf(index),
    label: valueLabel(statement.value, statement.printed),
    lead: lead.id,
    gives: draft.gives,
    fits: draft.fits,
    asOf: { start: starts[0] ?? null, end: ends.at(-1) ?? null, stated: times.some(({ stated }) => stated) },
    modality: statement.modality,
  };
}
