import { apart, type Findings } from '../findings.ts';
import { statedGap } from '../tests/as-of.ts';
import { ONE_EVENT, otherEvents } from './events.ts';
import { oneLanguage } from './language.ts';
import { rewritten } from './lifecycle.ts';
import type { Ruling } from './ruling.ts';

/** Below the first, two sentences share nothing that tells topics apart; below the second, only one sign of another thing is needed. */
const UNLIKE = 0.15;
const DOUBTFUL = 0.35;

/** Not about one thing: no common scale, other events or places, or sentences that share too little. */
export function unrelated(f: Findings): Ruling | null {
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
  const unlike = (f.likeness < UNLIKE && !(equalByRare(f) && oneFrame(f))) || doubtful;
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

/** Both name one thing on one day or of one stated stretch of time: "November 2023 brought rain to Ardwell", "Ardwell logged … in November 2023". */
function oneFrame({ pair: [a, b], window, event }: Findings): boolean {
  const named = new Set(a.names.map(({ id }) => id));
  return (window.finding === 'same' || event.finding === 'same') && b.names.some(({ id }) => named.has(id));
}

/** Values that meet by a conversion, or in many digits, seldom meet by chance. */
const equalByRare = ({ value, pair }: Findings): boolean =>
  value.finding === 'conversion' ||
  (value.finding === 'same' && pair.every(({ statement }) => statement.printed.replace(/\D|0+$/g, '').length >= 4));

/** True when both counted phrases are known and share no concept. */
function otherHeads({ pair: [a, b] }: Findings): boolean {
  return a.counted.length > 0 && b.counted.length > 0 && !a.counted.some((id) => b.counted.includes(id));
}
