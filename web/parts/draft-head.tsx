import { memo } from 'react';
import type { DraftMarkView, DraftPage } from '../../server/contract.ts';
import { isChecked, STATE_COUNTS, STATE_ICONS, STATE_WORDS, STATES } from '../drafts.ts';
import { count, instant } from '../words.ts';
import { Icon } from './signs.tsx';

const ORDINALS = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** Who wrote it, which version it is, and what the newest one changed. */
export function DraftHead({ page }: { page: DraftPage }) {
  const { changed, author, shown, versions } = page;
  const version = versions.find((one) => one.version === shown);
  return (
    <div className="leaf-head">
      <dl className="facts">
        <div>
          <dt className="hidden">Draft</dt>
          <dd className="id">{page.id}</dd>
        </div>
        {author !== null && (
          <div>
            <dt>By</dt>
            <dd>{author}</dd>
          </div>
        )}
        <div>
          <dt>{ORDINALS[shown] ?? `${shown}th`} version</dt>
          <dd>{version === undefined ? '' : instant(version.recordedAt)}</dd>
        </div>
        {changed !== null && (
          <div>
            <dt>Changed</dt>
            <dd>
              {count(changed.paragraphs, 'paragraph')}; {count(changed.reopened.length, 'check')} reopened,{' '}
              {changed.kept} kept
            </dd>
          </div>
        )}
        <div>
          <dt>Saved</dt>
          <dd>{instant(page.changedAt)}</dd>
        </div>
      </dl>
      <h1 className="quoted">{page.title}</h1>
      {page.warning !== null && <p className="suggestion-note">{page.warning}</p>}
    </div>
  );
}

/** Ticks shown at once: a long draft shows the stretch of them that holds the selected mark. */
const MOST_TICKS = 220;

interface TallyProps {
  readonly page: DraftPage;
  /** Number of the selected mark. */
  readonly selected: number;
  readonly go: (mark: number) => void;
}

/** "14 of 22 checked", and every mark as a tick; of a long draft those around the selected mark. */
export function Tally({ page, selected, go }: TallyProps) {
  const first = Math.floor((selected - 1) / MOST_TICKS) * MOST_TICKS;
  return (
    <div className="tally">
      <p className="count" role="status">
        {page.checked} of {page.marks} checked
      </p>
      <Ticks list={page.list} first={first} go={go} />
    </div>
  );
}

interface TicksProps {
  readonly list: DraftPage['list'];
  /** Index of the first tick shown. */
  readonly first: number;
  readonly go: (mark: number) => void;
}

const Ticks = memo(function Ticks({ list, first, go }: TicksProps) {
  const shown = list.slice(first, first + MOST_TICKS);
  const whole = shown.length === list.length;
  return (
    <div>
      <nav className="ticks" aria-label={whole ? 'All marks' : `Marks ${first + 1} to ${first + shown.length}`}>
        {shown.map((mark) => (
          <a
            key={mark.number}
            href={`#m${mark.number}`}
            data-state={mark.state}
            data-checked={isChecked(mark) ? '' : undefined}
            aria-label={`Mark ${mark.number}, ${STATE_WORDS[mark.state].toLowerCase()}, ${isChecked(mark) ? 'checked' : 'to check'}`}
            onClick={(event) => {
              event.preventDefault();
              go(mark.number);
            }}
          >
            <Icon name={STATE_ICONS[mark.state]} />
            <span aria-hidden="true">{mark.number}</span>
          </a>
        ))}
      </nav>
      {!whole && (
        <p className="presses screen-only">
          <button className="press" type="button" disabled={first === 0} onClick={() => go(first - MOST_TICKS + 1)}>
            Earlier marks
          </button>
          <button
            className="press"
            type="button"
            disabled={first + MOST_TICKS >= list.length}
            onClick={() => go(first + MOST_TICKS + 1)}
          >
            Later marks
          </button>
          <span className="soft">
            Marks {first + 1} to {first + shown.length} of {list.length}
          </span>
        </p>
      )}
    </div>
  );
});

/** How many marks stand where. */
export function Legend({ states }: Pick<DraftPage, 'states'>) {
  return (
    <ul className="legend">
      {STATES.map((state) => (
        <li key={state} data-state={state}>
          <Icon name={STATE_ICONS[state]} />
          <b>{states[state]}</b> {STATE_COUNTS[state]}
        </li>
      ))}
    </ul>
  );
}

/** What became of the words of a touched check. */
function becameWords(printed: string, now: string | null): string {
  if (now === null) return `“${printed}” no longer stands there`;
  return now === printed ? `“${printed}” stands in an edited sentence` : `“${printed}” is now “${now}”`;
}

/** The checks that are open again since the newest version, each with its words then and now. */
export function Reopened({ page, select }: { page: DraftPage; select: (mark: DraftMarkView) => void }) {
  const reopened = page.changed?.reopened ?? [];
  if (reopened.length === 0) return null;
  return (
    <section className="section" aria-labelledby="reopened">
      <div className="section-head">
        <h2 id="reopened">{count(reopened.length, 'check')} open again</h2>
      </div>
      <ul className="changes">
        {reopened.map(({ was, printed, now, printedNow, by }) => {
          const mark = page.list.find(({ number }) => number === now);
          return (
            <li key={was}>
              {mark === undefined ? (
                <span>gone</span>
              ) : (
                <button className="press plain" type="button" onClick={() => select(mark)}>
                  Mark {mark.number}
                </button>
              )}
              <p>
                {becameWords(printed, printedNow)}, checked before by {by}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
