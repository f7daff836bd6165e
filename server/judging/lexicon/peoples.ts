const words = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'i');

/** Peoples, forces and alliances whose figures are never each other's; the coalition holds its members. */
export const POPULATIONS: readonly { readonly key: string; readonly words: RegExp; readonly partOf?: string }[] = [
  {
    key: 'coalition',
    words: words('coalition|allied|alliance|multinational|international troops|nato|foreign troops|foreign soldiers'),
  },
  { key: 'us', words: /\b(?:US|U\.S\.|USA|Americans?|United States|Washington's)\b/, partOf: 'coalition' },
  { key: 'uk', words: /\b(?:UK|British|Britons?|United Kingdom|Britain)\b/, partOf: 'coalition' },
  ...Object.entries({
    iraq: 'Iraqis?',
    iran: 'Iranians?',
    syria: 'Syrians?',
    russia: 'Russians?',
    ukraine: 'Ukrainians?',
    france: 'French',
    germany: 'Germans?',
    italy: 'Italians?',
    spain: 'Spanish|Spaniards?',
    poland: 'Polish|Poles',
    turkey: 'Turkish|Turks',
    israel: 'Israelis?',
    palestine: 'Palestinians?',
    lebanon: 'Lebanese',
    egypt: 'Egyptians?',
    jordan: 'Jordanians?',
    saudi: 'Saudis?',
    yemen: 'Yemenis?',
    afghanistan: 'Afghans?',
    pakistan: 'Pakistanis?',
    india: 'Indians?',
    bangladesh: 'Bangladeshis?',
    china: 'Chinese',
    japan: 'Japanese',
    korea: 'Koreans?',
    australia: 'Australians?',
    canada: 'Canadians?',
    mexico: 'Mexicans?',
    brazil: 'Brazilians?',
    venezuela: 'Venezuelans?',
    colombia: 'Colombians?',
    kurdish: 'Kurds?|Kurdish',
    dutch: 'Dutch',
    belgium: 'Belgians?',
    sweden: 'Swedish|Swedes?',
    norway: 'Norwegians?',
    denmark: 'Danish|Danes',
    greece: 'Greeks?',
    hungary: 'Hungarians?',
    romania: 'Romanians?',
    nigeria: 'Nigerians?',
    kenya: 'Kenyans?',
    ethiopia: 'Ethiopians?',
    sudan: 'Sudanese',
    somalia: 'Somalis?',
    libya: 'Libyans?',
    morocco: 'Moroccans?',
    philippines: 'Filipinos?|Philippine',
    indonesia: 'Indonesians?',
    vietnam: 'Vietnamese',
    thailand: 'Thais?',
  }).map(([key, source]) => ({ key, words: new RegExp(`\\b(?:${source})\\b`) })),
];

/** Finds any of them: most words name no people, and are done with one look. */
const ANY_PEOPLE = new RegExp(
  POPULATIONS.map(({ words: { source, flags } }) => (flags === 'i' ? anyCase(source) : source)).join('|'),
);

/** The pattern with every letter in both cases, so that it can stand beside patterns that mind the case. */
function anyCase(source: string): string {
  return source.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** The peoples, forces and alliances that words name: their keys with the words as printed. */
export function peoplesIn(text: string): ReadonlyMap<string, string> {
  if (!ANY_PEOPLE.test(text)) return NOBODY;
  return new Map(
    POPULATIONS.flatMap(({ key, words: pattern }) => {
      const printed = pattern.exec(text)?.[0];
      return printed === undefined ? [] : [[key, printed] as const];
    }),
  );
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Names of countries with the key of their people; a country is a place, its people a population. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  Iraq: 'iraq',
  Iran: 'iran',
  Syria: 'syria',
  Russia: 'russia',
  Ukraine: 'ukraine',
  France: 'france',
  Germany: 'germany',
  Italy: 'italy',
  Spain: 'spain',
  Poland: 'poland',
  Turkey: 'turkey',
  Türkiye: 'turkey',
  Israel: 'israel',
  Lebanon: 'lebanon',
  Egypt: 'egypt',
  Jordan: 'jordan',
  'Saudi Arabia': 'saudi',
  Yemen: 'yemen',
  Afghanistan: 'afghanistan',
  Pakistan: 'pakistan',
  India: 'india',
  Bangladesh: 'bangladesh',
  China: 'china',
  Japan: 'japan',
  'South Korea': 'korea',
  Australia: 'australia',
  Canada: 'canada',
  Mexico: 'mexico',
  Brazil: 'brazil',
  Venezuela: 'venezuela',
  Colombia: 'colombia',
  Netherlands: 'dutch',
  Belgium: 'belgium',
  Sweden: 'sweden',
  Norway: 'norway',
  Denmark: 'denmark',
  Greece: 'greece',
  Hungary: 'hungary',
  Romania: 'romania',
  Nigeria: 'nigeria',
  Kenya: 'kenya',
  Ethiopia: 'ethiopia',
  Sudan: 'sudan',
  Somalia: 'somalia',
  Libya: 'libya',
  Morocco: 'morocco',
  Philippines: 'philippines',
  Indonesia: 'indonesia',
  Vietnam: 'vietnam',
  Thailand: 'thailand',
  Britain: 'uk',
  'United States': 'us',
  America: 'us',
  USA: 'us',
};
