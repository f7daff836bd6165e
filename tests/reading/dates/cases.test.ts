import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datesIn, shown } from './read-text.ts';

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly language?: string;
  readonly expect: readonly Record<string, unknown>[];
}

function casesOf(file: string): Case[] {
  const lines = readFileSync(new URL(`../../cases/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

describe.each(['dates.jsonl', 'dates-languages.jsonl', 'dates-none.jsonl'])('%s', (file) => {
  it.each(casesOf(file))('$text', ({ text, published, language, expect: wanted }) => {
    const found = datesIn(text, published, language);
    const trace = found.map((one) => `${text.slice(one.start, one.end)}: ${one.rules.join(', ')}`).join('\n');
    expect(
      found.map((one) => shown(text, one)),
      trace,
    ).toEqual(wanted);
  });
});
