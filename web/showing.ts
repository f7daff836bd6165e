import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many of `total` pieces are drawn: the first `step`, as many more at each press, and all of them on paper. */
export function useShown(total: number, step: number): { readonly shown: number; readonly more: () => void } {
  const [asked, setAsked] = useState(step);
  useEffect(() => {
    const all = (): void => flushSync(() => setAsked(total));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [total]);
  return { shown: Math.min(asked, total), more: () => setAsked((before) => before + step) };
}
