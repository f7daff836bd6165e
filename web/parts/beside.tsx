import { memo } from 'react';
import { Link } from 'wouter';
import type { Anchoring } from '../../server/contract.ts';
import { compareAddress } from '../comparing.ts';
import type { Mark } from '../reading.ts';
import { standing } from '../reading.ts';
import { asOfPhrase, placeWords, relationWords, saysWho, valueWords } from '../words.ts';
import { Relation } from './signs.tsx';
import { TraceWay } from './trace-way.tsx';
import { Touch } from './touched.tsx';

type Use = Mark['claims'][number];

export interface NoteActs {
  readonly decide: (mark: Mark, use: Use, decision: 'accepted' | 'rejected' | 'suggested') => void;
  readonly elsewhere: (mark: Mark) => void;
  readonly busy: boolean;
}

/** What the printed words are read as, where that says more than they do. */
function asRead({ value, printed }: Mark['statement']): string | null {
  const read = valueWords(value);
  if (read.toLowerCase() === printed.words.toLowerCase()) return null;
  const plain = 'hedge' in value && value.hedge === 'none' && value.kind !== 'date' && value.kind !== 'time';
  return plain && /\d/.test(printed.words) ? null : read;
}

function asOfWords({ value, asOf }: Mark['statement']): string | null {
  const given = asOf.start !== null || asOf.end !== null;
  if (!given && (value.kind === 'date' || value.kind === 'time')) return null;
  return asOfPhrase(asOf);
}

/** The value as printed and as read, and what it describes. */
function Value({ mark }: { mark: Mark }) {
  const { statement } = mark;
  const { printed, counted, modality, negated } = statement;
  const further = [
    asRead(statement),
    counted !== null && !printed.words.toLowerCase().includes(counted.toLowerCase()) ? counted : null,
    asOfWords(statement),
    modality === 'fact' ? null : modality,
    negated ? 'denied' : null,
    placeWords(statement.quote.locator),
  ].filter((words) => words !== null);
  return (
    <p>
      <strong>{printed.words}</strong>
      {further.length > 0 && ` · ${further.join(' · ')}`}{' '}
      <span data-statement={statement.id} onClick={(event) => event.stopPropagation()}>
        <TraceWay statement={statement.id} words={printed.words} />
      </span>
    </p>
  );
}

function Presses({ mark, use, acts }: { mark: Mark; use: Use; acts: NoteActs }) {
  return (
    <div className="presses screen-only">
      {use.decision !== 'accepted' && (
        <button
          className="press first"
          type="button"
          disabled={acts.busy}
          onClick={() => acts.decide(mark, use, 'accepted')}
        >
          Accept <kbd>A</kbd>
        </button>
      )}
      {use.decision !== 'rejected' && (
        <button className="press" type="button" disabled={acts.busy} onClick={() => acts.decide(mark, use, 'rejected')}>
          Reject <kbd>X</kbd>
        </button>
      )}
      <button className="press" type="button" onClick={() => acts.elsewhere(mark)}>
        Other claim <kbd>E</kbd>
      </button>
    </div>
  );
}

function InClaim({ mark, use, selected, acts }: { mark: Mark; use: Use; selected: boolean; acts: NoteActs }) {
  return (
    <>
      <div className="top">
        <h3>
          <Link href={`/claims/${use.id}`}>{use.title}</Link>
        </h3>
        {use.decision !== 'accepted' && <span className="soft nowrap">{use.decision}</span>}
      </div>
      <Value mark={mark} />
      {use.worst !== null && use.worst.relation !== 'unrelated' && (
        <p>
          <Relation of={use.worst} words={relationWords(use.worst.relation)} /> against{' '}
          {/^[A-Z]{1,2}$/.test(use.worst.against) ? `answer ${use.worst.against}` : use.worst.against},{' '}
          {use.worst.outlet}
        </p>
      )}
      {selected && (
        <p className="soft">
          {use.reason} {sentenceCase(saysWho(mark.statement.attribution))}
        </p>
      )}
      {selected && use.decision !== 'accepted' && <Presses mark={mark} use={use} acts={acts} />}
      {use.decision === 'rejected' && !selected && (
        <p>
          <button className="press plain screen-only" type="button" onClick={() => acts.decide(mark, use, 'suggested')}>
            Take back
          </button>
        </p>
      )}
    </>
  );
}

interface Props {
  readonly mark: Mark;
  readonly selected: boolean;
  readonly select: (mark: Mark) => void;
  readonly acts: NoteActs;
  /** What a later copy did to its words; null where they stand. */
  readonly touched: Anchoring | null;
}

/** What we say of one mark, at the height of its words; drawn again only when it changes, since a text can have thousands. */
export const Beside = memo(function Beside({ mark, selected, select, acts, touched }: Props) {
  const loose = standing(mark) === 'loose';
  const brief = loose && !selected;
  return (
    <article
      className={`beside${selected ? ' selected' : ''}${brief ? ' brief' : ''}`}
      id={`n${mark.number}`}
      data-mark={`m${mark.number}`}
      aria-current={selected ? 'true' : undefined}
      aria-label={`Note ${mark.number}`}
      onClick={() => select(mark)}
    >
      <a
        className="n"
        href={`#m${mark.number}`}
        onClick={(event) => {
          event.preventDefault();
          select(mark);
          document.getElementById(`m${mark.number}`)?.focus();
        }}
      >
        <span className="hidden">mark </span>
        {mark.number}
      </a>
      <div className="body">
        {brief && (
          <div className="top">
            <span>
              <strong>{mark.statement.printed.words}</strong>
              {mark.statement.counted !== null &&
                !mark.statement.printed.words.includes(mark.statement.counted) &&
                ` ${mark.statement.counted}`}
            </span>
            <span className="soft nowrap">in no claim</span>
          </div>
        )}
        {loose && !brief && (
          <>
            <div className="top">
              <h3>In no claim</h3>
              <span className="id">{mark.statement.id}</span>
            </div>
            <Value mark={mark} />
            <p className="soft">{sentenceCase(saysWho(mark.statement.attribution))}</p>
            <div className="presses screen-only">
              <button className="press" type="button" onClick={() => acts.elsewhere(mark)}>
                Put into a claim <kbd>E</kbd>
              </button>
            </div>
          </>
        )}
        {touched !== null && (
          <p>
            <Touch of={touched} /> in {touched.to}:{' '}
            <Link href={compareAddress(touched)} onClick={(event) => event.stopPropagation()}>
              {touched.from} and {touched.to} side by side
            </Link>
          </p>
        )}
        {mark.claims.map((use) => (
          <InClaim key={use.id} mark={mark} use={use} selected={selected} acts={acts} />
        ))}
      </div>
    </article>
  );
});

const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
