import type { AnchorVerdict } from './anchor.ts';
import { compareCopies } from './compare-copies.ts';
import { editsBetween, isWeighty } from './revision-edits.ts';
import type { Edit } from './revision-edits.ts';
import type { Span } from './span.ts';

/** What a later copy does to a quote: it stands, a slip of the keyboard in it was mended, or it says something else. */
export type QuoteEffect = 'kept' | 'slip' | 'broken';

/** True for the verdicts by which every word of a quote is still there. */
export const stands = (verdict: AnchorVerdict): boolean => ['exact', 'typographic', 'moved'].includes(verdict);

/**
 * What a verdict means for a quote. Only edits that are slips of the keyboard leave it as good as it was: a word put in
 * the place of another ("injured" for "killed") breaks a quote although no figure, date or name changed.
 */
export function effectOn(verdict: AnchorVerdict, was: string, now: string | null): QuoteEffect {
  if (stands(verdict)) return 'kept';
  if (verdict !== 'changed' || now === null) return 'broken';
  const { edits } = editsBetween(was, now, undefined);
  return edits.every(({ topics }) => topics.every((topic) => topic === 'typo')) ? 'slip' : 'broken';
}

/** The words that tell a quote from its later form: the weightiest edit on both sides. */
export function telling(was: string, now: string): Pick<Edit, 'was' | 'now'> {
  const { edits } = editsBetween(was, now, undefined);
  const weighty = edits.find((edit) => isWeighty(edit) && edit.was !== '' && edit.now !== '');
  const edit = weighty ?? edits.find(isWeighty) ?? edits[0];
  return edit === undefined ? { was, now } : { was: edit.was, now: edit.now };
}

/** Where the words of a quote and of its later form differ, as spans of the two copies they stand in. */
export function telltaleSpans(
  was: Span & { readonly exact: string },
  now: (Span & { readonly exact: string }) | null,
): { removed: Span[]; added: Span[] } {
  if (now === null) return { removed: [{ start: was.start, end: was.end }], added: [] };
  const rows = compareCopies(was.exact, now.exact);
  const moved = (spans: readonly Span[], by: number): Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return {
    removed: rows.flatMap((row) => moved(row.removed, was.start)),
    added: rows.flatMap((row) => moved(row.added, now.start)),
  };
}
