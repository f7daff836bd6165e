import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { agenciesOf } from '../lexicon/agencies.ts';
import { canonicalPlace } from '../../reading/context/place.ts';
import { nameId, type Name } from '../lexicon/names.ts';
import { outcome, type Outcome, type Pair } from './outcome.ts';

/** `inside`: one place lies in the other by the gazetteer, which explains values that are apart and does not hinder equal ones. */
export type PlaceFinding = 'same' | 'part' | 'inside' | 'other' | 'unknown';

const BEFORE_PLACE =
  /\b(?:in|at|on|off|near|from|across|around|outside|into|over|between|throughout|to|hit|struck|inside|towards?|against)\s+(?:the\s+|(?:the\s+)?(?:cit(?:y|ies)|towns?|villages?|provinces?|districts?|ports?|bases?|islands?)\s+(?:of|at|in)\s+)?$/u;
const WIDE =
  /\b(?:worldwide|globally|nationwide|across the (?:country|world|globe|continent)|throughout the (?:country|world)|around the world|in the whole country|countrywide|company-?wide|group-?wide|continent-?wide|across (?:the whole |all |the entire )(?:\w+ )*|taken together|put together|across (?:its|their) (?:\w+ )?(?:sites|plants|branches|network|stores|markets)|all over (?:the|its)|in all (?:its |the )?(?:\w+ )?(?:provinces|regions|states|districts|countries|cities|sites|branches|plants))\b/i;
const reachesWide = perAccount((account) => WIDE.test(account.clause));
/** "Meron and the two provinces next to it": further places that have no name. */
const FURTHER =
  /\p{Lu}\p{L}+,? (?:and|or|as well as) (?:the|its|all|some|several|two|three|four|five|six|\d+)\b[^.;]{0,24}\b(?:provinces|districts|regions|counties|states|countries|islands|towns|villages|cities|suburbs|municipalities|neighbou?rs)\b|\b(?:depots|sites|plants|branches|stations|bases|camps|ports|airports|hospitals|schools|towns|villages|cities|provinces|districts|regions), (?:\p{Lu}\p{L}+ included|including \p{Lu})/u;
const reachesOn = perAccount((account) => FURTHER.test(account.sentence));
const JOINED = /^\s*(?:,|and|or|as well as|,\s*and)\s+(?:the\s+)?$/;

/** Names of the clause that stand as places: the statement's own place, names behind a preposition of place, and names joined to these. */
export const placesOf = perAccount(findPlaces);

function findPlaces(account: Account): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (printed: string): void => {
    const id = placeId(printed);
    if (id !== null && /\p{Lu}/u.test(printed)) places.set(id, printed);
  };
  const { place } = account.statement;
  if (place !== null) for (const part of place.split(/\s+and\s+|,\s*/)) add(part);
  let behind: number | null = null;
  for (const name of account.clauseNames.filter((one) => !speaks(account, one) && agenciesOf(one.printed).size === 0)) {
    const joined: boolean = behind !== null && JOINED.test(account.sentence.slice(behind, name.start));
    const stated = place?.includes(name.printed) === true;
    if (VESSEL.test(name.printed)) continue;
    if (!joined && !stated && !BEFORE_PLACE.test(account.sentence.slice(Math.max(0, name.start - 40), name.start)))
      continue;
    if (!opensPhrase(account, name.end)) add(name.printed);
    behind = name.end;
  }
  return places;
}

const VESSEL = /^(?:MV|MS|MT|SS|HMS|USS|RMS|FV|RV|INS|HMCS|HMAS)\b/;

/** The statement's own place alone: on a claim a person has set it, or the reader found it for this very figure. */
const statedPlaces = perAccount(({ statement: { place } }): ReadonlyMap<string, string> => {
  const id = place === null ? null : placeId(place);
  return new Map(id === null || place === null ? [] : [[id, place]]);
});

const SPEECH = /\b(?:according|told|citing|quoting)\s+(?:to\s+)?(?:the\s+)?$/i;

function speaks({ statement, testimony, sentence }: Account, name: Name): boolean {
  if (SPEECH.test(sentence.slice(Math.max(0, name.start - 30), name.start))) return true;
  return [statement.attribution.claimant, statement.attribution.via, testimony.source.outlet].some(
    (words) => words?.includes(name.printed) === true,
  );
}

