import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { KeyLine } from './foot.tsx';
import { Foot } from './foot.tsx';
import { openHelp } from '../overlays.ts';

interface PageProps {
  /** The window's title, before "· Crosscheck". */
  readonly title: string;
  readonly layout: 'folio' | 'leaf';
  readonly keys?: readonly KeyLine[];
  readonly children: ReactNode;
}

const EVERYWHERE: readonly KeyLine[] = [[['Esc'], 'back']];

/** One screen: its title, its main part and the keys that work on it. */
export function Page({ title, layout, keys = EVERYWHERE, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Crosscheck`;
  }, [title]);
  return (
    <>
      <main id="main" className={`page ${layout}`} tabIndex={-1}>
        {children}
      </main>
      <Foot keys={keys} help={openHelp} />
    </>
  );
}
