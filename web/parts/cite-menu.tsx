import { useId, useRef, useState } from 'react';
import type { StatementView } from '../../server/contract.ts';
import { send } from '../api.ts';
import { FORMS, FORM_WORDS } from '../citing/cited.ts';
import type { Cited, Form } from '../citing/cited.ts';
import { copyCited, useCitedStatements, useForm } from '../copying.ts';

interface Props {
  /** What is cited, asked for when a form is chosen. */
  readonly of: () => readonly Cited[] | Promise<readonly Cited[]>;
  readonly words?: string;
  /** What the button is called where several stand on a page. */
  readonly label?: string;
}

/** Copies a citation: the button opens a short list of forms, the one used last marked. */
export function CiteMenu({ of, words = 'Copy citation', label }: Props) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const box = useRef<HTMLSpanElement>(null);
  const preferred = useForm();
  const choose = (form: Form): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
    void copyCited(of(), form);
  };
  return (
    <span
      className="cite screen-only"
      ref={box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        className="press plain"
        type="button"
        data-cite
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {words}
      </button>
      {open && (
        <span className="cite-forms" id={list} role="group" aria-label="Copy as">
          {FORMS.map((form) => (
            <button
              key={form}
              className="press plain"
              type="button"
              aria-pressed={form === preferred}
              onClick={() => choose(form)}
            >
              {FORM_WORDS[form]}
              {form === preferred && <kbd>C</kbd>}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

/** Copies the citation of one statement, or of several together. */
export function CiteStatements({ of, ...rest }: { of: readonly StatementView[] } & Omit<Props, 'of'>) {
  const cited = useCitedStatements();
  return <CiteMenu {...rest} of={() => cited(of)} />;
}

/** Copies the citation of a statement of which only the number is known; it is read when a form is chosen. */
export function CiteQuote({ id }: { id: string }) {
  const cited = useCitedStatements();
  return (
    <CiteMenu
      words="Cite"
      label={`Cite ${id}`}
      of={async () => cited([await send<StatementView>('GET', `/statements/${id}`)])}
    />
  );
}
