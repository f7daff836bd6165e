import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { finding } from '../../server/judging/drafts/finding.ts';
import { marksOf } from '../../server/judging/drafts/marks.ts';
import { placeAt, sarifOf } from '../../server/report/drafts/sarif.ts';

/** The parts of the SARIF 2.1.0 schema (OASIS) that a log of ours has, as strict as there. */
const line = z.number().int().min(1);
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      results: z.array(
        z
          .strictObject({
            ruleId: z.string(),
            level,
            kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
            message,
            locations: z.array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({ uri: z.string().regex(/^\S+$/) }),
                  region: z.strictObject({
                    startLine: line,
                    startColumn: line,
                    endLine: line,
                    endColumn: line,
                    charOffset: z.number().int().min(0),
                    charLength: z.number().int().min(0),
                    snippet: message,
                  }),
                }),
              }),
            ),
            properties: z.record(z.string(), z.unknown()),
          })
          .refine(({ kind, level }) => kind === 'fail' || level === 'none', 'only what fails has a level (3.27.9)'),
      ),
    }),
  ),
});

describe('a SARIF log', () => {
  it('has the shape of the standard, with lines and columns from 1', () => {
    const text = 'The port.\n\nIt had 340 cranes and\n12 boats.';
    const marks = marksOf(text, { language: 'en' });
    const found = marks.map((mark, at) => ({
      mark,
      finding:
        at === 0 ? finding('differs', 'It is 350.', { relation: 'contradiction' }) : finding('agrees', 'So it is.'),
    }));
    const made = log.parse(JSON.parse(JSON.stringify(sarifOf([{ path: 'my drafts/port.md', text, found }], '1.0.0'))));
    const [first, second] = made.runs[0]?.results ?? [];
    expect(first).toMatchObject({ ruleId: 'differs', level: 'error', kind: 'fail' });
    expect(second).toMatchObject({ ruleId: 'agrees', level: 'none', kind: 'pass' });
    const place = first?.locations[0]?.physicalLocation;
    expect(place?.artifactLocation.uri).toBe('my%20drafts/port.md');
    expect(place?.region).toMatchObject({ startLine: 3, startColumn: 8, endLine: 3, endColumn: 11 });
    expect(second?.locations[0]?.physicalLocation.region).toMatchObject({ startLine: 4, startColumn: 1 });
    const rules = made.runs[0]?.tool.driver.rules.map(({ id }) => id) ?? [];
    for (const { ruleId } of made.runs[0]?.results ?? []) expect(rules).toContain(ruleId);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(placeAt('a\n😀b', 4)).toEqual({ line: 2, column: 3 });
  });
});
