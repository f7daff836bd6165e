const PREFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['hecto', 'h'],
  ['deci', 'd'],
  ['centi', 'c'],
  ['milli', 'm'],
  ['micro', 'µ'],
  ['nano', 'n'],
  ['pico', 'p'],
];

const POWERS: readonly (readonly [string, string])[] = [
  ['square', '²'],
  ['cubic', '³'],
];

/** Word stems of one language to SI base symbols, e.g. ["metre|meter", "m"]; endings are put on every stem ("" and "s"). */
export function siUnits(
  stems: readonly (readonly [stems: string, symbol: string])[],
  endings: string,
): (readonly [string, string])[] {
  return stems.flatMap(([words, symbol]) =>
    PREFIXES.map(([prefix, sign]) => [inflected(words, prefix, endings), `${sign}${symbol}`] as const),
  );
}

/** Area and volume words: every way of "square" and "cubic" before every length word of the language. */
export function powerUnits(
  lengths: readonly (readonly [words: string, symbol: string])[],
  powers: Readonly<Record<'square' | 'cubic', string>>,
): (readonly [string, string])[] {
  return POWERS.flatMap(([name, sign]) =>
    lengths.map(([words, symbol]) => [crossed(powers[name as 'square' | 'cubic'], words), symbol + sign] as const),
  );
}

function inflected(words: string, prefix: string, endings: string): string {
  return words
    .split('|')
    .flatMap((word) => endings.split('|').map((ending) => prefix + word + ending))
    .join('|');
}

/** "sq.|square" x "mile|miles"; a power that ends in "*" stands behind its length ("metros cuadrados"). */
function crossed(powers: string, words: string): string {
  return powers
    .split('|')
    .flatMap((power) =>
      words
        .split('|')
        .map((word) =>
          power.endsWith('*')
            ? `${word} ${power.slice(0, -1)}`
            : power.endsWith('~')
              ? power.slice(0, -1) + word
              : `${power} ${word}`,
        ),
    )
    .join('|');
}

/** Unit symbols as printed in any language; case matters. Those of one letter must touch or follow a number. */
export const UNIT_SYMBOLS: readonly (readonly [string, string])[] = [
  ['km²|km2|sq km|sq. km|sq.km|sqkm|qkm', 'km²'],
  ['m²|m2|sq m|sq. m|sqm|qm', 'm²'],
  ['cm²|cm2', 'cm²'],
  ['mm²|mm2', 'mm²'],
  ['km³|km3|cu km', 'km³'],
  ['m³|m3|cu m|cu. m|cbm', 'm³'],
  ['cm³|cm3|cc', 'cm³'],
  ['sq mi|sq. mi|sq. miles|mi²|mi2', 'mi²'],
  ['sq ft|sq. ft|ft²|ft2', 'ft²'],
  ['cu ft|cu. ft|ft³|ft3', 'ft³'],
  ['km/h|kmh|kph|km/hr|kmph|km/hour|KM/H', 'km/h'],
  ['mph|mi/h', 'mph'],
  ['m/s', 'm/s'],
  ['kn|kts|kt.', 'kn'],
  ['km|KM|Km', 'km'],
  ['m', 'm'],
  ['dm', 'dm'],
  ['cm', 'cm'],
  ['mm', 'mm'],
  ['µm|μm', 'µm'],
  ['nm', 'nm'],
  ['mi|mi.', 'mi'],
  ['nmi|NM', 'nmi'],
  ['ft|ft.', 'ft'],
  ['in.', 'in'],
  ['yd|yds', 'yd'],
  ['kg|Kg|KG|kgs', 'kg'],
  ['g', 'g'],
  ['mg', 'mg'],
  ['µg|μg|mcg', 'µg'],
  ['ng', 'ng'],
  ['lb|lbs|lb.|lbs.', 'lb'],
  ['oz|oz.', 'oz'],
  ['t', 't'],
  ['kt', 'kt'],
  ['Mt', 'Mt'],
  ['Gt', 'Gt'],
  ['ha', 'ha'],
  ['ac', 'acre'],
  ['l|L', 'L'],
  ['ml|mL', 'mL'],
  ['cl|cL', 'cL'],
  ['dl|dL', 'dL'],
  ['hl|hL', 'hL'],
  ['gal|gal.', 'gal'],
  ['bbl|bbls', 'bbl'],
  ['bpd|b/d', 'bbl'],
  ['boe', 'boe'],
  ['W', 'W'],
  ['kW|KW', 'kW'],
  ['MW', 'MW'],
  ['GW', 'GW'],
  ['TW', 'TW'],
  ['Wh', 'Wh'],
  ['kWh|KWh|kwh', 'kWh'],
  ['MWh', 'MWh'],
  ['GWh', 'GWh'],
  ['TWh', 'TWh'],
  ['V', 'V'],
  ['kV', 'kV'],
  ['Hz', 'Hz'],
  ['kHz', 'kHz'],
  ['MHz', 'MHz'],
  ['GHz', 'GHz'],
  ['kJ', 'kJ'],
  ['MJ', 'MJ'],
  ['GJ', 'GJ'],
  ['kcal', 'kcal'],
  ['KB|kB|kb', 'kB'],
  ['MB|mb', 'MB'],
  ['GB|gb', 'GB'],
  ['TB|tb', 'TB'],
  ['Mbps|Mbit/s', 'Mbit/s'],
  ['Gbps|Gbit/s', 'Gbit/s'],
  ['hPa', 'hPa'],
  ['kPa', 'kPa'],
  ['MPa', 'MPa'],
  ['mbar', 'mbar'],
  ['psi', 'psi'],
  ['dB|dBA', 'dB'],
  ['hp|bhp|PS', 'hp'],
  ['rad', 'rad'],
  ['mSv', 'mSv'],
  ['µSv|μSv', 'µSv'],
  ['°C|°c|ºC|℃', '°C'],
  ['°F|ºF|℉', '°F'],
  ['°|º', '°'],
  ['ppm', 'ppm'],
  ['ppb', 'ppb'],
  ['rpm', 'rpm'],
  ['µg/m³|μg/m³|µg/m3|μg/m3', 'µg/m³'],
  ['mg/L|mg/l', 'mg/L'],
  ['g/km', 'g/km'],
  ['kg/m³', 'kg/m³'],
];
