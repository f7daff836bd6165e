/** Small words of languages whose context is read in outline only: they end or link what a figure counts. */
export interface OutlineLexicon {
  /** Words that link a figure to its noun ("milliers de manifestants"). */
  readonly links: ReadonlySet<string>;
  /** Words that end the noun phrase behind a figure. */
  readonly stops: ReadonlySet<string>;
  /** True where every noun is printed with a capital. */
  readonly capitalNouns: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const OUTLINE: Readonly<Record<string, OutlineLexicon>> = {
  fr: {
    links: set("de d' des du la le les l'"),
    stops: set(
      'et ou mais ont a est sont été était étaient avait avaient sera seront dans en à au aux sur par pour avec sans depuis après avant selon qui que dont où contre plus moins se ne pas lors',
    ),
    capitalNouns: false,
  },
  es: {
    links: set('de del los las la el'),
    stops: set(
      'y e o pero han ha es son fue fueron está están era eran había será serán en a al por para con sin desde tras antes según que donde contra más menos se no',
    ),
    capitalNouns: false,
  },
  de: {
    links: set('der des von an'),
    stops: set(
      'und oder aber haben hat ist sind war waren wurde wurden wird werden in im am auf bei mit ohne seit nach vor laut die das den dem ein eine nicht gegen für zu zum zur',
    ),
    capitalNouns: true,
  },
};
