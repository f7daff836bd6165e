import { agrees, apart, isTally, type Findings } from '../findings.ts';
import { statedGap } from '../tests/as-of.ts';
import { isLive, isRunning, stageOf } from '../tests/change.ts';
import { namesItsClaimant } from '../tests/source.ts';
import { ONE_EVENT, sharedEvent } from './events.ts';
import type { Ruling } from './ruling.ts';

/** One side is a later copy of the other's page, or takes the other's figure back. */
export const rewritten = ({ lifecycle }: Findings): boolean => ['corrected', 'captures'].includes(lifecycle.finding);

/** A figure worked out again: provisional on one side, final on the other, of one thing over one stretch of time. */
export function revised(f: Findings): boolean {
  const [a, b] = f.pair.map(stageOf);
  const stages = a !== b && (a === 'early' || b === 'early');
  return stages && f.claimant.finding !== 'different' && ['same', 'unknown'].includes(f.window.finding);
}

/** A plan, order, forecast, fear or allegation against a fact, or against another of these. */
export function modality(f: Findings): Ruling | null {
  if (f.modality.finding !== 'differ' || f.source.finding === 'draws-on') return null;
  if (/^stage: (?!.*\b(?:promised|pledged|committed|budgeted|earmarked)\b)/.test(f.counted.row.result)) return null;
  if (f.event.finding === 'other-aspect' && f.pair.every(({ statement }) => statement.value.kind === 'date'))
    return null;
  return { relation: 'modality', decides: 'fact or plan' };
}

/** The same outlet or claimant took its figure back, openly or between two captures of one page. */
export function corrected(f: Findings): Ruling | null {
  if (!apart(f) && !(rewritten(f) && !agrees(f))) return null;
  if (f.lifecycle.finding === 'corrected') return { relation: 'corrected', decides: 'lifecycle' };
  if (f.lifecycle.finding === 'captures')
    return { relation: f.pair.every(isLive) ? 'updated' : 'corrected', decides: 'lifecycle' };
  return null;
}

/** The same speaker's later word on one event that both name, or that both date. */
const sameAffair = (f: Findings): boolean =>
  (f.claimant.finding === 'same' || namesItsClaimant(f.pair)) && (f.event.finding === 'same' || sharedEvent(f));

/** A later stage of a running count: later words on one event by the same claimant, the same outlet, or nobody else. */
export function updated(f: Findings): Ruling | null {
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

/** A source differs from the very source it draws on, or a headline from its own body. */
export function transmission(f: Findings): Ruling | null {
  const differs =
    apart(f) || (f.modality.finding === 'differ' && agrees(f)) || f.value.finding === 'points-and-percent';
  if (!differs) return null;
  if (f.source.finding === 'draws-on' || f.source.finding === 'headline-and-body')
    return { relation: 'transmission', decides: 'source' };
  return null;
}
