import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** A dialog over the page: the focus stays inside, Esc closes it, and goes back to where it was. */
export function Dialog({
  title,
  close,
  children,
  wide,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
  wide?: 'wide';
}) {
  const box = useRef<HTMLDialogElement>(null);
  const label = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>(':is(input, textarea, select):not([tabindex="-1"])')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={`dialog${wide === undefined ? '' : ' wide'}`}
      aria-labelledby={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="dialog-body">
        <div className="section-head">
          <h2 id={label}>{title}</h2>
          <button className="press plain aside" type="button" onClick={close}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
