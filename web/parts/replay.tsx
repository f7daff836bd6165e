import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ClaimView, ReplayView } from '../../server/contract.ts';
import { send } from '../api.ts';
import { count, instant, plain, relationWords, testName } from '../words.ts';
import { markAddress } from './figure.tsx';
import { Icon } from './signs.tsx';
import { Failed } from './states.tsx';

type Pair = ClaimView['disagreements'][number];
type Test = NonNullable<ReplayView['tests'][number]['now']>;

const shown = (words: string | null): string => (words === null ? 'not stated' : plain(words));
const named = (test: Test | null): string => (test === null ? 'not run' : test.result);

function Inputs({ replay }: { replay: ReplayView }) {
  return (
    <ul className="replay-inputs small">
      {replay.inputs.map((one) => (
        <li key={one.letter}>
          {one.letter}: <q className="words">{one.quote}</q>{' '}
          <Link href={markAddress({ source: one.source, statement: one.statement, snapshot: one.snapshot })}>
            {one.statement}
          </Link>
          , {one.outlet}, {one.snapshot},{' '}
          <span className="hash" title={one.sha256}>
            {one.sha256.slice(0, 8)} … {one.sha256.slice(-8)}
          </span>{' '}
          {one.unchanged ? (
            <span className="soft">bytes unchanged</span>
          ) : (
            <strong>the stored bytes do not have this hash</strong>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ row, replay }: { row: ReplayView['tests'][number]; replay: ReplayView }) {
  const test = row.now ?? row.stored;
  if (test === null) return null;
  return (
    <tr>
      <th scope="row" data-column="Test">
        {testName(test.test)}
      </th>
      <td data-column={replay.a}>{shown(test.a)}</td>
      <td data-column={replay.b}>{shown(test.b)}</td>
      <td data-column="Now">
        {row.same ? (
          <span className="same">
            <Icon name="done" /> {test.result}
          </span>
        ) : (
          <strong>
            <Icon name="broken" /> {named(row.now)}, stored: {named(row.stored)}
          </strong>
        )}
      </td>
    </tr>
  );
}

/** In a sentence, whether the tests still give what is stored. */
function verdictOf(replay: ReplayView): string {
  const other = replay.tests.filter(({ same }) => !same).length;
  const rules =
    replay.storedVersion === replay.engineVersion
      ? `by the same rules, version ${replay.engineVersion}`
      : `stored by the rules of version ${replay.storedVersion}, run by version ${replay.engineVersion}`;
  if (replay.same)
    return `It still gives the same: ${relationWords(replay.relation.now, replay.missing.now)}, ${rules}.`;
  const moved =
    replay.relation.now === replay.relation.stored
      ? `${relationWords(replay.relation.now)} as before`
      : `${relationWords(replay.relation.stored)} then, ${relationWords(replay.relation.now)} now`;
  return `It does not give the same: ${moved}; ${count(other, 'test')} came out otherwise, ${rules}.`;
}

function Replayed({ replay }: { replay: ReplayView }) {
  return (
    <>
      <p role="status">
        <Icon name={replay.same ? 'done' : 'broken'} className="outcome" />
        <strong>{verdictOf(replay)}</strong> <span className="soft">Run {instant(replay.at)}.</span>
      </p>
      {replay.explanation.now !== replay.explanation.stored && <p>{plain(replay.explanation.now)}</p>}
      <Inputs replay={replay} />
      <div
        className="scroll"
        role="region"
        aria-label={`Tests of ${replay.a} against ${replay.b}, run again`}
        tabIndex={0}
      >
        <table className="ledger folds tests">
          <thead>
            <tr>
              {['Test', replay.a, replay.b, 'Now'].map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {replay.tests.map((row) => (
              <Row key={(row.now ?? row.stored)?.test} row={row} replay={replay} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Runs the comparison of two answers again on the server, on the stored words, and says whether it gives the same. */
export function Replay({ pair }: { pair: Pair }) {
  const path = `/claims/${pair.claim}/disagreements/${pair.a}/${pair.b}/replay`;
  const run = useQuery({
    queryKey: ['replay', path],
    queryFn: () => send<ReplayView>('GET', path),
    enabled: false,
    gcTime: 0,
  });
  return (
    <div className="replay">
      <p className="presses screen-only">
        <button className="press" type="button" disabled={run.isFetching} onClick={() => void run.refetch()}>
          {run.data === undefined ? 'Replay the tests' : 'Replay once more'}
        </button>
      </p>
      {run.error !== null && <Failed error={run.error} again={() => void run.refetch()} />}
      {run.data !== undefined && <Replayed replay={run.data} />}
    </div>
  );
}
