import { ENGINE_VERSION } from '../../judging/comparison.ts';
import type { StatementInput } from '../../contract.ts';
import type { Statement, Value } from '../../reading/statement.ts';
import { AppError, notFound } from '../../store/app-error.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { outletById } from '../../store/outlets.ts';
import { learnWords } from '../../store/search.ts';
import { pageTextOf } from '../../store/page-texts.ts';
import { placesOf, snapshotById } from '../../store/snapshots.ts';
import { sourceById } from '../../store/sources.ts';
import { insertStatements, statementOf, statementsOfSnapshot } from '../../store/statements.ts';
import type { SnapshotTable, SourceTable, StatementTable } from '../../store/tables.ts';
import type { Layer } from '../../text/anchor-layers.ts';
import { locatorAt } from '../../text/places.ts';
import { bindQuote, pageLocator } from '../../text/selectors.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { voiced } from './told-copy.ts';
import type { Voice } from './told-copy.ts';
import { refuseUntold } from './keep-told.ts';
import { rememberKeys } from './keys.ts';
import { readingsOf } from './page-words.ts';

/** Longest wording that stands as a value of its own when the words hold no figure. */
const MOST_WORDS = 200;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Refuses offsets outside the snapshot and words that are not the snapshot's own. */
function refuseOtherWords(text: string, input: StatementInput): void {
  if (input.start >= input.end || input.end > text.length) {
    const sentence = `The text of ${input.snapshot} has ${String(text.length)} characters; the words from ${String(input.start)} to ${String(input.end)} are not in it.`;
    throw new AppError('offsets-outside', sentence);
  }
  const stored = text.slice(input.start, input.end);
  if (stored === input.exact) return;
  const sentence = `At this place ${input.snapshot} says “${stored.slice(0, 120)}”, not “${input.exact.slice(0, 120)}”. Nothing was recorded.`;
  throw new AppError('quote-not-in-snapshot', sentence);
}

/** The sentence the words stand in; words over several sentences are their own quote. */
function quoteSpan(text: string, words: Span): Span {
  const around = sentences(text, tokenise(text)).find((sentence) => covers(sentence, words));
  return around ?? words;
}

/** The statement the engine reads in or around the words; the first where there are several. */
function readAt(statements: readonly Statement[], words: Span): Statement | undefined {
  return (
    statements.find((one) => one.start === words.start && one.end === words.end) ??
    statements.find((one) => covers(words, one)) ??
    statements.find((one) => covers(one, words))
  );
}

interface Selected {
  readonly input: StatementInput;
  /** The snapshot with the text that was selected in. */
  readonly snapshot: SnapshotTable;
  readonly layer: Layer;
  readonly source: SourceTable;
  readonly outlet: string;
  /** Who speaks, in a conversation. */
  readonly voice: Voice | null;
}

const unread = (words: Span, printed: string): Statement => ({
  ...words,
  printed,
  sentence: words,
  value: { kind: 'words', words: printed.slice(0, MOST_WORDS) },
  counted: null,
  place: null,
  asOf: { start: null, end: null, stated: false },
  modality: 'fact',
  negated: false,
  attribution: { claimant: null, via: null, named: false },
  rules: [],
});

/** What the person says of the words, over what the engine reads in them. */
function statementFrom(selected: Selected): Statement {
  const { input, snapshot } = selected;
  const words = { start: input.start, end: input.end };
  const found = readAt(readingsOf(selected), words);
  const base = found ?? unread(words, input.exact);
  const own = input.value !== undefined || !found || !covers(words, found);
  const printed = own ? { ...words, printed: input.exact } : {};
  const sentence = quoteSpan(snapshot.text, words);
  return {
    ...base,
    ...printed,
    sentence,
    value: (input.value as Value | undefined) ?? base.value,
    counted: input.counted === undefined ? base.counted : input.counted,
    place: input.place === undefined ? base.place : input.place,
    asOf: input.asOf ?? base.asOf,
    modality: input.modality ?? base.modality,
    attribution: input.attribution ?? (selected.voice ? voiced(base.attribution, selected.voice) : base.attribution),
    rules: [...base.rules, 'recorded by a person'],
  };
}

