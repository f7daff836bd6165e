import type { Overlap } from './overlap.ts';
import { holdsPassage, retells } from './passage.ts';
import type { Found, Studied } from './trace.ts';

/** Share of the copier's prose from which a text is a copy. */
const COPY = 0.6;
/** Share of the shorter of two texts of one outlet from which they are versions of one report. */
const VERSION = 0.8;
/** Words of prose that make a partial copy, and the longest run among them; below that, texts share stock phrases. */
const PARTIAL_WORDS = 14;
const PARTIAL_RUN = 9;
/** Quoted words that show that two texts carry the same quotation. */
const QUOTATION_WORDS = 5;
/** Standing words worth a word. */
const BOILERPLATE_WORDS = 5;
/** Without a figure asked about, a partial copy goes back to the other's report from this share on, or when it has its lead. */
const MOSTLY = 0.35;

/** What shared words say of two texts, or null when they say nothing. */
export function overlapLink(a: Studied, b: Studied, overlap: Overlap): Found | null {
  const aTook = isCopier(a, b, overlap);
  const kind = isVersion(a, b, overlap) ? 'copy' : kindOf(overlap, aTook ? overlap.ofA : overlap.ofB);
  if (kind === null) return null;
  const spans = aTook ? overlap.spans : overlap.spans.map((span) => ({ a: span.b, b: span.a }));
  const [from, to] = aTook ? [a, b] : [b, a];
  const contained = aTook ? overlap.ofA : overlap.ofB;
  return { from: from.at, to: to.at, kind, contained, spans, joins: joinsBy(kind, { from, to, contained, spans }) };
}

/** Whether one of two texts of an outlet is nearly all in the other: the report grew, and is still the same one. */
const isVersion = (a: Studied, b: Studied, { ofA, ofB, prose }: Overlap): boolean =>
  a.outlet !== '' && a.outlet === b.outlet && prose >= PARTIAL_WORDS && Math.max(ofA, ofB) >= VERSION;

function kindOf({ prose, longest, quoted, standing }: Overlap, contained: number): Found['kind'] | null {
  if (prose >= PARTIAL_WORDS && contained >= COPY) return 'copy';
  if (prose >= PARTIAL_WORDS && longest >= PARTIAL_RUN) return 'partial';
  if (quoted >= QUOTATION_WORDS) return 'quotation';
  return standing >= BOILERPLATE_WORDS ? 'boilerplate' : null;
}

/** Who has it from whom: the one that credits the other, then the later one, then the one that holds more of the other. */
function isCopier(a: Studied, b: Studied, { ofA, ofB }: Overlap): boolean {
  const credits = (one: Studied, other: Studied): boolean =>
    one.credits.credits.some(({ key }) => key === other.outlet);
  if (credits(a, b) !== credits(b, a)) return credits(a, b);
  const [dayA, dayB] = [a.source.published ?? '', b.source.published ?? ''];
  if (dayA !== '' && dayB !== '' && dayA !== dayB) return dayA > dayB;
  return ofA === ofB ? a.at > b.at : ofA > ofB;
}

interface Shared {
  readonly from: Studied;
  readonly to: Studied;
  readonly contained: number;
  readonly spans: Found['spans'];
}

function joinsBy(kind: Found['kind'], { from, to, contained, spans }: Shared): boolean {
  if (kind !== 'copy' && kind !== 'partial') return false;
  const asked = from.passage !== null || to.passage !== null;
  if (!asked && (kind === 'copy' || contained >= MOSTLY)) return true;
  const inFrom = spans.map(({ a }) => a);
  const inTo = spans.map(({ b }) => b);
  const fromHolds =
    from.passage === null ? kind === 'copy' || asked : holdsPassage(inFrom, from.passage, from.credits.sentences);
  const toHolds = to.passage === null || holdsPassage(inTo, to.passage, to.credits.sentences);
  if (asked) return (fromHolds && toHolds) || (kind === 'copy' && retells(from, to));
  return holdsPassage(inFrom, null, from.credits.sentences);
}
