import type { FigureLexicon } from '../figure-lexicon.ts';
import { siUnits } from '../si-units.ts';

/** German figures: what every list means stands in FigureLexicon. */
// prettier-ignore
export const DE: FigureLexicon = {
  language: 'de', decimalComma: true, bareScales: true, compounds: true, vigesimal: false, plural: /(?:en|er|e|s|ern)$/,
  words: {
    and: 'und', articles: 'ein|eine|einer|einem|einen|eines', of: 'von|der|des', points: 'komma', minus: 'minus', half: 'hälfte', halfBefore: 'halbe|halber|halben|halbes', no: 'kein|keine|keinen|keiner', none: 'keiner', both: 'beide|beiden', zero: 'null',
    afterFraction: 'der|des|von|aller|ihrer|seiner|davon', notAfterOne: '*', beforePronounOne: 'der|die|das|kein|jeder', oneOf: '',
    countables: 'verletzte|verletzten|tote|toten|opfer|soldaten|soldat|zivilisten|menschen|kinder|geiseln|fälle|personen|männer|frauen|piloten|brüder|insassen|passagiere|todesopfer',
    elliptical: 'sind|waren|wurden|werden|haben|hatten', bothVerbs: 'sind|waren|wurden|starben', functionWords: 'der|die|das|den|dem|des|in|im|an|am|auf|für|von|vom|mit|und|oder|aber|dass|die|wo|ist|sind|war|waren|wurde|wurden|hat|haben|hatte|nicht|mehr|weniger|dieser|diese|sein|seine|ihr|ihre|sich|es|er|sie|wir|laut|gegen|seit|vor|nach|zwischen|ein|eine|zu|zum|zur|bis|bei|als|wie|auch|noch|nur|sagte',
    determiners: 'der|die|das|ein|eine|sein|ihr', totals: 'gesamt|zahl|norden|süden', betweenHedgeAndNumber: 'eine|einen|ein|weitere|weiteren|die|den|der', lateHedges: '', spanPrepositions: 'über|unter|in', durationOver: 'dauerte|dauert|seit|nach',
    pounds: 'pfund', poundWords: 'kostet|kostete|preis|schulden|strafe|zahlen|zahlte|bezahlt|wert|sterling', weightWords: 'wiegt|wog|gewicht', adjectivesBeforeUnit: 'vergangenen|letzten|nächsten|ersten|kommenden|aufeinanderfolgenden|weitere|weiteren|ganze|volle', perWords: 'pro|je', hours: 'stunde|h',
    pointsAfterPercent: 'punkte|punkten|punkt', rateWords: 'zins|zinsen|leitzins|inflation|rendite|ezb', beforeArticleDuration: 'für|in|binnen|nach|seit|fast|etwa|vor|über|rund|knapp', 
    rangeBetween: 'zwischen', rangeFrom: 'von', rangeTo: 'bis', rangeOr: 'oder', changeVerbs: 'stieg|sank|fiel|wuchs|gestiegen|gesunken|gefallen|erhöht|reduziert|auf|kletterte|sinkt|steigt|erhöhte|verringerte',
    scoreVerbs: 'gewann|siegte|verlor|besiegte', scoreWords: 'spiel|sieg|niederlage|tor|tore|gewann|verlor|besiegte|unentschieden|halbzeit|siegte',
    labels: 'artikel|paragraf|paragraph|flug|kanal|resolution|kapitel|seite|raum|gleis|tor|phase|stufe|kategorie|typ|modell|linie|version|tag|band|gesetz|nummer|gruppe|abschnitt|absatz|platz|halle|terminal', strongLabels: 'artikel|paragraf|paragraph|flug|resolution|kapitel|seite|nummer|gleis|tag|absatz|platz', labelNumber: 'nr|nummer|n°|#|§',
    placePrepositions: 'in|bei|aus|nach|gegen|von|um|mit', versions: 'version', gluedAfter: 'x|er', modelExempt: 'minus|bis|und|mitte', ageGroups: 'kinder|menschen|personen|jugendliche', ageVerbs: 'ist|war|sagte',
    notAfterOrdinal: 'jahrhundert|minute|stock|quartal|halbjahr|halbzeit|division|brigade|mal|weltkrieg|platz', hedgeStarts: 'rund|etwa|fast|knapp|über|die|der|gut|nur|mehr',
  },
  lists: { plusHalf: '', ratio: 'von', afterArticleDuration: 'zuvor|später|danach|davor', magnitude: 'stärke|magnitude|stärke von', magnitudeAfter: 'auf der richterskala|auf der richter-skala', ageBefore: 'alter von|im alter von', ageAfter: 'jahre alt|jähriger|jährige|jährigen|jähriges|-jährige|-jähriger|-jährigen|jahre alte|jahre alter', compare: 'gegenüber|gegen|nach', halfDays: 'uhr' },
  ones: [['eins', 1], ['zwei|zwo', 2], ['drei', 3], ['vier', 4], ['fünf', 5], ['sechs', 6], ['sieben', 7], ['acht', 8], ['neun', 9], ['zehn', 10], ['elf', 11], ['zwölf', 12], ['dreizehn', 13], ['vierzehn', 14], ['fünfzehn', 15], ['sechzehn', 16], ['siebzehn', 17], ['achtzehn', 18], ['neunzehn', 19]],
  tens: [['zwanzig', 20], ['dreißig|dreissig', 30], ['vierzig', 40], ['fünfzig', 50], ['sechzig', 60], ['siebzig', 70], ['achtzig', 80], ['neunzig', 90]],
  wholeHundreds: [], hundred: [['hundert', 100]], scales: [['tausend', 1e3], ['million|millionen|mio|mill', 1e6], ['milliarde|milliarden|mrd|mia', 1e9], ['billion|billionen|bio', 1e12], ['billiarde|billiarden', 1e15]], shortScales: [['k', 1e3], ['mio', 1e6], ['mrd', 1e9]], dozen: [['dutzend', 12]],
  denominators: [['drittel|dritteln', 3], ['viertel|vierteln', 4], ['fünftel|fünfteln', 5], ['sechstel', 6], ['siebtel', 7], ['achtel', 8], ['neuntel', 9], ['zehntel', 10], ['hundertstel', 100], ['tausendstel', 1e3]],
  ordinals: [['erste|ersten|erster|erstes', 1], ['zweite|zweiten|zweiter|zweites', 2], ['dritte|dritten|dritter|drittes', 3], ['vierte|vierten|vierter|viertes', 4], ['fünfte|fünften|fünfter', 5], ['sechste|sechsten', 6], ['siebte|siebten', 7], ['achte|achten', 8], ['neunte|neunten', 9], ['zehnte|zehnten', 10]],
  vague: [['eine handvoll', [3, 9]]], vagueFactors: [['mehrere|mehreren', [3, 9]], ['einige|einigen', [3, 9]], ['ein paar', [2, 9]], ['etliche', [3, 9]]], vagueScales: [['dutzende|dutzenden', 12], ['hunderte|hunderten|hunderter', 100], ['tausende|tausenden|tausender', 1e3], ['zehntausende|zehntausenden', 1e4], ['hunderttausende|hunderttausenden', 1e5], ['millionen', 1e6], ['milliarden', 1e9]],
  hedgesBefore: [
    ['etwa|rund|ungefähr|circa|ca|ca.|zirka|in etwa|gegen|schätzungsweise|an die|um die|geschätzt|geschätzte', 'about'], ['mindestens|wenigstens|zumindest|nicht weniger als|ab', 'at-least'], ['mehr als|über|gut|deutlich über|etwas mehr als|weit mehr als|oberhalb von|mehr als die', 'more-than'],
    ['bis zu|höchstens|maximal|nicht mehr als|allenfalls', 'at-most'], ['weniger als|unter|deutlich unter|nicht einmal|unterhalb von', 'less-than'], ['fast|knapp|beinahe|nahezu|annähernd', 'nearly'],
  ],
  hedgesAfter: [['ungefähr|oder so', 'about'], ['oder mehr|und mehr', 'at-least'], ['oder weniger', 'at-most']],
  percent: [['%|prozent|v.h.|prozentige|prozentiger|prozentigen|prozentiges|prozentigem', '%'], ['prozentpunkte|prozentpunkten|prozentpunkt', 'pp'], ['basispunkte|basispunkten', 'bp'], ['‰|promille', '‰']],
  currencies: [['euro|euros', ['EUR']], ['cent|cents', ['EUR', 100]], ['dollar|dollars|us-dollar|us dollar', ['USD']], ['pfund sterling|britische pfund', ['GBP']], ['franken|schweizer franken', ['CHF']], ['yen', ['JPY']], ['yuan', ['CNY']], ['rubel', ['RUB']], ['rupien', ['INR']], ['kronen|schwedische kronen', ['SEK']], ['dänische kronen', ['DKK']], ['norwegische kronen', ['NOK']], ['zloty', ['PLN']], ['forint', ['HUF']], ['lira|türkische lira', ['TRY']], ['griwna|hrywnja', ['UAH']], ['schekel', ['ILS']], ['rial', ['IRR']], ['dinar', ['IQD']], ['mark|d-mark|deutsche mark', ['DEM']], ['tschechische kronen', ['CZK']]],
  units: [
    ...siUnits([['meter', 'm'], ['gramm', 'g'], ['liter', 'L'], ['watt', 'W'], ['wattstunde|wattstunden', 'Wh'], ['hertz', 'Hz'], ['volt', 'V'], ['byte', 'B']], '|n|s'),
    ['quadratkilometer|quadratkilometern', 'km²'], ['quadratmeter|quadratmetern', 'm²'], ['quadratmeilen', 'mi²'], ['kubikmeter|kubikmetern', 'm³'], ['kubikkilometer|kubikkilometern', 'km³'], ['kubikzentimeter', 'cm³'],
    ['stundenkilometer|stundenkilometern|kilometer pro stunde|kilometern pro stunde|km pro stunde', 'km/h'], ['meter pro sekunde', 'm/s'], ['knoten', 'kn'], ['seemeilen|seemeile', 'nmi'], ['meilen|meile', 'mi'], ['kilo', 'kg'], ['tonne|tonnen', 't'], ['kilotonnen', 'kt'], ['megatonnen', 'Mt'], ['hektar', 'ha'],
    ['barrel|fass', 'bbl'], ['fuß', 'ft'], ['zoll', 'in'], ['grad celsius|grad', '°C'], ['grad fahrenheit', '°F'], ['dezibel', 'dB'], ['lichtjahre', 'ly'], ['ps', 'hp'],
  ],
  perCubic: [['pro kubikmeter', 'm³'], ['pro liter', 'L'], ['pro kilometer', 'km']],
  durations: [['sekunde|sekunden', 'second'], ['minute|minuten', 'minute'], ['stunde|stunden|stündige|stündigen|stündiger', 'hour'], ['tag|tage|tagen|tägige|tägigen|tägiger', 'day'], ['woche|wochen|wöchige|wöchigen', 'week'], ['monat|monate|monaten|monatige|monatigen', 'month'], ['quartal|quartale|quartalen', 'quarter'], ['jahr|jahre|jahren', 'year'], ['jahrzehnt|jahrzehnte|jahrzehnten', 'decade'], ['jahrhundert|jahrhunderte|jahrhunderten', 'century']],
};
