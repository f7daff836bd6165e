/** The work of the review queue: what kinds there are in words, and decisions that can each be taken back. */
import { useEffect, useRef, useState } from 'react';
import { useIsMutating } from '@tanstack/react-query';
import type { ClaimView, EvidenceChange, QueueKind, QueueThing } from '../server/contract.ts';
import { useWrite } from './api.ts';
import type { Write } from './api.ts';
import { failed, hush, saved } from './notices.ts';

export const QUEUE_WORDS: Readonly<Record<QueueKind, string>> = {
  contradiction: 'Contradictions without a verdict',
  reopened: 'Verdicts given before a change',
  touched: 'Quotes that a later copy changed',
  stale: 'Figures that were corrected',
  second: 'Verdicts to second',
  recheck: 'Re-checks that are due',
  evidence: 'Suggested evidence',
  claim: 'Suggested claims',
  job: 'Work that failed',
  watch: 'Pages that cannot be fetched',
};
export const QUEUE_KINDS = Object.keys(QUEUE_WORDS) as QueueKind[];

/** Sends one write and gives what came back. */
export type Send = (write: Write) => Promise<unknown>;

/** A decision on a thing of the queue, with the way back, which the history keeps as well. */
export interface Decision {
  readonly thing: string;
  /** What was done, for the notice. */
  readonly words: string;
  readonly back: (send: Send) => Promise<unknown>;
}

export interface QueueWork {
  readonly busy: boolean;
  /** How many decisions of this visit stand. */
  readonly decided: number;
  /** Sends a write; when it is granted the decision counts and can be undone. */
  readonly decide: (write: Write, then: (after: unknown) => Decision) => void;
  /** Takes note of a decision that a form has sent itself. */
  readonly told: (decision: Decision) => void;
  /** Takes the last decision of this visit back; nothing when there is none. */
  readonly undo: () => void;
}

/** Decisions of this visit, undone one by one from the last; `shown` is called with a thing that came back. */
export function useQueueWork(shown: (thing: string) => void): QueueWork {
  const write = useWrite<unknown>();
  const writing = useIsMutating() > 0;
  const [done, setDone] = useState<readonly Decision[]>([]);
  /** Undo was pressed while a decision was still being written: it is taken back as soon as it stands. */
  const regretted = useRef(false);
  useEffect(() => {
    if (!writing) regretted.current = false;
  }, [writing]);
  const send: Send = (one) => write.mutateAsync(one);
  const takeBack = (decision: Decision): void => {
    hush();
    decision.back(send).then(() => {
      setDone((all) => all.filter((one) => one !== decision));
      shown(decision.thing);
      saved(`Taken back: ${decision.words}`);
    }, failed);
  };
  const told = (decision: Decision): void => {
    setDone((all) => [...all, decision]);
    saved(decision.words, () => takeBack(decision));
    if (!regretted.current) return;
    regretted.current = false;
    takeBack(decision);
  };
  return {
    busy: write.isPending,
    decided: done.length,
    told,
    decide: (one, then) => {
      if (!write.isPending) send(one).then((after) => told(then(after)), failed);
    },
    undo: () => {
      const last = done.at(-1);
      if (writing) regretted.current = true;
      else if (last !== undefined) takeBack(last);
    },
  };
}

/** A claim that a decision took up goes back to being a suggestion. */
async function asSuggested(send: Send, claim: ClaimView, after: unknown): Promise<unknown> {
  const now = after as ClaimView;
  if (claim.state === now.state) return after;
  return send({ method: 'PATCH', path: `/claims/${claim.id}`, body: { version: now.version, state: claim.state } });
}

/** Accepts or rejects the evidence of a thing. */
export function settleEvidence(work: QueueWork, { thing, claim, decision }: Settled): void {
  const statement = thing.statement ?? '';
  const before = claim.evidence.find((one) => one.statement.id === statement)?.decision ?? 'suggested';
  const write = (change: EvidenceChange): Write => ({
    method: 'PATCH',
    path: `/claims/${claim.id}/evidence/${statement}`,
    body: change,
  });
  work.decide(write({ decision, reason: '' }), () => ({
    thing: thing.key,
    words: `${statement} ${decision} for ${claim.id}.`,
    back: async (send) => asSuggested(send, claim, await send(write({ decision: before, reason: 'Taken back' }))),
  }));
}

