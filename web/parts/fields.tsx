import { useId } from 'react';
import type { ReactNode } from 'react';

interface Common {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

function Around({ id, label, hint, error, children }: Omit<Common, 'name'> & { id: string; children: ReactNode }) {
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: Pick<Common, 'hint' | 'error'>): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-wrong`]
    .filter((part) => part !== '')
    .join(' ') || undefined;

interface Typed extends Common {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly required?: 'required';
  readonly type?: 'text' | 'date' | 'url' | 'search';
  readonly rows?: number;
  readonly initialFocus?: 'focus';
  readonly list?: string;
}

/** One line or several lines to write in, with its label, hint and what is wrong with it. */
export function Entry(props: Typed) {
  const id = useId();
  const { value, change, type, rows, required, initialFocus, list, ...about } = props;
  const shared = {
    id,
    name: about.name,
    className: 'field',
    value,
    required: required !== undefined,
    'aria-invalid': about.error === undefined ? undefined : true,
    'aria-describedby': described(id, about),
    autoFocus: initialFocus !== undefined,
  };
  return (
    <Around id={id} {...about}>
      {rows === undefined ? (
        <input
          {...shared}
          type={type ?? 'text'}
          list={list}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => change(event.target.value)} />
      )}
    </Around>
  );
}

interface Chosen extends Common {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** One of a closed list. */
export function Choice({ value, change, options, ...about }: Chosen) {
  const id = useId();
  return (
    <Around id={id} {...about}>
      <select
        id={id}
        name={about.name}
        className="field"
        value={value}
        aria-describedby={described(id, about)}
        onChange={(event) => change(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Around>
  );
}
