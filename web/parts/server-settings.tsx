import type { SettingsShown } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { Empty, Shown } from './states.tsx';

type Row = SettingsShown['rows'][number];

function origin({ from, flag, env }: Row): string {
  if (from === 'flag') return `the flag ${flag ?? ''}`;
  return from === 'environment' ? `the environment, ${env}` : 'its default';
}

/** How the value is changed at the next start. */
function Changing({ flag, env }: Row) {
  if (flag === null) return env;
  return (
    <span>
      {env} or <span className="nowrap">{flag}</span>
    </span>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <table className="ledger folds">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" data-column="Setting">
              <Changing {...row} />
            </th>
            <td data-column="Value">
              {row.value === '' ? <span className="soft">empty</span> : <strong>{row.value}</strong>}
            </td>
            <td data-column="From">
              {row.from === 'default' ? <span className="soft">{origin(row)}</span> : origin(row)}
            </td>
            <td data-column="Meaning">{row.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The settings the server was started with and where each comes from, to read only. */
export function ServerSettings() {
  const read = useRead<SettingsShown>('/settings');
  return (
    <section className="section" aria-labelledby="server">
      <div className="section-head">
        <h2 id="server">The server</h2>
        <span className="aside">changed where it is started; a flag wins over the environment</span>
      </div>
      <Shown read={read} what="the settings of the server">
        {({ rows }) =>
          rows.length === 0 ? (
            <div className="section-empty">
              <Empty>The server was started by a program of its own and does not tell its settings.</Empty>
            </div>
          ) : (
            <div className="scroll" role="region" aria-label="Settings of the server" tabIndex={0}>
              <Rows rows={rows} />
            </div>
          )
        }
      </Shown>
    </section>
  );
}
