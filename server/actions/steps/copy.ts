import { mayBeWordless, type Captured } from '../../capture/captured.ts';
import type { Witness } from '../../judging/position.ts';
import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { readCells } from '../../reading/cells.ts';
import { read } from '../../reading/read.ts';
import type { Statement } from '../../reading/statement.ts';
import { AppError } from '../../store/app-error.ts';
import { enqueueJob } from '../../store/jobs.ts';
import { insertPageText } from '../../store/page-texts.ts';
import { learnWords } from '../../store/search.ts';
import { sha256 } from '../../store/sha256.ts';
import { insertSnapshot, newestSnapshot, snapshotByBytes } from '../../store/snapshots.ts';
import { insertSource, sourceByIdentity, sourceIdentity } from '../../store/sources.ts';
import { insertStatements, statementsOfSnapshot } from '../../store/statements.ts';
import type { SnapshotTable, SourceTable, StatementTable } from '../../store/tables.ts';
import { locatorAt } from '../../text/places.ts';
import { bindQuote } from '../../text/selectors.ts';
import type { BoundQuote } from '../../text/selectors.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import type { LaterCopy } from './anchor-statement.ts';
import { followEvidence } from './follow-evidence.ts';
import { outletNamed } from './outlet.ts';
import { bindQuotes } from './quotes.ts';
import { keepEvidence, keepHead, keepTranslation } from './keep-told.ts';
import type { FoundOriginal } from './keep-told.ts';
import { rememberKeys } from './keys.ts';
import { shownSpeaker } from './speaker-name.ts';
import { followCorrection } from './stale.ts';
import { asTold, isWordsAlone, voiced } from './told-copy.ts';
import type { Voice } from './told-copy.ts';
import { traceCopy } from './trace-copy.ts';
import { formerOf, writeRevision } from './write-revision.ts';

/** A captured source with everything that can be worked out before the transaction. */
export interface ReadCopy {
  readonly captured: Captured;
  readonly sha256: string;
  readonly statements: readonly Statement[];
  /** The file of a conversation whose words are a transcript of it. */
  readonly evidence: Pick<Captured, 'bytes' | 'mediaType'> | null;
  /** What a translation was made from. */
  readonly original: FoundOriginal | null;
}

/** What became of a copy. */
export interface KeptCopy {
  readonly outcome: 'imported' | 'revised' | 'unchanged';
  readonly source: SourceTable;
  readonly snapshot: SnapshotTable;
  /** Statements that the source did not make before; empty when nothing changed. */
  readonly fresh: readonly Witness[];
  readonly statements: number;
}

