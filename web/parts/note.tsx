import { useLayoutEffect, useRef } from 'react';
import { showNote } from '../trusted.ts';

/** A verdict's note: the server's safe HTML of its Markdown. */
export function Note({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) showNote(place.current, html);
  }, [html]);
  return <div className="note soft" ref={place} />;
}
