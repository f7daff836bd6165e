import type { Account } from './account.ts';
import type { Test } from './comparison.ts';
import { agrees, apart, isTally, type Findings } from './findings.ts';
import { perAccount } from './memo.ts';
import type { Relation } from './relation.ts';
import { statedGap, whenOf } from './tests/as-of.ts';
import { isLive, isRunning, stageOf } from './tests/change.ts';
import { placesOf, WIDER } from './tests/place.ts';
import { narrowerPhrase, otherNouns, partitive, unknownModifier } from './tests/modifiers.ts';
import { namesItsClaimant } from './tests/source.ts';
import { CUMULATIVE, NESTED } from './tests/window.ts';

/** What a rule answers when it hits: the relation, the test that decided, and the fields that are missing. */
export interface Ruling {
  readonly relation: Relation;
  readonly decides: Test['test'];
  readonly missing?: readonly string[];
}

/** One rule of DESIGN section 3: its name, and its ruling on the findings or null. */
export interface Rule {
  readonly name: string;
  readonly rule: (findings: Findings) => Ruling | null;
}

/** Below the first, two sentences share nothing that tells topics apart; below the second, only one sign of another thing is needed. */
const UNLIKE = 0.15;
const DOUBTFUL = 0.35;

function unrelated(f: Findings): Ruling | null {
  if (f.value.finding === 'incommensurable' && !rewritten(f)) return { relation: 'unrelated', decides: 'unit' };
  if (!oneLanguage(f) || f.together || f.source.finding === 'draws-on') return null;
  if (f.source.finding === 'one-page' && f.claimant.finding === 'different') return null;
  if (f.lifecycle.finding === 'corrected') return null;
  const elsewhere =
    f.counted.finding !== 'scope' && (f.place.finding === 'other' || f.counted.finding === 'weak' || otherHeads(f));
  if (f.place.finding === 'other' && otherEvents(f)) return { relation: 'unrelated', decides: 'event' };
  if (apart(f) && otherHappening(f)) return { relation: 'unrelated', decides: 'event' };
  const doubtful =
    f.likeness < DOUBTFUL && elsewhere && f.change.finding !== 'fixed' && !equalByRare(f) && !oneFrame(f);
  const unlike = f.likeness < UNLIKE || doubtful;
  return unlike ? { relation: 'unrelated', decides: 'thing counted' } : null;
}

/** What happened once, in years far apart, at places of other names: two events of one kind. */
function otherHappening(f: Findings): boolean {
  if (
    f.change.finding === 'state' &&
    !f.pair.every(({ statement: { value } }) => 'unit' in value && value.unit === 'magnitude')
  )
    return false;
  const [a, b] = f.pair.map(({ names }) => new Set(names.map(({ id }) => id)));
  const named = a !== undefined && b !== undefined && a.size > 0 && b.size > 0 && [...a].every((id) => !b.has(id));
  return named && statedGap(f.pair) > ONE_EVENT;
}

/** Both name one thing of one stated stretch of time: "November 2023 brought rain to Ardwell", "Ardwell logged … in November 2023". */
function oneFrame({ pair: [a, b], window }: Findings): boolean {
  const named = new Set(a.names.map(({ id }) => id));
  return window.finding === 'same' && b.names.some(({ id }) => named.has(id));
}

/** Values that meet by a conversion, or in many digits, seldom meet by chance. */
const equalByRare = ({ value, pair }: Findings): boolean =>
  value.finding === 'conversion' ||
  (value.finding === 'same' && pair.every(({ statement }) => statement.printed.replace(/\D|0+$/g, '').length >= 4));

/** One side is a later copy of the other's page, or takes the other's figure back. */
const rewritten = ({ lifecycle }: Findings): boolean => ['corrected', 'captures'].includes(lifecycle.finding);

const eventsOf = perAccount(
  ({ mentions }) =>
    new Set(
      mentions
        .filter(({ kind, id }) => kind === 'event' || HAPPENINGS.has(id))
        .map(({ id }) => id.replace(/^act:explode$/, 'event:blast-event')),
    ),
);
const HAPPENINGS = new Set(['act:explode', 'act:crash', 'act:sink', 'act:capsize', 'act:collapse', 'act:walkout']);

/** True when both sentences name what happened, and name different kinds of event. */
function otherEvents({ pair }: Findings): boolean {
  const [a, b] = [eventsOf(pair[0]), eventsOf(pair[1])];
  return a.size > 0 && b.size > 0 && [...a].every((id) => !b.has(id));
}

