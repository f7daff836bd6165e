import { agenciesOf, agencyName } from '../lexicon/agencies.ts';
import type { Account } from '../account.ts';
import { perAccount } from '../memo.ts';
import { disjoint, both, outcome, type Outcome, type Pair } from './outcome.ts';

export type LifecycleFinding = 'corrected' | 'captures' | 'later' | 'none';
export type SourceFinding = 'draws-on' | 'headline-and-body' | 'one-page' | 'separate';
export type DependenceFinding = 'dependent' | 'independent';

const CORRECTION =
  /\b(?:correction|corrects|corrected|clarification|erratum|was amended|has been amended|amended on|an? earlier version|previous version|originally (?:said|stated|reported)|withdr(?:awn|ew) (?:its|the|an earlier)|retract(?:ed|s)|mis-?stated|(?:an|made an|by) (?:error|mistake) (?:had been|was|has been|in)|revised its (?:statement|figure|number)|in error|apologi[sz]e[sd]?|t(?:akes?|ook|aken) back|no longer stands?|(?:over|under)stated?|wrong (?:number|figure|total|date|amount|unit)|(?:counted|entered|listed|recorded) twice|double[- ]count(?:ed|ing)?|miscount(?:ed|s)?|misread|miscalculat\w+|(?:was|were|is|had been) (?:wrong|mistaken|incorrect)|wrongly (?:gave|given|said|stated|reported|put)|(?:typing|clerical|accounting|spreadsheet|arithmetic|transcription|decimal|counting) (?:error|slip|mistake))\b/i;

const PRIMARY =
  /\b(?:primary source|own words|transcript|original (?:text|document|statement|report|release)|german original|french original|arabic original|verbatim|the source it cites|source document|press release itself|recording)\b/i;

const textOf = (account: Account): string => account.testimony.text;

const EDGE = 400;
/** An open correction stands in the sentence, or at the top or foot of the text. */
const carriesCorrection = perAccount(({ testimony: { text }, sentence }) =>
  CORRECTION.test(text.length <= 2 * EDGE ? text : `${sentence}\n${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`),
);
const onPrimary = perAccount(({ testimony }) => PRIMARY.test(testimony.source.note ?? ''));
const agencies = perAccount((account) => {
  const credit = account.testimony.source.credit ?? '';
  return agenciesOf(`${/photo|picture|image/i.test(credit) ? '' : credit} ${account.sentence}`);
});

/** Whether one side is a later version of the other: an open correction, two captures of one page, or a later text. */
export function lifecycleTest(pair: Pair): Outcome<LifecycleFinding> {
  const [a, b] = both(pair, (account) => account.testimony.source);
  const page = a.url !== undefined && a.url === b.url;
  const copies = page || (a.id !== undefined && a.id === b.id);
  const words = (s: typeof a): string => (copies ? (s.captured ?? s.published) : (s.published ?? s.captured)) ?? '';
  const row = (result: string) => ({ test: 'lifecycle', a: words(a) || null, b: words(b) || null, result }) as const;
  const marked = pair.filter(carriesCorrection);
  if (disowns(pair)) return outcome('corrected', row('one takes the other’s figure back'));
  if (marked.length === 1 && (page || linked(pair))) return outcome('corrected', row('one carries an open correction'));
  if (copies && a.captured !== undefined && b.captured !== undefined && a.captured !== b.captured)
    return outcome('captures', row('two captures of one page'));
  if (a.published !== undefined && b.published !== undefined && a.published !== b.published)
    return outcome('later', row('one is later'));
  return outcome('none', row('no version of the other'));
}

