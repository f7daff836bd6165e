import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { longDay } from '../words.ts';
import { Icon } from './signs.tsx';

/** Asks for a past day and leads to the page as it was held then; the day stands in the address. */
export function HeldForm({ claim, at }: { claim: string; at: string }) {
  const [day, setDay] = useState(at);
  const [, go] = useLocation();
  return (
    <form
      className="held-form screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') go(`/claims/${claim}?at=${day}`);
      }}
    >
      <label htmlFor="held-at">What did we hold on</label>
      <input
        id="held-at"
        className="field"
        type="date"
        required
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <button className="press" type="submit">
        Show
      </button>
    </form>
  );
}

const dayOf = (at: string): string => (/^\d{4}-\d{2}-\d{2}/.test(at) ? longDay(`${at.slice(0, 10)}T00:00:00Z`) : at);

/** Says that a past day is shown and nothing can be changed, and leads to another day or to today. */
export function HeldAt({ claim, at }: { claim: string; at: string }) {
  return (
    <div className="held-at" role="note" aria-label="A past day is shown">
      <p>
        <Icon name="earliest" />
        <strong>As held on {dayOf(at)}.</strong> Shown are the evidence, decisions and verdicts recorded by the end of
        that day (UTC), judged by the rules of today. Nothing can be changed here.
      </p>
      <HeldForm claim={claim} at={at.slice(0, 10)} />
      <p className="screen-only">
        <Link href={`/claims/${claim}`}>Back to today</Link>
      </p>
    </div>
  );
}
