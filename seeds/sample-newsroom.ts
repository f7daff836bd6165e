import type { AsOf, Attribution, Modality, Value } from '../server/reading/statement.ts';

/** An outlet of the sample newsroom. */
export interface SampleOutlet {
  readonly name: string;
  readonly kind:
    'agency' | 'newspaper' | 'broadcaster' | 'website' | 'government' | 'organisation' | 'military' | 'other';
  readonly country: string | null;
}

/**
 * A piece of evidence: printed words of one report. Only what the engine cannot know is given;
 * everything absent is read from the text.
 */
export interface SampleEvidence {
  /** File name in `seeds/reports`, without ".md". */
  readonly report: string;
  /** The words of the figure, date or fact as the report prints them. */
  readonly printed: string;
  /** Which occurrence of the printed words as whole words, from 1; the first when absent. */
  readonly occurrence?: number;
  readonly value?: Value;
  readonly counted?: string;
  readonly place?: string;
  readonly asOf?: AsOf;
  readonly modality?: Modality;
  readonly attribution?: Attribution;
  readonly stance?: 'supports' | 'contradicts' | 'context';
  readonly reason?: string;
}

/** A claim that the sample newsroom follows, with its evidence. */
export interface SampleClaim {
  readonly title: string;
  readonly question: string;
  readonly valueKind: Value['kind'];
  readonly counted: string | null;
  readonly place: string | null;
  readonly scope?: string;
  readonly asserted?: Value;
  readonly evidence: readonly SampleEvidence[];
}

/** A finding of the sample newsroom; `prefers` is the printed answer where one is preferred. */
export interface SampleVerdict {
  /** The claim's title. */
  readonly claim: string;
  readonly finding: string;
  readonly resolution: 'prefer-one' | 'give-the-range' | 'defer' | 'keep-pending' | 'ask-the-source';
  /** Markdown. */
  readonly note: string;
}

export interface SampleNewsroom {
  readonly outlets: readonly SampleOutlet[];
  readonly claims: readonly SampleClaim[];
  readonly verdicts: readonly SampleVerdict[];
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Where the evidence's printed words stand in a report's text, as whole words; UTF-16 offsets, end exclusive.
 * Null when that occurrence does not exist.
 */
export function printedAt(
  text: string,
  evidence: Pick<SampleEvidence, 'printed' | 'occurrence'>,
): { start: number; end: number } | null {
  const { printed, occurrence = 1 } = evidence;
  let left = occurrence;
  for (let start = text.indexOf(printed); start !== -1; start = text.indexOf(printed, start + 1)) {
    const end = start + printed.length;
    const whole = !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
    if (whole) left -= 1;
    if (whole && left === 0) return { start, end };
  }
  return null;
}
