import { Link, useLocation } from 'wouter';
import type { SourcePage } from '../../server/contract.ts';
import { query, useWrite } from '../api.ts';
import type { Span } from '../reading.ts';
import { Failed } from './states.tsx';

type Layer = SourcePage['layer'];

interface Shown {
  readonly snapshot: string | null;
  readonly layer: Layer;
  readonly mark?: string | null;
  /** Words that are chosen on arrival. */
  readonly words?: Span | null;
}

/** The address of a source's text in the reader: its article, or all that its page shows. */
export const layerAddress = (source: string, { snapshot, layer, mark, words }: Shown): string =>
  `/sources/${source}${query({
    snapshot,
    layer: layer === 'page' ? layer : null,
    mark,
    words: words ? `${words.start}-${words.end}` : null,
  })}`;

/** Reads all visible text of a copy that was taken before that was done by itself, and goes there. */
function ReadPage({ page }: { page: SourcePage }) {
  const [, go] = useLocation();
  const write = useWrite<unknown>();
  const { id } = page.snapshot;
  // Not in the write's own onSuccess: once the text is kept this press is gone from the page.
  const read = (): void =>
    void write.mutateAsync({ method: 'POST', path: `/snapshots/${id}/page-text`, body: {} }).then(
      () => go(layerAddress(page.source.id, { snapshot: id, layer: 'page' })),
      () => undefined /* shown below */,
    );
  return (
    <>
      <button className="press" type="button" disabled={write.isPending} onClick={read}>
        Read all visible text of this copy
      </button>
      {write.error !== null && <Failed error={write.error} />}
    </>
  );
}

/** The two texts of a web page's copy: the article, and all that the page shows. Nothing for other copies. */
export function LayerTabs({ page, snapshot }: { page: SourcePage; snapshot: string | null }) {
  const { state, statements } = page.page;
  if (state === 'none') return null;
  const to = (layer: Layer): string => layerAddress(page.source.id, { snapshot, layer });
  const current = (layer: Layer) => (page.layer === layer ? 'page' : undefined);
  return (
    <nav className="tabs layers screen-only" aria-label="Which text of the page">
      <Link href={to('text')} aria-current={current('text')}>
        Article
      </Link>
      {state === 'kept' ? (
        <Link href={to('page')} aria-current={current('page')}>
          All visible text{statements.length > 0 && ` ${statements.length}`}
        </Link>
      ) : (
        <ReadPage page={page} />
      )}
    </nav>
  );
}

/** What the text of a whole page is, and what it may hold that no reader saw. */
export function PageNote({ page }: { page: SourcePage }) {
  if (page.layer === 'text') return null;
  return (
    <p className="small soft measure">
      <strong className="ink">All that the page shows</strong>, its article with captions, boxes, tables, menus and
      feet, as {page.page.extractor} reads it. What only a style sheet hides is here too. Figures are not looked for in
      it; select words to make them evidence.
    </p>
  );
}
