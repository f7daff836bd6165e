import type { Quantity } from '../../reading/statement.ts';
import { isCurrency } from '../lexicon/units.ts';
import { extentOf, inside, scaled, type Extent, type Range } from './range.ts';
import { relateExtents, type ValueRelation } from './relate.ts';
import { otherReadings, relateUnits, type UnitRelation } from './units.ts';

/** A figure with the words around it that bear on its value. */
export interface Figure {
  readonly quantity: Quantity;
  readonly printed: string;
  /** The sentence the figure stands in. */
  readonly sentence: string;
  /** That sentence and the next one, where rates and margins of error are told. */
  readonly around: string;
}

/** What became of two figures: the relation on a common scale, and what is missing to decide where it is unclear. */
export interface FigureRelation {
  readonly relation: ValueRelation;
  readonly units: UnitRelation['kind'];
  readonly missing: string | null;
  /** Words on the scale used ("at 1.136", "12 mi = 19.3 km"), null on one plain scale. */
  readonly how: string | null;
}

const EXACTLY = /\b(?:exactly|precisely|genau|exactement)\b/i;
const MARGIN =
  /(?:plus or minus|plus-or-minus|give or take|margin of error (?:of|is|was)(?: about)?|error margin (?:of|is|was)|error (?:of|is|was)|±|\+\/-)\s*(\d[\d,]*(?:\.\d+)?)/i;
const SOUTH_ASIAN = /\b(?:lakhs?|crores?)\b/i;
const BASIS = /\bbasis points?\b|\bbps?\b/i;
const BARE_DOLLARS = /(?:^|[^a-z])(?:dollars?\b|\$)/i;
const NAMED_DOLLARS =
  /\b(?:us|u\.s\.|american|canadian|australian|new zealand|hong kong|singapore|taiwan)\b|(?:us|a|c|nz|hk|s|nt)\$/i;
const RATE =
  /\b(?:rate|exchange|converted)\b[^.]*?(\d+(?:[.,]\d+)?)|\b(?:a|an|one|the|per) (?:\p{L}+ )?(?:euro|dollar|pound|franc|yen|crown|krone|krona|rouble|ruble|rupee|lira|peso|real|rand|yuan|zloty|dinar|dirham|rial|riyal|forint|shilling|won) (?:costs?|bought|buys|fetch(?:ed|es)|(?:was|is|being) worth|stood at|trad(?:ed|es) at|(?:was|is) at|equal(?:led|s))\s+\p{Sc}?(\d+(?:[.,]\d+)?)|(\d+[.,]\d+)\s+\p{L}+ (?:to|per|a|for a|for one|for each) (?:the )?(?:\p{L}+ )?(?:euro|dollar|pound|franc|yen|crown|krone|krona|rouble|ruble|rupee|lira|peso|real|rand|yuan|zloty|dinar|dirham|rial|riyal|forint|shilling|won)\b/iu;

/** The figure's extent; a stated margin of error makes it a range. */
export function figureExtent(figure: Figure): Extent {
  const { quantity, printed, sentence, around } = figure;
  const extent = extentOf(quantity, EXACTLY.test(sentence));
  const margin = ['point', 'soft'].includes(extent.shape) ? MARGIN.exec(around)?.[1] : undefined;
  if (margin === undefined || extent.best === null || printed.includes(margin + ' point')) return extent;
  const width = Number(margin.replaceAll(',', ''));
  if (width >= extent.best) return extent;
  const covers = { lower: extent.best - width, upper: extent.best + width };
  return { shape: 'range', best: null, covers, rounded: covers };
}

const DIFFERENCE =
  /\b(?:warm(?:ed|ing)|cool(?:ed|ing)|heat(?:ed|ing) up|warmer|colder|cooler|hotter|milder|higher|lower|above|below|more than (?:the )?(?:average|normal)|rose by|ris(?:es?|en) by|fell by|fallen by|up by|down by|increase of|drop of|rise of)\b/i;

/** Degrees that say how far two readings lie apart convert without the scale's zero point. */
const isDifference = ({ quantity, sentence }: Figure): boolean =>
  /^°[CF]$/.test(quantity.unit ?? '') && DIFFERENCE.test(sentence);

const plain = (relation: ValueRelation, units: UnitRelation['kind'], how: string | null = null): FigureRelation => ({
  relation,
  units,
  missing: relation === 'unclear' ? 'meaning of the vague word' : null,
  how,
});

/** Relates two figures after bringing them to one scale. Symmetric; money of two currencies only at a rate one of the texts states. */
export function relateFigures(a: Figure, b: Figure): FigureRelation {
  const units = relateUnits(a.quantity.unit, b.quantity.unit);
  const [ea, eb] = [figureExtent(a), figureExtent(b)];
  switch (units.kind) {
    case 'same':
      return sameUnit(a, b, relateExtents(ea, eb));
    case 'convertible':
      return converted(a, b, [a, b].every(isDifference) ? (x) => units.toB(x) - units.toB(0) : units.toB);
    case 'currencies':
      return atStatedRate(a, b);
    case 'points-and-percent':
    case 'apart':
      return plain('apart', units.kind);
  }
}

