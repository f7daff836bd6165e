import { useDeferredValue, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { Outlet, Page as Rows, SearchHit } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { undoLast } from '../notices.ts';
import { openHelp } from '../overlays.ts';
import { changeSettings } from '../settings.ts';
import { goOnTour } from '../touring.ts';
import { Dialog } from './dialog.tsx';

const MOST_GOALS = 14;

interface Goal {
  readonly words: string;
  readonly about: string;
  readonly href: string;
  /** What is done besides going there. */
  readonly act?: () => void;
}

const PAGES: readonly Goal[] = [
  { words: 'Desk', about: 'page', href: '/' },
  { words: 'Queue', about: 'page', href: '/queue' },
  { words: 'Claims', about: 'page', href: '/claims' },
  { words: 'New claim', about: 'page', href: '/claims/new' },
  { words: 'Sources', about: 'page', href: '/sources' },
  { words: 'Bring in a source', about: 'page', href: '/import' },
  { words: 'Drafts', about: 'page', href: '/drafts' },
  { words: 'Audit a table', about: 'page', href: '/audits' },
  { words: 'Outlets', about: 'page', href: '/outlets' },
  { words: 'History', about: 'page', href: '/history' },
  { words: 'Watched pages', about: 'page', href: '/watches' },
  { words: 'Search', about: 'page', href: '/search' },
  { words: 'Settings', about: 'page', href: '/settings' },
];
/** Acts that need no page of their own; they happen where one is. */
const ACTS: readonly Goal[] = [
  { words: 'All keys', about: 'show', href: '', act: openHelp },
  { words: 'Undo what was just done', about: 'act', href: '', act: undoLast },
  { words: 'Start the tour', about: 'act', href: '/', act: () => goOnTour(0) },
  { words: 'Light paper', about: 'act', href: '', act: () => changeSettings({ scheme: 'light' }) },
  { words: 'Dark paper', about: 'act', href: '', act: () => changeSettings({ scheme: 'dark' }) },
  { words: 'Single keys on', about: 'act', href: '', act: () => changeSettings({ singleKeys: true }) },
  { words: 'Single keys off', about: 'act', href: '', act: () => changeSettings({ singleKeys: false }) },
  { words: 'Print this page', about: 'act', href: '', act: () => requestAnimationFrame(() => print()) },
];
const NUMBERED = { CLM: '/claims/', SRC: '/sources/', DRF: '/drafts/', AUD: '/audits/' } as const;

/** The page of an id that was typed in full. */
function byId(text: string): Goal[] {
  const found = /^(clm|src|drf|aud)-?(\d+)$/i.exec(text);
  if (found === null) return [];
  const kind = (found[1] ?? '').toUpperCase() as keyof typeof NUMBERED;
  const id = `${kind}-${found[2] ?? ''}`;
  return [{ words: id, about: 'open', href: NUMBERED[kind] + id }];
}

function goals(text: string, hits: readonly SearchHit[], outlets: readonly Outlet[]): Goal[] {
  const wanted = text.trim().toLowerCase();
  const fits = ({ words }: Goal): boolean => words.toLowerCase().includes(wanted);
  const pages = PAGES.filter(fits);
  if (wanted === '') return pages;
  const named = outlets
    .map(({ id, name }) => ({ words: name, about: 'sources of the outlet', href: `/sources${query({ outlet: id })}` }))
    .filter(fits)
    .slice(0, 3);
  const claimsFirst = [...hits].sort((a, b) => Number(b.noun === 'claim') - Number(a.noun === 'claim'));
  const found = claimsFirst.map((hit) => ({ words: hit.title, about: `${hit.noun} ${hit.id}`, href: hit.href }));
  const all = { words: `Search for “${text.trim()}”`, about: 'all hits', href: `/search${query({ q: text.trim() })}` };
  const first = [...byId(text.trim()), ...pages.slice(0, 3), ...ACTS.filter(fits).slice(0, 3), ...named];
  return [...first, ...found.slice(0, Math.max(0, MOST_GOALS - 1 - first.length)), all];
}

/** Search and go to: write, choose with the arrows, Enter opens. */
export default function Palette({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [, go] = useLocation();
  const list = useId();
  const asked = useDeferredValue(text.trim());
  const hits = useRead<{ rows: SearchHit[] }>(`/search${query({ q: asked })}`, asked.length > 1);
  const outlets = useRead<Rows<Outlet>>('/outlets?limit=500', asked.length > 1);
  const shown = goals(text, asked.length > 1 ? (hits.data?.rows ?? []) : [], outlets.data?.rows ?? []).slice(
    0,
    MOST_GOALS,
  );
  const chosen = Math.min(at, shown.length - 1);
  const open = (goal: Goal | undefined): void => {
    if (goal === undefined) return;
    close();
    goal.act?.();
    if (goal.href !== '') go(goal.href);
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((chosen + 1) % shown.length),
    ArrowUp: () => setAt((chosen + shown.length - 1) % shown.length),
    Enter: () => open(shown[chosen]),
    Escape: close,
  };
  return (
    <Dialog title="Find, or go to" close={close} wide="wide">
      <input
        className="field find-field"
        type="search"
        role="combobox"
        aria-label="A claim, figure, quote, id or page"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-activedescendant={`${list}-${chosen}`}
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          step();
        }}
      />
      <ul className="goals" id={list} role="listbox" aria-label="Found">
        {shown.map((goal, i) => (
          <li
            key={goal.href + goal.words}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onClick={() => open(goal)}
            onMouseMove={() => setAt(i)}
          >
            <span>{goal.words}</span>
            <span className="soft">{goal.about}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
