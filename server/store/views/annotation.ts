import type { Annotation } from '../../contract.ts';
import { annotationSelectors } from '../../text/annotation.ts';
import { notFound } from '../app-error.ts';
import { pageTextOf } from '../page-texts.ts';
import { snapshotById } from '../snapshots.ts';
import { sourceById } from '../sources.ts';
import { statementById } from '../statements.ts';
import type { Store } from '../store.ts';

/**
 * The quote of a statement as a W3C Web Annotation. Its source is the page's own address where it has one; `cached` is
 * the unchanged copy whose text, its own or that of its whole page, the positions count in. Throws AppError `not-found`.
 */
export async function statementAnnotation({ db }: Store, id: string): Promise<Annotation> {
  const row = await statementById(db, id);
  const snapshot = row && (await snapshotById(db, row.snapshot_id));
  const source = row && (await sourceById(db, row.source_id));
  if (!row || !snapshot || !source) throw notFound(id);
  const page = row.layer === 'page' ? await pageTextOf(db, snapshot.id) : undefined;
  const { quote, position } = annotationSelectors(page?.text ?? snapshot.text, {
    start: row.quote_start,
    end: row.quote_end,
    exact: row.quote_exact,
    prefix: row.quote_prefix,
    suffix: row.quote_suffix,
  });
  const cached = `urn:sha256:${snapshot.sha256}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:sha256:${snapshot.sha256}#${row.id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: row.recorded_at,
    creator: { type: row.made_by === 'person' ? 'Person' : 'Software', name: row.recorded_by },
    target: {
      source: source.url ?? cached,
      state: { type: 'TimeState', sourceDate: snapshot.captured_at, cached },
      selector: [quote, position],
    },
  };
}
