import { describe, expect, it } from 'vitest';
import { languageOf } from '../../server/text/language.ts';
import { tokenise } from '../../server/text/tokens.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The soldiers were sent to the border, the ministry said.'],
    ['fr', "Les soldats ont été envoyés à la frontière, selon le ministère de l'intérieur."],
    ['es', 'Los soldados fueron enviados a la frontera, según el ministerio del interior.'],
    ['de', 'Die Soldaten wurden nach Angaben des Ministeriums an die Grenze geschickt.'],
    ['ar', 'أرسلت الوزارة الجنود إلى الحدود'],
    ['de', '1.200 Soldaten bleiben.'],
    ['es', 'Unos 2.500 soldados salieron.'],
    ['fr', 'Environ 2.500 soldats partis.'],
    ['en', 'Zürich fell.'],
    ['en', '5,200'],
    ['en', ''],
  ])('%s: %s', (language, text) => {
    expect(languageOf(tokenise(text))).toBe(language);
  });
});
