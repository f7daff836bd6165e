import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContext } from '../../../server/reading/context/context.ts';
import type { Statement } from '../../../server/reading/statement.ts';
import { marked, type MarkedValue } from './marked.ts';

interface Expected {
  readonly counted?: string | null;
  readonly place?: string | null;
  readonly asOf?: readonly [string | null, string | null, boolean];
  readonly modality?: string;
  readonly negated?: boolean;
  readonly claimant?: string | null;
  readonly via?: string | null;
  readonly named?: boolean;
}

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly values: readonly MarkedValue[];
  readonly expect: readonly Expected[];
}

const folder = fileURLToPath(new URL('../../cases/', import.meta.url));

/** What the statement says on the fields that the case asks for. */
function answered(statement: Statement, asked: Expected): Expected {
  const { counted, place, asOf, modality, negated, attribution } = statement;
  const all: Expected = {
    counted,
    place,
    asOf: [asOf.start, asOf.end, asOf.stated],
    modality,
    negated,
    ...attribution,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in asked));
}

describe.each(readdirSync(folder).filter((name) => /^context-.*\.jsonl$/.test(name)))('%s', (name) => {
  const cases = readFileSync(folder + name, 'utf8')
    .trim()
    .split('\n');
  it.each(cases.map((line) => JSON.parse(line) as Case))('$text', ({ text, published, values, expect: wanted }) => {
    const { reading, found } = marked(text, values, published);
    const statements = readContext(reading, found);
    expect(statements).toHaveLength(values.length);
    wanted.forEach((fields, at) => {
      const statement = statements[at];
      if (statement === undefined) throw new Error('a value without a statement');
      expect(answered(statement, fields), `rules: ${statement.rules.join(', ')}`).toEqual(fields);
    });
  });
});
