import type { Draft } from './draft.ts';
import { multiplied, refined } from './draft.ts';
import { countedFraction, fractionAt, ratioOf } from './fractions.ts';
import { isPunctuation, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { moneyBefore, moneyFollows } from './money.ts';
import { numeralAt } from './numerals.ts';
import { phraseAt } from './phrases.ts';
import { spokenFraction } from './spoken-fractions.ts';
import { oneCounts, singleAt } from './singles.ts';
import { vagueAt } from './vague.ts';

/** The parsers of numbers, in order: the first that reads something at a token wins. */
const PARSERS: readonly ((glance: Glance, at: number) => Draft | null)[] = [fractionAt, numberAt, vagueAt, singleAt];

const NUMBER_ONLY = [numberAt];

/** The number that starts at token `at`, without unit and hedge; null when none does. */
export function coreAt(glance: Glance, at: number): Draft | null {
  for (const parse of isWord(glance, at) ? PARSERS : NUMBER_ONLY) {
    const draft = parse(glance, at);
    if (draft !== null && untaken(glance, draft)) return draft;
  }
  return null;
}

function untaken(glance: Glance, draft: Draft): boolean {
  for (let at = draft.first; at < draft.end; at++) if (glance.taken[at] === 1) return false;
  return true;
}

function numberAt(glance: Glance, at: number): Draft | null {
  const draft = numeralAt(glance, at);
  if (draft === null) return null;
  const share = spokenFraction(glance, draft) ?? countedFraction(glance, draft) ?? ratioOf(glance, draft);
  if (share !== null) return share;
  if (draft.best === 1 && draft.form === 'words' && draft.end === at + 1 && !oneCounts(glance, draft)) return null;
  return shortScale(glance, withStop(glance, draft));
}

const SHORTENED = /^(?:mrd|mio|mill|bio|mia|mln|mld|md|mds)$/;

/** "2,3 Mrd. Euro": the stop of a shortened scale belongs to it where a currency or unit follows. */
function withStop(glance: Glance, draft: Draft): Draft {
  const { end } = draft;
  if (printedAt(glance, end) !== '.' || !touches(glance, end) || !SHORTENED.test(wordAt(glance, end - 1))) return draft;
  const follows = moneyFollows(glance, end + 1) || phraseAt(glance.book.units, glance, end + 1) !== null;
  return follows ? refined(draft, { end: end + 1, coreEnd: end + 1 }, 'shortened-scale') : draft;
}

/** "350m", "48.7bn", "2.3 tn yen", "10k": letters for powers of ten; a bare "m" may be metres. */
function shortScale(glance: Glance, draft: Draft): Draft {
  const { book } = glance;
  const letter = wordAt(glance, draft.end);
  const factor = book.shortScales.get(letter);
  if (letter === 'k' && book.notAfterK.has(wordAt(glance, draft.end + 1))) return draft;
  const spaced = spacedScale(glance, draft);
  if (spaced !== null) return spaced;
  if (factor === undefined || draft.form !== 'digits' || draft.scale !== 1 || glance.taken[draft.end] === 1)
    return draft;
  const close = touches(glance, draft.end);
  const money = moneyBefore(glance, draft.first) !== null || moneyFollows(glance, draft.end + 1);
  const sure = money || (letter.length > 1 && letter !== 'mm') || (close && isScale(glance, draft.end));
  if (!sure || (!close && letter.length === 1 && !money)) return draft;
  const end = draft.end + 1;
  return refined(draft, { ...multiplied(draft, factor), end, coreEnd: end, scale: factor }, 'short-scale');
}

const SPACED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
]);

/** "2.33 k", "1,674.5 G": a letter behind a blank is a power of ten where it ends the clause and the number has a separator. */
function spacedScale(glance: Glance, draft: Draft): Draft | null {
  const { end } = draft;
  const factor = SPACED_SCALES.get(printedAt(glance, end));
  if (factor === undefined || draft.form !== 'digits' || draft.scale !== 1 || touches(glance, end)) return null;
  if (glance.taken[end] === 1 || !isPunctuation(glance, end + 1) || !/[.,]/.test(printedAt(glance, end - 1)))
    return null;
  return refined(
    draft,
    { ...multiplied(draft, factor), end: end + 1, coreEnd: end + 1, scale: factor },
    'spaced-scale',
  );
}

/** Without money: "10k", "1.2b", "10M", and "4m homes" but not "1.8m tall". */
function isScale(glance: Glance, at: number): boolean {
  const letter = printedAt(glance, at);
  if (letter === 'k' || letter === 'K' || letter === 'b' || letter === 'B' || letter === 'M') return true;
  if (letter !== 'm') return false;
  return (
    isWord(glance, at + 1) && !isPunctuation(glance, at + 1) && !glance.book.afterMetre.has(wordAt(glance, at + 1))
  );
}
