import type { ClaimView, Page, Snapshot, StatementView } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { creditWords } from '../told.ts';
import { day, instant } from '../words.ts';

function Footnote({ statement }: { statement: StatementView }) {
  const { source, capturedAt, snapshot } = statement;
  const held = useRead<Page<Snapshot>>(`/snapshots?source=${source.id}`);
  const hash = held.data?.rows.find((one) => one.id === snapshot)?.sha256;
  const published =
    source.publishedAt === null ? 'publication not stated' : `published ${day(source.publishedAt, false)}`;
  return (
    <li>
      {source.outlet.name}
      {source.credit !== null && `, ${creditWords(source) ?? ''}`}, “{source.title}”, {published}, captured{' '}
      {instant(capturedAt, false)}. {source.url} {location.origin}/sources/{source.id} · {snapshot}
      {hash !== undefined && ` · SHA-256 ${hash}`}
    </li>
  );
}

/** On paper: every source with its full address, dates, snapshot and hash, in the order of the numbers beside the quotes. */
export function Footnotes({ claim }: { claim: ClaimView }) {
  const sources = new Map<string, StatementView>();
  for (const one of claim.evidence)
    if (one.decision !== 'rejected' && !sources.has(one.statement.source.id))
      sources.set(one.statement.source.id, one.statement);
  return (
    <section className="section print-only" aria-labelledby="footnotes">
      <h2 id="footnotes">Sources</h2>
      <ol className="footnotes">
        {[...sources.values()].map((statement) => (
          <Footnote key={statement.source.id} statement={statement} />
        ))}
      </ol>
    </section>
  );
}
