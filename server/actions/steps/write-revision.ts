import { pageTextOf } from '../../store/page-texts.ts';
import { insertRevision, newestSnapshot, revisionInto } from '../../store/snapshots.ts';
import type { SnapshotTable, SourceTable } from '../../store/tables.ts';
import { revise } from '../../text/revision.ts';
import type { Revision } from '../../text/revision.ts';
import type { Act } from './act.ts';

/** The copy before, and the source's title at the time. */
export interface Former {
  readonly copy: SnapshotTable;
  readonly title: string;
}

/** The newest copy of a source so far; undefined where there is none. */
export async function formerOf(doing: Act, source: SourceTable): Promise<Former | undefined> {
  const copy = await newestSnapshot(doing.tx, source.id);
  if (!copy) return undefined;
  return { copy, title: (await revisionInto(doing.tx, copy.id))?.title ?? source.title };
}

/** Says of an article that stands word for word whether what the page shows around it does as well. */
async function aroundArticle(doing: Act, from: string, to: string): Promise<string | null> {
  const [before, after] = [await pageTextOf(doing.tx, from), await pageTextOf(doing.tx, to)];
  if (!before || !after || before.text === after.text) return null;
  return 'Nothing changed in the article; other text of the page did.';
}

/** The new copy and its title; `same` is an earlier copy with its bytes. */
interface Later {
  readonly snapshot: SnapshotTable;
  readonly same: SnapshotTable | undefined;
  readonly title: string;
}

/** Writes what came of a page since the copy before, and whether it went back to an earlier one. */
export async function writeRevision(doing: Act, former: Former, { snapshot, same, title }: Later): Promise<Revision> {
  const revision = revise(former.copy.text, snapshot.text, { before: former.title, after: title });
  const stands = revision.edits.length === 0 && revision.moved.length === 0;
  const around = stands ? await aroundArticle(doing, former.copy.id, snapshot.id) : null;
  const said = around ?? revision.summary;
  const summary = same === undefined ? said : `The page went back to ${same.id}. ${said}`;
  await insertRevision(doing.tx, {
    to_snapshot_id: snapshot.id,
    from_snapshot_id: former.copy.id,
    source_id: snapshot.source_id,
    kind: revision.kind,
    summary,
    recorded_at: doing.at,
    title,
  });
  return { ...revision, summary };
}
