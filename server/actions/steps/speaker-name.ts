import { AppError } from '../../store/app-error.ts';
import type { Told } from '../../store/told.ts';

/** How the speaker is shown to everybody. */
export interface Shown {
  readonly speaker: string;
  readonly role: string | null;
  readonly named: boolean;
}

const ANONYMOUS = 'an anonymous source';

const refused = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

/**
 * The speaker as the degree of anonymity lets everybody see them: the name with the role, the description alone, or “an
 * anonymous source”. Throws AppError `invalid` where consent and anonymity do not go together or a description is missing.
 */
export function shownSpeaker(told: Told): Shown {
  const { anonymity, consent, speaker, role, description } = told;
  if (anonymity === 'named') {
    if (consent === 'on-record') return { speaker, role: role || null, named: true };
    throw refused(
      'anonymity',
      'A speaker is named only on the record; choose described or anonymous, or on the record.',
    );
  }
  if (anonymity === 'anonymous') return { speaker: ANONYMOUS, role: null, named: false };
  if (!description) throw refused('description', 'Say how the speaker may be described, as “a port official”.');
  return { speaker: description, role: null, named: false };
}

/** Letters from which a part of a name is looked for without regard to case; a shorter one is too often a common word. */
const TELLING = 5;
const SHORTEST = 3;

/** True when words hold the name or a part of it that gives the speaker away. */
export function givesAway(words: string, name: string): boolean {
  if (words.toLocaleLowerCase().includes(name.trim().toLocaleLowerCase())) return true;
  const parts = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (part) => part.length >= SHORTEST && !/^\p{Ll}/u.test(part),
  );
  return parts.some((part) => {
    const found = new RegExp(`(?<![\\p{L}\\p{M}])${part}(?![\\p{L}\\p{M}])`, part.length < TELLING ? 'u' : 'iu');
    return found.test(words);
  });
}

/** Refuses words in which a speaker who is not to be named is named; the sentence does not repeat the name. Throws AppError `invalid`. */
export function refuseName(
  words: Readonly<Record<string, string | null | undefined>>,
  { name, named }: { readonly name: string; readonly named: boolean },
): void {
  if (named) return;
  for (const [field, said] of Object.entries(words))
    if (said && givesAway(said, name))
      throw refused(
        field,
        `The ${field} gives away the name of a speaker who is not to be named; put [name] in its place.`,
      );
}
