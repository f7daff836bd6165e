import { hush, undoLast, useNotice } from '../notices.ts';

/** What became of the last act, at the foot of the window and aloud. */
export function Status() {
  const notice = useNotice();
  return (
    <div className="status screen-only" role="status" aria-live="polite" aria-atomic="true">
      {notice !== null && (
        <p className={notice.bad ? 'notice bad' : 'notice'}>
          <span>
            {notice.bad && <strong>Not saved. </strong>}
            {notice.text}
          </span>
          {notice.undo !== null && (
            <button className="press" type="button" onClick={undoLast}>
              Undo <kbd>Z</kbd>
            </button>
          )}
          <button className="press plain" type="button" onClick={hush}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
