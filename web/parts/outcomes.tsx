import { Link } from 'wouter';
import type { ImportOutcome } from '../../server/contract.ts';
import { count } from '../words.ts';

/** What became of each file that was sent. */
export function Outcomes({ rows }: { rows: readonly ImportOutcome[] }) {
  return (
    <section className="section" aria-labelledby="outcomes">
      <div className="section-head">
        <h2 id="outcomes">What became of the files</h2>
      </div>
      <ul className="changes">
        {rows.map((row) => (
          <li key={`${row.file ?? ''}${row.sha256 ?? ''}`}>
            <strong>{row.outcome}</strong>
            <p>
              {row.file} {row.source !== null && <Link href={`/sources/${row.source}`}>{row.source}</Link>}
              {row.outcome !== 'refused' && <span className="soft"> {count(row.statements, 'statement')}</span>}
              {row.message !== undefined && (
                <span className={row.outcome === 'refused' ? 'wrong' : 'soft'}> {row.message}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
