import { Failed } from './states.tsx';

interface Props {
  /** What refused the last sending, or null. */
  readonly error: Error | null;
  readonly busy: boolean;
  /** The words of the press that sends the form. */
  readonly send: string;
  /** Leaves the form unsent; a form that is no dialog has no such way. */
  readonly cancel?: () => void;
}

/** The foot of a form: what was refused, the press that sends it, and the way out. */
export function FormFoot({ error, busy, send, cancel }: Props) {
  return (
    <>
      {error !== null && <Failed error={error} />}
      <p className="presses">
        <button className="press first" type="submit" disabled={busy}>
          {send}
        </button>
        {cancel !== undefined && (
          <button className="press" type="button" onClick={cancel}>
            Cancel
          </button>
        )}
      </p>
    </>
  );
}
