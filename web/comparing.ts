/** Words of two copies cut where they differ and where evidence stands. Offsets are UTF-16 code units of a copy's text. */
import type { Anchoring, Comparison } from '../server/contract.ts';
import type { Span } from './reading.ts';

export interface Piece extends Span {
  readonly differs: boolean;
  readonly evidence: Anchoring | null;
}

/** A place where evidence stands in one of the copies. */
export interface Held extends Span {
  readonly anchoring: Anchoring;
}

/** A stretch cut wherever words begin or end to differ, or evidence begins or ends. */
export function cutAt(span: Span, differing: readonly Span[], held: readonly Held[] = []): Piece[] {
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...differing, ...held])
    for (const at of [start, end]) if (at > span.start && at < span.end) cuts.add(at);
  const at = [...cuts].sort((a, b) => a - b);
  const over = (piece: Span, other: Span): boolean => other.start < piece.end && other.end > piece.start;
  return at.slice(0, -1).map((start, i) => {
    const piece = { start, end: at[i + 1] ?? span.end };
    return {
      ...piece,
      differs: differing.some((other) => over(piece, other)),
      evidence: held.find((other) => over(piece, other))?.anchoring ?? null,
    };
  });
}

/** True for evidence whose words the later copy does not have as they were taken. */
export const isTouched = ({ effect }: Pick<Anchoring, 'effect'>): boolean => effect !== 'kept' && effect !== 'restored';

/** True for words of an article that the later copy shows outside it, word for word. */
export const hasLeft = ({ was, now, verdict }: Pick<Anchoring, 'was' | 'now' | 'verdict'>): boolean =>
  was.layer === 'text' && now?.layer === 'page' && verdict === 'moved';

/** What is said of such words. */
export const OUTSIDE = 'now outside the article';

/** What a later copy did to a quote, in words. */
export const VERDICT_WORDS: Readonly<Record<Anchoring['verdict'], string>> = {
  exact: 'unchanged',
  typographic: 'unchanged but for typography',
  moved: 'moved unchanged',
  changed: 'changed',
  vanished: 'gone',
  ambiguous: 'in several places now',
};

/** The kinds of revision in words. */
export const REVISION_WORDS: Readonly<Record<Comparison['revision']['kind'], string>> = {
  update: 'update',
  refile: 'refile',
  correction: 'correction, with a note',
  silent: 'silent, without a note',
  withdrawn: 'withdrawn',
  trivial: 'trivial',
};

/** The address of two copies side by side. */
export const compareAddress = ({ source, from, to }: Pick<Anchoring, 'source' | 'from' | 'to'>): string =>
  `/sources/${source}/compare?from=${from}&to=${to}`;
