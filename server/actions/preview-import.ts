import type { Captured } from '../capture/captured.ts';
import type { ImportPreview } from '../contract.ts';
import { readingOf } from '../reading/read.ts';
import type { Statement } from '../reading/statement.ts';
import { sourceByIdentity } from '../store/sources.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { identityOf, quotesOf, readCopy } from './steps/copy.ts';

const shown = (text: string, statement: Statement, locator: string): ImportPreview['statements'][number] => ({
  printed: statement.printed,
  sentence: text.slice(statement.sentence.start, statement.sentence.end),
  locator,
  start: statement.start,
  end: statement.end,
  value: statement.value,
  counted: statement.counted,
  asOf: statement.asOf,
  modality: statement.modality,
  attribution: statement.attribution,
});

/** What an import would record; nothing is written. Throws AppError `empty-text` or `invalid`. */
export async function previewImport(deps: Deps, actor: Actor, captured: Captured): Promise<ImportPreview> {
  demandPermission(actor, 'preview-import');
  const copy = readCopy(captured);
  const { text } = copy.captured;
  const known = await sourceByIdentity(deps.store.db, identityOf(copy.captured));
  const { language } = captured.meta;
  const quotes = quotesOf(copy);
  return {
    sha256: copy.sha256,
    known: known?.id ?? null,
    language: readingOf(text, { language: language ?? undefined }).language,
    statements: copy.statements.map((statement, at) => shown(text, statement, quotes[at]?.locator ?? '')),
  };
}
