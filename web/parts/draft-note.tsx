import { memo } from 'react';
import { Link } from 'wouter';
import type { DraftMarkView } from '../../server/contract.ts';
import { DECISION_WORDS, isChecked, STATE_ICONS, STATE_WORDS } from '../drafts.ts';
import type { Decide } from '../drafts.ts';
import { day, instant, plain } from '../words.ts';
import { StatedFormula } from './draft-formula.tsx';
import { Icon, Relation, Witness } from './signs.tsx';

/** What can be done on a mark. */
export interface DraftActs {
  readonly decide: Decide;
  readonly link: (mark: DraftMarkView) => void;
  readonly note: (mark: DraftMarkView) => void;
  readonly derive: (mark: DraftMarkView) => void;
  /** Opens the form for a later version. */
  readonly version: () => void;
  /** Goes to another mark, by its number. */
  readonly to: (mark: number) => void;
}

interface Props {
  readonly mark: DraftMarkView;
  readonly selected: boolean;
  readonly select: (mark: DraftMarkView) => void;
  readonly acts: DraftActs;
  /** True while a decision on it is being saved. */
  readonly busy: boolean;
}

const State = ({ state }: Pick<DraftMarkView, 'state'>) => (
  <h3>
    <span className="state" data-state={state}>
      <Icon name={STATE_ICONS[state]} />
      {STATE_WORDS[state]}
    </span>
  </h3>
);

const ClaimLink = ({ claim }: Pick<DraftMarkView, 'claim'>) =>
  claim === null ? null : <Link href={`/claims/${claim.id}`}>{claim.title}</Link>;

function Place({ place, quote }: Pick<DraftMarkView, 'place' | 'quote'>) {
  if (place === null) return null;
  const at = place.statement === null ? '' : `?mark=${place.statement}`;
  const dated = place.published === null ? 'publication not stated' : day(place.published);
  return (
    <>
      {place.outlet}, {dated}:{' '}
      <Link href={`/sources/${place.source}${at}`}>
        {quote === null ? (place.printed ?? place.title) : `“${quote.exact}”`}
      </Link>
    </>
  );
}

function Decided({ mark }: { mark: DraftMarkView }) {
  const { decision } = mark;
  if (decision === null) return null;
  return (
    <>
      {isChecked(mark) && (
        <p>
          {DECISION_WORDS[decision.decision].replace(/^./, (letter) => letter.toUpperCase())}
          {decision.wording !== null && (
            <>
              : <span className="words">{decision.wording}</span>
            </>
          )}
          {decision.claim !== null && <>: {decision.claim}</>}. {decision.by}
          {decision.carried && <span className="soft"> (kept from an earlier version)</span>}
        </p>
      )}
      {decision.note !== '' && <p className="soft">{decision.note}</p>}
    </>
  );
}

function Presses({ mark, acts, busy }: Pick<Props, 'mark' | 'acts' | 'busy'>) {
  const { decide } = acts;
  const press = (decision: 'keep' | 'on-author' | 'cannot-verify' | 'open') => () => decide(mark, { decision });
  return (
    <div className="presses screen-only">
      {mark.wording !== null && (
        <button
          className="press first"
          type="button"
          disabled={busy}
          onClick={() => decide(mark, { decision: 'accept' })}
        >
          Use it <kbd>1</kbd>
        </button>
      )}
      <button
        className={`press${mark.wording === null ? ' first' : ''}`}
        type="button"
        disabled={busy}
        onClick={press('keep')}
      >
        Keep <kbd>2</kbd>
      </button>
      <button className="press" type="button" disabled={busy} onClick={press('on-author')}>
        On author <kbd>3</kbd>
      </button>
      <button className="press" type="button" disabled={busy} onClick={press('cannot-verify')}>
        Cannot verify <kbd>4</kbd>
      </button>
      <button className="press" type="button" disabled={busy} onClick={() => acts.link(mark)}>
        Other claim <kbd>5</kbd>
      </button>
      {mark.kind === 'figure' && (
        <button className="press" type="button" disabled={busy} onClick={() => acts.derive(mark)}>
          Derived <kbd>D</kbd>
        </button>
      )}
      <button className="press" type="button" disabled={busy} onClick={() => acts.note(mark)}>
        Note <kbd>N</kbd>
      </button>
      {isChecked(mark) && (
        <button className="press" type="button" disabled={busy} onClick={press('open')}>
          Open again
        </button>
      )}
    </div>
  );
}

/** Since what act of a person something else was found. */
function seenWords({ decision, formula }: DraftMarkView): string {
  if (formula !== null && formula.at > (decision?.at ?? '')) return 'it was derived';
  return decision === null ? 'it was brought in' : 'the decision';
}

function MarkRelation({ mark: { relation, group, missing } }: { mark: DraftMarkView }) {
  if (relation === null || group === null) return null;
  return <Relation of={{ relation, group, missing }} />;
}

function Whole({ mark, acts, busy }: Pick<Props, 'mark' | 'acts' | 'busy'>) {
  return (
    <>
      <div className="finding">
        <span>Finding</span>
        <div>
          <p>
            {plain(mark.explanation)} <MarkRelation mark={mark} />
          </p>
          {mark.formula !== null && <StatedFormula formula={mark.formula} to={acts.to} />}
          <p className="soft">
            <ClaimLink claim={mark.claim} />
            {mark.position !== null && ` · ${mark.position}`}
            {mark.claim !== null && mark.place !== null && ' · '}
            <Place place={mark.place} quote={mark.quote} />
            {mark.witnesses !== null && <Witness seen={mark.witnesses} />}
          </p>
          {mark.state === 'unknown' && (
            <p>
              <Link href="/claims/new">Start a claim</Link>
            </p>
          )}
        </div>
      </div>
      <div className="decision">
        <span>Decision</span>
        <div>
          {mark.changedSince !== null && (
            <p>
              <Icon name="s-open" /> Changed since {seenWords(mark)}: found {instant(mark.changedSince)}.
            </p>
          )}
          {!isChecked(mark) && <p>{mark.reopened ? 'Open again: its words were touched.' : 'Open.'}</p>}
          {!isChecked(mark) && mark.wording !== null && (
            <p>
              Suggested wording: <span className="words">{mark.wording}</span>
            </p>
          )}
          <Decided mark={mark} />
          <Presses mark={mark} acts={acts} busy={busy} />
        </div>
      </div>
    </>
  );
}

function Brief({ mark }: { mark: DraftMarkView }) {
  return (
    <span>
      {mark.derived === null ? <ClaimLink claim={mark.claim} /> : `Derived: ${mark.derived.words}`}
      {mark.witnesses !== null && <Witness seen={mark.witnesses} />}
    </span>
  );
}

/** What was found on a mark, and what a person decided, at the height of its words. */
export const DraftNote = memo(function DraftNote({ mark, selected, select, acts, busy }: Props) {
  const brief = !selected && mark.state === 'agrees';
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
        <div className="top">
          <State state={mark.state} />
          {brief && <Brief mark={mark} />}
          <span className="soft nowrap">
            {isChecked(mark) && mark.decision !== null
              ? `${mark.decision.initials} ${mark.decision.at.slice(11, 16)}`
              : mark.reopened
                ? 'open again'
                : ''}
          </span>
        </div>
        {selected && <Whole mark={mark} acts={acts} busy={busy} />}
        {!selected && !brief && (
          <p>
            {plain(mark.explanation)} <MarkRelation mark={mark} />
          </p>
        )}
      </div>
    </article>
  );
});
