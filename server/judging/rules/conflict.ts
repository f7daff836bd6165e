import type { Account } from '../account.ts';
import { apart, type Findings } from '../findings.ts';
import { perAccount } from '../memo.ts';
import { otherNouns, partitive, unknownModifier } from '../tests/modifiers.ts';
import { placesOf } from '../tests/place.ts';
import { oneLanguage } from './language.ts';
import { isDated, type Ruling } from './ruling.ts';

/** Two sentences that share less than this leave too much unsaid for a contradiction. */
const ALIKE = 0.6;

/** One head noun, one stated day and one stated place hold two sentences together, however else they are worded. */
const anchored = (f: Findings): boolean => (isDated(f) ? anchoredDate(f) : anchoredFigure(f));

const anchoredDate = (f: Findings): boolean => f.event.finding === 'same' && f.likeness >= ALIKE - 0.1;

const anchoredFigure = (f: Findings): boolean =>
  f.counted.finding === 'same' &&
  f.event.finding === 'same' &&
  f.pair.every((account) => placesOf(account).size > 0) &&
  f.place.finding === 'same';

/** One sentence gives the other side's figure as well, beside its own: a total and its part. */
function givesBoth([a, b]: Findings['pair']): boolean {
  const gives = (one: Account, other: Account): boolean => {
    const { value } = other.statement;
    return (
      'best' in value &&
      value.best !== null &&
      one.beside.some(
        (found) => 'best' in found.value && found.value.best === value.best && found.value.kind === value.kind,
      )
    );
  };
  return gives(a, b) || gives(b, a);
}

/** The other sentence has the place as whose figure it is, or as who speaks. */
function holdsOtherwise({ sentence, statement }: Account, name: string): boolean {
  if (statement.attribution.claimant?.includes(name) === true) return true;
  const at = sentence.indexOf(name);
  return at >= 0 && /^(?:[’']s?)? \p{Ll}/u.test(sentence.slice(at + name.length));
}

/** One side names a place for its figure that the other sentence holds neither as whose figure it is ("Lisbon rents") nor as who speaks. */
function placedAlone([a, b]: Findings['pair']): boolean {
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  if ((placesA.size === 0) === (placesB.size === 0)) return false;
  const [places, other] = placesA.size > 0 ? [placesA, b] : [placesB, a];
  return [...places.values()].every((name) => /\p{Lu}/u.test(name) && !holdsOtherwise(other, name));
}

/** A contradiction is earned: nothing on one side narrows what is counted there, and the rest of both sentences is alike. */
export function unearned(f: Findings): Ruling | null {
  if (!apart(f) || f.together || f.claimant.finding === 'different' || !oneLanguage(f)) return null;
  const figures = f.pair.every(({ statement }) => statement.value.kind !== 'date' && statement.value.kind !== 'time');
  const narrowed = figures && (unknownModifier(f.pair) !== null || otherNouns(f.pair) !== null);
  if (figures && (partitive(f.pair) || givesBoth(f.pair))) return { relation: 'scope', decides: 'thing counted' };
  if (figures && placedAlone(f.pair)) return { relation: 'scope', decides: 'place' };
  if (anchored(f) && unknownModifier(f.pair) === null) return null;
  return narrowed || f.likeness < ALIKE ? { relation: 'definition', decides: 'thing counted' } : null;
}

/** "The operator denies it: …" answers whoever the other side names. */
const denies = perAccount(({ testimony: { text } }) =>
  /\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)? (?:this|that|the (?:claim|figure|account))|contradict(?:s|ed))\b/i.test(
    text,
  ),
);

/** What nothing explains: the parties contradict each other, or the sources do. */
export function conflict(f: Findings): Ruling {
  const laterWord = f.claimant.finding === 'same' && f.lifecycle.finding === 'later' && !isDated(f);
  if (laterWord) return { relation: 'updated', decides: 'lifecycle' };
  const named = f.claimant.finding === 'different' || (f.claimant.finding === 'one' && f.pair.some(denies));
  return named ? { relation: 'party', decides: 'claimant' } : { relation: 'contradiction', decides: 'value' };
}
