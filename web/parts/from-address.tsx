import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ImportOutcome } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { bookmarkletFor } from '../arriving.ts';
import { failed, saved } from '../notices.ts';
import { count } from '../words.ts';
import { Entry } from './fields.tsx';
import { Failed } from './states.tsx';

/** The bookmark's code to copy; a page of ours may hold no link that runs it. */
function Bookmark() {
  const id = useId();
  const code = bookmarkletFor(window.location.origin);
  const copy = (): void =>
    void navigator.clipboard.writeText(code).then(
      () => saved('Copied. Make a new bookmark and put it in as the address.'),
      () => failed(new Error('The browser did not let Crosscheck use the clipboard; mark the code and copy it.')),
    );
  return (
    <details className="bookmark">
      <summary>Bring in from any page with a bookmark</summary>
      <p className="small soft measure">
        Make a new bookmark in your browser, name it “Bring in” and put this code in as its address. Pressed on a page,
        it opens this form with the page’s address, its title and the words you have selected. Nothing is fetched or
        recorded before you press a button here.
      </p>
      <div className="entry">
        <label htmlFor={id}>Code of the bookmark</label>
        <textarea
          id={id}
          className="field code"
          name="bookmark"
          rows={4}
          readOnly
          value={code}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <p className="presses">
        <button className="press" type="button" onClick={copy}>
          Copy the code
        </button>
      </p>
    </details>
  );
}

/** Captures a page by its address, and tells how to bring in from the page itself. */
export function FromAddress({ opening }: { opening: string }) {
  const [url, setUrl] = useState(opening);
  const [, go] = useLocation();
  const write = useWrite<ImportOutcome>();
  const capture = (): void =>
    write.mutate(
      { method: 'POST', path: '/sources/capture', body: { url: url.trim() } },
      {
        onSuccess: ({ outcome, statements, source, message }) => {
          const words =
            outcome === 'unchanged'
              ? 'Held already; nothing changed.'
              : `Captured with ${count(statements, 'statement')}.`;
          saved(message === undefined ? words : `${words} ${message}`);
          go(source === null ? '/sources' : `/sources/${source}`);
        },
      },
    );
  return (
    <form
      className="form"
      aria-label="Capture a page"
      onSubmit={(event) => {
        event.preventDefault();
        capture();
      }}
    >
      <Entry
        label="A page on the web"
        name="page"
        type="url"
        value={url}
        change={setUrl}
        required="required"
        hint="Its bytes are kept as they come; title, author, day and outlet are the page’s own."
      />
      {write.error !== null && <Failed error={write.error} />}
      <p className="presses">
        <button className="press" type="submit" disabled={write.isPending}>
          {write.isPending ? 'Capturing …' : 'Capture the page'}
        </button>
        <Link href="/watches">Watch pages and feeds</Link>
      </p>
      <Bookmark />
    </form>
  );
}