/** Statements followed into a new copy while the import waits. */
const MOST_FOLLOWED = 60;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** True for a day that the calendar has. */
function isDay(day: string): boolean {
  const time = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function refuseUnusable({ text, meta, mediaType }: Captured): void {
  if (text.trim() === '' && !mayBeWordless(mediaType))
    throw new AppError('empty-text', 'There are no words to read in it.');
  if (meta.outlet.trim() === '') throw missing('outlet', 'Say which outlet published it.');
  if (meta.title.trim() === '') throw missing('title', 'A source needs a title.');
  if (meta.published !== null && !isDay(meta.published)) {
    throw missing('published', `The calendar has no day ${meta.published}; a day looks like 2022-01-03.`);
  }
}

const missing = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

/** Hashes and reads a captured source; pure work, done before the transaction. Throws AppError `empty-text` or `invalid`. */
export function readCopy(given: Captured, original: FoundOriginal | null = null): ReadCopy {
  const captured = asTold(given);
  refuseUnusable(captured);
  const { meta, text } = captured;
  const options = {
    published: meta.published ?? undefined,
    language: meta.language ?? undefined,
    outlet: meta.outlet,
    url: meta.url ?? undefined,
  };
  const statements = captured.cells ? readCells(text, captured.cells, options) : read(text, options);
  const voice = original?.voice ?? ownVoice(captured);
  const kept = voice?.offRecord === true ? [] : statements.filter((one) => isRead(captured, one));
  return {
    captured,
    sha256: sha256(captured.bytes),
    statements: voice ? kept.map((one) => ({ ...one, attribution: voiced(one.attribution, voice) })) : kept,
    evidence: meta.told === undefined || isWordsAlone(given) ? null : given,
    original,
  };
}

function ownVoice({ meta: { told } }: Captured): Voice | null {
  return told === undefined ? null : { shown: shownSpeaker(told), offRecord: told.consent === 'off-record' };
}

/** What kind of source a copy is of. */
const kindOf = ({ captured: { meta }, original }: ReadCopy): string =>
  meta.told?.kind ?? (original === null ? 'document' : 'translation');

/** What was said off the record is found by its title alone. */
const findable = ({ captured, original }: ReadCopy): string =>
  captured.meta.told?.consent === 'off-record' || original?.voice?.offRecord === true ? '' : captured.text;

async function keepTold(doing: Act, { captured, evidence, original }: ReadCopy, kept: KeptCopy): Promise<void> {
  const { told, rendered, translatedFrom, language } = captured.meta;
  if (told !== undefined) await keepHead(doing, kept, told);
  if (evidence !== null) await keepEvidence(doing, kept.source.id, evidence);
  if (original === null || rendered === undefined || translatedFrom === null || language === null) return;
  await keepTranslation(doing, kept, { ...rendered, from: translatedFrom, to: language, original });
}

const isRead = ({ unread = [] }: Captured, { start, end }: Statement): boolean =>
  !unread.some((left) => left.start < end && start < left.end);

/**
 * The quotes of what was read, in the same order; each says where its printed words stand: page, cell or note, or else
 * the paragraph of the quote.
 */
export function quotesOf({ captured: { text, places = [] }, statements }: ReadCopy): BoundQuote[] {
  const spans = statements.map(({ sentence: { start, end } }) => ({ start, end }));
  return bindQuotes(text, spans).map((quote, at) => {
    const locator = locatorAt(places, statements[at]?.start ?? quote.start);
    return locator === null ? quote : { ...quote, locator };
  });
}

/** The source a capture belongs to, if it is known already. */
export const identityOf = ({ meta }: Captured): string =>
  sourceIdentity({ outletName: meta.outlet, title: meta.title, published: meta.published, url: meta.url });

async function sourceFor(doing: Act, copy: ReadCopy, sample: boolean): Promise<SourceTable> {
  const { meta } = copy.captured;
  const known = await sourceByIdentity(doing.tx, identityOf(copy.captured));
  if (known) return known;
  const kind = kindOf(copy);
  const outlet = await outletNamed(doing, meta.outlet, sample);
  return insertSource(doing.tx, { ...meta, kind, outletId: outlet.id, outletName: outlet.name, sample }, doing.stamp);
}

const saying = (row: StatementTable): string => `${row.printed} ${row.quote_exact}`;

/** Statements that the former copy did not make in the same words. */
async function freshAmong(doing: Act, rows: StatementTable[], former: SnapshotTable | undefined) {
  if (!former) return rows;
  const before = new Set((await statementsOfSnapshot(doing.tx, former.id)).map(saying));
  return rows.filter((row) => !before.has(saying(row)));
}

async function makeFindable(doing: Act, copy: ReadCopy, kept: { source: SourceTable; rows: StatementTable[] }) {
  const { meta } = copy.captured;
  const statements = kept.rows.map((row) => ({
    noun: 'statement' as const,
    nounId: row.id,
    title: [row.printed, row.counted].filter(Boolean).join(' '),
    words: row.quote_exact,
  }));
  const source = {
    noun: 'source' as const,
    nounId: kept.source.id,
    title: meta.title,
    words: `${meta.outlet}\n${findable(copy)}`,
  };
  await learnWords(doing.tx, [source, ...statements]);
}

/** Follows what was taken from earlier copies into the new one; a great deal of it goes on in a job. Gives what was linked. */
async function followInto(doing: Act, copy: LaterCopy): Promise<Iterable<string>> {
  const { linked, last, followed } = await followEvidence(doing, copy, { after: 0, most: MOST_FOLLOWED });
  if (last !== null && followed === MOST_FOLLOWED) {
    const { tx, at } = doing;
    await enqueueJob(tx, { kind: 're-anchor', about: copy.snapshot.id, runAt: at, at, reached: last });
  }
  return linked;
}

/** The source of a new copy, and an earlier copy of it with the same bytes. */
interface Belonging {
  readonly source: SourceTable;
  readonly same: SnapshotTable | undefined;
}

async function writeCopy(doing: Act, copy: ReadCopy, { source, same }: Belonging): Promise<KeptCopy> {
  const { tx, at, stamp } = doing;
  const { captured } = copy;
  const former = await formerOf(doing, source);
  const made = { ...captured, sourceId: source.id, sha256: copy.sha256, capturedAt: at };
  const snapshot = await insertSnapshot(tx, made, stamp);
  const page = kindOf(copy) === 'document' ? captured.page : undefined;
  if (page) await insertPageText(tx, { ...page, snapshot_id: snapshot.id, recorded_at: at });
  const revision = former && (await writeRevision(doing, former, { snapshot, same, title: captured.meta.title }));
  const quotes = quotesOf(copy);
  const newStatements = copy.statements.map((statement, index) => ({
    statement,
    quote: quotes[index] ?? bindQuote(captured.text, statement.sentence),
    madeBy: 'engine' as const,
    engineVersion: ENGINE_VERSION,
    replaces: null,
  }));
  const rows = await insertStatements(tx, newStatements, { snapshot, stamp });
  const witnesses = await rememberKeys(doing, rows, { source, snapshot, outlet: captured.meta.outlet });
  await makeFindable(doing, copy, { source, rows });
  await traceCopy(doing, { source, snapshot, outlet: captured.meta.outlet });
  await followCorrection(doing, {
    source,
    snapshot,
    outlet: captured.meta.outlet,
    rows,
    former: former?.copy,
    kind: revision?.kind,
  });
  await enqueueJob(tx, { kind: 'verify-snapshots', about: source.id, runAt: at, at });
  await tell(doing, {
    action: former ? 'capture-source' : 'import-source',
    noun: 'source',
    nounId: source.id,
    new: {
      title: source.title,
      outlet: captured.meta.outlet,
      snapshot: snapshot.id,
      sha256: copy.sha256,
      statements: rows.length,
      ...(revision === undefined ? {} : { kind: revision.kind, summary: revision.summary }),
    },
  });
  const linked = revision
    ? await followInto(doing, { source, outlet: captured.meta.outlet, snapshot, kind: revision.kind })
    : [];
  const freshIds = new Set((await freshAmong(doing, rows, former?.copy)).map((row) => row.id));
  for (const id of linked) freshIds.delete(id);
  const fresh = witnesses.filter((witness) => freshIds.has(witness.id));
  return { outcome: former ? 'revised' : 'imported', source, snapshot, fresh, statements: rows.length };
}

/** Whether a page that was fetched just now went back to an earlier copy of it: the source holds another one since. */
const wentBack = async (doing: Act, { captured }: ReadCopy, same: SnapshotTable): Promise<boolean> =>
  captured.fetched === 'now' && (await newestSnapshot(doing.tx, same.source_id))?.id !== same.id;

/**
 * Keeps a copy: outlet, source, snapshot, revision, statements and their keys. The same bytes of the same source write
 * nothing, unless the page was fetched just now and said something else in between: then it is captured again.
 */
export async function keepCopy(doing: Act, copy: ReadCopy, sample: boolean): Promise<KeptCopy> {
  const known = await sourceByIdentity(doing.tx, identityOf(copy.captured));
  if (known && known.kind !== kindOf(copy)) {
    const sentence = `${known.id} has this outlet, title and day already and is a ${known.kind}; give this one another title.`;
    throw new AppError('already-exists', sentence);
  }
  const same = known && (await snapshotByBytes(doing.tx, known.id, copy.sha256));
  if (known && same && !(await wentBack(doing, copy, same))) {
    const statements = (await statementsOfSnapshot(doing.tx, same.id)).length;
    const kept = { outcome: 'unchanged', source: known, snapshot: same, fresh: [], statements } as const;
    await keepTold(doing, copy, kept);
    return kept;
  }
  const kept = await writeCopy(doing, copy, { source: await sourceFor(doing, copy, sample), same });
  await keepTold(doing, copy, kept);
  return kept;
}
