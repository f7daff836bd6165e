import type { Span } from '../../text/span.ts';
import { CHANGE_WORDS } from './direction.ts';
import type { Formula } from './finding.ts';
import { figureOf } from './formulas.ts';
import type { Figure } from './formulas.ts';
import type { DraftMark } from './marks.ts';

/** A figure and those that stand before it in its sentence. */
interface Place {
  readonly text: string;
  readonly sentence: Span;
  readonly figure: Figure;
  readonly before: readonly Figure[];
  /** Figures of the sentence behind it. */
  readonly after: readonly Figure[];
}

const isPercent = ({ value }: Figure): boolean => value.unit === '%';
const isAmount = ({ value }: Figure): boolean =>
  value.kind === 'quantity' && value.unit !== '%' && value.unit !== 'pp' && value.unit !== null;
const between = (text: string, a: Span, b: Span): string => text.slice(a.end, b.start);
const lead = ({ text, sentence, figure }: Place, length: number): string =>
  text.slice(Math.max(sentence.start, figure.mark.start - length), figure.mark.start);
const tail = ({ text, sentence, figure }: Place, length: number): string =>
  text.slice(figure.mark.end, Math.min(sentence.end, figure.mark.end + length));
const formula = (kind: Formula['kind'], figures: readonly Figure[]): Formula => ({
  kind,
  inputs: figures.map(({ mark }) => mark.number),
});

/** Two amounts of one unit with “from … to …” between them, or “… against/compared with … a year earlier”. */
function fromTo({ text, before, after }: Place): readonly [Figure, Figure] | null {
  for (const run of [before, after]) {
    const amounts = run.filter(isAmount);
    for (let at = amounts.length - 2; at >= 0; at -= 1) {
      const [a, b] = [amounts[at], amounts[at + 1]];
      if (a === undefined || b === undefined || a.value.unit !== b.value.unit) continue;
      const words = between(text, a.mark, b.mark);
      const opened = text.slice(Math.max(0, a.mark.start - 24), a.mark.start);
      if (/\bfrom\b[^.;]*$/i.test(opened) && /\bto\b/i.test(words)) return [a, b];
      if (/\b(?:down|up) from\b/i.test(words)) return [b, a];
    }
  }
  return null;
}

/** “a fall of 52 percent”, “up 12 percent”: the change between two amounts of the sentence. */
function change(place: Place): Formula | null {
  if (!isPercent(place.figure)) return null;
  const said = CHANGE_WORDS.test(lead(place, 60)) || CHANGE_WORDS.test(tail(place, 30));
  const ends = said ? fromTo(place) : null;
  return ends && formula('change', ends);
}

/** “2,700 fewer”, “a difference of 2,700”: what lies between two amounts of the sentence. */
function difference(place: Place): Formula | null {
  if (!isAmount(place.figure)) return null;
  const said =
    /^\s*(?:\p{L}+\s+)?(?:fewer|less|more)\b/iu.test(tail(place, 24)) ||
    /\b(?:difference|drop|fall|loss|rise|increase|gain|cut|decline) of\s+$/i.test(lead(place, 24));
  const ends = said ? fromTo(place) : null;
  return ends && ends[0].value.unit === place.figure.value.unit ? formula('difference', ends) : null;
}

/** “300 of the 1,200 workers, or 25 percent”: the share of two amounts of the sentence. */
function share(place: Place): Formula | null {
  if (!isPercent(place.figure)) return null;
  const amounts = [...place.before, ...place.after].filter(isAmount);
  for (let at = 0; at + 1 < amounts.length; at += 1) {
    const [a, b] = [amounts[at], amounts[at + 1]];
    if (a === undefined || b === undefined || a.best > b.best || a.value.unit !== b.value.unit) continue;
    if (
      /^[^,;]{0,30}\b(?:of|out of)\s+(?:the|its|their|some|all|about)?\s*$/i.test(between(place.text, a.mark, b.mark))
    )
      return formula('share', [a, b]);
  }
  return null;
}

const IN_ALL = /^[^.;:,]{0,40}\b(?:in all|in total|altogether|combined|all told|together)\b/i;
const TOTAL =
  /\b(?:a total of|in all|altogether|making|totalling|totaling|bringing the (?:total|number) to|for a total of)[,:]?\s+$/i;

/** “two … and two more …: four in all”: the sum of the amounts of one unit before it in the sentence. */
function sum(place: Place): Formula | null {
  if (!isAmount(place.figure)) return null;
  if (!IN_ALL.test(tail(place, 60)) && !TOTAL.test(lead(place, 40))) return null;
  const parts = place.before.filter((one) => isAmount(one) && one.value.unit === place.figure.value.unit);
  return parts.length >= 2 ? formula('sum', parts) : null;
}

/** “1,200 flights in 30 days, or 40 a day”: an amount of the sentence over its stretch of time. */
function rate(place: Place): Formula | null {
  const unit = /^\s*(?:\p{L}+\s+)?(?:a|per|each|every)\s+(second|minute|hour|day|week|month|year)\b/iu.exec(
    tail(place, 40),
  )?.[1];
  if (unit === undefined || !isAmount(place.figure)) return null;
  const time = place.before.find(
    ({ value }) => value.kind === 'duration' && value.unit?.toLowerCase() === unit.toLowerCase(),
  );
  const amount = place.before.filter((one) => isAmount(one) && one.value.unit === place.figure.value.unit).at(-1);
  return time && amount ? formula('rate', [amount, time]) : null;
}

const PROPOSERS = [change, difference, share, sum, rate] as const;

/** The formulas that the sentences of a draft themselves give, by the number of the mark that is derived. */
export function proposeFormulas(text: string, marks: readonly DraftMark[]): Map<number, Formula> {
  const proposed = new Map<number, Formula>();
  const bySentence = new Map<number, Figure[]>();
  for (const figure of marks.flatMap((mark) => figureOf(mark) ?? [])) {
    const start = figure.mark.sentence.start;
    bySentence.set(start, [...(bySentence.get(start) ?? []), figure]);
  }
  for (const figures of bySentence.values()) {
    if (figures.length < 3) continue;
    figures.forEach((figure, at) => {
      const others = { before: figures.slice(0, at), after: figures.slice(at + 1) };
      const place = { text, sentence: figure.mark.sentence, figure, ...others };
      const found = PROPOSERS.map((propose) => propose(place)).find((one) => one !== null);
      if (found) proposed.set(figure.mark.number, found);
    });
  }
  return proposed;
}
