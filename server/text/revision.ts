import { align } from './align.ts';
import type { Block } from './align.ts';
import { foldWords } from './fold.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { weightOf } from './weighty.ts';
import type { Weight } from './weighty.ts';

export const REVISION_KINDS = ['update', 'refile', 'correction', 'silent', 'withdrawn', 'trivial'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** What came of a page between two copies. */
export interface Revision {
  readonly kind: RevisionKind;
  /** One plain sentence. */
  readonly summary: string;
  /** Spans of the later copy that are new or different; an empty span where words were taken out. */
  readonly changed: readonly (readonly [from: number, to: number])[];
}

interface Edit {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  readonly weights: ReadonlySet<Weight>;
  readonly span: readonly [number, number];
  /** The word after the edit, lower case. */
  readonly behind: string | undefined;
}

const CORRECTION =
  /\b(?:correct(?:ion|ions|ed|s)|clarification|erratum|an? (?:earlier|previous) version|(?:story|article|report|post) (?:has been|was) (?:amended|corrected)|amended (?:on|to))\b/iu;
const WITHDRAWN =
  /\b(?:withdrawn|retracted|retraction|has been removed|was removed|no longer available|kill(?:ed)? notice)\b/iu;
const REFILED = /\b(?:refiles?|refiled|refiling|repeats? (?:to|for)|resends?)\b/iu;
const UPDATED = /\b(?:updates?|updated|updating|recasts?|adds (?:details|quotes|background)|developing story)\b/iu;
/** Added words, as a share of the later copy, from which a change of figures counts as an open update. */
const GROWN = 0.2;
/** Words of other wording, as a share of the later copy, up to which an edit without weight is trivial. */
const TRIVIAL_SHARE = 0.2;
/** A copy this much shorter that says it was withdrawn is withdrawn. */
const WITHDRAWN_SHARE = 0.5;

/** Tells trivial edits from edits of figures, dates, units, negations and names, and open changes from silent ones. */
export function revise(before: string, after: string): Revision {
  const old = tokenise(before);
  const late = tokenise(after);
  const blocks = align(
    old.map((token) => foldWords(token.text)),
    late.map((token) => foldWords(token.text)),
  );
  const edits = blocks.filter((block) => !block.same).map((block) => editOf(block, old, late));
  const kind = kindOf(edits, old.length, late.length);
  return { kind, summary: summaryOf(kind, edits), changed: edits.map((edit) => edit.span) };
}

function editOf(block: Block, old: readonly Token[], late: readonly Token[]): Edit {
  const removed = old.slice(block.aStart, block.aEnd);
  const added = late.slice(block.bStart, block.bEnd);
  const weights = new Set<Weight>();
  for (const weight of weightsIn(removed, old, block.aStart)) weights.add(weight);
  for (const weight of weightsIn(added, late, block.bStart)) weights.add(weight);
  const start = late[block.bStart]?.start ?? late.at(-1)?.end ?? 0;
  return { removed, added, weights, span: [start, added.at(-1)?.end ?? start], behind: late[block.bEnd]?.lower };
}

function weightsIn(tokens: readonly Token[], all: readonly Token[], from: number): Weight[] {
  return tokens.flatMap((token, at) => {
    const previous = all[from + at - 1];
    const opens = previous === undefined || /^[.!?:"“”«»\n]$/u.test(previous.text);
    return weightOf(token, opens) ?? [];
  });
}

function kindOf(edits: readonly Edit[], oldLength: number, lateLength: number): RevisionKind {
  const added = edits.map((edit) => edit.added.map((token) => token.text).join(' ')).join(' … ');
  if (lateLength === 0 || (WITHDRAWN.test(added) && lateLength < WITHDRAWN_SHARE * oldLength)) return 'withdrawn';
  if (REFILED.test(added)) return 'refile';
  if (CORRECTION.test(added)) return 'correction';
  const words = edits.reduce((sum, edit) => sum + edit.added.length, 0);
  const weighty = edits.some((edit) => edit.weights.size > 0 && !isCounter(edit));
  if (UPDATED.test(added) && weighty) return 'update';
  const rewritten = edits
    .filter((edit) => !isTypo(edit))
    .reduce((sum, edit) => sum + Math.max(edit.added.length, edit.removed.length), 0);
  if (!weighty) return rewritten <= TRIVIAL_SHARE * Math.max(lateLength, oldLength) ? 'trivial' : 'update';
  return words > GROWN * lateLength ? 'update' : 'silent';
}

/** A counter of a page ("12 comments", "3 shares") that changes by itself. */
const isCounter = (edit: Edit): boolean => {
  const words = [...edit.removed, ...edit.added];
  return (
    words.length > 0 &&
    words.every((token) => token.kind !== 'word') &&
    /^(?:comments?|shares?|likes?|views?)$/u.test(edit.behind ?? '')
  );
};

/** One word for one that differs from it by a slip of the keyboard. */
function isTypo(edit: Edit): boolean {
  const [from, ...moreFrom] = edit.removed;
  const [to, ...moreTo] = edit.added;
  if (!from || !to || moreFrom.length > 0 || moreTo.length > 0) return false;
  return (
    from.kind === 'word' &&
    to.kind === 'word' &&
    Math.abs(from.lower.length - to.lower.length) <= 1 &&
    shared(from.lower, to.lower) >= Math.max(from.lower.length, to.lower.length) - 2
  );
}

/** Letters two words share at their start and end together. */
function shared(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end;
}

const KIND_WORDS: Record<RevisionKind, string> = {
  update: 'Updated',
  refile: 'Filed again',
  correction: 'Corrected with a note',
  silent: 'Changed without a note',
  withdrawn: 'Withdrawn',
  trivial: 'No figure, date, unit, negation or name changed',
};

function summaryOf(kind: RevisionKind, edits: readonly Edit[]): string {
  if (edits.length === 0) return 'Nothing changed.';
  const heavy = edits.filter((edit) => edit.weights.size > 0 && edit.removed.length > 0 && edit.added.length > 0);
  const shown = heavy.slice(0, 3).map((edit) => `“${printed(edit.removed)}” became “${printed(edit.added)}”`);
  const places = `${String(edits.length)} ${edits.length === 1 ? 'place' : 'places'} changed`;
  return `${KIND_WORDS[kind]}: ${shown.length > 0 ? `${shown.join(', ')}; ` : ''}${places}.`;
}

function printed(tokens: readonly Token[]): string {
  const words = tokens
    .map((token) => (token.spaced ? ` ${token.text}` : token.text))
    .join('')
    .trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
