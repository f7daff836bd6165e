import type { Finding, MarkState } from '../../judging/drafts/finding.ts';
import type { DraftMark } from '../../judging/drafts/marks.ts';

/** A mark of a checked file with its finding. */
export interface SarifMark {
  readonly mark: DraftMark;
  readonly finding: Finding;
}

/** A checked file: its path as given, its words, and its marks. */
export interface SarifFile {
  readonly path: string;
  readonly text: string;
  readonly found: readonly SarifMark[];
}

const LEVELS: Readonly<Record<MarkState, 'error' | 'warning' | 'note' | 'none'>> = {
  differs: 'error',
  contested: 'warning',
  unsettled: 'note',
  unknown: 'note',
  agrees: 'none',
};

const RULES: Readonly<Record<MarkState, string>> = {
  agrees: 'The mark agrees with what is settled.',
  differs: 'The mark differs from what is held.',
  contested: 'Sources contradict each other on the mark.',
  unsettled: 'The mark is known, and not settled.',
  unknown: 'Nothing held speaks of the mark.',
};

/** Line and column of an offset, both from 1, the column in UTF-16 code units. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

function resultOf({ path, text }: SarifFile, { mark, finding }: SarifMark): object {
  const from = placeAt(text, mark.start);
  const to = placeAt(text, mark.end);
  const { state, explanation, claim, relation, statement, wording } = finding;
  return {
    ruleId: state,
    level: LEVELS[state],
    kind: state === 'agrees' ? 'pass' : 'fail',
    message: { text: `${mark.printed}: ${explanation}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(path.replaceAll('\\', '/')) },
          region: {
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
            charOffset: mark.start,
            charLength: mark.end - mark.start,
            snippet: { text: mark.printed },
          },
        },
      },
    ],
    properties: { mark: mark.number, kind: mark.kind, relation, claim, statement, wording },
  };
}

/**
 * Checked drafts as one SARIF 2.1.0 log (OASIS), columns in UTF-16 code units. What agrees passes with level “none”;
 * everything else fails, as the standard asks of results with a level (3.27.9), with an error only where it differs.
 */
export function sarifOf(files: readonly SarifFile[], version: string): object {
  const results = files.flatMap((file) => file.found.map((one) => resultOf(file, one)));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'Crosscheck',
            version,
            rules: Object.entries(RULES).map(([id, text]) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level: LEVELS[id as MarkState] },
            })),
          },
        },
        results,
      },
    ],
  };
}
