/**
 * Units that can be converted into each other: dimension, factor to the dimension's base unit, and offset for temperatures.
 * Exact factors of the international definitions (1 in = 2.54 cm, 1 lb = 0.45359237 kg, US gallon = 3.785411784 l).
 */
export interface UnitMeasure {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

const measures = (dimension: string, units: Readonly<Record<string, number>>): [string, UnitMeasure][] =>
  Object.entries(units).flatMap(([names, factor]) =>
    names.split(' ').map((name): [string, UnitMeasure] => [name, { dimension, factor }]),
  );

const UNITS = new Map<string, UnitMeasure>([
  ...measures('length', {
    'm metre meter': 1,
    'km kilometre kilometer': 1000,
    'cm centimetre centimeter': 0.01,
    'mm millimetre millimeter': 0.001,
    'mi mile': 1609.344,
    'nmi nm': 1852,
    'ft foot feet': 0.3048,
    'in inch': 0.0254,
    'yd yard': 0.9144,
    fathom: 1.8288,
  }),
  ...measures('area', {
    'm²': 1,
    'km²': 1e6,
    'cm²': 1e-4,
    'ha hectare': 1e4,
    acre: 4046.8564224,
    'mi²': 2589988.110336,
    'ft²': 0.09290304,
    'yd²': 0.83612736,
    dunam: 1000,
  }),
  ...measures('mass', {
    'kg kilogram': 1,
    'g gram': 0.001,
    'mg milligram': 1e-6,
    't tonne': 1000,
    'kt kilotonne': 1e6,
    Mt: 1e9,
    'lb pound': 0.45359237,
    'oz ounce': 0.028349523125,
    stone: 6.35029318,
    quintal: 100,
    'troy-ounce': 0.0311034768,
    'short-ton': 907.18474,
    'long-ton': 1016.0469088,
    'ton tn': 1000,
    carat: 0.0002,
  }),
  ...measures('volume', {
    'm³': 1,
    'km³': 1e9,
    'cm³ ml mL millilitre': 1e-6,
    'cl centilitre': 1e-5,
    'l L litre liter': 0.001,
    'hl hectolitre': 0.1,
    'gal gallon': 0.003785411784,
    'imp-gal': 0.00454609,
    'bbl barrel': 0.158987294928,
    'ft³': 0.028316846592,
    'acre-ft': 1233.48183754752,
    pint: 0.000473176473,
    quart: 0.000946352946,
  }),
  ...measures('speed', { 'm/s': 1, 'km/h kph': 1 / 3.6, 'mph mi/h': 0.44704, 'kn kt/h knot': 1852 / 3600 }),
  ...measures('energy', {
    J: 1,
    kJ: 1e3,
    MJ: 1e6,
    GJ: 1e9,
    TJ: 1e12,
    PJ: 1e15,
    Wh: 3600,
    kWh: 3.6e6,
    MWh: 3.6e9,
    GWh: 3.6e12,
    TWh: 3.6e15,
    kcal: 4184,
    BTU: 1055.05585,
  }),
  ...measures('power', { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12, 'hp horsepower': 745.69987 }),
  ...measures('pressure', { Pa: 1, hPa: 100, kPa: 1000, bar: 1e5, psi: 6894.757, mbar: 100 }),
  ...measures('bytes', { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 }),
  ...measures('duration', {
    'second s sec': 1,
    'minute min': 60,
    'hour h': 3600,
    day: 86400,
    week: 604800,
    fortnight: 1209600,
    month: 2629746,
    quarter: 7889238,
    year: 31556952,
    decade: 315569520,
    century: 3155695200,
  }),
  ...measures('share', { '%': 0.01, '‰': 0.001 }),
  ...measures('points', { pp: 1, bp: 0.01, bps: 0.01 }),
  ['°C', { dimension: 'temperature', factor: 1, offset: 273.15 }],
  ['°F', { dimension: 'temperature', factor: 5 / 9, offset: 459.67 * (5 / 9) }],
  ['K', { dimension: 'temperature', factor: 1 }],
]);

/** Other units one printed name may stand for, with the words that settle the doubt when they are printed. */
export const AMBIGUOUS_UNITS: readonly {
  readonly word: RegExp;
  readonly clear: RegExp;
  readonly others: readonly string[];
}[] = [
  { word: /\btons?\b/i, clear: /\b(?:metric|short|long|imperial|us) tons?\b/i, others: ['short-ton', 'long-ton'] },
  { word: /\bgallons?\b/i, clear: /\b(?:us|u\.s\.|american|imperial|british) gallons?\b/i, others: ['imp-gal'] },
  { word: /\bmiles?\b/i, clear: /\b(?:nautical|statute|sea|land) miles?\b/i, others: ['nmi'] },
];

/** The measure of a unit symbol, or null for counts, money and unknown units. A plural s is forgiven. */
export const measureOf = (unit: string): UnitMeasure | null =>
  UNITS.get(unit) ?? UNITS.get(unit.replace(/s$/, '')) ?? UNITS.get(unit.toLowerCase()) ?? null;

/** True for an ISO 4217 code, the way the figure reader prints money. */
export const isCurrency = (unit: string | null): unit is string => unit !== null && /^[A-Z]{3}$/.test(unit);
