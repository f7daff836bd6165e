import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { read } from '../../reading/read.ts';
import type { Statement } from '../../reading/statement.ts';
import { learnWords } from '../../store/search.ts';
import { insertStatements } from '../../store/statements.ts';
import type { StatementTable } from '../../store/tables.ts';
import { bindQuote, pageLocator } from '../../text/selectors.ts';
import type { Act } from './act.ts';
import type { AnchoredStatement, LaterCopy } from './anchor-statement.ts';
import { rememberKeys } from './keys.ts';
import type { CopyOf } from './keys.ts';

/** What the engine reads in the text of a copy, with what is known of its source. */
export const readingsOf = ({ snapshot, source, outlet }: CopyOf): Statement[] =>
  read(snapshot.text, {
    published: source.published_at ?? undefined,
    language: source.language ?? undefined,
    outlet,
    url: source.url ?? undefined,
  });

/** Evidence from outside an article whose words are others now; nothing was read there yet. */
const isUnread = ({ anchoring, successor }: AnchoredStatement): boolean =>
  anchoring.effect === 'broken' && anchoring.verdict === 'changed' && anchoring.layer === 'page' && successor === null;

/** What is read at the place of a statement's printed words, of the same kind and unit. */
function saidAt(readings: readonly Statement[], { statement, printedAt }: AnchoredStatement): Statement | undefined {
  if (printedAt === null) return undefined;
  const unitOf = ({ value }: Statement): string | null => ('unit' in value ? value.unit : null);
  return readings.find(
    (one) =>
      one.start < printedAt.end &&
      one.end > printedAt.start &&
      one.value.kind === statement.value_kind &&
      unitOf(one) === statement.unit,
  );
}

async function keep(doing: Act, copy: CopyOf, statement: Statement): Promise<StatementTable | undefined> {
  const { snapshot } = copy;
  const quote = {
    ...bindQuote(snapshot.text, statement.sentence),
    locator: pageLocator(snapshot.text, statement.start),
  };
  const made = { statement, quote, madeBy: 'engine' as const, engineVersion: ENGINE_VERSION, replaces: null };
  const rows = await insertStatements(doing.tx, [made], { snapshot, layer: 'page', stamp: doing.stamp });
  await rememberKeys(doing, rows, copy);
  for (const { id, printed, counted, quote_exact: words } of rows) {
    const title = [printed, counted].filter(Boolean).join(' ');
    await learnWords(doing.tx, [{ noun: 'statement', nounId: id, title, words }]);
  }
  return rows[0];
}

/**
 * Figures are not looked for outside articles; where evidence was taken from there and says something else in a later copy,
 * what it says instead is read and kept, so that it can be suggested as the later word. `page` is all that the copy shows.
 */
export async function withPageWords(
  doing: Act,
  { copy, page }: { readonly copy: LaterCopy; readonly page: string | null },
  found: readonly AnchoredStatement[],
): Promise<AnchoredStatement[]> {
  if (page === null || !found.some(isUnread)) return [...found];
  const whole = { ...copy, snapshot: { ...copy.snapshot, text: page, places: '[]' } };
  const readings = readingsOf(whole);
  const kept = new Map<Statement, StatementTable | undefined>();
  const done: AnchoredStatement[] = [];
  for (const one of found) {
    const said = isUnread(one) ? saidAt(readings, one) : undefined;
    if (said && !kept.has(said)) kept.set(said, await keep(doing, whole, said));
    const row = said && kept.get(said);
    done.push(row ? { ...one, successor: row, anchoring: { ...one.anchoring, successor_id: row.id } } : one);
  }
  return done;
}
