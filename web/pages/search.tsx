import { Link } from 'wouter';
import { query } from '../api.ts';
import { useFilters } from '../filters.ts';
import { Checked } from '../parts/checked.tsx';
import { Hits } from '../parts/hits.tsx';
import { Page } from '../parts/page.tsx';
import { SEARCH_FILTERS } from '../parts/search-filters.tsx';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

function Tabs({ here, q, sentence }: { here: 'words' | 'checked'; q: string; sentence: string }) {
  return (
    <nav className="tabs" aria-label="Ways to look up">
      <Link href={`/search${query({ q })}`} aria-current={here === 'words' ? 'page' : undefined}>
        Search
      </Link>
      <Link
        href={`/search?checked=${encodeURIComponent(sentence === '' ? q : sentence)}`}
        aria-current={here === 'checked' ? 'page' : undefined}
      >
        Has this been checked before?
      </Link>
    </nav>
  );
}

/** Search over claims, statements, sources and notes; with `checked` in the address, whether a sentence has been checked before. */
export default function Search() {
  const [set, change] = useFilters([...SEARCH_FILTERS, 'checked', 'said']);
  const checking = new URLSearchParams(window.location.search).has('checked');
  const heading = checking ? 'Has this been checked before?' : set.q === '' ? 'Search' : `“${set.q}”`;
  return (
    <Page title={checking ? heading : set.q === '' ? heading : `${set.q}, search`} layout="leaf" keys={KEYS}>
      <div className="leaf-head">
        <h1>{heading}</h1>
        <Tabs here={checking ? 'checked' : 'words'} q={set.q} sentence={set.checked} />
      </div>
      {checking ? (
        <Checked key={set.checked + set.said} sentence={set.checked} said={set.said} />
      ) : (
        <Hits set={set} change={change} />
      )}
    </Page>
  );
}
