import type { Watch } from '../../server/contract.ts';
import { standingOf } from '../watching.ts';
import { Icon } from './signs.tsx';

const ICONS = { watched: 'done', failing: 'broken', paused: 'pause', stopped: 'stop' } as const;

/** How a watch stands: icon, word and colour. */
export function WatchState({ watch }: { watch: Watch }) {
  const { name, words } = standingOf(watch);
  return (
    <span className="pass watch-state" data-state={name}>
      <Icon name={ICONS[name]} />
      {words}
    </span>
  );
}