/** "In US hands", "at Iraqi bases": the name only tells whose, the place is another word. */
const opensPhrase = (account: Account, end: number): boolean =>
  /^(?:[’']s)?\s+(?!and|or|on|in|at|by|were|was|is|are|has|had|have|when|after|before|during|since|for|to|from|with|as|said|says|who|that|which|stand|lie)\p{Ll}{3,}/u.test(
    account.sentence.slice(end),
  );

/** A people or country in the clause: "the Norwegian sector" is a part of the whole sea. */
const isWhere = ({ id }: Name): boolean => id.startsWith('people:');

/** True when one of the places is more than a common word behind an article. */
const namedPlaces = (places: ReadonlyMap<string, string>): boolean =>
  [...places.values()].some((printed) => /\p{Lu}/u.test(printed));

/** Result of one place against that place and others that have no name. */
export const WIDER = 'one place against more';

/** Compares the places the figures speak of; one list holding the other is part against total. */
export function placeTest(pair: Pair, together = false): Outcome<PlaceFinding> {
  const see = together ? statedPlaces : placesOf;
  const [a, b] = [see(pair[0]), see(pair[1])];
  const list = (places: ReadonlyMap<string, string>): string | null => [...places.values()].join(', ') || null;
  const wide = pair.map(reachesWide);
  const row = (result: string) => ({ test: 'place', a: list(a), b: list(b), result }) as const;
  const narrow = wide[0] === true ? 1 : 0;
  if (wide[0] !== wide[1] && (namedPlaces(narrow === 1 ? b : a) || pair[narrow].clauseNames.some(isWhere)))
    return outcome('part', row('one place against everywhere'));
  const joined = pair.map(reachesOn);
  if (joined[0] !== joined[1] && (joined[0] === true ? b : a).size > 0) return outcome('part', row(WIDER));
  if (a.size === 0 || b.size === 0) return outcome('unknown', row('not stated on one side'));
  const [few, more] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...few.keys()].filter((id) => [...more.keys()].some((other) => sameName(id, other)));
  if (shared.length === 0 && (liesIn(a, b) || liesIn(b, a))) return outcome('inside', row('one lies in the other'));
  if (shared.length === 0) return outcome('other', row('other place'));
  if (few.size !== more.size && shared.length === few.size && !onlyNested(few, more))
    return outcome('part', row('part against more'));
  return outcome('same', row('same'));
}

/** The gazetteer's name of a place, whatever its spelling, else the skeleton of the printed name. */
function placeId(printed: string): string | null {
  const known = canonicalPlace(printed);
  return known === null ? nameId(printed) : `place:${known.name.toLowerCase()}`;
}

/** True when the places one side has more only contain the shared ones ("Baghdad airport", "Baghdad"). */
function onlyNested(few: ReadonlyMap<string, string>, more: ReadonlyMap<string, string>): boolean {
  const extra = [...more].filter(([id]) => ![...few.keys()].some((other) => sameName(id, other)));
  return extra.every(([id, printed]) => liesIn(few, new Map([[id, printed]])));
}

/** True when every inner place lies in one of the outer ones by the gazetteer. */
function liesIn(inner: ReadonlyMap<string, string>, outer: ReadonlyMap<string, string>): boolean {
  return [...inner.values()].every((printed) =>
    canonicalPlace(printed)?.partOf.some((larger) => outer.has(`place:${larger.toLowerCase()}`)),
  );
}

/** Consonants that two spellings of one name must share to be taken for it. */
const LEAST_SOUND = 4;

/** What transliterations of one name have in common: its consonants, those of one sound alike (Nikolaev, Mykolaiv). */
const soundOf = (name: string): string =>
  name
    .replace(/ph/gu, 'f')
    .replace(/x/gu, 'ks')
    .replace(/ck|[cq]/gu, 'k')
    .replace(/[aeiouyhj' -]+/gu, '')
    .replace(/n/gu, 'm')
    .replace(/[wb]/gu, 'v')
    .replace(/z/gu, 's')
    .replace(/(.)\1+/gu, '$1');

const sameName = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [na = '', nb = ''] = [a, b].map((id) => id.replace(/^\w+:/, ''));
  if (soundOf(na).length >= LEAST_SOUND && soundOf(na) === soundOf(nb)) return true;
  const [wa, wb] = [na, nb].map((name) => name.split(' '));
  return (wa ?? []).every((word) => wb?.includes(word)) || (wb ?? []).every((word) => wa?.includes(word));
};
