import { isCreditedFor } from './passage.ts';
import { isOneStory } from './story.ts';
import type { Likeness } from './story.ts';
import type { Found, Studied } from './trace.ts';

/** Links from texts to the outlets they credit, and between texts that credit the same absent one for the same story. */
export function creditLinks(texts: readonly Studied[], likeness: Likeness): Found[] {
  const direct = texts.flatMap((text) => keysOf(text).flatMap((key) => toOutlet(text, key, texts, likeness)));
  const marked = direct.map((link) =>
    direct.some((other) => other.from === link.to && other.to === link.from)
      ? { ...link, circular: true as const }
      : link,
  );
  return [...marked, ...throughAbsent(texts, likeness)];
}

const keysOf = (text: Studied): string[] => [...new Set(text.credits.credits.map(({ key }) => key))];

const joins = (text: Studied, key: string): boolean =>
  text.credits.credits.some(
    (credit) => credit.key === key && isCreditedFor(text.source.text, credit, text.credits, text.passage),
  );

function toOutlet(text: Studied, key: string, texts: readonly Studied[], likeness: Likeness): Found[] {
  const told = texts.filter(
    (other) => other.outlet === key && other.at !== text.at && isOneStory(likeness(text.at, other.at)),
  );
  const [nearest] = told.sort((a, b) => likeness(text.at, b.at) - likeness(text.at, a.at));
  if (nearest === undefined) return [];
  return [{ ...BARE, from: text.at, to: nearest.at, joins: joins(text, key) }];
}

const BARE = { kind: 'credit', contained: 0, spans: [] } as const;

/** Texts that have the passage from the same agency go back to one report although the agency's own text is not in the set. */
function throughAbsent(texts: readonly Studied[], likeness: Likeness): Found[] {
  const links: Found[] = [];
  for (const a of texts)
    for (const key of keysOf(a).filter((each) => joins(a, each)))
      for (const b of texts.slice(a.at + 1)) {
        const present = texts.some((other) => other.outlet === key && isOneStory(likeness(a.at, other.at)));
        if (!present && isOneStory(likeness(a.at, b.at)) && joins(b, key))
          links.push({ ...BARE, from: b.at, to: a.at, joins: true });
      }
  return links;
}
