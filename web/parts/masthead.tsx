import { Link, useLocation } from 'wouter';
import { useRead } from '../api.ts';
import { Icon } from './signs.tsx';

const PLACES = [
  ['/', 'Desk'],
  ['/queue', 'Queue'],
  ['/claims', 'Claims'],
  ['/sources', 'Sources'],
  ['/drafts', 'Drafts'],
  ['/outlets', 'Outlets'],
  ['/history', 'History'],
] as const;

const isHere = (place: string, path: string): boolean =>
  place === '/'
    ? path === '/'
    : path === place ||
      path.startsWith(`${place}/`) ||
      (place === '/sources' && (path === '/import' || path === '/watches')) ||
      (place === '/drafts' && path.startsWith('/audits'));

/** Name, places, find and the person at work. */
export function Masthead({ find }: { find: () => void }) {
  const [path] = useLocation();
  const me = useRead<{ name: string }>('/me');
  return (
    <header className="masthead">
      <div className="page">
        <Link className="wordmark" href="/">
          <Icon name="mark" />
          Crosscheck
        </Link>
        <nav aria-label="Main">
          <ul className="nav">
            {PLACES.map(([place, words]) => (
              <li key={place}>
                <Link href={place} aria-current={isHere(place, path) ? 'page' : undefined}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <button className="find" type="button" onClick={find} aria-haspopup="dialog">
          <Icon name="find" />
          <span>
            Find<span className="wide"> a claim, figure, quote</span>
          </span>
          <kbd>Ctrl K</kbd>
        </button>
        <Link className="person" href="/settings" aria-current={path === '/settings' ? 'page' : undefined}>
          <span className="hidden">Settings of </span>
          {me.data?.name ?? 'Settings'}
        </Link>
      </div>
    </header>
  );
}