/** What two statements must share to say the same of the same words. */
const meaning = ({ start, end, value, counted, place, asOf, modality, attribution }: Statement): string =>
  canonicalJson({ start, end, value, counted, place, asOf, modality, attribution });

/** A snapshot with the text of a layer in place of its own. Throws AppError `not-found`. */
async function snapshotWith(doing: Act, id: string, layer: Layer): Promise<SnapshotTable> {
  const snapshot = await snapshotById(doing.tx, id);
  if (!snapshot) throw notFound(id);
  if (layer === 'text') return snapshot;
  const page = await pageTextOf(doing.tx, id);
  if (!page) throw new AppError('not-found', `Of ${id} no text of its whole page is kept.`);
  return { ...snapshot, text: page.text, places: '[]' };
}

async function selectedIn(doing: Act, input: StatementInput): Promise<Selected> {
  const { layer = 'text' } = input;
  const snapshot = await snapshotWith(doing, input.snapshot, layer);
  const source = await sourceById(doing.tx, snapshot.source_id);
  if (!source) throw notFound(snapshot.source_id);
  const outlet = await outletById(doing.tx, source.outlet_id);
  const { counted, place, attribution } = input;
  const said = { counted, place, claimant: attribution?.claimant, via: attribution?.via };
  const voice = await refuseUntold(doing.tx, source.id, said);
  return { input, snapshot, layer, source, outlet: outlet?.name ?? '', voice };
}

async function writeSelected(doing: Act, selected: Selected, made: { statement: Statement; replaces: string | null }) {
  const { snapshot, layer } = selected;
  const { statement, replaces } = made;
  const bound = bindQuote(snapshot.text, statement.sentence);
  const own = layer === 'page' ? pageLocator(snapshot.text, statement.start) : bound.locator;
  const quote = { ...bound, locator: locatorAt(placesOf(snapshot), statement.start) ?? own };
  const fresh = { statement, quote, madeBy: 'person' as const, engineVersion: ENGINE_VERSION, replaces };
  const rows = await insertStatements(doing.tx, [fresh], { snapshot, layer, stamp: doing.stamp });
  await rememberKeys(doing, rows, selected);
  for (const row of rows) {
    const title = [row.printed, row.counted].filter(Boolean).join(' ');
    await learnWords(doing.tx, [{ noun: 'statement', nounId: row.id, title, words: row.quote_exact }]);
    await tell(doing, {
      action: 'record-statement',
      noun: 'statement',
      nounId: row.id,
      new: {
        printed: row.printed,
        snapshot: row.snapshot_id,
        ...(layer === 'page' ? { layer } : {}),
        start: row.printed_start,
        end: row.printed_end,
        replaces,
      },
    });
  }
  return rows[0];
}

/**
 * The statement of selected words: the one that says the same already, or a new one by the person, which corrects the
 * engine's reading of the same words. Throws AppError `not-found` (also where
 * the whole page is not kept), `offsets-outside` or `quote-not-in-snapshot`.
 */
export async function recordSelected(doing: Act, input: StatementInput): Promise<StatementTable> {
  const selected = await selectedIn(doing, input);
  refuseOtherWords(selected.snapshot.text, input);
  const statement = statementFrom(selected);
  const all = await statementsOfSnapshot(doing.tx, selected.snapshot.id);
  const known = all.filter((row) => row.layer === selected.layer);
  const same = known.find((row) => meaning(statementOf(row)) === meaning(statement));
  if (same) return same;
  const replaces =
    known.find((row) => covers(statement, { start: row.printed_start, end: row.printed_end }))?.id ?? null;
  const row = await writeSelected(doing, selected, { statement, replaces });
  if (!row) throw new AppError('internal', 'The words could not be recorded.');
  return row;
}
