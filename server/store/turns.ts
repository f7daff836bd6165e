import type { Steps } from '../text/steps.ts';

/** Milliseconds of work before others get their turn in this process. */
const LONGEST_MS = 25;

/** Lets everything else that waits in this process have its turn. */
export const othersTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Does the steps one after another; every 25 ms others get their turn. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (performance.now() - since < LONGEST_MS) continue;
    await othersTurn();
    since = performance.now();
  }
}

/** What becomes of each of a long list, in order; every 25 ms others get their turn. */
export const mapInTurns = <A, B>(list: readonly A[], make: (one: A) => B): Promise<B[]> =>
  inTurns(
    (function* (): Steps<B[]> {
      const made: B[] = [];
      for (const one of list) {
        made.push(make(one));
        yield;
      }
      return made;
    })(),
  );
