import { Dialog } from './dialog.tsx';
import { SHEET } from './key-sheet.ts';

/** All keys. */
export default function Help({ close }: { close: () => void }) {
  return (
    <Dialog title="Keys" close={close}>
      {SHEET.map(([where, keys]) => (
        <section key={where} className="sheet">
          <h3>{where}</h3>
          <dl>
            {keys.map(([names, does]) => (
              <div key={names}>
                <dt>{names.split(' ').map((name, i) => (name === '–' ? ' – ' : <kbd key={i}>{name}</kbd>))}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="hint">Keys without Ctrl can be switched off in the settings. They never act while you write.</p>
    </Dialog>
  );
}
