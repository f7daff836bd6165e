import type { Testimony } from './comparison.ts';
import { agenciesOf } from './lexicon/agencies.ts';

/** How many outlets and independent origins stand behind some statements; the two counts differ when an origin is not stated. */
export interface Witnesses {
  readonly outlets: number;
  readonly originsAtLeast: number;
  readonly originsAtMost: number;
}

const PICTURE = /\b(?:photo|photograph|picture|image|illustration|video)/i;
const OPENING = 600;

const outletOf = ({ source }: Testimony): string => source.outlet ?? source.url ?? source.id ?? '';

/**
 * The origin a text goes back to: the agency its credit or opening lines name, else the outlet itself when the text has no
 * credit but a claim of its own words; null when nothing is stated. A picture credit says nothing of the words.
 */
export function originOf(testimony: Testimony): { readonly key: string; readonly stated: boolean } {
  const { source, text, statement } = testimony;
  const credit = source.credit !== undefined && !PICTURE.test(source.credit) ? source.credit : '';
  const byline = text
    .slice(0, OPENING)
    .split('\n')
    .filter((line) => line.length < 60)
    .join('\n');
  const via = statement.attribution.via ?? '';
  const [agency] = agenciesOf(`${credit}\n${byline}\n${via}`);
  if (agency !== undefined) return { key: `agency:${agency}`, stated: true };
  if (credit !== '') return { key: `credit:${credit.toLowerCase()}`, stated: true };
  return { key: `outlet:${outletOf(testimony)}`, stated: false };
}

/** Counts outlets and independent origins. At most: every text without a stated origin is its outlet's own; at least: they may all go back to the others. */
export function countWitnesses(testimonies: readonly Testimony[]): Witnesses {
  const outlets = new Set(testimonies.map(outletOf));
  const origins = new Map(testimonies.map((testimony) => originOf(testimony)).map(({ key, stated }) => [key, stated]));
  const stated = [...origins.values()].filter(Boolean).length;
  const unstated = origins.size - stated;
  return {
    outlets: outlets.size,
    originsAtLeast: Math.max(stated, unstated > 0 || stated > 0 ? 1 : 0),
    originsAtMost: origins.size,
  };
}
