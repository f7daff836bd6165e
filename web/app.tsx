import { Suspense, lazy, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { statementHere, useKeys } from './keys.ts';
import { undoLast } from './notices.ts';
import { closeOverlay, openHelp, openPalette, useOverlay } from './overlays.ts';
import Desk from './pages/desk.tsx';
import { Boundary } from './parts/boundary.tsx';
import { Masthead } from './parts/masthead.tsx';
import { Sprite } from './parts/sprite.tsx';
import { Loading } from './parts/states.tsx';
import { Status } from './parts/status.tsx';
import { useTour } from './touring.ts';

const Claims = lazy(() => import('./pages/claims.tsx'));
const NewClaim = lazy(() => import('./pages/new-claim.tsx'));
const Claim = lazy(() => import('./pages/claim.tsx'));
const Sources = lazy(() => import('./pages/sources.tsx'));
const Reader = lazy(() => import('./pages/reader.tsx'));
const Compare = lazy(() => import('./pages/compare.tsx'));
const Trace = lazy(() => import('./pages/trace.tsx'));
const BringIn = lazy(() => import('./pages/bring-in.tsx'));
const Watched = lazy(() => import('./pages/watched.tsx'));
const Drafts = lazy(() => import('./pages/drafts.tsx'));
const Draft = lazy(() => import('./pages/draft.tsx'));
const Audits = lazy(() => import('./pages/audits.tsx'));
const Audit = lazy(() => import('./pages/audit.tsx'));
const Outlets = lazy(() => import('./pages/outlets.tsx'));
const Outlet = lazy(() => import('./pages/outlet.tsx'));
const History = lazy(() => import('./pages/history.tsx'));
const Queue = lazy(() => import('./pages/queue.tsx'));
const Search = lazy(() => import('./pages/search.tsx'));
const Settings = lazy(() => import('./pages/settings.tsx'));
const Tour = lazy(() => import('./parts/tour.tsx'));
const Palette = lazy(() => import('./parts/palette.tsx'));
const Help = lazy(() => import('./parts/help.tsx'));
const NotFound = lazy(() => import('./pages/not-found.tsx'));

/** After going to another page the window starts at its top and the focus in its main part. */
function useArrival(path: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={Desk} />
      <Route path="/claims" component={Claims} />
      <Route path="/claims/new" component={NewClaim} />
      <Route path="/claims/:id" component={Claim} />
      <Route path="/sources" component={Sources} />
      <Route path="/sources/:id" component={Reader} />
      <Route path="/sources/:id/compare" component={Compare} />
      <Route path="/trace/:id" component={Trace} />
      <Route path="/import" component={BringIn} />
      <Route path="/watches" component={Watched} />
      <Route path="/drafts" component={Drafts} />
      <Route path="/drafts/:id" component={Draft} />
      <Route path="/audits" component={Audits} />
      <Route path="/audits/:id" component={Audit} />
      <Route path="/outlets" component={Outlets} />
      <Route path="/outlets/:id" component={Outlet} />
      <Route path="/history" component={History} />
      <Route path="/queue" component={Queue} />
      <Route path="/search" component={Search} />
      <Route path="/settings" component={Settings} />
      <Route component={NotFound} />
    </Switch>
  );
}

/** The frame around every page. */
export function App() {
  const [path, go] = useLocation();
  const overlay = useOverlay();
  const touring = useTour();
  useArrival(path);
  useKeys({
    'ctrl+k': openPalette,
    '?': openHelp,
    z: undoLast,
    f: () => {
      const statement = statementHere();
      if (statement !== null) go(`/trace/${statement}`);
    },
    escape: () => {
      if (path !== '/') window.history.back();
    },
  });
  return (
    <>
      <Sprite />
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Masthead find={openPalette} />
      <Suspense>{touring !== null && <Tour at={touring} />}</Suspense>
      <Boundary key={path}>
        <Suspense
          fallback={
            <main id="main" className="page leaf" tabIndex={-1}>
              <Loading what="the page" />
            </main>
          }
        >
          <Pages />
        </Suspense>
      </Boundary>
      <Status />
      <Suspense>
        {overlay === 'help' && <Help close={closeOverlay} />}
        {overlay === 'palette' && <Palette close={closeOverlay} />}
      </Suspense>
    </>
  );
}
