import { Fragment, memo, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Anchoring, SourcePage } from '../../server/contract.ts';
import { keepPlaced, placeShown } from '../note-placing.ts';
import type { Mark, MarkedParagraph, Span } from '../reading.ts';
import { marked, overlap, paragraphs, slices } from '../reading.ts';
import type { NoteActs } from './beside.tsx';
import { Beside } from './beside.tsx';
import { Paragraph } from './reading-text.tsx';

/** Slices drawn at once; the rest follows as soon as the first can be read. */
const AT_ONCE = 2;

interface Shared {
  readonly page: SourcePage;
  readonly select: (mark: Mark | undefined) => void;
  readonly acts: NoteActs;
  readonly touched: ReadonlyMap<string, Anchoring>;
}

interface SliceProps extends Shared {
  readonly parts: readonly MarkedParagraph[];
  /** The first slice is always laid out; the others only near the window. */
  readonly first: boolean;
  readonly selected: Mark | null;
  readonly chosen: Span | null;
  readonly bar: React.ReactNode;
}

/** Some paragraphs with their notes, placed by themselves: far from the window the browser lays nothing of it out. */
const Slice = memo(function Slice({ page, parts, first, select, acts, touched, selected, chosen, bar }: SliceProps) {
  const reading = useRef<HTMLDivElement>(null);
  useEffect(() => (reading.current === null ? undefined : keepPlaced(reading.current)), []);
  useLayoutEffect(() => {
    if (reading.current !== null) placeShown(reading.current);
  });
  return (
    <div className={first ? 'reading' : 'reading slice'} ref={reading}>
      {parts.map(({ paragraph, number, over, inside }) => [
        <Paragraph
          key={paragraph.start}
          text={page.text}
          paragraph={paragraph}
          number={number}
          marks={over}
          chosen={chosen !== null && overlap(chosen, paragraph) ? chosen : null}
          selected={selected !== null && over.includes(selected) ? selected : null}
          select={select}
          lang={page.source.language ?? undefined}
        />,
        chosen !== null && chosen.end > paragraph.start && chosen.end <= paragraph.end ? (
          <Fragment key="bar">{bar}</Fragment>
        ) : null,
        ...inside.map((mark) => (
          <Beside
            key={`n${mark.number}`}
            mark={mark}
            selected={mark === selected}
            select={select}
            acts={acts}
            touched={touched.get(mark.statement.id) ?? null}
          />
        )),
      ])}
    </div>
  );
});

interface Props extends Omit<Shared, 'touched'> {
  readonly marks: readonly Mark[];
  readonly selected: Mark | null;
  readonly chosen: Span | null;
  readonly listen: (reading: HTMLElement) => void;
  readonly bar: React.ReactNode;
}

/** A source's text with its marks underlined and a note beside each; a text with thousands is drawn in slices. */
export function MarkedText({ page, marks, selected, select, acts, chosen, listen, bar }: Props) {
  const all = useMemo(() => slices(marked(paragraphs(page.text), marks)), [page.text, marks]);
  const touched = useMemo(() => new Map(page.anchorings.map((one) => [one.statement, one])), [page.anchorings]);
  const whole = useDeferredValue(true, false);
  const holds = (parts: readonly MarkedParagraph[], mark: Mark | null): boolean =>
    mark !== null && parts.some(({ over }) => over.includes(mark));
  const reached = all.findIndex((parts) => holds(parts, selected));
  const drawn = whole ? all : all.slice(0, Math.max(AT_ONCE, reached + 1));
  return (
    <div onPointerUp={(event) => listen(event.currentTarget)}>
      {drawn.map((parts, i) => {
        const within = chosen !== null && parts.some(({ paragraph }) => overlap(chosen, paragraph));
        return (
          <Slice
            key={parts[0]?.paragraph.start}
            page={page}
            parts={parts}
            first={i === 0}
            select={select}
            acts={acts}
            touched={touched}
            selected={holds(parts, selected) ? selected : null}
            chosen={within ? chosen : null}
            bar={within ? bar : null}
          />
        );
      })}
    </div>
  );
}
