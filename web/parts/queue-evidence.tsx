import { useState } from 'react';
import { Link } from 'wouter';
import type { ClaimView, QueueThing } from '../../server/contract.ts';
import { isTouched } from '../comparing.ts';
import { useKeys } from '../keys.ts';
import { asOfPhrase, instant, plain, saysWho, sentenceWords } from '../words.ts';
import { markAddress } from './figure.tsx';
import { Note } from './note.tsx';
import { Positions } from './positions.tsx';
import { Reasons, pairName } from './reasons.tsx';
import { VerdictLife } from './reopened.tsx';
import { Empty } from './states.tsx';
import { Dates, Quote } from './testimony.tsx';
import { TouchedQuotes, langOf } from './touched.tsx';
import { standingVerdict } from './verdict.tsx';

/** The verdict the question is about, with what became of it. */
function OfVerdict({ claim }: { claim: ClaimView }) {
  const verdict = standingVerdict(claim);
  if (verdict === null) return null;
  return (
    <section className="section" aria-labelledby="the-verdict">
      <div className="section-head">
        <h2 id="the-verdict">The verdict</h2>
        <span className="aside">
          {verdict.by}, {instant(verdict.at)}
        </span>
      </div>
      <div className="verdict">
        <p className="ruling">{verdict.finding}</p>
        {verdict.noteHtml !== '' && <Note html={verdict.noteHtml} />}
        {verdict.prefers !== null && <p className="soft">Prefers {verdict.prefers}.</p>}
        <VerdictLife verdict={verdict} />
      </div>
    </section>
  );
}

/** The statement the question is about: its words, who says them, its three dates. */
function OfStatement({ thing, claim }: { thing: QueueThing; claim: ClaimView }) {
  const held = claim.evidence.find((one) => one.statement.id === thing.statement);
  if (held === undefined) return null;
  const { statement } = held;
  const at = { source: statement.source.id, statement: statement.id, snapshot: statement.snapshot };
  return (
    <section className="section" aria-labelledby="the-words">
      <div className="section-head">
        <h2 id="the-words">The words of {statement.id}</h2>
        <span className="aside">{held.stance}</span>
      </div>
      <div className="testimony asked">
        <Quote statement={statement} />
        <p className="by">
          <Link href={markAddress(at)}>{statement.source.outlet.name}</Link>, {saysWho(statement.attribution)} ·{' '}
          {asOfPhrase(statement.asOf)}
        </p>
        <Dates statement={statement} />
      </div>
    </section>
  );
}

/** Quotes that a later copy changed: the one asked about, or all of a claim's. */
function OfTouched({ thing, claim }: { thing: QueueThing; claim: ClaimView }) {
  const touched = claim.anchorings.filter(isTouched);
  const asked = thing.statement === null ? touched : touched.filter(({ statement }) => statement === thing.statement);
  if (asked.length === 0) return null;
  return (
    <section className="section" aria-labelledby="touched">
      <div className="section-head">
        <h2 id="touched">As quoted, and now</h2>
      </div>
      <TouchedQuotes touched={asked} lang={langOf(claim.evidence.map((one) => one.statement))} claims="known" />
    </section>
  );
}

/** What one needs to see to decide on a thing about a claim. */
export function ClaimEvidence({ thing, claim }: { thing: QueueThing; claim: ClaimView }) {
  const [overriding, setOverriding] = useState<string | null>(null);
  const first = claim.disagreements[0];
  useKeys({
    o: first === undefined ? undefined : () => setOverriding(pairName(first)),
    escape: overriding === null ? undefined : () => setOverriding(null),
  });
  const asksWords = thing.kind === 'evidence' || thing.kind === 'stale';
  const asksVerdict = thing.kind === 'second' || thing.kind === 'reopened' || thing.kind === 'recheck';
  return (
    <>
      {asksWords && <OfStatement thing={thing} claim={claim} />}
      {(thing.kind === 'touched' || thing.kind === 'reopened') && <OfTouched thing={thing} claim={claim} />}
      {asksVerdict && <OfVerdict claim={claim} />}
      <section className="section" aria-labelledby="the-answers">
        <div className="section-head">
          <h2 id="the-answers">{asksWords ? 'Beside the answers held' : 'The answers held'}</h2>
          <span className="aside">
            <Link href={`/claims/${claim.id}`}>All of {claim.id}</Link>
          </span>
        </div>
        {claim.question !== '' && <p className="soft">{plain(claim.question)}</p>}
        {claim.standfirst !== '' && <p className="answering">{sentenceWords(claim.standfirst)}</p>}
        {claim.positions.length === 0 ? (
          <Empty>No source held gives an answer to this yet.</Empty>
        ) : (
          <Positions claim={claim} />
        )}
      </section>
      {claim.disagreements.length > 0 && <Reasons claim={claim} overriding={overriding} override={setOverriding} />}
    </>
  );
}
