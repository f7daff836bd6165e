import { Link } from 'wouter';
import type { ClaimView } from '../../server/contract.ts';
import { relationsMoved, whyApart } from '../telling.ts';
import { Documents } from './documents.tsx';
import { day, instant, plain, sentenceWords } from '../words.ts';

/** What would settle it: the facts that are missing, named. */
export function Settles({ claim }: { claim: ClaimView }) {
  return (
    <section aria-labelledby="settle">
      <div className="note-head">
        <h2 id="settle">What would settle it</h2>
      </div>
      {claim.settles.length === 0 ? (
        <p className="empty">Nothing is missing between the answers held.</p>
      ) : (
        <div className="stack">
          {claim.settles.map((line) => (
            <p key={line}>{plain(line)}</p>
          ))}
        </div>
      )}
      {claim.wording !== '' && (
        <div className="stack wording">
          <p className="label">For the copy</p>
          <p className="ruling-like">{sentenceWords(claim.wording)}</p>
        </div>
      )}
    </section>
  );
}

/** The claim's last acts; the whole of it is one click away. */
export function ClaimHistory({ claim }: { claim: ClaimView }) {
  return (
    <section aria-labelledby="history">
      <div className="note-head">
        <h2 id="history">History</h2>
        <Link href={`/history?noun=claim&nounId=${claim.id}`}>All of {claim.id}</Link>
      </div>
      <ol className="history">
        {relationsMoved(claim.history)
          .slice(0, 12)
          .map((event) => (
            <li key={event.sequence}>
              <time dateTime={event.at} title={instant(event.at)}>
                {day(event.at.slice(0, 10)).replace(/ \d{4}$/, '')}
              </time>
              <span>
                {sentenceWords(event.line)}
                {whyApart(event) !== null && <span className="soft"> “{whyApart(event)}”</span>}
              </span>
            </li>
          ))}
      </ol>
      <p className="soft recorded">
        Recorded by {claim.recordedBy}, {instant(claim.recordedAt)}
      </p>
      <Documents path={`/claims/${claim.id}`} words="Dossier" />
    </section>
  );
}
