import { flushSync } from 'react-dom';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DraftMarkView, DraftPage } from '../../server/contract.ts';
import { withMarks } from '../drafts.ts';
import type { DraftPart } from '../drafts.ts';
import { keepPlaced, placeShown } from '../note-placing.ts';
import { slices } from '../reading.ts';
import { DraftNote } from './draft-note.tsx';
import type { DraftActs } from './draft-note.tsx';
import { DraftParagraph } from './draft-paragraph.tsx';

/** Slices drawn at once; the others follow one by one while nothing else is to be done. */
const AT_ONCE = 2;

interface SliceProps {
  readonly text: string;
  readonly parts: readonly DraftPart[];
  /** The first slice is always laid out; the others only near the window. */
  readonly first: boolean;
  readonly selected: DraftMarkView | null;
  readonly select: (mark: DraftMarkView) => void;
  readonly acts: DraftActs;
  readonly busy: boolean;
}

const sameParts = (a: readonly DraftPart[], b: readonly DraftPart[]): boolean =>
  a.length === b.length &&
  a.every(({ paragraph, inside }, at) => {
    const other = b[at];
    return (
      other?.paragraph.start === paragraph.start &&
      other.inside.length === inside.length &&
      inside.every((mark, place) => mark === other.inside[place])
    );
  });

/** Some paragraphs with their notes, placed by themselves; drawn again only where one of its marks is another. */
const Slice = memo(
  function Slice({ text, parts, first, selected, select, acts, busy }: SliceProps) {
    const reading = useRef<HTMLDivElement>(null);
    useEffect(() => (reading.current === null ? undefined : keepPlaced(reading.current)), []);
    useLayoutEffect(() => {
      if (reading.current !== null) placeShown(reading.current);
    });
    return (
      <div
        className={first ? 'reading' : 'reading slice'}
        style={first ? undefined : { containIntrinsicBlockSize: `auto ${guessed(parts)}` }}
        ref={reading}
      >
        {parts.map(({ paragraph, number, inside }) => [
          <DraftParagraph
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            number={number}
            marks={inside}
            selected={selected !== null && inside.includes(selected) ? selected.number : 0}
            select={select}
          />,
          ...inside.map((mark) => (
            <DraftNote
              key={`n${mark.number}`}
              mark={mark}
              selected={mark === selected}
              select={select}
              acts={acts}
              busy={mark === selected && busy}
            />
          )),
        ])}
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.first === after.first &&
    before.selected === after.selected &&
    before.busy === after.busy &&
    before.acts === after.acts &&
    before.select === after.select &&
    sameParts(before.parts, after.parts),
);

const SIGNS_ON_A_LINE = 75;
const LINE_REM = 2.25;
const NOTE_REM = 3.5;

/** About how high a slice will be, in rem: its lines, or its notes where these need more. */
function guessed(parts: readonly DraftPart[]): string {
  const lines = parts.reduce((sum, { paragraph: { start, end } }) => sum + (end - start) / SIGNS_ON_A_LINE + 1, 0);
  const notes = parts.reduce((sum, { inside }) => sum + inside.length, 0);
  return `${Math.round(Math.max(lines * LINE_REM, notes * NOTE_REM))}rem`;
}

const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 30);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(asked);
};

/** The place of a slice that waits inside the window, or null. */
function waitingInSight(): number | null {
  for (const one of document.querySelectorAll<HTMLElement>('.slice.waiting')) {
    const { top, bottom } = one.getBoundingClientRect();
    if (top < innerHeight && bottom > 0) return Number(one.dataset['slice']);
  }
  return null;
}

/**
 * Which slices are drawn: the first ones, those around the selected mark, and with time all others, those in sight first;
 * on paper all.
 */
function useDrawn(count: number, reached: number): (at: number) => boolean {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set());
  const isDrawn = (at: number): boolean => at < AT_ONCE || Math.abs(at - reached) <= 1 || drawn.has(at);
  const waits = Array.from({ length: count }, (_, at) => at).find((at) => !isDrawn(at));
  useEffect(() => {
    if (waits === undefined) return undefined;
    return whenIdle(() => {
      const next = waitingInSight() ?? waits;
      setDrawn((before) => new Set([...before, next, reached - 1, reached, reached + 1]));
    });
  });
  useEffect(() => {
    const whole = (): void => flushSync(() => setDrawn(new Set(Array.from({ length: count }, (_, at) => at))));
    addEventListener('beforeprint', whole);
    return () => removeEventListener('beforeprint', whole);
  }, [count]);
  return isDrawn;
}

interface Props {
  readonly page: DraftPage;
  readonly selected: DraftMarkView | null;
  readonly select: (mark: DraftMarkView) => void;
  readonly acts: DraftActs;
  readonly busy: boolean;
}

/** A manuscript with its marks underlined and a note beside each; one with thousands is drawn slice by slice. */
export function DraftText({ page, selected, select, acts, busy }: Props) {
  const all = useMemo(() => slices(withMarks(page.text, page.list)), [page.text, page.list]);
  const holds = (parts: readonly DraftPart[]): boolean =>
    selected !== null && parts.some(({ inside }) => inside.includes(selected));
  const reached = all.findIndex(holds);
  const isDrawn = useDrawn(all.length, reached);
  return (
    <>
      {all.map((parts, at) => {
        const key = parts[0]?.paragraph.start;
        if (!isDrawn(at))
          return (
            <div
              key={`w${key}`}
              className="reading slice waiting"
              data-slice={at}
              style={{ minBlockSize: guessed(parts) }}
            />
          );
        const here = at === reached;
        return (
          <Slice
            key={key}
            text={page.text}
            parts={parts}
            first={at === 0}
            selected={here ? selected : null}
            select={select}
            acts={acts}
            busy={here && busy}
          />
        );
      })}
    </>
  );
}
