/**
 * The API's schemas: every request and response of `/api/v1`. The web client takes its types from here and nothing else of the server.
 * Offsets are UTF-16 code units, end exclusive. Instants are ISO 8601 UTC; days are ISO days; `null` is "not stated".
 */
import { z } from 'zod';
import { besideWords, conversation, originalText, recording, sourceKind, translation } from './contract/told.ts';

export * from './contract/told.ts';
export * from './contract/webhooks.ts';

export const day = z.iso.date();
export const instant = z.iso.datetime();
const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}-[1-9][0-9]{0,9}$`), `An id looks like ${prefix}-12.`)
    .meta({ example: `${prefix}-12` });
export const outletId = id('OUT');
export const sourceId = id('SRC');
export const snapshotId = id('SNP');
export const statementId = id('STM');
export const claimId = id('CLM');
export const verdictId = id('VRD');
export const judgementId = id('JDG');
export const jobId = id('JOB');
export const watchId = id('WCH');
export const commentId = id('CMT');
export const filterId = id('FLT');
export const auditId = id('AUD');

export const outletKind = z.enum([
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'government',
  'organisation',
  'military',
  'other',
]);
export const relation = z.enum([
  'same',
  'rounding',
  'bound',
  'overlap',
  'conversion',
  'changed',
  'updated',
  'corrected',
  'scope',
  'definition',
  'modality',
  'party',
  'transmission',
  'contradiction',
  'undetermined',
  'unrelated',
]);
export const relationGroup = z.enum(['conflict', 'open', 'explained', 'agree']);
export const severity = z.enum(['high', 'medium', 'low']);
export const stance = z.enum(['supports', 'contradicts', 'context']);
export const decision = z.enum(['suggested', 'accepted', 'rejected']);
export const claimState = z.enum(['suggested', 'followed', 'dismissed']);
export const resolution = z.enum(['prefer-one', 'give-the-range', 'defer', 'keep-pending', 'ask-the-source']);
export const modality = z.enum(['fact', 'plan', 'forecast', 'order', 'estimate', 'allegation', 'denial']);
export const valueKind = z.enum(['quantity', 'duration', 'ordinal', 'date', 'time', 'words']);

const quantity = z.object({
  kind: z.enum(['quantity', 'duration', 'ordinal']),
  best: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  hedge: z.enum(['none', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'range', 'vague']),
  unit: z.string().max(40).nullable(),
});
const dateHedge = z.enum(['none', 'about', 'before', 'by', 'after', 'since', 'until', 'early', 'mid', 'late']);
const calendarDate = z.object({
  kind: z.literal('date'),
  start: day.nullable(),
  end: day.nullable(),
  hedge: dateHedge,
  ambiguous: z.boolean().optional(),
});
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A clock time looks like 04:30.');
const clockTime = z.object({
  kind: z.literal('time'),
  start: hour.nullable(),
  end: hour.nullable(),
  hedge: dateHedge,
  zone: z.string().max(40).optional(),
  day: day.optional(),
});
/** A fact that is no figure ("permission awaited"): compared by its words and by a person. */
const wordsValue = z.object({ kind: z.literal('words'), words: z.string().min(1).max(200) });
export const value = z.discriminatedUnion('kind', [quantity, calendarDate, clockTime, wordsValue]);
export const asOf = z.object({ start: day.nullable(), end: day.nullable(), stated: z.boolean() });
export const attribution = z.object({
  claimant: z.string().max(300).nullable(),
  via: z.string().max(300).nullable(),
  named: z.boolean(),
});

/** Outlets and independent origins, always together; `originsAtMost` is higher when an origin is not stated. */
export const witnesses = z.object({
  outlets: z.number().int(),
  originsAtLeast: z.number().int(),
  originsAtMost: z.number().int(),
});

export const outlet = z.object({
  id: outletId,
  name: z.string(),
  kind: outletKind,
  country: z.string().nullable(),
  parent: outletId.nullable(),
  sources: z.number().int(),
  recordedAt: instant,
});

const sourceBrief = z.object({
  id: sourceId,
  kind: sourceKind,
  outlet: z.object({ id: outletId, name: z.string() }),
  title: z.string(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedPrecision: z.string().nullable(),
  dateline: z.string().nullable(),
  timeZone: z.string().nullable(),
  credit: z.string().nullable(),
  translatedFrom: z.string().nullable(),
  via: z.string().nullable(),
  recordedAt: instant,
});
export const sourceRow = sourceBrief.extend({ snapshots: z.number().int(), statements: z.number().int() });

export const snapshot = z.object({
  id: snapshotId,
  source: sourceId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  bytes: z.number().int(),
  extractor: z.string(),
  capturedAt: instant,
  capturedBy: z.string(),
  recordedAt: instant,
});
export const revision = z.object({
  source: sourceId,
  from: snapshotId,
  to: snapshotId,
  kind: z.enum(['update', 'refile', 'correction', 'silent', 'withdrawn', 'trivial']),
  summary: z.string(),
  recordedAt: instant,
});

/** Where evidence of an earlier copy stands in a later one of the same source. */
export const anchoring = z.object({
  statement: statementId,
  source: sourceId,
  from: snapshotId,
  to: snapshotId,
  verdict: z.enum(['exact', 'typographic', 'moved', 'changed', 'vanished', 'ambiguous']),
  /** `slip`: only a typo differs. `as-before`: broken in an earlier copy already. `restored`: the old words are back. */
  effect: z.enum(['kept', 'slip', 'broken', 'as-before', 'restored']),
  /** The quote as it was taken, with its place in the copy `from`. */
  was: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }),
  /** Its place and words in the copy `to`; null when it has vanished or has twins there. */
  now: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }).nullable(),
  /** Spans of the two copies whose words differ. */
  removed: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  added: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  printed: z.object({ was: z.string(), now: z.string().nullable() }),
  /** What the later copy states at that place. */
  successor: statementId.nullable(),
  revision: z.object({ kind: revision.shape.kind, summary: z.string() }).nullable(),
  /** Claims that use the statement. */
  claims: z.array(z.object({ id: claimId, title: z.string() })),
  engineVersion: z.number().int(),
  recordedAt: instant,
});
/** Two copies of a source side by side: rows of paragraphs, and the evidence that the later one touched. */
export const comparison = z.object({
  source: sourceBrief,
  from: snapshot,
  to: snapshot,
  /** What came of the page, recorded where the two are consecutive, else worked out now. */
  revision: z.object({ kind: revision.shape.kind, summary: z.string() }),
  texts: z.object({ from: z.string(), to: z.string() }),
  rows: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'removed', 'added', 'moved', 'gone-from']),
      before: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
      after: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
      removed: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      added: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    }),
  ),
  anchorings: z.array(anchoring),
});
/** A quote as a W3C Web Annotation; positions count code points. */
export const annotation = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('Annotation'),
  motivation: z.literal('highlighting'),
  created: instant,
  creator: z.object({ type: z.string(), name: z.string() }),
  target: z.object({
    source: z.string(),
    state: z.object({ type: z.literal('TimeState'), sourceDate: instant, cached: z.string() }),
    selector: z.array(
      z.union([
        z.object({
          type: z.literal('TextQuoteSelector'),
          exact: z.string(),
          prefix: z.string(),
          suffix: z.string(),
        }),
        z.object({ type: z.literal('TextPositionSelector'), start: z.number().int(), end: z.number().int() }),
      ]),
    ),
  }),
});

export const statement = z.object({
  id: statementId,
  source: sourceBrief,
  snapshot: snapshotId,
  capturedAt: instant,
  /** The quote: exact words in the snapshot, usually the sentence. */
  quote: z.object({
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    locator: z.string(),
  }),
  /** The words of the figure or date; offsets into the snapshot's text. */
  printed: z.object({ start: z.number().int(), end: z.number().int(), words: z.string() }),
  value,
  counted: z.string().nullable(),
  place: z.string().nullable(),
  asOf,
  modality,
  negated: z.boolean(),
  attribution,
  rules: z.array(z.string()),
  madeBy: z.enum(['engine', 'person']),
  /** The original of translated words, or translations of these. */
  beside: z.array(besideWords),
  recordedAt: instant,
  recordedBy: z.string(),
});

/** Why a figure is stale: the source that corrected or withdrew the report it goes back to, and since when that is known. */
export const stale = z.object({
  cause: z.enum(['correction', 'withdrawn']),
  source: sourceId,
  reason: z.string(),
  since: instant,
});
export const evidence = z.object({
  claim: claimId,
  statement,
  /** What the rules say. */
  computedStance: stance,
  /** What holds: the person's stance where one was given, else the computed one. */
  stance,
  decision,
  confidence: z.number().min(0).max(1).nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  overrideReason: z.string().nullable(),
  /** Set while the report that the figure goes back to was corrected or withdrawn and this copy still carries it. */
  stale: stale.nullable(),
});

/** Where a figure came from: figure <- report <- agency <- who says it. */
export const trace = z.object({
  statement: statementId,
  nodes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['figure', 'report', 'agency', 'outlet', 'claimant']),
      label: z.string(),
      /** False for somebody who is named and of whom nothing is held. */
      held: z.boolean(),
      /** True for the report in which the figure appears first, as far as is known. */
      earliest: z.boolean(),
      statement: statementId.nullable(),
      report: z
        .object({
          source: sourceId,
          snapshot: snapshotId,
          sha256: z.string(),
          outlet: z.string(),
          outletKind,
          title: z.string(),
          url: z.string().nullable(),
          publishedAt: z.string().nullable(),
          capturedAt: instant,
          capturedBy: z.string(),
        })
        .nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(['printed in', 'said by', 'via', 'copied from', 'credits', 'links']),
      /** Share of the copier's words that stand in what it copied; null where nothing is copied. */
      contained: z.number().min(0).max(1).nullable(),
      /** True where the reports cite each other in a circle, so that none of them is the origin. */
      circular: z.boolean(),
    }),
  ),
  /** The node of the earliest known appearance. */
  earliest: z.string().nullable(),
  /** What is missing to follow the figure further, one plain sentence each. */
  missing: z.array(z.string()),
  /** Outlets and origins, and who has it from whom, in a few sentences. */
  told: z.string(),
  witnesses,
  /** The statements that the nodes stand on, with their words. */
  statements: z.array(statement),
  /** Claims that the statement speaks to, and the position it stands in there. */
  claims: z.array(
    z.object({ id: claimId, title: z.string(), position: z.string().nullable(), modality: modality.nullable() }),
  ),
  /** What was looked at and is no part of the path, one plain sentence each. */
  leftOut: z.array(z.string()),
});

export const test = z.object({
  test: z.string(),
  a: z.string().nullable(),
  b: z.string().nullable(),
  result: z.string(),
  decides: z.boolean().optional(),
});
export const position = z.object({
  letter: z.string(),
  label: z.string(),
  lead: statementId,
  gives: z.array(statementId),
  fits: z.array(statementId),
  asOf,
  modality,
  witnesses,
});
export const override = z.object({
  id: judgementId,
  relation,
  reason: z.string(),
  by: z.string(),
  at: instant,
});
export const disagreement = z.object({
  claim: claimId,
  title: z.string(),
  suggested: z.boolean(),
  a: z.string(),
  b: z.string(),
  /** The relation that holds: the person's where one was given, else the computed one. */
  relation,
  group: relationGroup,
  computedRelation: relation,
  severity,
  tests: z.array(test),
  missing: z.array(z.string()),
  secondary: z.array(relation),
  explanation: z.string(),
  dependent: z.boolean(),
  override: override.nullable(),
  engineVersion: z.number().int(),
  since: instant,
});
/** A disagreement with its two positions in brief, as the desk and `crosscheck disagreements` list it. */
export const disagreementRow = disagreement.omit({ tests: true }).extend({
  /** Who looks after the claim; null for nobody. */
  assigned: z.string().nullable(),
  positions: z.array(
    z.object({
      letter: z.string(),
      value: z.string(),
      asOf,
      outlets: z.number().int(),
      /** Independent origins at least, and at most where some origin is not stated. */
      origins: z.number().int(),
      originsAtMost: z.number().int(),
      statements: z.array(
        z.object({
          id: statementId,
          printed: z.string(),
          quote: z.string(),
          source: sourceId,
          outlet: z.string(),
          published: z.string().nullable(),
        }),
      ),
    }),
  ),
  witnesses,
});

/** A stored comparison run again on the stored words, test by test beside what was stored. */
export const replay = z.object({
  claim: claimId,
  a: z.string(),
  b: z.string(),
  at: instant,
  /** True when relation, tests, missing fields and explanation come out as they are stored. */
  same: z.boolean(),
  /** The version of the rules that the stored comparison was made with, and the one that ran now. */
  storedVersion: z.number().int(),
  engineVersion: z.number().int(),
  relation: z.object({ stored: relation, now: relation }),
  explanation: z.object({ stored: z.string(), now: z.string() }),
  missing: z.object({ stored: z.array(z.string()), now: z.array(z.string()) }),
  /** The words that went in, one statement a side, and whether the copy they stand in still has its SHA-256. */
  inputs: z.array(
    z.object({
      letter: z.string(),
      statement: statementId,
      source: sourceId,
      snapshot: snapshotId,
      outlet: z.string(),
      sha256: z.string(),
      unchanged: z.boolean(),
      quote: z.string(),
      printed: z.string(),
    }),
  ),
  /** Every test as it came out now; `stored` is null for one that the rules of then did not run. */
  tests: z.array(z.object({ now: test.nullable(), stored: test.nullable(), same: z.boolean() })),
});
export const verdict = z.object({
  id: verdictId,
  claim: claimId,
  finding: z.string(),
  resolution,
  prefers: z.string().nullable(),
  note: z.string(),
  /** The note's Markdown as safe HTML. */
  noteHtml: z.string(),
  by: z.string(),
  at: instant,
  secondedBy: z.string().nullable(),
  secondedAt: instant.nullable(),
  /** Later copies that changed the words it rests on: it was given before that. */
  reopenings: z.array(z.object({ at: instant, because: z.string(), statement: statementId, snapshot: snapshotId })),
  /** Persons who let it stand all the same. */
  confirmations: z.array(z.object({ at: instant, by: z.string(), reason: z.string() })),
  replaces: verdictId.nullable(),
  /** Who took it back and when; null while it was not. */
  takenBack: z.object({ by: z.string(), at: instant }).nullable(),
});
export const event = z.object({
  sequence: z.number().int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  noun: z.string(),
  nounId: z.string(),
  old: z.unknown(),
  new: z.unknown(),
  why: z.string().nullable(),
  /** One line for people. */
  line: z.string(),
});
export const job = z.object({
  id: jobId,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  about: z.string(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  runAt: instant,
  recordedAt: instant,
});

/** A page, or the entries of a feed, fetched again on a schedule. */
export const watch = z.object({
  id: watchId,
  url: z.string(),
  /** What stands at the address; null before the first fetch has told. */
  kind: z.enum(['page', 'feed']).nullable(),
  state: z.enum(['watched', 'paused', 'stopped']),
  everyMinutes: z.number().int(),
  /** Outlet instead of the one the pages state. */
  outlet: z.string().nullable(),
  /** The source a page's copies belong to. */
  source: sourceId.nullable(),
  title: z.string().nullable(),
  /** Null while it is paused and after it was stopped. */
  nextAt: instant.nullable(),
  lastFetch: z
    .object({
      at: instant,
      outcome: z.enum(['captured', 'revised', 'unchanged', 'failed']),
      message: z.string().nullable(),
    })
    .nullable(),
  /** Failed fetches in a row; 0 after one that succeeded. */
  failures: z.number().int(),
  /** The last failure, also when later fetches succeeded. */
  lastFailure: z.object({ at: instant, sentence: z.string() }).nullable(),
  /** What became of the entries of a feed. */
  entries: z.object({ captured: z.number().int(), waiting: z.number().int(), refused: z.number().int() }),
  recordedAt: instant,
  recordedBy: z.string(),
});
/** One entry of a watched feed and what became of its page. */
export const watchEntry = z.object({
  watch: watchId,
  url: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  state: z.enum(['waiting', 'captured', 'refused']),
  /** Why it could not be captured the last time it was tried. */
  message: z.string().nullable(),
  tries: z.number().int(),
  source: sourceId.nullable(),
  seenAt: instant,
  triedAt: instant.nullable(),
});

/** What became of an audited row against its cited source. */
export const auditOutcome = z.enum(['as-printed', 'other-value', 'not-in-source', 'no-source']);
/** A table whose rows are checked against the sources they cite, and how far that came. */
export const audit = z.object({
  id: auditId,
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  /** True where cited pages that are not at hand are captured. */
  fetches: z.boolean(),
  rows: z.number().int(),
  done: z.number().int(),
  asPrinted: z.number().int(),
  otherValue: z.number().int(),
  notInSource: z.number().int(),
  noSource: z.number().int(),
  /** Why it failed. */
  message: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  endedAt: instant.nullable(),
});
/** One audited row: what the table says, what its source says, and why they differ. */
export const auditRow = z.object({
  /** Counted from 1 beneath the heads. */
  row: z.number().int(),
  claim: z.string(),
  value: z.string(),
  asOf: z.string(),
  cited: z.string(),
  outcome: auditOutcome,
  found: z.string().nullable(),
  quote: z.string().nullable(),
  relation: z.string().nullable(),
  group: z.enum(['agree', 'explained', 'conflict', 'open']).nullable(),
  explanation: z.string(),
  source: sourceId.nullable(),
  snapshot: snapshotId.nullable(),
  statement: statementId.nullable(),
});

export const claimRow = z.object({
  id: claimId,
  title: z.string(),
  state: claimState,
  valueKind,
  counted: z.string().nullable(),
  place: z.string().nullable(),
  positions: z.array(z.object({ letter: z.string(), label: z.string(), modality })),
  /** The most severe relation between its positions; null with fewer than two. */
  worst: z.object({ relation, group: relationGroup, severity, explanation: z.string() }).nullable(),
  evidence: z.number().int(),
  suggestions: z.number().int(),
  /** Pieces of evidence that still carry a figure which the report they go back to no longer gives. */
  stale: z.number().int(),
  witnesses,
  verdict: z.object({ resolution, finding: z.string(), by: z.string(), at: instant }).nullable(),
  /** Since when and why the verdict waits to be given again or confirmed; null while it stands. */
  reopened: z.object({ at: instant, because: z.string() }).nullable(),
  /** Who looks after it; null for nobody. */
  assigned: z.string().nullable(),
  /** From which day it is to be looked at again; null for none. */
  recheckOn: day.nullable(),
  recordedAt: instant,
  changedAt: instant,
});
/** A person's merge or split of claims. */
export const regrouping = z.object({
  id: judgementId,
  kind: z.enum(['merge', 'split']),
  /** The claim that was merged away, or that was split. */
  claim: claimId,
  /** The claim merged into, or split off. */
  other: claimId,
  statements: z.array(statementId),
  reason: z.string(),
  by: z.string(),
  at: instant,
  /** Who took it back; null while it holds. */
  reversed: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
});
export const claim = claimRow.omit({ positions: true, evidence: true, verdict: true }).extend({
  question: z.string(),
  scope: z.string().nullable(),
  asserted: value.nullable(),
  /** Grows with every edit; send it back with a change. */
  version: z.number().int(),
  /** The claim that its evidence stands in now, after a merge or a split taken back; null for a claim of its own. */
  mergedInto: claimId.nullable(),
  /** Merges and splits that the claim took part in, newest first. */
  regroupings: z.array(regrouping),
  /** Why the engine suggested the claim; null for a person's claim. */
  suggestedBecause: z.string().nullable(),
  standfirst: z.string(),
  wording: z.string(),
  settles: z.array(z.string()),
  sums: z.array(z.string()),
  positions: z.array(position),
  disagreements: z.array(disagreement),
  evidence: z.array(evidence),
  /** The newest anchoring of each statement whose words a later copy changed. */
  anchorings: z.array(anchoring),
  verdicts: z.array(verdict),
  history: z.array(event),
  recordedBy: z.string(),
  engineVersion: z.number().int(),
  /** Words of the quotes that differ between the answers; offsets into the text of the statement's snapshot. */
  differing: z.array(
    z.object({
      statement: statementId,
      position: z.string(),
      spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    }),
  ),
  /** The instant up to which the claim is shown as it was held; null for now. */
  heldAt: instant.nullable(),
});

/** The reader: one snapshot's text with its marks. */
export const sourcePage = z.object({
  source: sourceBrief,
  /** What is known of the source beyond its fields: what its text leaves out, when an archive copied it. */
  note: z.string().nullable(),
  snapshot,
  text: z.string(),
  /** The head of a conversation, with what is kept of it as evidence. */
  conversation: conversation.extend({ recordings: z.array(recording) }).nullable(),
  /** The original of a translation, paragraph by paragraph. */
  original: originalText.nullable(),
  /** Translations of this source. */
  translations: z.array(translation),
  snapshots: z.array(snapshot),
  revisions: z.array(revision),
  /** Evidence whose words a later copy changed, in the order it was found. */
  anchorings: z.array(anchoring),
  /** True when the stored bytes still have the stored SHA-256, checked now. */
  unchanged: z.boolean(),
  marks: z.array(
    z.object({
      number: z.number().int(),
      statement,
      /** Where the statement stands in claims; empty for one that no claim uses. */
      claims: z.array(
        z.object({
          id: claimId,
          title: z.string(),
          suggested: z.boolean(),
          decision,
          stance,
          reason: z.string(),
          position: z.string().nullable(),
          /** The most severe relation of its position to another. */
          worst: z.object({ relation, group: relationGroup, against: z.string(), outlet: z.string() }).nullable(),
        }),
      ),
    }),
  ),
});

/** What a colleague wrote on a claim; it is never changed. */
export const comment = z.object({
  id: commentId,
  claim: claimId,
  title: z.string(),
  words: z.string(),
  /** Names that the words call with an @. */
  mentions: z.array(z.string()),
  by: z.string(),
  at: instant,
});
/** A person whose name the history knows. */
export const person = z.object({ name: z.string(), claims: z.number().int() });
export const queueKind = z.enum([
  'contradiction',
  'reopened',
  'touched',
  'stale',
  'second',
  'recheck',
  'evidence',
  'claim',
  'job',
  'watch',
]);
/** One thing that waits for a person's decision. */
export const queueThing = z.object({
  /** Names the thing in the address of the queue. */
  key: z.string(),
  kind: queueKind,
  question: z.string(),
  claim: claimId.nullable(),
  title: z.string().nullable(),
  severity: severity.nullable(),
  assigned: z.string().nullable(),
  statement: statementId.nullable(),
  verdict: verdictId.nullable(),
  job: jobId.nullable(),
  watch: watchId.nullable(),
  /** What made it come up, where a sentence says so. */
  because: z.string().nullable(),
  since: instant,
});
/** How much of one kind waits. */
export const queueCount = z.object({ kind: queueKind, waiting: z.number().int() });
export const savedFilter = z.object({ id: filterId, name: z.string(), query: z.string(), savedAt: instant });

export const desk = z.object({
  /** The one line: "One contradiction, one open question". */
  headline: z.string(),
  now: instant,
  lastLook: instant.nullable(),
  changes: z.array(
    z.object({
      at: instant,
      line: z.string(),
      noun: z.string(),
      nounId: z.string(),
      group: relationGroup.nullable(),
      /** The page that shows it, where it is another than the noun's own. */
      href: z.string().nullable(),
    }),
  ),
  counts: z.object({
    all: z.number().int(),
    conflict: z.number().int(),
    open: z.number().int(),
    explained: z.number().int(),
    agree: z.number().int(),
  }),
  disagreements: z.array(disagreementRow),
  queues: z.object({
    suggestions: z.number().int(),
    contradictionsWithoutVerdict: z.number().int(),
    verdictsToSecond: z.number().int(),
    /** Claims whose verdict was given before the words it rests on changed. */
    reopened: z.number().int(),
    /** Claims with evidence that still carries a figure which was corrected or withdrawn. */
    staleClaims: z.number().int(),
    failedJobs: z.number().int(),
    /** Claims whose day to be looked at again has come. */
    rechecks: z.number().int(),
    /** Things in the queue on claims that the person looks after. */
    mine: z.number().int(),
  }),
  /** The newest comments that name the person who asks. */
  mentions: z.array(comment),
  recentSources: z.array(sourceRow),
  jobs: z.array(job),
  /** True while the sample newsroom is loaded. */
  sample: z.boolean(),
});

const optional = (most: number) => z.string().trim().max(most).nullable().optional();

/* Requests */
export const outletInput = z.object({
  name: z.string().trim().min(1, 'An outlet needs a name.').max(200),
  kind: outletKind.default('other'),
  country: optional(60),
  parent: outletId.nullable().optional(),
});
export const sourceInput = z.object({
  outlet: z.string().trim().min(1, 'Say which outlet published it.').max(200),
  title: z.string().trim().min(1, 'A source needs a title.').max(500),
  text: z.string().min(1, 'There are no words to read.').max(5_000_000, 'A text can have up to 5,000,000 characters.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  author: optional(200),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .optional(),
  published: day.nullable().optional(),
  publishedPrecision: optional(200),
  dateline: optional(100),
  timeZone: optional(60),
  credit: optional(200),
  translatedFrom: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .optional(),
  via: optional(200),
});
/** A web page to capture; what is stated here wins over what the page states. */
export const captureInput = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'Give the address of a web page.' }).max(2000),
  outlet: z.string().trim().min(1).max(200).optional(),
  published: day.optional(),
});
/* Minutes, from five minutes to thirty days. */
const everyMinutes = z
  .number()
  .int()
  .min(5, 'Five minutes is the shortest interval.')
  .max(43_200, 'Thirty days is the longest interval.');
/** A page or feed to watch; which of the two it is, the first fetch tells. */
export const watchInput = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'Give the address of a web page or feed.' }).max(2000),
  everyMinutes: everyMinutes.default(60),
  outlet: z.string().trim().min(1).max(200).optional(),
});
export const watchChange = z.strictObject({
  everyMinutes: everyMinutes.optional(),
  /** Null goes back to the outlet the pages state. */
  outlet: z.string().trim().min(1).max(200).nullable().optional(),
  state: z.enum(['watched', 'paused']).optional(),
});
/** What reading the text would record; nothing is written. */
export const importPreview = z.object({
  sha256: z.string(),
  known: sourceId.nullable(),
  language: z.string(),
  statements: z.array(
    z.object({
      printed: z.string(),
      sentence: z.string(),
      /** Where it stands: "paragraph 3", "page 2", "Sheet1!B4". */
      locator: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      value,
      counted: z.string().nullable(),
      asOf,
      modality,
      attribution,
    }),
  ),
});
/** What importing one source of a file would record, or why it cannot be taken. */
export const filePreview = z.object({
  file: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  mediaType: z.string().nullable(),
  preview: importPreview.nullable(),
  /** What the copy leaves out, or why the file is refused. */
  message: z.string().optional(),
});
export const importOutcome = z.object({
  file: z.string().nullable(),
  source: sourceId.nullable(),
  snapshot: snapshotId.nullable(),
  sha256: z.string().nullable(),
  statements: z.number().int(),
  outcome: z.enum(['imported', 'unchanged', 'revised', 'refused']),
  message: z.string().optional(),
});
export const claimInput = z.object({
  title: z.string().trim().min(1, 'A claim needs a title.').max(200),
  question: z.string().trim().max(500).default(''),
  valueKind: valueKind.default('quantity'),
  counted: optional(200),
  place: optional(200),
  scope: optional(500),
  asserted: value.nullable().optional(),
});
export const claimChange = claimInput.partial().extend({
  /* Without their defaults: a field that is not sent is not changed. */
  question: z.string().trim().max(500).optional(),
  valueKind: valueKind.optional(),
  /** The version the change was made from; another one since then gives 409 with both. */
  version: z.number().int(),
  state: claimState.optional(),
});
/** Words selected in a snapshot, recorded as a statement; the value is read from them unless given. */
export const statementInput = z.object({
  snapshot: snapshotId,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The selected words; must equal the snapshot's text at these offsets. */
  exact: z.string().min(1).max(5000),
  value: value.optional(),
  counted: optional(300),
  place: optional(200),
  asOf: asOf.optional(),
  modality: modality.optional(),
  attribution: attribution.optional(),
});
export const evidenceInput = z.union([
  z.object({ statement: statementId, stance: stance.optional(), reason: z.string().trim().max(1000).default('') }),
  z.object({ quote: statementInput, stance: stance.optional(), reason: z.string().trim().max(1000).default('') }),
]);
export const evidenceChange = z.object({
  decision: decision.optional(),
  /** Another stance than the computed one needs a reason; null goes back to the computed one. */
  stance: stance.nullable().optional(),
  reason: z.string().trim().max(1000).default(''),
});
export const overrideInput = z.object({
  relation: relation.nullable(),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(1000),
});
const why = z.string().trim().min(3, 'Say why, in a few words.').max(1000);
export const mergeInput = z.object({
  /** The claim that the evidence goes to. */
  into: claimId,
  reason: why,
});
export const splitInput = z.object({
  /** The statements that answer another question. */
  statements: z.array(statementId).min(1, 'Choose at least one statement to split off.').max(500),
  /** What the new claim is called. */
  title: z.string().trim().min(1, 'A claim needs a title.').max(200),
  reason: why,
});
export const reverseInput = z.object({ reason: why });
export const confirmInput = z.object({ reason: why });
export const verdictInput = z.object({
  finding: z.string().trim().min(1, 'A verdict needs a finding.').max(500),
  resolution,
  prefers: z.string().max(3).nullable().optional(),
  note: z.string().max(20_000).default(''),
});

const personName = z.string().trim().min(1, 'Say whom.').max(80);
/** Null gives the claim to nobody. */
export const assignInput = z.strictObject({ person: personName.nullable() });
/** Null takes the re-check away. */
export const recheckInput = z.strictObject({ on: day.nullable() });
export const commentInput = z.strictObject({ words: z.string().trim().min(1, 'Write something.').max(5000) });
export const filterInput = z.strictObject({
  name: z.string().trim().min(1, 'A filter needs a name.').max(60),
  query: z.string().max(500),
});
/** The key of a thing in the queue. */
export const asideInput = z.strictObject({ thing: z.string().min(3).max(200) });
export const draftId = id('DRF');
const markState = z.enum(['agrees', 'differs', 'contested', 'unsettled', 'unknown']);
const markDecision = z.enum(['open', 'keep', 'accept', 'link', 'on-author', 'cannot-verify']);
export const draftRow = z.object({
  id: draftId,
  title: z.string(),
  author: z.string().nullable(),
  version: z.number().int(),
  marks: z.number().int(),
  checked: z.number().int(),
  states: z.record(markState, z.number().int()),
  changedAt: instant,
  recordedAt: instant,
  recordedBy: z.string(),
});
/** One figure, date or quotation of a draft: what the rules found (from `state` on) and what a person decided. */
export const draftMark = z.object({
  number: z.number().int(),
  kind: z.enum(['figure', 'date', 'quotation']),
  start: z.number().int(),
  end: z.number().int(),
  printed: z.string(),
  sentence: z.object({ start: z.number().int(), end: z.number().int() }),
  state: markState,
  relation: relation.nullable(),
  group: relationGroup.nullable(),
  explanation: z.string(),
  missing: z.array(z.string()),
  claim: z.object({ id: claimId, title: z.string() }).nullable(),
  position: z.string().nullable(),
  /** The source it was held against, and the statement in it. */
  place: z
    .object({
      source: sourceId,
      title: z.string(),
      outlet: z.string(),
      published: z.string().nullable(),
      statement: statementId.nullable(),
      printed: z.string().nullable(),
    })
    .nullable(),
  witnesses: witnesses.nullable(),
  /** Words suggested in its place. */
  wording: z.string().nullable(),
  /** The formula of a derived figure over the numbers of other marks, worked out anew. */
  derived: z
    .object({
      kind: z.enum(['sum', 'difference', 'share', 'change', 'rate']),
      inputs: z.array(z.number().int()),
      words: z.string(),
      result: z.number(),
    })
    .nullable(),
  quote: z.object({ source: sourceId, exact: z.string(), start: z.number().int(), end: z.number().int() }).nullable(),
  foundAt: instant,
  /** Since when a later check found something else than stood when a person decided, or when it was brought in. */
  changedSince: instant.nullable(),
  /** True where an earlier version's check stood and its words were touched. */
  reopened: z.boolean(),
  decision: z
    .object({
      decision: markDecision,
      wording: z.string().nullable(),
      claim: claimId.nullable(),
      note: z.string(),
      by: z.string(),
      initials: z.string(),
      at: instant,
      carried: z.boolean(),
    })
    .nullable(),
});
/** A check whose words were touched by a later version; `now` is the mark that stands in its place. */
export const reopenedCheck = z.object({
  was: z.number().int(),
  printed: z.string(),
  now: z.number().int().nullable(),
  printedNow: z.string().nullable(),
  decision: markDecision,
  by: z.string(),
  at: instant,
});
export const draftPage = draftRow.extend({
  /** The version whose words and marks these are. */
  shown: z.number().int(),
  text: z.string(),
  published: day,
  warning: z.string().nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      recordedAt: instant,
      recordedBy: z.string(),
      sha256: z.string(),
      file: z.string().nullable(),
    }),
  ),
  changed: z
    .object({ paragraphs: z.number().int(), kept: z.number().int(), reopened: z.array(reopenedCheck) })
    .nullable(),
  list: z.array(draftMark),
});
export const draftInput = z.strictObject({
  title: z.string().trim().min(1).max(300),
  author: z.string().trim().max(200).optional(),
  text: z.string().min(1).max(5_000_000),
  published: day.optional(),
  language: z.string().max(10).optional(),
});
export const draftVersionInput = draftInput.partial({ title: true });
export const draftDecisionInput = z.strictObject({
  decision: markDecision,
  wording: z.string().min(1).max(2000).nullable().optional(),
  claim: claimId.nullable().optional(),
  note: z.string().max(5000).default(''),
});

/** RFC 9457. `code` is stable; `detail` is a sentence for people; `fields` names what to mend. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** On 409: what is stored now and what was sent. */
  stored: z.unknown().optional(),
  sent: z.unknown().optional(),
});

/** Every list comes in pages; `next` is the cursor of the following one. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() });
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().max(200).optional(),
});
export const claimsQuery = pageQuery.extend({
  q: z.string().max(200).optional(),
  state: claimState.optional(),
  group: relationGroup.optional(),
  relation: relation.optional(),
  outlet: outletId.optional(),
  verdict: z.enum(['given', 'none', 'reopened']).optional(),
  /** Only claims with evidence that still carries a corrected or withdrawn figure. */
  stale: z.literal('yes').optional(),
  sort: z.enum(['severity', 'changed', 'title']).default('severity'),
});
/** The day, or the instant, at which a claim is asked for: what was held then. A day means its end. */
export const claimQuery = z.strictObject({
  at: z.union([day, instant], { error: 'is no possible day; write it as 2022-01-31' }).optional(),
});
export const disagreementsQuery = pageQuery.extend({
  group: relationGroup.optional(),
  relation: relation.optional(),
  since: z.string().max(40).optional(),
  claim: claimId.optional(),
});
export const sourcesQuery = pageQuery.extend({ q: z.string().max(200).optional(), outlet: outletId.optional() });
export const statementsQuery = pageQuery.extend({
  source: sourceId.optional(),
  claim: claimId.optional(),
  q: z.string().max(200).optional(),
});
export const evidenceQuery = pageQuery.extend({ claim: claimId.optional(), decision: decision.optional() });
export const eventsQuery = pageQuery.extend({
  noun: z.string().max(40).optional(),
  nounId: z.string().max(40).optional(),
  /** From this day or instant on (UTC), as 2026-01-05 or 2026-01-05T09:00:00.000Z. */
  since: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/, 'Write a day or an instant, as 2026-01-05.')
    .optional(),
});
const queueFilters = {
  severity: severity.optional(),
  /** Claims with evidence of this outlet. */
  outlet: outletId.optional(),
  /** A name; `mine` for the person who asks, `nobody` for claims that nobody looks after. */
  person: z.string().max(80).optional(),
};
/** One kind, or the kinds that are suggestions, or those that are work that failed. */
export const queuePart = z.enum([...queueKind.options, 'suggestions', 'failed']);
export const queueQuery = pageQuery.extend({ ...queueFilters, kind: queuePart.optional() });
export const queueCountsQuery = pageQuery.extend(queueFilters);
export const watchesQuery = pageQuery.extend({
  state: watch.shape.state.optional(),
  source: sourceId.optional(),
  q: z.string().max(200).optional(),
});
export const draftsQuery = pageQuery.extend({ q: z.string().max(200).optional() });
export const watchEntriesQuery = pageQuery.extend({ state: watchEntry.shape.state.optional() });
/** What to search for; every filter that is set must hold. Days are inclusive at both ends. */
export const searchQuery = pageQuery.extend({
  q: z.string().trim().min(1, 'Say what to search for.').max(200).optional(),
  noun: z.enum(['claim', 'statement', 'source', 'note']).optional(),
  /** Bounds of the figure, in the unit as printed. */
  least: z.coerce.number().optional(),
  most: z.coerce.number().optional(),
  unit: z.string().max(40).optional(),
  /** Which date `from` and `to` are about. */
  date: z.enum(['as-of', 'published', 'captured']).default('as-of'),
  from: day.optional(),
  to: day.optional(),
  outlet: outletId.optional(),
  relation: relation.optional(),
  /** An agency or outlet a passage is credited to ("afp"), a source it is copied from ("SRC-3"), or "own". */
  origin: z.string().max(200).optional(),
  /** Who says it, or who wrote it. */
  person: z.string().max(300).optional(),
});
export const auditsQuery = pageQuery;
export const auditRowsQuery = pageQuery.extend({ outcome: auditOutcome.optional() });
export const searchHit = z.object({
  noun: z.enum(['claim', 'statement', 'source', 'note']),
  id: z.string(),
  title: z.string(),
  /** Words around the hit as parts; the hit itself is marked. */
  words: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  href: z.string(),
  /** Of a statement or a source. */
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  capturedAt: instant.nullable(),
  /** Of a statement. */
  asOf: asOf.nullable(),
});
/** How the hits of a search part; each value is that of the filter of its name. */
export const searchFacets = z.object({
  total: z.number().int(),
  /** True when there are more hits than are counted. */
  more: z.boolean(),
  facets: z.array(
    z.object({
      filter: z.enum(['noun', 'outlet', 'unit', 'relation', 'origin', 'person']),
      values: z.array(z.object({ value: z.string(), words: z.string(), count: z.number().int() })),
    }),
  ),
});
/** What an outlet prints, from where, how it differs and what it corrected: counts with what they are out of, and no score. */
export const outletRecord = z.object({
  outlet,
  statements: z.number().int(),
  /** Claims that its statements speak to. */
  claims: z.number().int(),
  /** Claims on which another outlet gives an answer too, and those of them on which some other outlet's answer is another one. */
  sharedClaims: z.number().int(),
  differingClaims: z.number().int(),
  /** Shared claims by how its answer stands to another outlet's; a claim may count for several relations. */
  relations: z.array(z.object({ relation, group: relationGroup, claims: z.number().int() })),
  /** Statements by where their passage comes from: "own", an agency's key, a source it is copied from. */
  origins: z.array(z.object({ key: z.string(), words: z.string(), statements: z.number().int() })),
  /** Statements whose passage says nothing of where it comes from. */
  originNotStated: z.number().int(),
  /** Sources that were captured more than once. */
  sourcesSeenAgain: z.number().int(),
  revisions: z.array(z.object({ kind: revision.shape.kind, count: z.number().int() })),
  /** Figures it still carries although the report they go back to was corrected or withdrawn. */
  stale: z.number().int(),
});
/** A claim on which an outlet gives one answer and another outlet another. */
export const outletDifference = z.object({
  claim: claimId,
  title: z.string(),
  relation,
  group: relationGroup,
  own: z.string(),
  other: z.string(),
  explanation: z.string(),
});
export const outletRevision = revision.extend({ title: z.string() });
export const outletStale = z.object({
  statement: statementId,
  source: sourceId,
  title: z.string(),
  printed: z.string(),
  cause: stale.shape.cause,
  reason: z.string(),
  since: instant,
});
export const outletDifferencesQuery = pageQuery.extend({ relation: relation.optional() });
export const outletRevisionsQuery = pageQuery.extend({ kind: revision.shape.kind.optional() });

/** A sentence that somebody wants to print or heard: has it been checked before? */
export const checkedInput = z.strictObject({
  sentence: z
    .string()
    .trim()
    .min(1, 'Paste the sentence to look up.')
    .max(2000, 'One sentence, up to 2,000 characters.'),
  /** The ISO day it was said on, so that "last Tuesday" is a date; without one such words stay open. */
  published: day.optional(),
});
/** One answer that is held already, and how the sentence's value stands to it. */
const checkedPosition = z.object({
  letter: z.string(),
  value: z.string(),
  asOf,
  relation,
  group: relationGroup,
  explanation: z.string(),
  missing: z.array(z.string()),
  witnesses,
  /** The statement that gives it, with its source. */
  lead: statementId,
  source: sourceId,
});
/** A claim that asks the same as the sentence tells. */
const checkedClaim = z.object({
  id: claimId,
  title: z.string(),
  suggested: z.boolean(),
  confidence: z.number(),
  reason: z.string(),
  positions: z.array(checkedPosition),
  verdict: z
    .object({
      id: verdictId,
      finding: z.string(),
      resolution,
      by: z.string(),
      at: instant,
      secondedBy: z.string().nullable(),
      /** True when words it rests on have changed since. */
      reopened: z.boolean(),
    })
    .nullable(),
});
export const checkedBefore = z.object({
  sentence: z.string(),
  /** The answer in one sentence. */
  answer: z.string(),
  figures: z.array(
    z.object({
      printed: z.string(),
      /** Offsets into the sentence. */
      start: z.number().int(),
      end: z.number().int(),
      value,
      counted: z.string().nullable(),
      asOf,
      modality,
      /** Most alike first; empty when nothing is known. */
      claims: z.array(checkedClaim),
      /** Statements about the same thing that no claim uses yet. */
      alone: z.array(
        z.object({
          id: statementId,
          source: sourceId,
          outlet: z.string(),
          printed: z.string(),
          quote: z.string(),
          relation,
          group: relationGroup,
          explanation: z.string(),
        }),
      ),
    }),
  ),
});

/** The person who acts and the actions open to them. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['reader', 'checker', 'editor']),
  may: z.array(z.string()),
});
/** The settings in force, each with where its value comes from; the database's address without its password. */
export const settingsShown = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      env: z.string(),
      flag: z.string().nullable(),
      value: z.string(),
      from: z.enum(['flag', 'environment', 'default']),
      meaning: z.string(),
    }),
  ),
});
export type SettingsShown = z.infer<typeof settingsShown>;
/** The sample newsroom: whether it is in sight, and what of one's own would go out of sight with it. */
export const sampleState = z.object({
  state: z.enum(['shown', 'removed', 'never']),
  claims: z.number().int(),
  sources: z.number().int(),
  /** Claims of the sample with work of one's own on them; they go with the sample and come back with it. */
  own: z.array(
    z.object({ claim: z.string(), title: z.string(), statements: z.number().int(), verdicts: z.number().int() }),
  ),
  /** Claims of one's own that stand on statements of the sample; they stay, with these statements. */
  resting: z.array(z.object({ claim: z.string(), title: z.string() })),
});
export const health = z.object({ status: z.literal('ok'), engine: z.enum(['sqlite', 'postgres']), now: instant });

export type SampleState = z.infer<typeof sampleState>;
export type Me = z.infer<typeof me>;
export type Outlet = z.infer<typeof outlet>;
export type SourceBrief = z.infer<typeof sourceBrief>;
export type SourceRow = z.infer<typeof sourceRow>;
export type SourcePage = z.infer<typeof sourcePage>;
export type Snapshot = z.infer<typeof snapshot>;
export type Revision = z.infer<typeof revision>;
export type Anchoring = z.infer<typeof anchoring>;
export type Comparison = z.infer<typeof comparison>;
export type Annotation = z.infer<typeof annotation>;
export type StatementView = z.infer<typeof statement>;
export type TraceView = z.infer<typeof trace>;
export type ReplayView = z.infer<typeof replay>;
export type EvidenceView = z.infer<typeof evidence>;
export type PositionView = z.infer<typeof position>;
export type DisagreementView = z.infer<typeof disagreement>;
export type DisagreementRow = z.infer<typeof disagreementRow>;
export type VerdictView = z.infer<typeof verdict>;
export type EventView = z.infer<typeof event>;
export type JobView = z.infer<typeof job>;
export type ClaimRow = z.infer<typeof claimRow>;
export type ClaimView = z.infer<typeof claim>;
export type Desk = z.infer<typeof desk>;
export type Watch = z.infer<typeof watch>;
export type WatchEntry = z.infer<typeof watchEntry>;
export type Comment = z.infer<typeof comment>;
export type Person = z.infer<typeof person>;
export type QueueKind = z.infer<typeof queueKind>;
export type QueueThing = z.infer<typeof queueThing>;
export type QueueCount = z.infer<typeof queueCount>;
export type QueueQuery = z.infer<typeof queueQuery>;
export type QueueCountsQuery = z.infer<typeof queueCountsQuery>;
export type SavedFilter = z.infer<typeof savedFilter>;
export type FilterInput = z.infer<typeof filterInput>;
export type WatchInput = z.infer<typeof watchInput>;
export type WatchChange = z.infer<typeof watchChange>;
export type WatchesQuery = z.infer<typeof watchesQuery>;
export type WatchEntriesQuery = z.infer<typeof watchEntriesQuery>;
export type Audit = z.infer<typeof audit>;
export type AuditRow = z.infer<typeof auditRow>;
export type AuditsQuery = z.infer<typeof auditsQuery>;
export type AuditRowsQuery = z.infer<typeof auditRowsQuery>;
export type Witnesses = z.infer<typeof witnesses>;
export type ValueView = z.infer<typeof value>;
export type ImportPreview = z.infer<typeof importPreview>;
export type FilePreview = z.infer<typeof filePreview>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type OutletInput = z.infer<typeof outletInput>;
export type SourceInput = z.infer<typeof sourceInput>;
export type ClaimInput = z.infer<typeof claimInput>;
export type ClaimChange = z.infer<typeof claimChange>;
export type StatementInput = z.infer<typeof statementInput>;
export type EvidenceInput = z.infer<typeof evidenceInput>;
export type EvidenceChange = z.infer<typeof evidenceChange>;
export type OverrideInput = z.infer<typeof overrideInput>;
export type Regrouping = z.infer<typeof regrouping>;
export type MergeInput = z.infer<typeof mergeInput>;
export type SplitInput = z.infer<typeof splitInput>;
export type ReverseInput = z.infer<typeof reverseInput>;
export type VerdictInput = z.infer<typeof verdictInput>;
export type ClaimsQuery = z.infer<typeof claimsQuery>;
export type DisagreementsQuery = z.infer<typeof disagreementsQuery>;
export type SourcesQuery = z.infer<typeof sourcesQuery>;
export type StatementsQuery = z.infer<typeof statementsQuery>;
export type EvidenceQuery = z.infer<typeof evidenceQuery>;
export type EventsQuery = z.infer<typeof eventsQuery>;
export type PageQuery = z.infer<typeof pageQuery>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchQuery = z.infer<typeof searchQuery>;
export type SearchFacets = z.infer<typeof searchFacets>;
export type OutletRecord = z.infer<typeof outletRecord>;
export type OutletDifference = z.infer<typeof outletDifference>;
export type OutletRevision = z.infer<typeof outletRevision>;
export type OutletStale = z.infer<typeof outletStale>;
export type CheckedInput = z.infer<typeof checkedInput>;
export type CheckedBefore = z.infer<typeof checkedBefore>;
export type DraftRow = z.infer<typeof draftRow>;
export type DraftPage = z.infer<typeof draftPage>;
export type DraftMarkView = z.infer<typeof draftMark>;
export type ReopenedCheck = z.infer<typeof reopenedCheck>;
export type DraftInput = z.infer<typeof draftInput>;
export type DraftDecisionInput = z.infer<typeof draftDecisionInput>;
export type DraftsQuery = z.infer<typeof draftsQuery>;
export type Problem = z.infer<typeof problem>;
/** One page of a list. */
export interface Page<T> {
  readonly rows: T[];
  readonly total: number;
  readonly next: string | null;
}
