/** Words of conversations and translations, as the screens say them. */
import type { BesideWords, Conversation, SourceBrief, StatementView } from '../server/contract.ts';

type Options<T extends string> = readonly (readonly [T, string])[];

export const KIND_WORDS: Options<Conversation['kind']> = [
  ['interview', 'Interview'],
  ['call', 'Call'],
  ['briefing', 'Briefing'],
  ['email', 'E-mail'],
  ['screenshot', 'Screenshot with transcript'],
];
export const WAY_WORDS: Options<Conversation['how']> = [
  ['in-person', 'in person'],
  ['phone', 'by phone'],
  ['video', 'by video'],
  ['email', 'by e-mail'],
  ['message', 'by message'],
];
export const CONSENT_WORDS: Options<Conversation['consent']> = [
  ['on-record', 'on the record'],
  ['background', 'background'],
  ['not-for-attribution', 'not for attribution'],
  ['off-record', 'off the record'],
];
export const ANONYMITY_WORDS: Options<Conversation['anonymity']> = [
  ['named', 'named'],
  ['described', 'described, not named'],
  ['anonymous', 'anonymous'],
];

/** A conversation in a citation: “call with a port official, by phone, 2024-03-02 14:05 Europe/Paris, not for attribution”. */
export function conversationWords(head: Conversation): string {
  const who = head.role === null ? head.speaker : `${head.speaker}, ${head.role}`;
  const when = [head.day, head.time, head.zone].filter((one) => one !== null).join(' ');
  const kind = wordsFor(KIND_WORDS, head.kind).toLowerCase();
  return `${kind} with ${who}, ${wordsFor(WAY_WORDS, head.how)}, ${when}, ${wordsFor(CONSENT_WORDS, head.consent)}`;
}

/** The words for one of a closed list. */
export const wordsFor = <T extends string>(options: Options<T>, value: T): string =>
  options.find(([one]) => one === value)?.[1] ?? value;

/** The English name of a language. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;

/** “translated by Mina Sahl”, “translated by the machine DeepTongue 3”. */
export const translatedWords = ({
  translator,
  translatedBy,
}: Pick<BesideWords, 'translator' | 'translatedBy'>): string =>
  `translated by ${translatedBy === 'machine' ? 'the machine ' : ''}${translator}`;

/** What a citation adds for a translated quote: the original words, or their translation, with the translator named. */
export const besideCitation = ({ beside }: Pick<StatementView, 'beside'>): string =>
  beside
    .map((one) => {
      const side = one.side === 'original' ? `original in ${languageName(one.language)}` : languageName(one.language);
      return ` [${side}, ${one.source}, ${one.snapshot}: “${one.exact}”, ${translatedWords(one)}]`;
    })
    .join('');

/** Who stands behind the words of a source besides its outlet: the speaker of a conversation, or the agency credited. */
export const creditWords = ({ kind, credit }: Pick<SourceBrief, 'kind' | 'credit'>): string | null => {
  if (credit === null) return null;
  return kind === 'document' || kind === 'translation' ? `text by ${credit}` : `said by ${credit}`;
};