/** True when both counted phrases are known and share no concept. */
function otherHeads({ pair: [a, b] }: Findings): boolean {
  return a.counted.length > 0 && b.counted.length > 0 && !a.counted.some((id) => b.counted.includes(id));
}

const ENGLISH = /\b(?:the|of|in|was|were|has|have|on|at|is|are|to|by|an|and|for|with)\b/gi;
const FOREIGN =
  /\b(?:der|die|das|und|ist|hat|haben|wurde|nach|für|bei|le|la|les|des|une|dans|pour|sont|ont|el|los|las|del|por|para|fue|han|aux?|sur|est|qui|que|millions? d)\b|[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Greek}]/giu;

/** Likeness of words means nothing across languages. */
const oneLanguage = (f: Findings): boolean => {
  const [a, b] = f.pair.map(isForeign);
  return a === b;
};
const isForeign = perAccount(({ sentence }) => {
  const count = (words: RegExp): number => sentence.match(words)?.length ?? 0;
  return count(FOREIGN) > count(ENGLISH);
});

const UNKNOWN_NOTE = /\b(?:(\w+(?: \w+)?) (?:is |are )?(?:unknown|not known|unclear|not stated|missing)|undated)\b/i;

function undetermined(f: Findings): Ruling | null {
  const missing = missingFields(f);
  return missing.length === 0
    ? null
    : { relation: 'undetermined', decides: missing[0] === 'as-of date' ? 'as of' : 'value', missing };
}

function missingFields(f: Findings): string[] {
  if (f.lifecycle.finding === 'captures') return [];
  if (f.value.finding === 'unclear') return disputedHour(f) ? [] : [f.value.missing ?? 'unit'];
  if (f.together && agrees(f) && narrowerPhrase(f.pair)) return ['thing counted'];
  if (!apart(f) || f.source.finding !== 'separate') return [];
  const noted = f.pair.flatMap((account) => UNKNOWN_NOTE.exec(account.testimony.source.note ?? '')?.[1] ?? []);
  if (noted.length > 0) return noted;
  if (f.value.finding === 'ordinals-apart')
    return f.counted.finding === 'definition' || sameRanking(f) ? [] : ['counting unit'];
  return missingTime(f);
}

/** Two ranks of one series: both count the same things in the same words, on the same day. */
const sameRanking = ({ pair: [a, b], event }: Findings): boolean =>
  event.finding === 'same' &&
  Math.min(a.counted.length, b.counted.length) > 1 &&
  (a.counted.every((id) => b.counted.includes(id)) || b.counted.every((id) => a.counted.includes(id)));

/** Two parties to one matter, neither naming a zone: they speak of one clock. */
const disputedHour = (f: Findings): boolean =>
  f.value.missing === 'time zone' &&
  f.claimant.finding === 'different' &&
  f.pair.every(({ statement }) => statement.value.kind === 'time' && statement.value.zone === undefined);

/** A known difference of what is counted, where, or in what mode explains more than a date that is not known. */
const explained = (f: Findings): boolean =>
  ['scope', 'definition'].includes(f.counted.finding) ||
  ['other', 'part'].includes(f.place.finding) ||
  f.modality.finding === 'differ';

const MOVED =
  /\b(?:r(?:ise|ises|isen|ose|ising)|f(?:all|alls|ell|allen)|gr(?:ow|ows|ew|own|owth)|increas\w+|decreas\w+|declin\w+|climb\w*|drop(?:s|ped)?|gain(?:s|ed)?|shr(?:ink|ank|unk)\w*|up|down)\b/i;

/** A rise in percent is told over a stretch of time; where only one side says which, that is what is missing. */
const unsaidPeriod = ({ pair, window }: Findings): boolean =>
  pair.every(({ statement: { value }, clause }) => 'unit' in value && value.unit === '%' && MOVED.test(clause)) &&
  (window.row.a === null) !== (window.row.b === null) &&
  pair.some((account) => whenOf(account)?.stated !== true);

function missingTime(f: Findings): string[] {
  if (explained(f)) return [];
  const change = f.change.finding;
  if (revised(f)) return [];
  if (unsaidPeriod(f)) return ['window'];
  if (f.asOf.finding === 'missing') return change === 'fixed' ? ['source', 'definition'] : ['as-of date'];
  const unstated = f.pair.some((account) => whenOf(account)?.stated !== true);
  if (f.asOf.finding === 'weeks' && change === 'state') return ['as-of date'];
  if (f.asOf.finding === 'published-apart' && change === 'flow' && unstated && f.window.finding !== 'other')
    return ['window'];
  return [];
}

