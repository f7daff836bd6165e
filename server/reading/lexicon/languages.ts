import { DE } from './de/figures.ts';
import { EN } from './en/figures.ts';
import { ES } from './es/figures.ts';
import type { FigureLexicon } from './figure-lexicon.ts';
import { FR } from './fr/figures.ts';

const LEXICONS: readonly FigureLexicon[] = [EN, FR, ES, DE];

/** The figure words of a language by its ISO 639-1 code; English where there is no lexicon. */
export function figureLexicon(language: string): FigureLexicon {
  return LEXICONS.find((one) => one.language === language) ?? EN;
}
