const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['afp', /\bAFP\b|Agence France-?Presse|France Media Agency/],
  ['reuters', /\bReuters\b/],
  ['ap', /\bAP\b|Associated Press/],
  ['dpa', /\bdpa\b/],
  ['tass', /\bTASS\b/],
  ['xinhua', /\bXinhua\b/],
  ['efe', /\bEFE\b/],
  ['ansa', /\bANSA\b/],
  ['apa', /\bAPA\b/],
  ['pti', /\bPTI\b|Press Trust of India/],
  ['anadolu', /\bAnadolu\b/],
  ['irna', /\bIRNA\b/],
  ['interfax', /\bInterfax\b/],
];

/** Agencies a text or its credit names as its origin; a picture credit says nothing of the words. */
export function agenciesOf(words: string): Set<string> {
  const named = words.replace(
    /\[[^\]]*\/[^\]]*\]|\((?:photo|photograph|picture|image)[^)]*\)|(?:photo|picture|image)s?[^.]{0,40}\b(?:AFP|AP|Reuters)\b/gi,
    '',
  );
  return new Set(AGENCIES.filter(([, pattern]) => pattern.test(named)).map(([key]) => key));
}

const PRINTED: Readonly<Record<string, string>> = {
  reuters: 'Reuters',
  dpa: 'dpa',
  xinhua: 'Xinhua',
  anadolu: 'Anadolu',
  interfax: 'Interfax',
};

/** The name of an agency as it prints it itself, from its key. */
export const agencyName = (key: string): string => PRINTED[key] ?? key.toUpperCase();