function modality(f: Findings): Ruling | null {
  if (f.modality.finding !== 'differ' || f.source.finding === 'draws-on') return null;
  if (f.counted.row.result.startsWith('stage:')) return null;
  if (f.event.finding === 'other-aspect' && f.pair.every(({ statement }) => statement.value.kind === 'date'))
    return null;
  return { relation: 'modality', decides: 'fact or plan' };
}

function corrected(f: Findings): Ruling | null {
  if (!apart(f) && !(rewritten(f) && !agrees(f))) return null;
  if (f.lifecycle.finding === 'corrected') return { relation: 'corrected', decides: 'lifecycle' };
  if (f.lifecycle.finding === 'captures')
    return { relation: f.pair.every(isLive) ? 'updated' : 'corrected', decides: 'lifecycle' };
  return null;
}

/** Days over which a running count of one event goes on; figures further apart are of two periods. */
const ONE_EVENT = 180;

/** A figure worked out again: provisional on one side, final on the other, of one thing over one stretch of time. */
function revised(f: Findings): boolean {
  const [a, b] = f.pair.map(stageOf);
  const stages = a !== b && (a === 'early' || b === 'early');
  return stages && f.claimant.finding !== 'different' && ['same', 'unknown'].includes(f.window.finding);
}

/** The same speaker's later word on one event that both name, or that both date. */
const sameAffair = (f: Findings): boolean =>
  (f.claimant.finding === 'same' || namesItsClaimant(f.pair)) && (f.event.finding === 'same' || sharedEvent(f));

function sharedEvent({ pair }: Findings): boolean {
  const [a, b] = [eventsOf(pair[0]), eventsOf(pair[1])];
  return [...a].some((id) => b.has(id));
}

/** A later stage of a running count: later words on one event by the same claimant, the same outlet, or nobody else. */
function updated(f: Findings): Ruling | null {
  if (f.lifecycle.finding !== 'later' || f.source.finding !== 'separate') return null;
  const again = apart(f) && (revised(f) || sameAffair(f));
  if (!isTally(f) && !again) return null;
  if (!apart(f) && !(f.value.finding === 'bound' && f.claimant.finding === 'same')) return null;
  if (f.claimant.finding === 'different' || f.place.finding === 'other' || f.counted.finding === 'scope') return null;
  if (statedGap(f.pair) > ONE_EVENT) return null;
  const known = f.claimant.finding === 'same' || namesItsClaimant(f.pair);
  if (again) return { relation: 'updated', decides: 'lifecycle' };
  if (f.counted.finding === 'definition' && !(known && widened(f))) return null;
  if (f.event.finding === 'other-day' && !known) return null;
  return known || sameOutlet(f) || f.pair.some(isRunning) || f.claimant.finding === 'none'
    ? { relation: 'updated', decides: 'lifecycle' }
    : null;
}

const sameOutlet = (f: Findings): boolean =>
  f.pair[0].testimony.source.outlet !== undefined &&
  f.pair[0].testimony.source.outlet === f.pair[1].testimony.source.outlet;

/** Casualties counted at first, dead or injured later: the same count under a wider or narrower name. */
const widened = (f: Findings): boolean =>
  f.pair.some((account) => account.mentions.some(({ id, inClause }) => inClause && id === 'act:casualty'));

function transmission(f: Findings): Ruling | null {
  const differs =
    apart(f) || (f.modality.finding === 'differ' && agrees(f)) || f.value.finding === 'points-and-percent';
  if (!differs) return null;
  if (f.source.finding === 'draws-on' || f.source.finding === 'headline-and-body')
    return { relation: 'transmission', decides: 'source' };
  return null;
}

/** On a claim, one value of one thing counted is one answer, wherever the sentence roams, unless two days are stated. */
const oneAnswer = (f: Findings): boolean =>
  f.together &&
  f.value.finding === 'same' &&
  f.asOf.finding !== 'stated-apart' &&
  f.counted.row.a !== null &&
  f.counted.row.a === f.counted.row.b;

