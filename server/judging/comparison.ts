import type { Found } from '../reading/found.ts';
import type { Statement } from '../reading/statement.ts';
import type { Relation, RelationGroup } from './relation.ts';

/** Version of the rules; stored with every computed judgement, raised whenever a rule can give another answer. */
export const ENGINE_VERSION = 4;

/** A statement with the words around it and what is known of its source: all that a comparison may look at. */
export interface Testimony {
  readonly statement: Statement;
  /** The text the statement's offsets point into: the whole source, or a passage of it. */
  readonly text: string;
  /** The values of the text, where whoever made the testimony has just read it in English; the account reads its sentence otherwise. */
  readonly found?: readonly Found[] | undefined;
  readonly source: {
    readonly id?: string | undefined;
    readonly outlet?: string | undefined;
    readonly url?: string | undefined;
    /** ISO day. */
    readonly published?: string | undefined;
    /** ISO instant. */
    readonly captured?: string | undefined;
    /** Agency or author the text credits. */
    readonly credit?: string | undefined;
    /** IANA zone of the dateline. */
    readonly timeZone?: string | undefined;
    /** What a checker knows of the source, in free words. */
    readonly note?: string | undefined;
  };
}

/** One test of a comparison: what it looked at on each side, as words a person can read, and what came of it. */
export interface Test {
  readonly test:
    | 'thing counted'
    | 'event'
    | 'place'
    | 'window'
    | 'as of'
    | 'fact or plan'
    | 'claimant'
    | 'source'
    | 'unit'
    | 'value'
    | 'can it change'
    | 'lifecycle'
    | 'dependence';
  readonly a: string | null;
  readonly b: string | null;
  readonly result: string;
  /** True for the test that gave the relation. */
  readonly decides?: boolean;
}

export interface Comparison {
  readonly relation: Relation;
  readonly group: RelationGroup;
  /** Other relations that hold as well, strongest first. */
  readonly secondary: readonly Relation[];
  readonly tests: readonly Test[];
  /** Fields that could explain the difference and are not known. */
  readonly missing: readonly string[];
  /** One plain sentence. */
  readonly explanation: string;
  /** True when both go back to one origin; a flag, never the relation. */
  readonly dependent: boolean;
  readonly engineVersion: number;
}

/** One side of `crosscheck compare`. */
export interface Side {
  readonly text: string;
  readonly focus: string;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly captured?: string | undefined;
  readonly note?: string | undefined;
}
