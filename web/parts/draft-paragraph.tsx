import { Fragment, memo } from 'react';
import type { DraftMarkView } from '../../server/contract.ts';
import type { Span } from '../reading.ts';

interface Props {
  readonly text: string;
  readonly paragraph: Span;
  /** Its place in the text, from 1, shown before it. */
  readonly number: number;
  readonly marks: readonly DraftMarkView[];
  /** Number of the selected mark, 0 where it stands in another paragraph. */
  readonly selected: number;
  readonly select: (mark: DraftMarkView) => void;
}

function toNote(mark: DraftMarkView, select: Props['select']): void {
  select(mark);
  document.querySelector<HTMLElement>(`#n${mark.number} a.n`)?.focus({ preventScroll: true });
}

/** One paragraph of a draft with its marks underlined by state and numbered. */
export const DraftParagraph = memo(function DraftParagraph({
  text,
  paragraph,
  number,
  marks,
  selected,
  select,
}: Props) {
  const starts = [paragraph.start, ...marks.map(({ end }) => end)];
  return (
    <p data-paragraph={number}>
      {marks.map((mark, at) => (
        <Fragment key={mark.number}>
          {text.slice(starts[at], mark.start)}
          <a
            className={`mark${mark.number === selected ? ' selected' : ''}`}
            id={`m${mark.number}`}
            data-state={mark.state}
            href={`#n${mark.number}`}
            onClick={(event) => {
              event.preventDefault();
              toNote(mark, select);
            }}
          >
            {mark.printed}
          </a>
          <a
            className="number"
            href={`#n${mark.number}`}
            onClick={(event) => {
              event.preventDefault();
              toNote(mark, select);
            }}
          >
            <span className="hidden">note </span>
            {mark.number}
          </a>
        </Fragment>
      ))}
      {text.slice(starts.at(-1), paragraph.end)}
    </p>
  );
});
