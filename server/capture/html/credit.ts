/** Agencies as their texts and bylines name them, with the name the newsroom keeps. */
const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bReuters\b/, 'Reuters'],
  [/\bAP\b|\bAssociated Press\b/, 'Associated Press'],
  [/\bAFP\b|\bAgence France[- ]Presse\b/, 'Agence France-Presse'],
  [/\bdpa\b|\bDPA\b/, 'dpa'],
  [/\bEFE\b/, 'EFE'],
  [/\bANSA\b/, 'ANSA'],
  [/\bXinhua\b/, 'Xinhua'],
  [/\bTASS\b/, 'TASS'],
  [/\bInterfax\b/, 'Interfax'],
  [/\bPTI\b|\bPress Trust of India\b/, 'Press Trust of India'],
  [/\bIANS\b/, 'IANS'],
  [/\bKyodo\b/, 'Kyodo'],
  [/\bYonhap\b/, 'Yonhap'],
  [/\bUPI\b/, 'UPI'],
  [/\bPA Media\b|\bPress Association\b/, 'PA Media'],
  [/\bAnadolu\b/, 'Anadolu'],
  [/\bBloomberg\b/, 'Bloomberg'],
];

const DATELINE = /^([\p{Lu}][\p{L} .,’'-]{1,60}?)\s*(?:,\s*[\p{L}]+\.? \d{1,2}\s*)?\(([^)]{2,60})\)\s*[-–—:]+\s/u;
const CREDIT_LINE =
  /^\(?(?:Reporting|Additional reporting|Writing|Editing) by |^(?:Source|Sources|Quelle|Fuente|Fonte|Via)\s*:|^(?:©|Copyright)/i;

/** Where a text is dated from and which agency it credits, as its first and last lines say. */
export interface Credited {
  readonly dateline: string | null;
  readonly credit: string | null;
}

/** Reads dateline and credited agency from the blocks of an article and its author line. */
export function creditOf(blocks: readonly string[], author: string | null): Credited {
  const dated = blocks.slice(0, 3).flatMap((block) => DATELINE.exec(block) ?? []);
  const [, place, source = ''] = dated;
  const lines = [
    source,
    author ?? '',
    ...blocks.slice(-3).filter((block) => block.length < 300 && CREDIT_LINE.test(block)),
  ];
  const credit = lines.map(agencyIn).find((agency) => agency !== null) ?? null;
  return { dateline: place?.trim() ?? null, credit };
}

const agencyIn = (words: string): string | null => AGENCIES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