function sameUnit(a: Figure, b: Figure, relation: ValueRelation): FigureRelation {
  if (relation === 'same' && SOUTH_ASIAN.test(a.printed) !== SOUTH_ASIAN.test(b.printed))
    return plain('conversion', 'same', 'lakh and crore in plain digits');
  if (relation === 'same' && BASIS.test(a.printed) !== BASIS.test(b.printed))
    return plain('conversion', 'same', 'a hundred basis points are one percentage point');
  const loose =
    relation === 'apart' || (relation === 'rounding' && a.quantity.hedge === 'none' && b.quantity.hedge === 'none');
  return loose ? (doubtfulUnit(a, b) ?? plain(relation, 'same')) : plain(relation, 'same');
}

function converted(a: Figure, b: Figure, toB: (x: number) => number): FigureRelation {
  const [ea, eb] = [scaled(figureExtent(a), toB), figureExtent(b)];
  const relation = relateExtents(ea, eb);
  const share = a.quantity.unit === null || b.quantity.unit === null;
  const how = inOther(ea, b);
  if (relation === 'same') return plain(share ? 'same' : 'conversion', 'convertible', how);
  if (relation === 'rounding') return plain(share ? 'rounding' : 'conversion', 'convertible', how);
  if (relation === 'apart') return doubtfulUnit(a, b) ?? plain('apart', 'convertible', how);
  return plain(relation, 'convertible', how);
}

const inOther = (ea: Extent, b: Figure): string | null =>
  ea.best === null ? null : `the first is ${Number(ea.best.toPrecision(4))} ${b.quantity.unit ?? ''}`.trim();

/** Apart as read, but equal if one printed unit means its namesake: the unit is the missing field. */
function doubtfulUnit(a: Figure, b: Figure): FigureRelation | null {
  if ([a, b].every(isDifference)) return null;
  const readings = (x: Figure): (string | null)[] => [x.quantity.unit, ...otherReadings(x.printed)];
  for (const ua of readings(a))
    for (const ub of readings(b)) {
      const units = relateUnits(ua, ub);
      if (units.kind !== 'convertible') continue;
      if (nearly(figureExtent(a), figureExtent(b), units.toB))
        return {
          relation: 'unclear',
          units: 'convertible',
          missing: 'unit',
          how: `equal only if ${ua ?? ''} against ${ub ?? ''} is meant`,
        };
    }
  return null;
}

function atStatedRate(a: Figure, b: Figure): FigureRelation {
  const rates = [a, b]
    .flatMap(
      (x) =>
        RATE.exec(x.around)
          ?.slice(1)
          .find((rate) => rate !== undefined) ?? [],
    )
    .map((rate) => Number(rate.replace(',', '.')));
  const [ea, eb] = [figureExtent(a), figureExtent(b)];
  for (const rate of rates.filter((r) => r > 0))
    for (const factor of [rate, 1 / rate]) {
      const relation = relateExtents(
        scaled(ea, (x) => x * factor),
        eb,
      );
      if (relation === 'same' || relation === 'rounding' || nearlyEqual(ea, eb, factor))
        return plain('conversion', 'currencies', `at the stated rate of ${rate}`);
      if (relation === 'bound' || relation === 'overlap')
        return plain(relation, 'currencies', `at the stated rate of ${rate}`);
    }
  if (rates.length > 0) return plain('apart', 'currencies', `not equal at the stated rate of ${rates[0] ?? ''}`);
  const doubt = [a, b].some(
    (x) => isCurrency(x.quantity.unit) && BARE_DOLLARS.test(x.printed) && !NAMED_DOLLARS.test(x.printed),
  );
  const dollars = doubt && [a, b].every((x) => /dollar|\$/i.test(x.printed));
  return { relation: 'unclear', units: 'currencies', missing: dollars ? 'unit' : 'exchange rate', how: null };
}

/** Equal within half a percent: close enough that the other unit was meant. */
const nearly = (a: Extent, b: Extent, toB: (x: number) => number): boolean =>
  a.best !== null &&
  b.best !== null &&
  (inside(toB(a.best), { lower: b.best * 0.995, upper: b.best * 1.005 }) ||
    (b.rounded.lower !== b.rounded.upper && b.best >= 10 && inside(toB(a.best), around(b.best))));

/** Half the last whole unit of a figure on either side. */
const around = (best: number): Range => ({ lower: best - 0.5, upper: best + 0.5, openLower: true, openUpper: true });

const nearlyEqual = (a: Extent, b: Extent, factor: number): boolean =>
  a.best !== null && b.best !== null && inside(a.best * factor, { lower: b.best * 0.985, upper: b.best * 1.015 });
