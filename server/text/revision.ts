import { languageOf } from './language.ts';
import { editsBetween, isWeighty } from './revision-edits.ts';
import type { Edit, EditTopic } from './revision-edits.ts';
import { CORRECTION, KILLED, REFILED, UPDATED, WITHDRAWN } from './revision-notes.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';

export const REVISION_KINDS = ['update', 'refile', 'correction', 'silent', 'withdrawn', 'trivial'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** What came of a page between two copies. */
export interface Revision {
  readonly kind: RevisionKind;
  /** One plain sentence. */
  readonly summary: string;
  /** Spans of the later copy that are new or different; an empty span where words were taken out. */
  readonly changed: readonly (readonly [from: number, to: number])[];
  /** Each difference with what it is about. */
  readonly edits: readonly Edit[];
  /** Paragraphs of the later copy that were moved unchanged. */
  readonly moved: readonly Span[];
}

/** The titles of a source at its two captures, where they are known apart from the text. */
export interface Titles {
  readonly before: string;
  readonly after: string;
}

/** Added words, as a share of the later copy, from which a change of figures counts as an open update. */
const GROWN = 0.2;
/** The fewest added words that are a report written on. */
const LEAST_GROWN = 12;
/** Words of other wording, as a share of the later copy, up to which an edit without weight is trivial. */
const TRIVIAL_SHARE = 0.2;
/** A copy this much shorter that says it was withdrawn is withdrawn. */
const WITHDRAWN_SHARE = 0.5;
/** Words of a text that tell its language. */
const TELLING_LETTERS = 2000;

/**
 * Tells what came of a page between two copies: trivial edits (slips, bylines, counters, moved paragraphs) from edits of
 * figures, dates, units, negations, names and headlines, and open changes from silent ones. Bounded for any two texts.
 */
export function revise(before: string, after: string, titles?: Titles): Revision {
  const language = languageOf(tokenise(after.slice(0, TELLING_LETTERS)));
  const found = editsBetween(before, after, language);
  const edits = [...titleEdits(titles, found.edits), ...found.edits];
  const kind = kindOf(edits, { before, after, sizes: [found.before, found.after] });
  return {
    kind,
    summary: summaryOf(kind, edits, found.moved.length),
    changed: found.edits.map(({ span }) => span),
    edits,
    moved: found.moved,
  };
}

/** A changed title that the text itself does not show as a changed first block. */
function titleEdits(titles: Titles | undefined, edits: readonly Edit[]): Edit[] {
  if (titles === undefined || edits.some(({ topics }) => topics.includes('headline'))) return [];
  const { edits: changed } = editsBetween(titles.before, titles.after, undefined);
  if (!changed.some(({ topics }) => topics.some((topic) => topic !== 'typo'))) return [];
  const [was, now] = [titles.before.trim(), titles.after.trim()];
  const topics = new Set<EditTopic>(['headline', ...changed.filter(isWeighty).flatMap((edit) => edit.topics)]);
  return [{ was, now, topics: [...topics], span: [0, 0], removed: [], added: [] }];
}

interface Copies {
  readonly before: string;
  readonly after: string;
  readonly sizes: readonly [before: number, after: number];
}

function kindOf(edits: readonly Edit[], { before, after, sizes: [old, late] }: Copies): RevisionKind {
  if (isWithdrawn(before, after, { old, late })) return 'withdrawn';
  const said = (mark: RegExp): boolean => edits.some((edit) => mark.test(addedLines(after, edit)));
  if (said(REFILED)) return 'refile';
  if (said(CORRECTION)) return 'correction';
  const weighty = edits.some(isWeighty);
  if (weighty && (said(UPDATED) || hasNewStamp(after, edits))) return 'update';
  const other = edits.filter(({ topics }) => topics.includes('wording'));
  const rewritten = other.reduce((sum, { added, removed }) => sum + Math.max(added.length, removed.length), 0);
  if (!weighty) return rewritten <= TRIVIAL_SHARE * Math.max(old, late) ? 'trivial' : 'update';
  const grown = newWords(edits);
  return grown > GROWN * late && grown >= LEAST_GROWN ? 'update' : 'silent';
}

/** Words put in that were not taken out somewhere else: a paragraph moved with an edit inside adds only the edit. */
function newWords(edits: readonly Edit[]): number {
  const gone = new Map<string, number>();
  for (const key of edits.flatMap(({ removed }) => removed)) gone.set(key, (gone.get(key) ?? 0) + 1);
  let grown = 0;
  for (const key of edits.flatMap(({ added }) => added)) {
    const held = gone.get(key) ?? 0;
    if (held === 0) grown += 1;
    else gone.set(key, held - 1);
  }
  return grown;
}

function isWithdrawn(before: string, after: string, { old, late }: { old: number; late: number }): boolean {
  if (after.trim() === '') return before.trim() !== '';
  if (KILLED.test(after) && !KILLED.test(before)) return true;
  return late < WITHDRAWN_SHARE * old && WITHDRAWN.test(after);
}

/** The words an edit added. */
function addedLines(after: string, { span: [from, to], added }: Edit): string {
  return added.length === 0 ? '' : after.slice(from, to);
}

const LAST_UPDATED = /updated|modified|aktualisiert|mise? à jour|modifié|actualizado|обновлено|تحديث|更新/iu;

/** A line that says when the page was last updated was put in or set anew: the page changed in the open. */
const hasNewStamp = (after: string, edits: readonly Edit[]): boolean =>
  edits.some(({ topics, span: [from, to] }) => topics.includes('stamp') && LAST_UPDATED.test(lineAt(after, from, to)));

const lineAt = (text: string, from: number, to: number): string => {
  const end = text.indexOf('\n', to);
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, end === -1 ? text.length : end);
};

const KIND_WORDS: Record<RevisionKind, string> = {
  update: 'Updated',
  refile: 'Filed again',
  correction: 'Corrected with a note',
  silent: 'Changed without a note',
  withdrawn: 'Withdrawn',
  trivial: 'No figure, date, unit, negation, name or headline changed',
};

const MOST_SHOWN = 3;

function summaryOf(kind: RevisionKind, edits: readonly Edit[], moved: number): string {
  const movedWords = moved === 0 ? '' : `${String(moved)} ${moved === 1 ? 'paragraph' : 'paragraphs'} moved`;
  if (edits.length === 0) return movedWords === '' ? 'Nothing changed.' : `${movedWords} unchanged.`;
  const heavy = edits.filter((edit) => isWeighty(edit) && edit.was !== '' && edit.now !== '');
  const shown = heavy.slice(0, MOST_SHOWN).map((edit) => became(edit));
  const places = `${String(edits.length)} ${edits.length === 1 ? 'place' : 'places'} changed`;
  const parts = [shown.join(', '), places, movedWords].filter((part) => part !== '');
  return `${KIND_WORDS[kind]}: ${parts.join('; ')}.`;
}

/** “11” became “12”, in words for people. */
export function became({ was, now, topics }: Pick<Edit, 'was' | 'now' | 'topics'>): string {
  return `${topics.includes('headline') ? 'headline ' : ''}“${short(was)}” became “${short(now)}”`;
}

const LONGEST = 60;
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);
