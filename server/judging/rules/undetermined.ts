import { agrees, apart, type Findings } from '../findings.ts';
import { whenOf } from '../tests/as-of.ts';
import { narrowerPhrase } from '../tests/modifiers.ts';
import { revised } from './lifecycle.ts';
import type { Ruling } from './ruling.ts';

const UNKNOWN_NOTE = /\b(?:(\w+(?: \w+)?) (?:is |are )?(?:unknown|not known|unclear|not stated|missing)|undated)\b/i;

/** Values apart, and a field that could explain it is missing; the ruling names the field. */
export function undetermined(f: Findings): Ruling | null {
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