/** What is counted, which event is dated, where, and over what stretch of time: differing there, even equal digits do not agree. */
function otherThing(f: Findings): Ruling | null {
  if (f.value.finding === 'points-and-percent') return { relation: 'definition', decides: 'unit' };
  const wider = f.place.row.result === WIDER && f.change.finding !== 'fixed';
  if (wider && apart(f)) return { relation: 'scope', decides: 'place' };
  if (f.counted.finding === 'scope' || f.counted.finding === 'definition')
    return { relation: f.counted.finding, decides: 'thing counted' };
  if (f.event.finding === 'other-aspect') return { relation: 'definition', decides: 'event' };
  if (f.change.finding === 'fixed' || oneAnswer(f)) return null;
  if (f.place.finding === 'other' || f.place.finding === 'part') return { relation: 'scope', decides: 'place' };
  if (f.place.finding === 'inside' && apart(f)) return { relation: 'scope', decides: 'place' };
  if (f.event.finding === 'other-day' && isTally(f)) return { relation: 'definition', decides: 'event' };
  if (
    f.window.finding === 'other' &&
    (['flow', 'tally'].includes(f.change.finding) ||
      f.window.row.result === CUMULATIVE ||
      (apart(f) && f.window.row.result === NESTED))
  )
    return { relation: 'scope', decides: 'window' };
  return null;
}

function changed(f: Findings): Ruling | null {
  if (!apart(f) || !['state', 'plan'].includes(f.change.finding)) return null;
  if (f.source.finding === 'one-page' && f.claimant.finding === 'different') return null;
  return ['stated-apart', 'published-apart'].includes(f.asOf.finding)
    ? { relation: 'changed', decides: 'as of' }
    : null;
}

/** From this likeness on two sentences that date something speak of one thing, whatever their verbs are. */
const WORD_FOR_WORD = 0.75;

const isDated = ({ pair }: Findings): boolean =>
  pair.every(({ statement }) => statement.value.kind === 'date' || statement.value.kind === 'time');

/** Another noun for what is counted, on values that are apart, is a doubt the engine speaks out before it accuses. */
const otherNoun = (f: Findings): Ruling | null =>
  apart(f) && !f.together && f.counted.finding === 'weak' && !(isDated(f) && f.likeness >= WORD_FOR_WORD)
    ? { relation: 'definition', decides: 'thing counted' }
    : null;

/** On a claim, two figures of one source with two counted phrases are its own parts. */
function ownParts({ together, pair: [a, b] }: Findings): boolean {
  const source = a.testimony.source.id;
  return (
    together && source !== undefined && source === b.testimony.source.id && a.statement.counted !== b.statement.counted
  );
}

/** One sentence that gives two values counts two things; it does not contradict itself. */
function oneSentence(f: Findings): Ruling | null {
  const [a, b] = f.pair.map(({ testimony }) => testimony);
  const one =
    a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.statement.sentence.start === b.statement.sentence.start;
  return (one || ownParts(f)) &&
    apart(f) &&
    f.source.finding !== 'headline-and-body' &&
    f.claimant.finding !== 'different'
    ? { relation: 'definition', decides: 'thing counted' }
    : null;
}

const byValue = (f: Findings): Ruling | null =>
  agrees(f)
    ? { relation: f.value.finding as Relation, decides: f.value.finding === 'conversion' ? 'unit' : 'value' }
    : null;

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
function unearned(f: Findings): Ruling | null {
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

function conflict(f: Findings): Ruling {
  const laterWord = f.claimant.finding === 'same' && f.lifecycle.finding === 'later' && !isDated(f);
  if (laterWord) return { relation: 'updated', decides: 'lifecycle' };
  const named = f.claimant.finding === 'different' || (f.claimant.finding === 'one' && f.pair.some(denies));
  return named ? { relation: 'party', decides: 'claimant' } : { relation: 'contradiction', decides: 'value' };
}

/** The rules in the order of DESIGN section 3; the first that hits gives the relation. Contradiction is only the residue. */
export const RULES: readonly Rule[] = [
  { name: 'not about the same thing', rule: unrelated },
  { name: 'a field is missing', rule: undetermined },
  { name: 'fact or plan', rule: modality },
  { name: 'withdrawn and replaced', rule: corrected },
  { name: 'a running count moved on', rule: updated },
  { name: 'differs from its own source', rule: transmission },
  { name: 'another thing, population, place, window or event', rule: otherThing },
  { name: 'a state that changed', rule: changed },
  { name: 'another noun', rule: otherNoun },
  { name: 'two values of one sentence', rule: oneSentence },
  { name: 'related values', rule: byValue },
  { name: 'a contradiction not earned', rule: unearned },
  { name: 'apart', rule: conflict },
];