const BODY =
  /\b([\p{L}’'-]+ (?:service|guard|agency|board|ministry|office|police|department|authorit(?:y|ies)|committee|commission|institute|brigade|bureau|council|federation|union|centre|center|bank|company|army|navy|court))\b/giu;
const bodiesIn = perAccount(
  ({ sentence }) => new Set([...sentence.matchAll(BODY)].map((match) => match[0].toLowerCase())),
);

/** True when both sentences name one counting body ("the forest service"), as claimant or in passing. */
function namesOneBody(pair: Pair): boolean {
  const [a, b] = both(pair, bodiesIn);
  return [...a].some((body) => !/^the /.test(body) && b.has(body));
}

/** "57 recruits, not 75": one sentence names the other side's figure to take it back. */
function disowns([a, b]: Pair): boolean {
  const back = (one: Account, other: Account): boolean => {
    const digits = /\d[\d,.]*/.exec(other.statement.printed)?.[0] ?? valueOf(other);
    return (
      digits !== null &&
      new RegExp(`\\b(?:not|rather than|instead of) ${digits.replace(/[.]/g, '\\.')}(?![\\d,.]*\\d)`).test(one.sentence)
    );
  };
  return linked([a, b]) && (back(a, b) || back(b, a));
}

const valueOf = ({ statement: { value } }: Account): string | null =>
  'best' in value && value.best !== null ? String(value.best) : null;

/** True when one side's claimant is named by the other side too, in whatever part of its sentence ("the coastguard's tally"). */
export function namesItsClaimant([a, b]: Pair): boolean {
  const names = (one: Account, other: Account): boolean => {
    const claimant = one.statement.attribution.claimant?.toLowerCase().replace(/^the /, '');
    return claimant !== undefined && claimant.length > 4 && other.sentence.toLowerCase().includes(claimant);
  };
  return names(a, b) || names(b, a) || namesOneBody([a, b]);
}

/** True when the two sides hang together: one outlet, one claimant, or one names the other's outlet. */
function linked([a, b]: Pair): boolean {
  const [oa, ob] = [a.testimony.source.outlet, b.testimony.source.outlet];
  if (oa !== undefined && oa === ob) return true;
  const names = (outlet: string | undefined, account: Account): boolean =>
    outlet !== undefined && textOf(account).includes(outlet);
  const claimants = both([a, b], (x) => x.statement.attribution.claimant?.toLowerCase() ?? null);
  const spoken = ([one, other]: readonly Account[]): boolean => {
    const claimant = one?.statement.attribution.claimant?.toLowerCase();
    return (
      claimant !== undefined &&
      claimant.length > 4 &&
      other !== undefined &&
      textOf(other).toLowerCase().includes(claimant)
    );
  };
  const same = claimants[0] !== null && claimants[0] === claimants[1];
  return names(oa, b) || names(ob, a) || same || spoken([a, b]) || spoken([b, a]);
}

/** Whether one side draws on the other, or both are one page whose headline and body are compared. */
export function sourceTest(pair: Pair): Outcome<SourceFinding> {
  const [a, b] = both(pair, (account) => account.testimony.source);
  const row = (result: string) => ({ test: 'source', a: a.outlet ?? null, b: b.outlet ?? null, result }) as const;
  if (pair.some(onPrimary)) return outcome('draws-on', row('one is the very source the other draws on'));
  const onePage = a.url !== undefined && a.url === b.url && a.captured === b.captured;
  if (onePage) {
    const [ha, hb] = both(pair, inHeadline);
    return ha !== hb
      ? outcome('headline-and-body', row('headline against body of one page'))
      : outcome('one-page', row('one page'));
  }
  if (creditsOutlet(pair)) return outcome('draws-on', row('one names the other as its source'));
  return outcome('separate', row('no common origin known'));
}

function inHeadline({ testimony, statement }: Account): boolean {
  const line = testimony.text.indexOf('\n');
  return line > 0 && statement.end <= line && !/[.!?]["”]?\s*$/.test(testimony.text.slice(0, line));
}

function creditsOutlet([a, b]: Pair): boolean {
  const credits = (one: Account, other: Account): boolean => {
    const outlet = one.testimony.source.outlet;
    if (outlet === undefined || outlet === other.testimony.source.outlet) return false;
    if (!other.sentence.includes(outlet)) return false;
    const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      `${name}[^.]{0,20}\\b(?:report|said|says|wrote|writes|puts?)|(?:according to|told|citing|quoting|as) (?:the )?${name}`,
      'i',
    ).test(other.sentence);
  };
  return credits(a, b) || credits(b, a);
}

/** Whether both sides go back to one agency or one source; a flag, never the relation. */
export function dependenceTest(pair: Pair, source: SourceFinding): Outcome<DependenceFinding> {
  const [a, b] = both(pair, agencies);
  const shared =
    !disjoint(a, b) || source !== 'separate' || pair[0].testimony.source.outlet === pair[1].testimony.source.outlet;
  const known = pair.every((account) => account.testimony.source.outlet !== undefined);
  const row = {
    test: 'dependence',
    a: [...a].map(agencyName).join(', ') || null,
    b: [...b].map(agencyName).join(', ') || null,
    result: shared && known ? 'one origin' : 'no common origin known',
  } as const;
  return outcome(shared && (known || !disjoint(a, b)) ? 'dependent' : 'independent', row);
}
