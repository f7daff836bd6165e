import { Fragment } from 'react';
import { useSettings } from '../settings.ts';

export type KeyLine = readonly [keys: readonly string[], does: string];

/** The keys of this page, in a line at its foot; gone when single keys are switched off. */
export function Foot({ keys, help }: { keys: readonly KeyLine[]; help: () => void }) {
  const { singleKeys } = useSettings();
  if (!singleKeys) return null;
  return (
    <footer className="page-foot screen-only">
      <div className="page">
        {keys.map(([names, does]) => (
          <span key={does}>
            {names.map((name, i) => (
              <Fragment key={name}>
                {i > 0 && name === '5' && '–'}
                <kbd>{name}</kbd>
              </Fragment>
            ))}
            {does}
          </span>
        ))}
        <span>
          <kbd>?</kbd>{' '}
          <button className="press plain" type="button" onClick={help}>
            all keys
          </button>
        </span>
      </div>
    </footer>
  );
}
