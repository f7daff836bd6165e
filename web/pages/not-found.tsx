import { Link, useLocation } from 'wouter';
import { openPalette } from '../overlays.ts';
import { Page } from '../parts/page.tsx';

/** No such page. */
export default function NotFound() {
  const [path] = useLocation();
  return (
    <Page title="Not found" layout="leaf">
      <div className="leaf-head">
        <h1>There is no page here</h1>
        <p className="soft measure">
          Nothing of Crosscheck has the address <strong className="ink">{path}</strong>. Claims, sources and statements
          are never taken away, so the address may be mistyped.
        </p>
      </div>
      <p className="presses section-first">
        <Link className="press first" href="/">
          To the desk
        </Link>
        <button className="press" type="button" onClick={openPalette}>
          Find <kbd>Ctrl K</kbd>
        </button>
      </p>
    </Page>
  );
}
