/** Long work in small steps: between two of them whoever drives it may let others have their turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}
