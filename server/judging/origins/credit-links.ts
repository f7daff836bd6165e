import { isOffice } from './names.ts';
import { isCreditedFor, passageOf } from './passage.ts';
import { isOneStory } from './story.ts';
import type { Likeness } from './story.ts';
import type { Found, Studied } from './trace.ts';

/** Links from texts to the outlets they credit, circles marked, and between texts that credit the same absent one for one story. */
export function creditLinks(texts: readonly Studied[], likeness: Likeness): Found[] {
  const direct = texts.flatMap((text) => keysOf(text).flatMap((key) => toOutlet(text, key, texts, likeness)));
  const ways = new Map<number, number[]>();
  for (const { from, to } of direct) ways.set(from, [...(ways.get(from) ?? []), to]);
  const marked = direct.map((link) =>
    leadsTo(link.to, link.from, ways) ? { ...link, circular: true as const } : link,
  );
  return [...marked, ...throughAbsent(texts, likeness)];
}

/** Whether following credits from one text comes to another: both then cite in a circle, however many stand between. */
function leadsTo(start: number, end: number, ways: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>();
  const due = [start];
  for (let at = due.pop(); at !== undefined; at = due.pop()) {
    if (at === end) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    due.push(...(ways.get(at) ?? []));
  }
  return false;
}

const keysOf = (text: Studied): string[] => [...new Set(text.credits.credits.map(({ key }) => key))];

const joins = (text: Studied, key: string): boolean =>
  text.credits.credits.some(
    (credit) => credit.key === key && isCreditedFor(text.source.text, credit, text.credits, text.passage),
  );

/** The text of the credited outlet that this one has it from: one that prints the figure asked about, else the most alike. */
function toOutlet(text: Studied, key: string, texts: readonly Studied[], likeness: Likeness): Found[] {
  const score = (other: Studied): number =>
    likeness.of(text.at, other.at) + (sharesFigure(text, other) ? 1 : 0) - (isLater(other, text) ? 0.5 : 0);
  const told = texts.filter((other) => {
    if (other.outlet !== key || other.at === text.at) return false;
    return isSameStory(text, other, likeness) || (creditsFigure(text, key) && isCredited(text, other, likeness));
  });
  const [source] = told.sort((a, b) => score(b) - score(a));
  return source === undefined
    ? []
    : [{ ...BARE, from: text.at, to: source.at, joins: joins(text, key) && !isAskedElsewhere(text, source) }];
}

const isSameStory = (a: Studied, b: Studied, likeness: Likeness): boolean =>
  isOneStory(likeness.of(a.at, b.at), sharesFigure(a, b) ? 'same figure' : 'other figure');

/** A figure that two reports hardly print by chance: three digits or more, and no year. */
const isRareFigure = (figure = ''): boolean =>
  (figure.match(/\d/gu) ?? []).length >= 3 && !/^(?:1[89]|20)\d\d$/u.test(figure.trim());

/** Whether the sentence that prints the figure asked about names an outlet as whom it has it from. */
const creditsFigure = (text: Studied, key: string): boolean =>
  isRareFigure(text.source.claim) &&
  text.credits.credits.some(
    (credit) =>
      credit.key === key &&
      text.passage?.some(({ start, end }) => credit.sentence.start === start && credit.sentence.end === end) === true,
  );

const DAYS_OF_A_STORY = 14;
const MS_OF_A_DAY = 86_400_000;

/** Whether a text of the outlet that is named for the figure prints it too, in the days of the story. */
function isCredited(text: Studied, other: Studied, likeness: Likeness): boolean {
  const days = (Date.parse(text.source.published ?? '') - Date.parse(other.source.published ?? '')) / MS_OF_A_DAY;
  const apart = Number.isNaN(days) ? 0 : Math.abs(days);
  return (
    apart <= DAYS_OF_A_STORY &&
    sharesFigure(text, other) &&
    isOneStory(likeness.of(text.at, other.at), 'credited figure')
  );
}

const sharesFigure = (a: Studied, b: Studied): boolean =>
  a.passage !== null && passageOf(b.source.text, a.source.claim, b.credits.sentences) !== null;

/** True where the other prints this text's figure, but is itself asked about another passage, whose origin may be another. */
function isAskedElsewhere(text: Studied, other: Studied): boolean {
  if (other.passage === null) return false;
  const asked = other.passage.map(({ start }) => start);
  const here = passageOf(other.source.text, text.source.claim, other.credits.sentences);
  return here !== null && !here.some(({ start }) => asked.includes(start));
}

const isLater = (a: Studied, b: Studied): boolean =>
  a.source.published !== undefined && b.source.published !== undefined && a.source.published > b.source.published;

const BARE = { kind: 'credit', contained: 0, spans: [] } as const;

/** Texts that have the passage from the same agency go back to one report although the agency's own text is not in the set; an office is asked by each. */
function throughAbsent(texts: readonly Studied[], likeness: Likeness): Found[] {
  const links: Found[] = [];
  for (const a of texts)
    for (const key of keysOf(a).filter((each) => joins(a, each) && !isOffice(each)))
      for (const b of texts.slice(a.at + 1)) {
        const present = texts.some((other) => other.outlet === key && isSameStory(a, other, likeness));
        if (!present && isSameStory(a, b, likeness) && joins(b, key))
          links.push({ ...BARE, from: b.at, to: a.at, joins: true });
      }
  return links;
}
