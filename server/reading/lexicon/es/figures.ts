import type { FigureLexicon } from '../figure-lexicon.ts';
import { powerUnits, siUnits } from '../si-units.ts';

const LENGTHS = [
  ['kilómetros|kilómetro|km', 'km'],
  ['metros|metro', 'm'],
  ['centímetros|centímetro', 'cm'],
  ['millas|milla', 'mi'],
  ['pies|pie', 'ft'],
] as const;

/** Spanish figures: what every list means stands in FigureLexicon. */
// prettier-ignore
export const ES: FigureLexicon = {
  language: 'es', decimalComma: true, bareScales: true, compounds: false, vigesimal: false, plural: /[^s]s$/,
  words: {
    and: 'y', articles: 'un|una', of: 'de|del', points: 'coma|punto', minus: 'menos', half: 'mitad', halfBefore: 'medio|media', no: 'ningún|ninguna', none: 'ninguno', both: 'ambos|ambas', zero: 'cero',
    afterFraction: 'de|del|parte|partes', notAfterOne: '*', beforePronounOne: 'el|la|los|las|cada|ningún|algún|otro',
    countables: 'herido|heridos|muerto|muertos|víctima|víctimas|soldado|soldados|civil|civiles|persona|personas|niño|niños|rehén|rehenes|caso|casos|muerte|muertes|pilotos|hermanos',
    elliptical: 'fueron|eran|están|son|murieron', bothVerbs: 'fueron|murieron', functionWords: 'el|la|los|las|de|del|en|a|al|para|por|sobre|con|y|o|pero|que|quien|cuyo|donde|es|son|fue|fueron|ha|han|había|habían|no|más|menos|este|esta|estos|su|sus|se|lo|le|les|según|contra|desde|antes|después|entre|un|una|hasta|tras|dijo|como',
    determiners: 'el|la|los|las|un|una|su', totals: 'total|cifra|número|norte|sur|este|oeste', betweenHedgeAndNumber: 'un|una|otros|otras|la|los|las|de', lateHedges: '', spanPrepositions: 'en',
    pounds: 'libras|libra', poundWords: 'pagar|pagó|costó|cuesta|precio|deuda|multa|presupuesto|salario|esterlinas', weightWords: 'pesa|pesaba|peso', adjectivesBeforeUnit: 'últimos|últimas|próximos|próximas|primeros|primeras|largos|largas', perWords: 'por|a', hours: 'hora|h',
    pointsAfterPercent: 'puntos|punto', rateWords: 'tasa|tasas|tipo|tipos|inflación|desempleo|paro|bce', beforeArticleDuration: 'durante|en|dentro|tras|desde|hace|casi|menos|más|por', weakAfterArticleDuration: 'de',
    rangeBetween: 'entre', rangeFrom: 'de|desde', rangeTo: 'a|hasta', rangeOr: 'o|u', changeVerbs: 'pasó|pasado|subió|bajó|cayó|creció|aumentó|descendió|redujo|pasar|subir|bajar|incrementó',
    scoreVerbs: 'ganó|venció|perdió', scoreWords: 'partido|victoria|derrota|gol|goles|ganó|perdió|venció|empate|marcador',
    labels: 'artículo|artículos|sección|vuelo|canal|resolución|capítulo|página|sala|ruta|puerta|fase|nivel|categoría|tipo|modelo|línea|versión|día|ley|número|grupo', strongLabels: 'artículo|artículos|sección|vuelo|resolución|capítulo|página|número|día', labelNumber: 'no|n|n°|nº|núm|número|#',
    placePrepositions: 'en|de|a|contra|desde', versions: 'versión', streetsBefore: '', gluedAfter: 'x', modelExempt: 'menos|de|a|y', ageGroups: 'niños|personas|jóvenes|adultos|menores|mayores', ageVerbs: 'fue|es|dijo',
    ordinalEndings: 'er|o|a|os|as', notAfterOrdinal: 'siglo|minuto|piso|trimestre|semestre|división|brigada|vez|guerra|ministro|lugar', hedgeStarts: 'unos|unas|cerca|casi|más|menos|los|las|al',
  },
  lists: { plusHalf: 'y medio|y media', ratio: 'de cada', afterArticleDuration: 'antes|después|más tarde', magnitude: 'magnitud|magnitud de|magnitud de los', magnitudeAfter: 'en la escala de richter|grados en la escala de richter', ageBefore: 'hombre de|mujer de|niño de|niña de|joven de|adolescente de|bebé de|anciano de|de edad|edad de|edades de', ageAfter: 'años de edad', compare: 'frente a|frente a los|contra|en comparación con', halfDays: '' },
  ones: [['uno|un|una', 1], ['dos', 2], ['tres', 3], ['cuatro', 4], ['cinco', 5], ['seis', 6], ['siete', 7], ['ocho', 8], ['nueve', 9], ['diez', 10], ['once', 11], ['doce', 12], ['trece', 13], ['catorce', 14], ['quince', 15], ['dieciséis', 16], ['diecisiete', 17], ['dieciocho', 18], ['diecinueve', 19],
    ['veintiuno|veintiún|veintiuna', 21], ['veintidós', 22], ['veintitrés', 23], ['veinticuatro', 24], ['veinticinco', 25], ['veintiséis', 26], ['veintisiete', 27], ['veintiocho', 28], ['veintinueve', 29]],
  tens: [['veinte', 20], ['treinta', 30], ['cuarenta', 40], ['cincuenta', 50], ['sesenta', 60], ['setenta', 70], ['ochenta', 80], ['noventa', 90]],
  wholeHundreds: [['ciento', 100], ['doscientos|doscientas', 200], ['trescientos|trescientas', 300], ['cuatrocientos|cuatrocientas', 400], ['quinientos|quinientas', 500], ['seiscientos|seiscientas', 600], ['setecientos|setecientas', 700], ['ochocientos|ochocientas', 800], ['novecientos|novecientas', 900]],
  hundred: [['cien', 100]], scales: [['mil', 1e3], ['millón|millones|mln', 1e6], ['billón|billones', 1e12], ['millardo|millardos', 1e9]], shortScales: [['k', 1e3], ['m', 1e6], ['mm', 1e6]], dozen: [['docena|docenas', 12], ['decena', 10], ['quincena', 15], ['veintena', 20], ['treintena', 30], ['centenar|centena', 100], ['millar', 1e3]],
  denominators: [['medio|media', 2], ['tercio|tercios|tercera|terceras', 3], ['cuarto|cuartos|cuarta|cuartas', 4], ['quinto|quintos|quinta|quintas', 5], ['sexto|sexta', 6], ['séptimo|séptima', 7], ['octavo|octava', 8], ['décimo|décima|décimas', 10], ['centésimo|centésima', 100]],
  ordinals: [['primer|primero|primera', 1], ['segundo|segunda', 2], ['tercer|tercero|tercera', 3], ['cuarto|cuarta', 4], ['quinto|quinta', 5], ['sexto|sexta', 6], ['séptimo|séptima', 7], ['octavo|octava', 8], ['noveno|novena', 9], ['décimo|décima', 10]],
  vague: [['un puñado', [3, 9]], ['un par', [2, 3]]], vagueFactors: [['varios|varias', [3, 9]], ['algunos|algunas', [3, 9]], ['unos pocos|unas pocas', [3, 9]]], vagueScales: [['decenas', 10], ['docenas', 12], ['cientos|centenares|centenas', 100], ['miles|millares', 1e3], ['millones', 1e6]],
  hedgesBefore: [
    ['unos|unas|cerca de unos|alrededor de|aproximadamente|en torno a|aproximado de|más o menos|unos cuantos|estimado de', 'about'], ['al menos|por lo menos|como mínimo|no menos de|un mínimo de|mínimo de', 'at-least'],
    ['más de|más del|superior a|superiores a|por encima de|superando los|supera los|más que|algo más de|poco más de', 'more-than'], ['hasta|como máximo|a lo sumo|un máximo de|no más de|máximo de', 'at-most'],
    ['menos de|menos del|inferior a|por debajo de|algo menos de|poco menos de', 'less-than'], ['casi|cerca de|cerca del|prácticamente|rozando los', 'nearly'],
  ],
  hedgesAfter: [['aproximadamente|más o menos', 'about'], ['o más|como mínimo|al menos', 'at-least'], ['o menos|como máximo', 'at-most']],
  percent: [['%|por ciento|por cien', '%'], ['puntos porcentuales|punto porcentual|pp', 'pp'], ['puntos básicos|puntos base', 'bp'], ['‰|por mil', '‰']],
  currencies: [['euros|euro', ['EUR']], ['céntimos', ['EUR', 100]], ['dólares|dólar|dólares estadounidenses', ['USD']], ['centavos', ['USD', 100]], ['dólares canadienses', ['CAD']], ['libras esterlinas', ['GBP']], ['pesos mexicanos|pesos|peso', ['MXN']], ['pesos argentinos', ['ARS']], ['pesos chilenos', ['CLP']], ['pesos colombianos', ['COP']], ['pesos cubanos', ['CUP']], ['pesos uruguayos', ['UYU']], ['francos suizos|francos', ['CHF']], ['yenes|yen', ['JPY']], ['yuanes|yuan', ['CNY']], ['rublos|rublo', ['RUB']], ['rupias|rupia', ['INR']], ['reales|real', ['BRL']], ['soles', ['PEN']], ['bolívares|bolívar', ['VES']], ['bolivianos', ['BOB']], ['guaraníes', ['PYG']], ['dinares', ['IQD']], ['liras turcas|liras', ['TRY']], ['riales', ['IRR']], ['coronas suecas', ['SEK']], ['pesetas', ['ESP']]],
  units: [
    ...siUnits([['metro', 'm'], ['gramo', 'g'], ['litro', 'L'], ['vatio', 'W'], ['vatios-hora|vatio-hora', 'Wh'], ['hercio', 'Hz'], ['voltio', 'V']], '|s'), ['kilómetro|kilómetros', 'km'], ['centímetro|centímetros', 'cm'], ['milímetro|milímetros', 'mm'], ['megavatio|megavatios', 'MW'], ['gigavatio|gigavatios', 'GW'], ['kilovatio|kilovatios', 'kW'],
    ...powerUnits(LENGTHS, { square: 'cuadrados*|cuadrado*|cuadradas*', cubic: 'cúbicos*|cúbico*' }),
    ['kilómetros por hora|kilómetros a la hora', 'km/h'], ['metros por segundo', 'm/s'], ['nudos', 'kn'], ['millas náuticas', 'nmi'], ['millas|milla', 'mi'], ['kilo|kilos', 'kg'], ['tonelada|toneladas', 't'], ['hectárea|hectáreas', 'ha'], ['barril|barriles', 'bbl'], ['pies|pie', 'ft'], ['pulgadas|pulgada', 'in'], ['acres|acre', 'acre'],
    ['grados celsius|grados centígrados|grado centígrado', '°C'], ['grados fahrenheit', '°F'], ['grados|grado', '°'], ['partes por millón', 'ppm'],
  ],
  perCubic: [['por metro cúbico', 'm³'], ['por litro', 'L'], ['por kilómetro', 'km']],
  durations: [['segundos', 'second'], ['minuto|minutos', 'minute'], ['hora|horas', 'hour'], ['día|días|jornadas', 'day'], ['semana|semanas', 'week'], ['mes|meses', 'month'], ['trimestre|trimestres', 'quarter'], ['año|años', 'year'], ['década|décadas', 'decade'], ['siglo|siglos', 'century']],
};
