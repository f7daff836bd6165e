import { useCallback, useLayoutEffect, useRef } from 'react';

/** The newest version of a handler behind one name that never changes, so that what receives it need not be drawn again. */
export function useSteady<Args extends readonly unknown[]>(handler: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(handler);
  useLayoutEffect(() => {
    newest.current = handler;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
