import type { ConversationInput } from '../../server/contract.ts';
import { sha256 } from '../../server/store/sha256.ts';

/** The name of a speaker who is not to be named; it may stand nowhere but in its one table. */
export const SECRET = 'Odalys Ferrantino';

/** A call with somebody who may be described and not named. */
export const CALL: ConversationInput = {
  kind: 'call',
  speaker: SECRET,
  role: 'Night shift clerk of Linden port',
  description: 'a port official',
  day: '2024-03-02',
  time: '14:05',
  zone: 'Europe/Paris',
  how: 'phone',
  takenBy: 'Ana Birk',
  consent: 'not-for-attribution',
  anonymity: 'described',
  outlet: 'Own reporting',
  title: 'Call on the strike in Linden',
  text: 'Q: Were there 900 dock workers?\n\nA: We counted 512 dock workers on strike on 1 March 2024.\n\nA: The union said 640 dock workers were on strike on 1 March 2024.',
  language: 'en',
};

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM+Q5DwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const PNG_HASH = sha256(PNG);
