import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CheckedBefore } from '../../server/contract.ts';
import { query, send } from '../api.ts';
import { useRows } from '../keys.ts';
import { answerWords, asOfPhrase, count, day, plain, RESOLUTION_WORDS, sentenceWords } from '../words.ts';
import { Entry } from './fields.tsx';
import { Figure } from './figure.tsx';
import { Marker, Relation, Witness } from './signs.tsx';
import { Empty, Shown } from './states.tsx';

type Figured = CheckedBefore['figures'][number];
type Known = Figured['claims'][number];

interface Asking {
  readonly sentence: string;
  /** The ISO day it was said on; empty when nobody says. */
  readonly said: string;
}

function Ask({ sentence, said }: Asking) {
  const [words, setWords] = useState(sentence);
  const [on, setOn] = useState(said);
  const [, go] = useLocation();
  return (
    <form
      className="form page-form screen-only"
      role="search"
      aria-label="Has this been checked before?"
      onSubmit={(event) => {
        event.preventDefault();
        go(`/search?checked=${encodeURIComponent(words.trim())}${on === '' ? '' : `&said=${on}`}`);
      }}
    >
      <Entry
        label="The sentence"
        name="checked"
        rows={3}
        value={words}
        change={setWords}
        hint="As it was said or shall be printed. Its figures and dates are looked up; nothing is kept."
        required="required"
        {...(sentence === '' ? { initialFocus: 'focus' as const } : {})}
      />
      <Entry label="Said on, if known" name="said" type="date" value={on} change={setOn} />
      <p className="presses">
        <button className="press first" type="submit">
          Look it up
        </button>
      </p>
    </form>
  );
}

function Verdict({ of }: { of: Known['verdict'] }) {
  if (of === null) return <p className="soft">No verdict yet.</p>;
  return (
    <p>
      <strong>Verdict:</strong> {of.finding}{' '}
      <span className="soft">
        {RESOLUTION_WORDS[of.resolution]}, {of.by}, {day(of.at.slice(0, 10))}
        {of.secondedBy === null ? ', not seconded' : `, seconded by ${of.secondedBy}`}
        {of.reopened && '; words it rests on have changed since'}
      </span>
    </p>
  );
}

/** How the sentence stands to each answer of a claim. */
function Standings({ of }: { of: Known }) {
  return (
    <ul className="standings">
      {of.positions.map((position) => (
        <li key={position.letter}>
          <Marker letter={position.letter} />
          <div>
            <p>
              <Figure at={{ source: position.source, statement: position.lead }}>{answerWords(position.value)}</Figure>{' '}
              <span className="soft">{asOfPhrase(position.asOf)}</span>{' '}
              <Relation of={{ ...position, missing: [...position.missing] }} />
            </p>
            <p className="soft small">{sentenceWords(plain(position.explanation))}</p>
            <Witness seen={position.witnesses} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Claim({ of }: { of: Known }) {
  return (
    <article className="checked-claim" data-row aria-label={of.title}>
      <h3>
        <Link href={`/claims/${of.id}`} data-open>
          {of.title}
        </Link>{' '}
        <span className="id">{of.id}</span>
      </h3>
      <p className="soft small">
        {of.reason}
        {of.suggested && '; a suggested claim that nobody has taken up'}
      </p>
      <Standings of={of} />
      <Verdict of={of.verdict} />
    </article>
  );
}

/** A figure of the sentence: what is known of it, or that nothing is. */
function Looked({ figure }: { figure: Figured }) {
  const id = `at-${figure.start}`;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} className="quoted">
          {figure.printed}
        </h2>
        <span className="aside">
          {figure.claims.length === 0 ? 'nothing known' : `known, in ${count(figure.claims.length, 'claim')}`}
        </span>
      </div>
      {figure.claims.map((claim) => (
        <Claim key={claim.id} of={claim} />
      ))}
      {figure.claims.length === 0 && figure.alone.length === 0 && (
        <Empty>No claim and no source that is held speaks of the same thing.</Empty>
      )}
      {figure.alone.length > 0 && (
        <>
          <h3 className="label">In no claim yet</h3>
          <ul className="standings">
            {figure.alone.map((one) => (
              <li key={one.id}>
                <span aria-hidden="true" />
                <p>
                  <Figure at={{ source: one.source, statement: one.id }}>{one.printed}</Figure> {one.outlet}:{' '}
                  <q>{one.quote}</q> <Relation of={one} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** "Has this been checked before?": a sentence to paste, and what is known of each of its figures and dates. */
export function Checked({ sentence, said }: Asking) {
  const read = useQuery({
    queryKey: ['checked', sentence, said],
    queryFn: () =>
      send<CheckedBefore>('POST', '/checked-before', { sentence, ...(said === '' ? {} : { published: said }) }),
    enabled: sentence !== '',
  });
  useRows();
  return (
    <>
      <Ask sentence={sentence} said={said} />
      {sentence !== '' && (
        <Shown read={read} what="what is known">
          {({ answer, figures }) => (
            <>
              <div className="standfirst bare" role="status">
                <p>{answer}</p>
              </div>
              {figures.map((figure) => (
                <Looked key={figure.start} figure={figure} />
              ))}
              <p className="soft small section-first">
                Not what you meant?{' '}
                <Link href={`/search${query({ q: sentence.slice(0, 200) })}`}>Search its words</Link>
              </p>
            </>
          )}
        </Shown>
      )}
    </>
  );
}
