import type { FigureLexicon } from '../figure-lexicon.ts';
import { powerUnits, siUnits } from '../si-units.ts';

const LENGTHS = [
  ['kilomètre|kilomètres|km', 'km'],
  ['mètre|mètres', 'm'],
  ['centimètre|centimètres', 'cm'],
  ['mille|milles', 'mi'],
  ['pied|pieds', 'ft'],
] as const;

/** French figures: what every list means stands in FigureLexicon. */
// prettier-ignore
export const FR: FigureLexicon = {
  language: 'fr', decimalComma: true, bareScales: true, compounds: false, vigesimal: true, plural: /[^s]s$|x$/,
  words: {
    and: 'et', articles: 'un|une', of: 'de|des|du', points: 'virgule', minus: 'moins', half: 'moitié', halfBefore: 'demi|demie', no: 'aucun|aucune', none: '', both: '', zero: 'zéro',
    afterFraction: 'des|de|du|d', notAfterOne: '*', beforePronounOne: 'le|la|les|l|chaque|aucun|quelque',
    countables: 'blessé|blessés|mort|morts|victime|victimes|soldat|soldats|civil|civils|personne|personnes|enfant|enfants|otage|otages|cas|décès',
    elliptical: 'sont|ont|étaient|étaient', functionWords: 'le|la|les|des|de|du|en|dans|à|au|aux|pour|par|sur|avec|et|ou|mais|que|qui|dont|où|est|sont|a|ont|été|était|étaient|ne|pas|plus|ce|cette|ces|son|sa|ses|leur|leurs|il|elle|ils|elles|on|nous|vous|selon|contre|depuis|avant|après|entre|un|une|d|l|se|y|soit|dit|déclaré',
    determiners: 'le|la|les|un|une|son|sa', totals: 'total|bilan|chiffre|nombre|nord|sud|est|ouest', betweenHedgeAndNumber: 'un|une|autres|de', lateHedges: '', spanPrepositions: 'sur|dans',
    pounds: 'livres|livre', poundWords: 'payé|payer|coûté|coûte|prix|dette|amende|budget|milliards|salaire', weightWords: 'pèse|pesait|poids', adjectivesBeforeUnit: 'derniers|dernières|prochains|prochaines|premiers|premières|longues|longs', perWords: 'par|à', hours: 'heure|h',
    pointsAfterPercent: 'points|point', rateWords: 'taux|inflation|chômage|bce|rendement|rendements', beforeArticleDuration: 'pendant|durant|en|dans|après|depuis|environ|moins|plus|presque', weakAfterArticleDuration: 'de',
    rangeBetween: 'entre', rangeFrom: 'de', rangeTo: 'à', rangeOr: 'ou', changeVerbs: 'passé|passée|passe|passant|augmenté|baissé|chuté|progressé|grimpé|reculé|tombé|monté|hausse|baisse',
    scoreVerbs: 'gagné|battu|perdu', scoreWords: 'match|victoire|défaite|but|buts|score|gagné|perdu|battu|nul',
    labels: 'article|articles|section|vol|chaîne|résolution|chapitre|page|salle|route|porte|phase|niveau|catégorie|type|modèle|ligne|version|jour|tome|loi|numéro|arrondissement|groupe', strongLabels: 'article|articles|section|vol|résolution|chapitre|page|numéro|jour', labelNumber: 'no|n|n°|numéro|№|#',
    placePrepositions: 'à|en|dans|au|aux|de|près|contre', versions: 'version', streets: '', streetsBefore: 'rue|avenue|boulevard|place|quai|chemin|bis|ter', gluedAfter: 'x|h', modelExempt: 'mi|moins|de|à|et', ageGroups: 'enfants|personnes|jeunes|adultes|moins|plus', ageBounds: '',
    ageVerbs: 'a|est|était', ordinalEndings: 'er|ère|re|e|ème|eme|ième|nd|nde|è', notAfterOrdinal: 'siècle|minute|étage|arrondissement|mi-temps|trimestre|semestre|division|brigade|fois|guerre|ministre', hedgeStarts: 'quelque|environ|près|plus|moins|les|des|au',
  },
  lists: { plusHalf: 'et demi|et demie', ratio: 'sur', afterArticleDuration: 'plus tôt|plus tard|auparavant|après|avant', magnitude: 'magnitude|magnitude de', magnitudeAfter: 'sur l\'échelle de richter', ageBefore: 'homme de|femme de|fille de|garçon de|enfant de|adolescent de|bébé de|jeune de|âgé de|âgée de|âgés de|âgées de|âge de|ans et', ageAfter: 'ans et plus|ans et moins', compare: 'contre|contre seulement|au lieu de', halfDays: '' },
  ones: [['zéro', 0], ['un|une', 1], ['deux', 2], ['trois', 3], ['quatre', 4], ['cinq', 5], ['six', 6], ['sept', 7], ['huit', 8], ['neuf', 9], ['dix', 10], ['onze', 11], ['douze', 12], ['treize', 13], ['quatorze', 14], ['quinze', 15], ['seize', 16]],
  tens: [['vingt|vingts', 20], ['trente', 30], ['quarante', 40], ['cinquante', 50], ['soixante', 60], ['septante', 70], ['huitante|octante', 80], ['nonante', 90]],
  wholeHundreds: [], hundred: [['cent|cents', 100]],
  scales: [['mille', 1e3], ['million|millions|mln', 1e6], ['milliard|milliards', 1e9], ['billion|billions', 1e12], ['trillion|trillions', 1e18]],
  shortScales: [['k', 1e3], ['m|mio', 1e6], ['md|mds|mrd|mrds', 1e9]], dozen: [['douzaine|douzaines', 12], ['dizaine', 10], ['quinzaine', 15], ['vingtaine', 20], ['trentaine', 30], ['quarantaine', 40], ['cinquantaine', 50], ['soixantaine', 60], ['centaine', 100], ['millier', 1e3]],
  denominators: [['demi|demie', 2], ['tiers', 3], ['quart|quarts', 4], ['cinquième|cinquièmes', 5], ['sixième|sixièmes', 6], ['septième|septièmes', 7], ['huitième|huitièmes', 8], ['neuvième|neuvièmes', 9], ['dixième|dixièmes', 10], ['centième|centièmes', 100]],
  ordinals: [['premier|première', 1], ['deuxième|second|seconde', 2], ['troisième', 3], ['quatrième', 4], ['cinquième', 5], ['sixième', 6], ['septième', 7], ['huitième', 8], ['neuvième', 9], ['dixième', 10]],
  vague: [['une poignée', [3, 9]]], vagueFactors: [['plusieurs', [3, 9]], ['quelques', [3, 9]]], vagueScales: [['dizaines', 10], ['douzaines', 12], ['centaines', 100], ['milliers', 1e3], ['millions', 1e6], ['milliards', 1e9]],
  hedgesBefore: [
    ['environ|quelque|autour de|aux alentours de|approximativement|à peu près|grosso modo|de l\'ordre de|dans les|une moyenne de', 'about'],
    ['au moins|pas moins de|au minimum|un minimum de|minimum', 'at-least'], ['plus de|plus d|plus du|au-delà de|supérieur à|supérieure à|dépassant|dépasse|plus que|un peu plus de|bien plus de', 'more-than'],
    ['jusqu\'à|jusqu à|au plus|au maximum|maximum|un maximum de|pas plus de|tout au plus', 'at-most'], ['moins de|moins d|moins du|inférieur à|inférieure à|en dessous de|sous les|un peu moins de', 'less-than'], ['près de|près d|presque|quasiment|pas loin de|juste sous', 'nearly'],
  ],
  hedgesAfter: [['environ|à peu près|ou presque', 'about'], ['ou plus|au moins|au minimum', 'at-least'], ['ou moins|au plus|au maximum', 'at-most']],
  percent: [['%|pour cent|pourcent|p. cent|p.c.', '%'], ['points de pourcentage|point de pourcentage|points de pour cent|pp', 'pp'], ['points de base|point de base', 'bp'], ['‰|pour mille', '‰']],
  currencies: [['euros|euro', ['EUR']], ['centimes|cents', ['EUR', 100]], ['dollars|dollar|dollars américains', ['USD']], ['dollars canadiens', ['CAD']], ['dollars australiens', ['AUD']], ['livres sterling|livre sterling', ['GBP']], ['francs suisses', ['CHF']], ['francs cfa', ['XOF']], ['francs|franc', ['CHF']], ['yens|yen', ['JPY']], ['yuans|yuan', ['CNY']], ['roubles|rouble', ['RUB']], ['roupies|roupie', ['INR']], ['dinars|dinar', ['IQD']], ['dirhams|dirham', ['MAD']], ['livres libanaises', ['LBP']], ['livres syriennes', ['SYP']], ['livres turques|lires turques', ['TRY']], ['shekels|shekel', ['ILS']], ['rials|rial', ['IRR']], ['riyals|riyal', ['SAR']], ['hryvnias|hryvnia', ['UAH']], ['pesos|peso', ['MXN']], ['couronnes suédoises', ['SEK']], ['couronnes danoises', ['DKK']], ['couronnes norvégiennes', ['NOK']], ['zlotys|zloty', ['PLN']], ['gourdes', ['HTG']], ['nairas', ['NGN']]],
  units: [
    ...siUnits([['mètre', 'm'], ['gramme', 'g'], ['litre', 'L'], ['watt', 'W'], ['wattheure|watt-heure', 'Wh'], ['hertz', 'Hz'], ['volt', 'V'], ['octet', 'B']], '|s'),
    ...powerUnits(LENGTHS, { square: 'carrés*|carré*', cubic: 'cubes*|cube*' }),
    ['kilomètres-heure|kilomètres par heure|km par heure|kilomètres heure|kilomètres à l\'heure', 'km/h'], ['mètres par seconde', 'm/s'], ['nœuds|noeuds', 'kn'], ['milles nautiques|milles marins', 'nmi'], ['kilo|kilos', 'kg'],
    ['tonne|tonnes', 't'], ['kilotonnes|kilotonne', 'kt'], ['mégatonnes|mégatonne', 'Mt'], ['hectare|hectares', 'ha'], ['baril|barils', 'bbl'], ['pieds|pied', 'ft'], ['pouces|pouce', 'in'], ['acres|acre', 'acre'],
    ['degrés celsius|degré celsius', '°C'], ['degrés fahrenheit', '°F'], ['degrés|degré', '°'], ['décibels', 'dB'], ['parties par million', 'ppm'], ['années-lumière', 'ly'],
  ],
  perCubic: [['par mètre cube', 'm³'], ['par litre', 'L'], ['par kilomètre', 'km'], ['par kilo', 'kg']],
  durations: [['seconde|secondes', 'second'], ['minute|minutes|min', 'minute'], ['heure|heures|h', 'hour'], ['jour|jours|journées|journée', 'day'], ['semaine|semaines', 'week'], ['mois', 'month'], ['trimestre|trimestres', 'quarter'], ['an|ans|année|années', 'year'], ['décennie|décennies', 'decade'], ['siècle|siècles', 'century']],
};
