import { useState } from 'react';
import type { ClaimView, QueueThing } from '../../server/contract.ts';
import { useKeys } from '../keys.ts';
import {
  checkAgain,
  dayAfter,
  laidAside,
  letStand,
  secondIt,
  settleClaim,
  settleEvidence,
  tryAgain,
  verdictGiven,
} from '../queue.ts';
import type { QueueWork } from '../queue.ts';
import { RESOLUTIONS, RESOLUTION_WORDS } from '../words.ts';
import { ConfirmVerdict } from './reopened.tsx';
import { VerdictForm, standingVerdict } from './verdict.tsx';
import type { Resolution } from './verdict.tsx';

/** One way to decide: its key, its words, what it does. */
interface Way {
  readonly name: string;
  readonly words: string;
  readonly act: () => void;
}

const AGAIN = [
  ['1', 'It holds; again in a week', 7],
  ['2', 'It holds; again in a month', 30],
  ['3', 'It holds; again in three months', 91],
  ['4', 'It holds; again in a year', 365],
] as const;

interface Props {
  readonly thing: QueueThing;
  readonly claim: ClaimView | null;
  readonly work: QueueWork;
}

interface Opening {
  readonly judge: (resolution: Resolution) => void;
  readonly confirm: () => void;
}

const verdictWays = ({ judge }: Opening): Way[] =>
  RESOLUTIONS.map((resolution, i) => ({
    name: String(i + 1),
    words: RESOLUTION_WORDS[resolution],
    act: () => judge(resolution),
  }));

/** The ways to decide a thing that is about a claim. */
function waysOfClaim(thing: QueueThing, claim: ClaimView, work: QueueWork, opening: Opening): Way[] {
  const reject = (words: string): Way => ({
    name: 'x',
    words,
    act: () => settleEvidence(work, { thing, claim, decision: 'rejected' }),
  });
  const dismiss: Way = {
    name: 'x',
    words: 'Dismiss the claim',
    act: () => settleClaim(work, thing, claim, 'dismissed'),
  };
  const keep = (words: string, said: string): Way => ({ name: 'a', words, act: () => laidAside(work, thing, said) });
  switch (thing.kind) {
    case 'contradiction':
      return [...verdictWays(opening), ...(claim.state === 'suggested' ? [dismiss] : [])];
    case 'reopened':
      return [{ name: 't', words: 'It still stands', act: opening.confirm }, ...verdictWays(opening)];
    case 'second':
      return [{ name: 's', words: 'Second it', act: () => secondIt(work, thing) }, ...verdictWays(opening)];
    case 'touched':
      return [keep('Seen; it still counts', `${thing.statement ?? 'It'} still counts.`), reject('Reject the evidence')];
    case 'stale':
      return [keep('Keep it all the same', `${thing.statement ?? 'It'} is kept.`), reject('Reject the evidence')];
    case 'evidence':
      return [
        { name: 'a', words: 'Accept', act: () => settleEvidence(work, { thing, claim, decision: 'accepted' }) },
        reject('Reject'),
      ];
    case 'claim':
      return [{ name: 'a', words: 'Follow it', act: () => settleClaim(work, thing, claim, 'followed') }, dismiss];
    default:
      return [
        ...AGAIN.map(([name, words, days]) => ({
          name,
          words,
          act: () => checkAgain(work, thing, claim, dayAfter(Date.now(), days)),
        })),
        { name: '5', words: 'It holds; no further re-check', act: () => checkAgain(work, thing, claim, null) },
      ];
  }
}

const waysOfWork = (thing: QueueThing, work: QueueWork): Way[] => [
  { name: 'r', words: thing.job === null ? 'Fetch it now' : 'Try again', act: () => tryAgain(work, thing) },
  { name: 'a', words: 'Seen; lay it aside', act: () => laidAside(work, thing, 'Laid aside.') },
];

/** The ways to decide, each with its key; a verdict opens its form below. */
export function Decide({ thing, claim, work }: Props) {
  const [judging, setJudging] = useState<Resolution | null>(null);
  const [confirming, setConfirming] = useState(false);
  const opening: Opening = { judge: setJudging, confirm: () => setConfirming(true) };
  const ways = claim === null ? waysOfWork(thing, work) : waysOfClaim(thing, claim, work, opening);
  const rejects = ways.find(({ name }) => name === 'x');
  useKeys({
    ...(rejects === undefined ? {} : { r: rejects.act }),
    ...Object.fromEntries(ways.map(({ name, act }) => [name, act])),
    escape: judging === null ? undefined : () => setJudging(null),
  });
  const verdict = claim === null ? null : standingVerdict(claim);
  return (
    <section aria-labelledby="decide">
      <div className="note-head">
        <h2 id="decide">Decide</h2>
      </div>
      <div className="judge screen-only" role="group" aria-labelledby="decide">
        {ways.map(({ name, words, act }) => (
          <button
            key={name}
            type="button"
            disabled={work.busy}
            aria-pressed={judging === null ? undefined : words === RESOLUTION_WORDS[judging]}
            onClick={act}
          >
            <kbd>{name.toUpperCase()}</kbd>
            {words}
          </button>
        ))}
      </div>
      {judging !== null && claim !== null && (
        <VerdictForm
          key={judging}
          claim={claim}
          resolution={judging}
          close={() => setJudging(null)}
          given={(after) => work.told(verdictGiven(thing, claim, after))}
        />
      )}
      {confirming && verdict !== null && (
        <ConfirmVerdict verdict={verdict} close={() => setConfirming(false)} given={() => work.told(letStand(thing))} />
      )}
    </section>
  );
}
