import { foundIn, readingOf } from '../reading/read.ts';
import type { Found } from '../reading/found.ts';
import type { Statement } from '../reading/statement.ts';
import type { Span } from '../text/span.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { Testimony } from './comparison.ts';
import { aspectsOf, conceptsOf } from './lexicon/concepts.ts';
import { namesIn, type Name } from './lexicon/names.ts';
import { fold, isStop, isTellingVerb, stem } from './lexicon/words.ts';

/** A concept of the sentence with its distance to the figure in characters; 0 touches it. */
export interface Mention {
  readonly id: string;
  readonly kind: string;
  readonly distance: number;
  readonly inClause: boolean;
  /** Index of its first word among the content words: neighbours stand next to each other in the sentence. */
  readonly at: number;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly word: string;
}

/** A testimony made ready for the tests: its sentence, the clause of the figure, and the concepts and names in them. */
export interface Account {
  readonly testimony: Testimony;
  readonly statement: Statement;
  readonly sentence: string;
  readonly clause: string;
  /** The words of the clause in front of the figure. */
  readonly before: string;
  readonly mentions: readonly Mention[];
  readonly names: readonly Name[];
  /** Names in the clause of the figure alone. */
  readonly clauseNames: readonly Name[];
  /** Concepts of the past verbs in the clause that say what happened. */
  readonly verbs: readonly string[];
  readonly aspects: readonly string[];
  readonly counted: readonly string[];
  /** Topic concepts of the sentence with their weights. */
  readonly topic: ReadonlyMap<string, number>;
  /** Other figures, dates and times of the sentence; offsets into the sentence. */
  readonly beside: readonly Found[];
  /** Readings made of this account, by reading; see `perAccount`. */
  readonly kept: Map<object, unknown>;
}

const accounts = new WeakMap<Testimony, Account>();

/** The account of a testimony, computed once for each testimony object. */
export function accountOf(testimony: Testimony): Account {
  const known = accounts.get(testimony);
  if (known !== undefined) return known;
  const made = makeAccount(testimony);
  accounts.set(testimony, made);
  return made;
}

function makeAccount(testimony: Testimony): Account {
  const { statement, text } = testimony;
  const span = sentenceSpan(statement, text);
  const sentence = text.slice(span.start, span.end);
  const focus = { start: statement.start - span.start, end: statement.end - span.start };
  const beside = valuesIn(testimony, span).filter((found) => found.end <= focus.start || found.start >= focus.end);
  const clause = clauseOf(sentence, focus, beside);
  const names = namesIn(sentence);
  const words = contentWords(sentence, { focus, beside, names, speaker: speakerSpan(sentence, statement) });
  const mentions = mentionsOf(words, focus, clause);
  return {
    testimony,
    statement,
    sentence,
    clause: sentence.slice(clause.start, clause.end),
    before: sentence.slice(clause.start, focus.start),
    mentions,
    names,
    clauseNames: names.filter((name) => name.start >= clause.start && name.end <= clause.end),
    verbs: verbsOf(words, clause),
    aspects: aspectsOf(stemsOf(sentence.slice(clause.start, clause.end))),
    counted: countedConcepts(statement.counted),
    topic: topicWeights(mentions, names, sentence),
    beside,
    kept: new Map(),
  };
}

/** Every value of a sentence, with offsets into the sentence. */
function valuesIn({ text, found, source }: Testimony, span: Span): readonly Found[] {
  if (found === undefined) {
    const sentence = text.slice(span.start, span.end);
    return foundIn(readingOf(sentence, { language: 'en', published: source.published?.slice(0, 10) }));
  }
  const inside = found.filter(({ start, end }) => start >= span.start && end <= span.end);
  return span.start === 0 ? inside : inside.map((one) => movedBy(one, -span.start));
}

const movedBy = (found: Found, by: number): Found => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
  core: { start: found.core.start + by, end: found.core.end + by },
});

function sentenceSpan(statement: Statement, text: string): Span {
  const { start, end } = statement.sentence;
  const valid = start >= 0 && end <= text.length && start <= statement.start && end >= statement.end;
  return valid ? { start, end } : { start: 0, end: text.length };
}

const HARD_CUT =
  /[;—]|:(?!\d)|\s-\s|,\s(?:and|but|while|whereas|of which|of whom|among them|including)\s|\sbut\s(?=the|an?|its?|their|his|her|this|that|he|she|they|it|not?)|\n/g;
const SOFT_CUT = /,|\b(?:and|but|while|with)\b/;

