import type { WriteTx } from './store.ts';

/** The prefix of every id a person sees, by noun. */
export const PREFIXES = {
  outlet: 'OUT',
  source: 'SRC',
  snapshot: 'SNP',
  statement: 'STM',
  claim: 'CLM',
  verdict: 'VRD',
  judgement: 'JDG',
  job: 'JOB',
  watch: 'WCH',
  comment: 'CMT',
  filter: 'FLT',
  draft: 'DRF',
  audit: 'AUD',
  webhook: 'WHK',
} as const;

type Counted =
  | keyof typeof PREFIXES
  | 'evidence'
  | 'anchoring'
  | 'reopening'
  | 'confirmation'
  | 'second'
  | 'event'
  | 'search'
  | 'statement_key'
  | 'claim_key'
  | 'watch_entry'
  | 'conversation'
  | 'recording'
  | 'translation'
  | 'draft_check'
  | 'draft_formula';

/** Takes `count` numbers of a noun and returns the first; the counters never give a number twice. */
export async function takeNumbers(tx: WriteTx, noun: Counted, count: number): Promise<number> {
  const row = await tx
    .insertInto('sequence')
    .values({ noun, last: count })
    .onConflict((conflict) => conflict.column('noun').doUpdateSet((eb) => ({ last: eb('sequence.last', '+', count) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last - count + 1;
}

/** The next id of a noun ("CLM-12") with its number. */
export async function nextId(tx: WriteTx, noun: keyof typeof PREFIXES): Promise<{ id: string; number: number }> {
  const number = await takeNumbers(tx, noun, 1);
  return { id: idOf(noun, number), number };
}

/** The id a person sees for a number of a noun. */
export const idOf = (noun: keyof typeof PREFIXES, number: number): string => `${PREFIXES[noun]}-${String(number)}`;

/** The number inside an id, for ordering; 0 when there is none. */
export const numberOf = (id: string): number => Number(id.slice(id.indexOf('-') + 1)) || 0;
