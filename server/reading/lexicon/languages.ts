import { EN } from './en/figures.ts';
import type { FigureLexicon } from './figure-lexicon.ts';

const LEXICONS: readonly FigureLexicon[] = [EN];

/** The figure words of a language by its ISO 639-1 code; English where there is no lexicon. */
export function figureLexicon(language: string): FigureLexicon {
  return LEXICONS.find((one) => one.language === language) ?? EN;
}
