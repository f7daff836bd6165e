import type { ClaimView, StatementView } from '../../server/contract.ts';
import { day, instant } from '../words.ts';

/** On paper: every source with its full address, dates and snapshot. */
export function Footnotes({ claim }: { claim: ClaimView }) {
  const sources = new Map<string, StatementView>();
  for (const one of claim.evidence)
    if (one.decision !== 'rejected' && !sources.has(one.statement.source.id))
      sources.set(one.statement.source.id, one.statement);
  return (
    <section className="section print-only" aria-labelledby="footnotes">
      <h2 id="footnotes">Sources</h2>
      <ol className="footnotes">
        {[...sources.values()].map(({ source, capturedAt, snapshot }) => (
          <li key={source.id}>
            {source.outlet.name}, “{source.title}”,{' '}
            {source.publishedAt === null ? 'publication not stated' : `published ${day(source.publishedAt, false)}`},
            captured {instant(capturedAt, false)}. {source.url} {location.origin}/sources/{source.id} · {snapshot}
          </li>
        ))}
      </ol>
    </section>
  );
}