/** The part of the sentence that belongs to the figure: cut at strong breaks, and between it and other figures. */
function clauseOf(sentence: string, focus: Span, beside: readonly Found[]): Span {
  let [start, end] = [0, sentence.length];
  for (const cut of sentence.matchAll(HARD_CUT)) {
    const at = cut.index;
    if (at + cut[0].length <= focus.start) start = Math.max(start, at + cut[0].length);
    else if (at >= focus.end) end = Math.min(end, at);
  }
  for (const other of beside.filter((found) => found.value.kind === 'quantity')) {
    if (other.end <= focus.start) start = Math.max(start, softCut(sentence, other.end, focus.start) ?? start);
    else if (other.start >= focus.end) end = Math.min(end, softCut(sentence, focus.end, other.start) ?? end);
  }
  return { start, end };
}

function softCut(sentence: string, from: number, to: number): number | null {
  const at = sentence.slice(from, to).search(SOFT_CUT);
  return at < 0 ? null : from + at;
}

interface Around {
  readonly focus: Span;
  readonly beside: readonly Found[];
  readonly names: readonly Name[];
  readonly speaker: Span;
}

/** Where the sentence names its claimant; an empty span when it does not, or when the figure stands inside. */
function speakerSpan(sentence: string, { attribution, printed }: Statement): Span {
  const { claimant } = attribution;
  const at = claimant === null || claimant.includes(printed) ? -1 : sentence.indexOf(claimant);
  return at < 0 || claimant === null ? { start: 0, end: 0 } : { start: at, end: at + claimant.length };
}

const stemsOf = (text: string): string[] =>
  tokenise(text)
    .filter((token) => token.kind === 'word')
    .map((token) => stem(token.text));

const BREAK = /^[,;:.()]$/;

/** Word tokens of the sentence outside figures and names; marks stay, to break phrases. */
function contentWords(sentence: string, { focus, beside, names, speaker }: Around): Token[] {
  const taken = [focus, ...beside.map((found) => found.core), ...names, speaker];
  return tokenise(sentence).filter(
    (token) =>
      (token.kind === 'word' || BREAK.test(token.text)) &&
      !taken.some((span) => token.start >= span.start && token.end <= span.end),
  );
}

function mentionsOf(words: readonly Token[], focus: Span, clause: Span): Mention[] {
  const stems = words.map((token) => (token.kind === 'mark' ? '' : stem(token.text)));
  return conceptsOf(stems).flatMap(({ concept, at, length }) => {
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined) return [];
    if (concept.kind === 'plain' && (isStop(fold(first.text)) || isStop(concept.id))) return [];
    const distance = Math.max(0, first.start - focus.end, focus.start - last.end);
    return [
      {
        id: concept.id,
        kind: concept.kind,
        at,
        distance,
        start: first.start,
        end: last.end,
        word: length === 1 ? first.text : `${first.text} ${last.text}`,
        inClause: first.start >= clause.start && last.end <= clause.end,
      },
    ];
  });
}

function verbsOf(words: readonly Token[], clause: Span): string[] {
  const telling = words.filter(
    ({ kind, text, start, end }) =>
      kind === 'word' && start >= clause.start && end <= clause.end && isTellingVerb(text),
  );
  return telling.flatMap(({ text }) => conceptsOf([stem(text)]).map(({ concept }) => concept.id));
}

function countedConcepts(counted: string | null): string[] {
  if (counted === null) return [];
  const phrase = counted.split(/\s(?:from|in|at|on|who|that|which|with|for|to|by|against|near)\s/)[0] ?? counted;
  const names = namesIn(phrase);
  const words = tokenise(phrase).filter(
    (token) => token.kind === 'word' && !names.some((name) => token.start >= name.start && token.end <= name.end),
  );
  const concepts = conceptsOf(words.map((token) => stem(token.text)));
  return concepts
    .filter(({ concept }) => concept.kind !== 'plain' || !isStop(concept.id))
    .map(({ concept }) => concept.id);
}

const WEIGHTS: Readonly<Record<string, number>> = { act: 0.8, thing: 1, event: 1, plain: 1 };
const COMMON = new Set(['thing:people', 'thing:base', 'thing:area', 'thing:case', 'thing:money', 'plain:new']);

function topicWeights(mentions: readonly Mention[], names: readonly Name[], sentence: string): Map<string, number> {
  const topic = new Map<string, number>();
  for (const { id, kind } of mentions) topic.set(id, COMMON.has(id) ? 0.4 : (WEIGHTS[kind] ?? 1));
  for (const name of names) {
    const speaker = /^[^.]{0,30}\b(?:said|says|reported|wrote|told)\b/.test(sentence.slice(name.end, name.end + 24));
    topic.set(name.id, speaker ? 0.3 : 1.2);
  }
  return topic;
}
