/** What the reader has in hand: the words being chosen, and the mark that is selected. */
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from './keys.ts';
import type { Mark, Span } from './reading.ts';
import { byWord, sentences, standing, startByWord } from './reading.ts';
import { selectedSpan } from './selecting.ts';

/** The selected mark, kept in the address; the first suggestion when none was selected. */
export function useSelected(marks: readonly Mark[]): [Mark | null, (mark: Mark | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('mark');
  const chosen =
    marks.find((mark) => mark.statement.id === asked) ?? marks.find((mark) => standing(mark) === 'suggested') ?? null;
  const select = (mark: Mark | undefined): void => {
    if (mark === undefined || mark.statement.id === asked) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('mark', mark.statement.id);
        return after;
      },
      { replace: true },
    );
  };
  return [chosen, select];
}

export interface Choosing {
  readonly chosen: Span | null;
  readonly choose: (span: Span | null) => void;
  readonly nextSentence: () => void;
  readonly listen: (reading: HTMLElement) => void;
}

/** The words that an address chooses (`words=120-160`); null where it names none of this text. */
function wordsAsked(asked: string | null, text: string): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(asked ?? '') ?? [];
  const span = { start: Number(from), end: Number(to) };
  return span.start < span.end && span.end <= text.length ? span : null;
}

/** Words chosen with mouse, touch or by key; at first those that the address names, which are brought into sight. */
export function useChosen(text: string): Choosing {
  const [params] = useSearchParams();
  const [chosen, choose] = useState<Span | null>(() => wordsAsked(params.get('words'), text));
  useEffect(() => {
    document.querySelector('.selecting')?.scrollIntoView({ block: 'center' });
  }, []);
  const all = useMemo(() => sentences(text), [text]);
  const nextSentence = (): void => {
    const next = all.find((sentence) => sentence.start > (chosen?.start ?? -1)) ?? all[0];
    if (next === undefined) return;
    choose(next);
    requestAnimationFrame(() => document.querySelector('.selecting')?.scrollIntoView({ block: 'nearest' }));
  };
  const listen = (reading: HTMLElement): void => {
    const span = selectedSpan(reading, text);
    if (span === null) return;
    getSelection()?.removeAllRanges();
    choose(span);
  };
  return { chosen, choose, nextSentence, listen };
}

/** S goes from sentence to sentence; the arrows move the end of the chosen words, with Shift their start; Esc lets go. */
export function useChoosingKeys(text: string, { chosen, choose, nextSentence }: Omit<Choosing, 'listen'>): void {
  const stretch = (change: (span: Span) => Span) =>
    chosen === null
      ? undefined
      : () => {
          const next = change(chosen);
          if (next.end > next.start) choose(next);
        };
  useKeys({
    s: nextSentence,
    arrowright: stretch((span) => ({ ...span, end: byWord(text, span.end, 1) })),
    arrowleft: stretch((span) => ({ ...span, end: byWord(text, span.end, -1) })),
    'shift+arrowright': stretch((span) => ({ ...span, start: startByWord(text, span.start, 1) })),
    'shift+arrowleft': stretch((span) => ({ ...span, start: startByWord(text, span.start, -1) })),
    escape: chosen === null ? undefined : () => choose(null),
  });
}