interface Settled {
  readonly thing: QueueThing;
  readonly claim: ClaimView;
  readonly decision: 'accepted' | 'rejected';
}

/** Follows or dismisses a claim. */
export function settleClaim(
  work: QueueWork,
  thing: QueueThing,
  claim: ClaimView,
  state: 'followed' | 'dismissed',
): void {
  const path = `/claims/${claim.id}`;
  work.decide({ method: 'PATCH', path, body: { version: claim.version, state } }, (after) => ({
    thing: thing.key,
    words: state === 'followed' ? `You follow ${claim.id}.` : `${claim.id} dismissed.`,
    back: (send) => asSuggested(send, claim, after),
  }));
}

/** What counts as decided once a verdict was given, and how it is taken back. */
export const verdictGiven = (thing: QueueThing, claim: ClaimView, after: ClaimView): Decision => ({
  thing: thing.key,
  words: `Verdict recorded on ${claim.id}.`,
  back: async (send) =>
    asSuggested(send, claim, await send({ method: 'POST', path: `/verdicts/${after.verdicts[0]?.id ?? ''}/withdraw` })),
});

/** What counts as decided once a reopened verdict was let stand, and how that is taken back. */
export const letStand = (thing: QueueThing): Decision => ({
  thing: thing.key,
  words: `${thing.verdict ?? 'The verdict'} stands.`,
  back: (send) => send({ method: 'POST', path: `/verdicts/${thing.verdict ?? ''}/confirm/withdraw` }),
});

/** Seconds the verdict of a thing. */
export function secondIt(work: QueueWork, thing: QueueThing): void {
  const path = `/verdicts/${thing.verdict ?? ''}/second`;
  work.decide({ method: 'POST', path }, () => ({
    thing: thing.key,
    words: `You seconded ${thing.verdict ?? 'the verdict'}.`,
    back: (send) => send({ method: 'POST', path: `${path}/withdraw` }),
  }));
}

/** Sets the next day a claim is to be looked at again, or none. */
export function checkAgain(work: QueueWork, thing: QueueThing, claim: ClaimView, on: string | null): void {
  const path = `/claims/${claim.id}/recheck`;
  work.decide({ method: 'POST', path, body: { on } }, () => ({
    thing: thing.key,
    words: on === null ? `${claim.id} is not looked at again.` : `${claim.id} comes up again on ${on}.`,
    back: (send) => send({ method: 'POST', path, body: { on: claim.recheckOn } }),
  }));
}

/** Lays a thing aside that needs no more than to be seen. */
export function laidAside(work: QueueWork, thing: QueueThing, words: string): void {
  const body = { thing: thing.key };
  work.decide({ method: 'POST', path: '/queue/aside', body }, () => ({
    thing: thing.key,
    words,
    back: (send) => send({ method: 'POST', path: '/queue/back', body }),
  }));
}

/** Tries failed work or a failed fetch again; taken back, the failure stands in the queue once more and what was begun runs on. */
export function tryAgain(work: QueueWork, thing: QueueThing): void {
  const aside = { thing: thing.key };
  const then = (): Decision => ({
    thing: thing.key,
    words: `${thing.job ?? thing.watch ?? 'It'} is tried again.`,
    back: (send) => send({ method: 'POST', path: '/queue/back', body: aside }),
  });
  if (thing.job !== null) return work.decide({ method: 'POST', path: `/jobs/${thing.job}/retry` }, then);
  work.decide({ method: 'POST', path: `/watches/${thing.watch ?? ''}/fetch` }, () => ({
    ...then(),
    back: () => Promise.resolve(),
  }));
}

/** The ISO day some days after an instant, counted in UTC. */
export const dayAfter = (now: number, days: number): string =>
  new Date(now + days * 86_400_000).toISOString().slice(0, 10);
