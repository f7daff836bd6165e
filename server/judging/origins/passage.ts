import type { Span } from '../../text/span.ts';
import type { Credit, Credits } from './credits.ts';

/** The words whose origin is asked, or null where the whole text is meant. */
export type Passage = readonly Span[] | null;

/** Every sentence that prints the figure asked about; null when none is given or the text does not have it. */
export function passageOf(text: string, claim: string | undefined, sentences: readonly Span[]): Passage {
  const figure = claim?.trim() ?? '';
  if (figure === '') return null;
  const found = sentences.filter(({ start, end }) => prints(text.slice(start, end), figure));
  return found.length > 0 ? found : null;
}

/** Words with their figures as no country parts them: no marks between groups of three digits, a point before decimals, no space before a percent sign. */
const plainFigures = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?<=\d)[.,'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d),(?=\d)/gu, '.')
    .replace(/(?<=\d)\s(?=%)/gu, '');

function prints(sentence: string, figure: string): boolean {
  const said = plainFigures(sentence);
  const sought = plainFigures(figure);
  for (let at = said.indexOf(sought); at !== -1; at = said.indexOf(sought, at + 1)) {
    const left = said.slice(Math.max(0, at - 2), at);
    const right = said.slice(at + sought.length, at + sought.length + 2);
    if (!/[\p{L}\p{N}]$|\d[.,]$/u.test(left) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(right)) return true;
    if (/[\p{Script=Han}]/u.test(figure)) return true;
  }
  return false;
}

const LEAD = 2;
const CARRIES_ON =
  /\b(?:he|she|they|it|the (?:official|officer|spokesman|spokeswoman|spokesperson|source|minister|mayor|governor|doctor|commander|director|chief|agency|news agency|newspaper|paper|report|broadcaster|channel|outlet|site|website))\b[^.]{0,40}\b(?:said|says|added|reported|wrote|told|put|quoted|explained|confirmed|estimated)\b|\b(?:said|added|reported|wrote)\b[^.]{0,10}\b(?:he|she|they|the (?:official|spokes\w+|source|minister|mayor|agency|newspaper|report))\b|\b(?:the (?:agency|news agency|newspaper|paper|broadcaster)'s|the same (?:report|source|agency))\b/iu;

/** Whether a text's words on the passage are taken from the one it credits. */
export function isCreditedFor(
  text: string,
  credit: Credit,
  { credits, own, sentences }: Credits,
  passage: Passage,
): boolean {
  if (passage === null) return creditsWhole(credit, own, sentences);
  const speaks = passage.some((sentence) => ownWords(own, sentence));
  const direct = passage.some(
    (sentence) => sameSpan(sentence, credit.sentence) || carriesOn(text, credit, sentence, sentences),
  );
  if (credit.reach === 'passage') return direct;
  const others = credits.filter(
    (other) => other.reach === 'passage' && passage.some((sentence) => sameSpan(sentence, other.sentence)),
  );
  return direct || (!speaks && others.every((other) => other.key === credit.key));
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const ownWords = (own: readonly Span[], sentence: Span): boolean => own.some((each) => sameSpan(each, sentence));

/** Without a figure to ask about, a byline speaks for the text, and so does a credit in its lead where the outlet adds nothing of its own. */
function creditsWhole(credit: Credit, own: readonly Span[], sentences: readonly Span[]): boolean {
  if (credit.reach === 'whole') return true;
  if (own.length > 0) return false;
  const at = sentences.findIndex((sentence) => sameSpan(sentence, credit.sentence));
  return credit.reach === 'with' || at < LEAD;
}

/** "…, he told AFP. The official said 40 houses burned": the next sentence of the same speaker. */
function carriesOn(text: string, credit: Credit, sentence: Span, sentences: readonly Span[]): boolean {
  const from = sentences.findIndex((each) => sameSpan(each, credit.sentence));
  const at = sentences.findIndex((each) => sameSpan(each, sentence));
  const words = text.slice(sentence.start, sentence.end);
  if (at === from + 1) return CARRIES_ON.test(words) || /^["“«]/u.test(words.trim());
  return at === from - 1 && /^["“«]/u.test(words.trim());
}

/** Whether the spans hold at least half of one of the passage's sentences; the whole text's lead where nothing is asked. */
export function holdsPassage(spans: readonly Span[], passage: Passage, sentences: readonly Span[]): boolean {
  const asked = passage ?? sentences.slice(0, LEAD);
  return asked.some((sentence) => {
    const inside = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start)),
      0,
    );
    return inside * 2 >= sentence.end - sentence.start;
  });
}

/** Share of the words of the shorter of two sentences from which one is the other put in another order. */
const RETOLD = 0.6;

/** A text with the words asked about and what it says of their origin. */
interface Asked {
  readonly source: { readonly text: string };
  readonly credits: Credits;
  readonly passage: Passage;
}

/** Whether a copier put the passage in other order or a few other words, without saying that it has it from its own work. */
export function retells(from: Asked, to: Asked): boolean {
  if (from.passage === null || to.passage === null) return false;
  const inTo = to.passage.map((sentence) => tellingWords(to.source.text, sentence));
  return from.passage.some((sentence) => {
    if (ownWords(from.credits.own, sentence)) return false;
    const words = tellingWords(from.source.text, sentence);
    return inTo.some((others) => {
      const shared = [...words].filter((word) => others.has(word)).length;
      return shared >= RETOLD * Math.min(words.size, others.size) && shared > 3;
    });
  });
}

const tellingWords = (text: string, { start, end }: Span): Set<string> =>
  new Set(
    (
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{M}]{4,}|\p{N}[\p{N}.,]*/gu) ?? []
    ).map(String),
  );
