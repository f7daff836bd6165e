import { expect, it } from 'vitest';
import { mentionsIn } from '../../server/text/mentions.ts';

const NAMES = ['Ana', 'Ana Ruiz', 'José', 'Local editor'];

it.each([
  ['@Ana, look', ['Ana']],
  ['@ana ruiz and @Ana', ['Ana Ruiz', 'Ana']],
  ['(@José)', ['José']],
  ['@Ana @Ana @ANA', ['Ana']],
  ['ask @local editor.', ['Local editor']],
  ['@Anatole wrote', []],
  ['mail ana@ana.example', []],
  ['nobody called', []],
  ['@', []],
])('finds who is called in “%s”', (words, found) => {
  expect(mentionsIn(words, NAMES)).toEqual(found);
});
