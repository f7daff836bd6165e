import type { Captured } from '../../capture/captured.ts';
import { AppError, notFound } from '../../store/app-error.ts';
import { outletById } from '../../store/outlets.ts';
import { newestSnapshot, snapshotById } from '../../store/snapshots.ts';
import { sourceById, sourcesCalled } from '../../store/sources.ts';
import type { ReadDb } from '../../store/store.ts';
import type { SnapshotTable, SourceTable } from '../../store/tables.ts';
import { voiceOf } from './keep-told.ts';
import type { FoundOriginal } from './keep-told.ts';
import { refuseName } from './speaker-name.ts';

const refused = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

async function sourceCalled(db: ReadDb, of: string): Promise<SourceTable> {
  if (/^SRC-\d+$/u.test(of)) {
    const row = await sourceById(db, of);
    if (row) return row;
    throw notFound(of);
  }
  const found = await sourcesCalled(db, of);
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  const message = only
    ? `Several sources are called “${of}”; say which one by its id: ${found.map((row) => row.id).join(', ')}.`
    : `There is no source “${of}” that this could be a translation of; bring in the original first.`;
  throw refused('translationOf', message);
}

async function copyOf(db: ReadDb, source: SourceTable, asked: string | null): Promise<SnapshotTable> {
  const copy = asked === null ? await newestSnapshot(db, source.id) : await snapshotById(db, asked);
  if (copy?.source_id !== source.id) throw notFound(asked ?? source.id);
  if (copy.text.trim() === '') throw refused('snapshot', `${copy.id} holds no words that could be translated.`);
  return copy;
}

/** A translation made ready to be read, with what it was made from. */
export interface ReadyTranslation {
  readonly captured: Captured;
  readonly original: FoundOriginal;
}

/**
 * Finds the original of a translation by id, address or title, and gives the translation its outlet, day and place; who
 * speaks in the original speaks in it. Throws AppError `not-found` or `invalid`.
 */
export async function readyTranslation(
  db: ReadDb,
  captured: Captured,
  snapshot: string | null = null,
): Promise<ReadyTranslation> {
  const { meta, text } = captured;
  const { rendered } = meta;
  if (rendered === undefined) throw refused('translationOf', 'Say what it is a translation of.');
  const source = await sourceCalled(db, rendered.of);
  const copy = await copyOf(db, source, snapshot);
  const from = meta.translatedFrom ?? source.language;
  if (from === null)
    throw refused('from', `The language of ${source.id} is not stated; say what it was translated from.`);
  if (meta.language === null) throw refused('to', 'Say which language it was translated into, as two letters.');
  const voice = await voiceOf(db, source.id);
  const outlet = await outletById(db, source.outlet_id);
  const title = meta.title || `${source.title} (translated by ${rendered.translator})`;
  if (voice) {
    const words = { title, text, note: meta.note, via: meta.via, translator: rendered.translator };
    refuseName(words, { name: voice.name, named: voice.shown.named });
  }
  const whole = {
    ...meta,
    outlet: outlet?.name ?? '',
    title,
    author: source.author,
    url: null,
    published: source.published_at,
    publishedPrecision: source.published_precision,
    dateline: source.dateline,
    timeZone: source.time_zone,
    /* Whoever speaks in the original is not who wrote the translation. */
    credit: voice === null ? source.credit : null,
    translatedFrom: from,
  };
  return { captured: { ...captured, meta: whole }, original: { source: source.id, snapshot: copy.id, voice } };
}
