import { useState } from 'react';
import { Link } from 'wouter';
import type { SampleState } from '../../server/contract.ts';
import { useRead, useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { count } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { Failed, Loading } from './states.tsx';

/** Removing the sample and bringing it back: each is the undo of the other. */
export function useSampleActs() {
  const write = useWrite<SampleState>();
  // As promises: the part that was pressed may have left the page by the time its act is answered.
  const act = (path: string, words: string, undo: () => void): void => {
    write.mutateAsync({ method: 'POST', path }).then(() => saved(words, undo), failed);
  };
  const restore = (): void => act('/sample/restore', 'The sample is back as it stood.', remove);
  const remove = (): void => act('/sample/remove', 'The sample is out of sight. Nothing was deleted.', restore);
  return { remove, restore, busy: write.isPending };
}

const workWords = ({ statements, verdicts }: SampleState['own'][number]): string =>
  [
    ...(statements > 0 ? [count(statements, 'statement of your own sources', 'statements of your own sources')] : []),
    ...(verdicts > 0 ? [count(verdicts, 'verdict given since')] : []),
  ].join(', ');

/** What of one's own goes out of sight with the sample, told before it does. */
function Warning({ sample, remove, close }: { sample: SampleState; remove: () => void; close: () => void }) {
  return (
    <Dialog title="Your own work touches the sample" close={close}>
      {sample.own.length > 0 && (
        <>
          <p className="measure section-empty">
            These claims go out of sight with what you added to them. Your own sources stay, and all of it comes back
            with the sample.
          </p>
          <ul className="changes">
            {sample.own.map((row) => (
              <li key={row.claim}>
                <Link href={`/claims/${row.claim}`} onClick={close}>
                  {row.claim}
                </Link>
                <p>
                  {row.title} <span className="soft">{workWords(row)}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {sample.resting.length > 0 && (
        <p className="measure section-empty">
          These claims of yours rest on statements of the sample; they stay, and keep them:{' '}
          {sample.resting.map((row) => row.claim).join(', ')}.
        </p>
      )}
      <p className="presses section-empty">
        <button
          className="press first"
          type="button"
          onClick={() => {
            remove();
            close();
          }}
        >
          Remove the sample
        </button>
        <button className="press" type="button" onClick={close}>
          Leave it
        </button>
      </p>
    </Dialog>
  );
}

/** One press removes the sample; where one's own work touches it, that is told first. */
export function RemoveSample({ sample }: { sample: SampleState }) {
  const { remove, busy } = useSampleActs();
  const [warned, setWarned] = useState(false);
  const touched = sample.own.length + sample.resting.length > 0;
  return (
    <>
      <button className="press" type="button" disabled={busy} onClick={touched ? () => setWarned(true) : remove}>
        Remove the sample
      </button>
      {warned && <Warning sample={sample} remove={remove} close={() => setWarned(false)} />}
    </>
  );
}

/** Whether the sample is here, with the press that removes it or brings it back. */
export function SamplePresses() {
  const read = useRead<SampleState>('/sample');
  const { restore, busy } = useSampleActs();
  if (read.error !== null) return <Failed error={read.error} again={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading what="the sample" />;
  const { state, sources, claims } = read.data;
  if (state === 'never') return <p className="soft">It was never loaded; everything here is your own.</p>;
  return (
    <>
      <p className="soft measure">
        {state === 'shown'
          ? `Five reports on US troops in Iraq, retold, with ${count(claims, 'claim')}. Removing it takes them out of every list and count; nothing is deleted, and it can be brought back.`
          : `It was removed: ${count(sources, 'source')} and ${count(claims, 'claim')} are out of sight and can be brought back as they stood.`}
      </p>
      <p className="presses">
        {state === 'shown' ? (
          <RemoveSample sample={read.data} />
        ) : (
          <button className="press" type="button" disabled={busy} onClick={restore}>
            Bring the sample back
          </button>
        )}
      </p>
    </>
  );
}
