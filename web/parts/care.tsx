import { useId, useState } from 'react';
import type { ClaimView, Comment, Page, Person } from '../../server/contract.ts';
import { useRead, useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { day, instant } from '../words.ts';
import { Entry } from './fields.tsx';
import { Failed } from './states.tsx';

/** Gives a claim to somebody, with the way back. */
export function useAssign(claim: ClaimView): (person: string | null) => void {
  const write = useWrite<ClaimView>();
  const path = `/claims/${claim.id}/assign`;
  return (person) => {
    const words = person === null ? `Nobody looks after ${claim.id}.` : `${person} looks after ${claim.id}.`;
    const back = (): void => {
      write
        .mutateAsync({ method: 'POST', path, body: { person: claim.assigned } })
        .then(() => saved(`Taken back: ${words}`), failed);
    };
    write.mutateAsync({ method: 'POST', path, body: { person } }).then(() => saved(words, back), failed);
  };
}

function Assigned({ claim }: { claim: ClaimView }) {
  const people = useRead<Page<Person>>('/people?limit=500');
  const me = useRead<{ name: string }>('/me');
  const assign = useAssign(claim);
  const [name, setName] = useState('');
  const names = useId();
  const mine = me.data !== undefined && claim.assigned === me.data.name;
  return (
    <>
      <p>
        {claim.assigned === null ? 'Nobody looks after it.' : `${claim.assigned} looks after it.`}{' '}
        <span className="presses inline screen-only">
          <button
            className="press plain"
            type="button"
            onClick={() => assign(mine ? null : (me.data?.name ?? null))}
            disabled={me.data === undefined}
          >
            {mine ? 'Give it back' : 'Take it'}
          </button>
        </span>
      </p>
      <form
        className="care-form screen-only"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') assign(name.trim());
          setName('');
        }}
      >
        <Entry label="Give it to" name="person" value={name} change={setName} list={names} />
        <datalist id={names}>
          {people.data?.rows.map((one) => (
            <option key={one.name} value={one.name} />
          ))}
        </datalist>
        <button className="press" type="submit">
          Give
        </button>
      </form>
    </>
  );
}

function Recheck({ claim }: { claim: ClaimView }) {
  const write = useWrite<ClaimView>();
  const path = `/claims/${claim.id}/recheck`;
  const set = (on: string | null): void => {
    const words = on === null ? 'It is not looked at again.' : `It comes up again on ${day(on)}.`;
    const back = (): void => {
      write
        .mutateAsync({ method: 'POST', path, body: { on: claim.recheckOn } })
        .then(() => saved(`Taken back: ${words}`), failed);
    };
    write.mutateAsync({ method: 'POST', path, body: { on } }).then(() => saved(words, back), failed);
  };
  return (
    <>
      <p>
        {claim.recheckOn === null ? 'No day to look at it again.' : `To be looked at again on ${day(claim.recheckOn)}.`}
      </p>
      <div className="screen-only">
        <Entry
          label="Look at it again on"
          name="recheck"
          type="date"
          value={claim.recheckOn ?? ''}
          change={(on) => set(on === '' ? null : on)}
        />
      </div>
    </>
  );
}

/** A comment's words; names that are called stand out. */
function Words({ comment }: { comment: Pick<Comment, 'words' | 'mentions'> }) {
  const called = comment.mentions.map((name) => `@${name}`.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (called.length === 0) return <p className="comment">{comment.words}</p>;
  const pieces = comment.words.split(new RegExp(`(${called.sort((a, b) => b.length - a.length).join('|')})`, 'giu'));
  return (
    <p className="comment">{pieces.map((piece, i) => (i % 2 === 1 ? <strong key={i}>{piece}</strong> : piece))}</p>
  );
}

/** A comment with who wrote it and when. */
export function CommentLine({ comment }: { comment: Comment }) {
  return (
    <>
      <p className="soft">
        {comment.by}, {instant(comment.at)}
      </p>
      <Words comment={comment} />
    </>
  );
}

function Comments({ claim }: { claim: ClaimView }) {
  const read = useRead<Page<Comment>>(`/claims/${claim.id}/comments?limit=50`);
  const write = useWrite<Comment>();
  const [words, setWords] = useState('');
  const send = (): void =>
    write.mutate(
      { method: 'POST', path: `/claims/${claim.id}/comments`, body: { words } },
      {
        onSuccess: ({ mentions }) => {
          setWords('');
          saved(mentions.length === 0 ? 'Comment written.' : `Comment written; ${mentions.join(' and ')} will see it.`);
        },
      },
    );
  return (
    <>
      {read.error !== null && <Failed error={read.error} />}
      {read.data !== undefined && read.data.rows.length > 0 && (
        <ul className="comments">
          {read.data.rows.map((comment) => (
            <li key={comment.id}>
              <CommentLine comment={comment} />
            </li>
          ))}
        </ul>
      )}
      <form
        className="care-form comment-form screen-only"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Entry
          label="Comment"
          name="comment"
          value={words}
          change={setWords}
          rows={2}
          required="required"
          hint="An @ before a colleague’s name calls them. A comment is never changed."
        />
        <button className="press" type="submit" disabled={write.isPending}>
          Write it
        </button>
        {write.error !== null && <Failed error={write.error} />}
      </form>
    </>
  );
}

/** Who looks after a claim, when it is looked at again, and what colleagues say of it. */
export function Care({ claim }: { claim: ClaimView }) {
  return (
    <section aria-labelledby="care" className="care">
      <div className="note-head">
        <h2 id="care">Who looks after it</h2>
      </div>
      <div className="stack">
        <Assigned claim={claim} />
        <Recheck claim={claim} />
        <Comments claim={claim} />
      </div>
    </section>
  );
}
