import { candidatePairs, fingerprints, foldedWords } from '../../text/fingerprint.ts';
import type { FoldedWord } from '../../text/fingerprint.ts';
import type { Span } from '../../text/span.ts';
import { creditsOf } from './credits.ts';
import type { Credits } from './credits.ts';
import { creditLinks } from './credit-links.ts';
import { namesOf, outletKey } from './names.ts';
import { overlapOf, placesOf, quotedIn } from './overlap.ts';
import type { Worded } from './overlap.ts';
import { passageOf } from './passage.ts';
import type { Passage } from './passage.ts';
import { overlapLink } from './reuse.ts';
import { standingIn } from './standing.ts';
import { likenessIn } from './story.ts';
import type { Likeness } from './story.ts';
import { storiesOf } from './versions.ts';

/** A text whose origin is asked; `claim` is the printed figure the question is about. */
export interface TracedText {
  readonly id: string | number;
  readonly text: string;
  readonly outlet?: string | undefined;
  /** ISO day. */
  readonly published?: string | undefined;
  readonly claim?: string | undefined;
}

export const LINK_KINDS = ['copy', 'partial', 'quotation', 'credit', 'boilerplate'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What one text (`from`) has from another (`to`). */
export interface Link {
  readonly from: string | number;
  readonly to: string | number;
  readonly kind: LinkKind;
  /** Share of the words of `from` that stand in `to`, 0 to 1. */
  readonly contained: number;
  /** Shared stretches, [start, end] in `from` and in `to`; UTF-16, end exclusive. */
  readonly spans: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  /** True where both credit each other, so that neither is the origin. */
  readonly circular?: true;
}

export interface Tracing {
  /** The texts that go back to one report each, in the order of the input. */
  readonly origins: readonly (readonly (string | number)[])[];
  readonly links: readonly Link[];
}

/** One text with all that tracing looks at. */
export interface Studied extends Worded {
  readonly at: number;
  readonly source: TracedText;
  readonly outlet: string;
  readonly words: readonly FoldedWord[];
  readonly credits: Credits;
  readonly passage: Passage;
}

/** A link by the places of its texts in the set; `joins` when both go back to one report. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly contained: number;
  readonly spans: readonly { readonly a: Span; readonly b: Span }[];
  readonly joins: boolean;
  readonly circular?: true;
}

/**
 * Groups texts by the independent report they go back to, for the passage asked about where one is, and says what binds
 * them. Candidates come from fingerprints and are verified by alignment; credits are read from the words.
 */
export function traceOrigins(texts: readonly TracedText[]): Tracing {
  const { studied, likeness } = studySet(texts);
  const pairs = candidatePairs(studied.map(({ words }) => fingerprints(words)));
  const overlaps = pairs.flatMap(([a, b]) => {
    const [first, second] = [studied[a], studied[b]];
    return first && second ? (overlapLink(first, second, overlapOf(first, second)) ?? []) : [];
  });
  const credited = creditLinks(studied, likeness);
  const found = strongest([...overlaps, ...credited]);
  return { origins: groups(texts, found), links: found.map((link) => printedLink(texts, link)) };
}

interface StudiedSet {
  readonly studied: readonly Studied[];
  readonly likeness: Likeness;
}

/** Cuts, folds and reads every text of a set once; `words` where they were folded before. */
export function studySet(
  texts: readonly TracedText[],
  words: readonly (readonly FoldedWord[])[] = texts.map(({ text }) => foldedWords(text)),
): StudiedSet {
  const names = namesOf(texts.map(({ outlet }) => outlet ?? ''));
  const likeness = likenessIn(words);
  const credits = texts.map(({ text, outlet }) => creditsOf(text, outletKey(outlet ?? ''), names));
  const stories = storiesOf(
    texts.map(({ outlet }, at) => ({
      outlet: outletKey(outlet ?? ''),
      words: words[at] ?? [],
      sentences: credits[at]?.sentences ?? [],
    })),
    likeness,
  );
  const standing = standingIn(
    texts.map(({ text, outlet }, at) => ({
      outlet: outletKey(outlet ?? ''),
      text,
      sentences: credits[at]?.sentences ?? [],
      story: stories[at] ?? at,
    })),
  );
  const studied = texts.map((source, at): Studied => {
    const own = credits[at] ?? { credits: [], own: [], sentences: [] };
    return {
      at,
      source,
      outlet: outletKey(source.outlet ?? ''),
      words: words[at] ?? [],
      places: placesOf(words[at] ?? [], quotedIn(source.text), standing[at] ?? []),
      credits: own,
      passage: passageOf(source.text, source.claim, own.sentences),
    };
  });
  return { studied, likeness };
}

const STRENGTH: Readonly<Record<LinkKind, number>> = { copy: 5, partial: 4, credit: 3, quotation: 2, boilerplate: 1 };

/** One link a pair: the strongest, joined when any of them joins. */
export function strongest(links: readonly Found[]): Found[] {
  const byPair = new Map<string, Found>();
  for (const link of links) {
    const key = `${String(Math.min(link.from, link.to))} ${String(Math.max(link.from, link.to))}`;
    const other = byPair.get(key);
    if (other === undefined) byPair.set(key, link);
    else byPair.set(key, both(STRENGTH[other.kind] >= STRENGTH[link.kind] ? [other, link] : [link, other]));
  }
  return [...byPair.values()];
}

/** A credit says who has it from whom better than dates do. */
function both([strong, weak]: readonly [Found, Found]): Found {
  const turned = weak.kind === 'credit' && weak.from === strong.to && weak.circular !== true;
  const link = turned
    ? { ...strong, from: strong.to, to: strong.from, spans: strong.spans.map(({ a, b }) => ({ a: b, b: a })) }
    : strong;
  return { ...link, joins: strong.joins || weak.joins };
}

function groups(texts: readonly TracedText[], links: readonly Found[]): (string | number)[][] {
  const leader = texts.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while ((leader[top] ?? top) !== top) top = leader[top] ?? top;
    return top;
  };
  for (const { from, to, joins } of links) {
    if (!joins) continue;
    const [a, b] = [find(from), find(to)];
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  const sets = new Map<number, (string | number)[]>();
  texts.forEach(({ id }, at) => {
    const top = find(at);
    sets.set(top, [...(sets.get(top) ?? []), id]);
  });
  return [...sets.values()];
}

/** A link by the ids of its texts. */
export function printedLink(texts: readonly TracedText[], link: Found): Link {
  return {
    from: texts[link.from]?.id ?? link.from,
    to: texts[link.to]?.id ?? link.to,
    kind: link.kind,
    contained: Math.round(Math.min(1, link.contained) * 1000) / 1000,
    spans: link.spans.map(({ a, b }) => ({ from: [a.start, a.end] as const, to: [b.start, b.end] as const })),
    ...(link.circular ? { circular: true as const } : {}),
  };
}
