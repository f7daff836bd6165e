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
