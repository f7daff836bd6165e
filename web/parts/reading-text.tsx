import { Fragment, memo } from 'react';
import type { ReactNode } from 'react';
import type { Mark, Span, TextPiece } from '../reading.ts';
import { pieces, standing } from '../reading.ts';

interface Props {
  readonly text: string;
  readonly paragraph: Span;
  /** Its place in the text, from 1, shown before it. */
  readonly number: number;
  /** The marks over this paragraph. */
  readonly marks: readonly Mark[];
  readonly chosen: Span | null;
  readonly selected: Mark | null;
  readonly select: (mark: Mark) => void;
  readonly lang: string | undefined;
}

const CLASSES = { evidence: '', suggested: ' suggested', rejected: ' rejected', loose: ' loose' } as const;

/** Follows a mark to its note: selects it and puts the focus there. */
function toNote(mark: Mark, select: (mark: Mark) => void): void {
  select(mark);
  document.querySelector<HTMLElement>(`#n${mark.number} a.n`)?.focus({ preventScroll: true });
}

function Underlined({
  piece,
  words,
  selected,
  select,
}: {
  piece: TextPiece;
  words: ReactNode;
  selected: Mark | null;
  select: (mark: Mark) => void;
}) {
  const outer = piece.over[0];
  const inner = piece.over.at(-1);
  if (outer === undefined || inner === undefined) return words;
  const under = outer === inner ? '' : ` mark-under${standing(inner) === 'suggested' ? ' suggested-under' : ''}`;
  const begun = piece.begins.at(-1);
  return (
    <a
      className={`mark${CLASSES[standing(outer)]}${under}${selected !== null && piece.over.includes(selected) ? ' selected' : ''}`}
      id={begun === undefined ? undefined : `m${begun.number}`}
      href={`#n${inner.number}`}
      onClick={(event) => {
        event.preventDefault();
        toNote(inner, select);
      }}
    >
      {piece.begins.slice(0, -1).map((mark) => (
        <span key={mark.number} id={`m${mark.number}`} />
      ))}
      {words}
    </a>
  );
}

/** One paragraph of a source: its marks underlined and numbered, chosen words shown as such. */
export const Paragraph = memo(function Paragraph({
  text,
  paragraph,
  number,
  marks,
  chosen,
  selected,
  select,
  lang,
}: Props) {
  return (
    <p lang={lang} data-paragraph={number}>
      {pieces(paragraph, marks, chosen).map((piece) => {
        const words = (
          <span data-start={piece.start} className={piece.chosen ? 'selecting' : undefined}>
            {text.slice(piece.start, piece.end)}
          </span>
        );
        return (
          <Fragment key={piece.start}>
            <Underlined piece={piece} words={words} selected={selected} select={select} />
            {piece.ends.map((mark) => (
              <a
                key={mark.number}
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
            ))}
          </Fragment>
        );
      })}
    </p>
  );
});
