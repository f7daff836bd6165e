import { nextId } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { JobTable } from './tables.ts';

export const JOB_KINDS = [
  're-judge',
  'verify-snapshots',
  'suggest',
  're-anchor',
  'watch',
  'audit',
  'webhook',
  're-check-draft',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export interface NewJob {
  readonly kind: JobKind;
  /** What the job is about: an id, or "all". */
  readonly about: string;
  readonly runAt: string;
  readonly at: string;
  /** Where a job that works in pieces begins. */
  readonly reached?: number;
}

/** Enqueues a job in the transaction of the fact that caused it; one that waits already for the same is kept. */
export async function enqueueJob(tx: WriteTx, job: NewJob): Promise<JobTable> {
  const waiting = await tx
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'queued')
    .where('kind', '=', job.kind)
    .where('about', '=', job.about)
    .executeTakeFirst();
  if (waiting) return waiting;
  const { id, number } = await nextId(tx, 'job');
  const row: JobTable = {
    id,
    number,
    kind: job.kind,
    state: 'queued',
    about: job.about,
    attempts: 0,
    last_error: null,
    run_at: job.runAt,
    recorded_at: job.at,
    ended_at: null,
    reached: job.reached ?? 0,
  };
  await tx.insertInto('job').values(row).execute();
  return row;
}

/** Takes the job of these kinds that is due longest, marked as running, or undefined when none is due at `at`. */
export async function takeJob(tx: WriteTx, at: string, kinds: readonly JobKind[]): Promise<JobTable | undefined> {
  const due = await tx
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'queued')
    .where('run_at', '<=', at)
    .where('kind', 'in', kinds)
    .orderBy('run_at')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!due) return undefined;
  const change = { state: 'running', attempts: due.attempts + 1 };
  await tx.updateTable('job').set(change).where('id', '=', due.id).execute();
  return { ...due, ...change };
}

/** Puts back jobs that a stopped process left running. */
export async function requeueRunning(tx: WriteTx): Promise<void> {
  await tx.updateTable('job').set({ state: 'queued' }).where('state', '=', 'running').execute();
}

/** Writes how a job came out. */
export async function updateJob(
  tx: WriteTx,
  id: string,
  change: Partial<Pick<JobTable, 'state' | 'last_error' | 'run_at' | 'ended_at' | 'reached'>>,
): Promise<void> {
  await tx.updateTable('job').set(change).where('id', '=', id).execute();
}

/** When the next waiting job of these kinds is due, or null when none waits. */
export async function nextDue(db: ReadDb, kinds: readonly JobKind[]): Promise<string | null> {
  const row = await db
    .selectFrom('job')
    .select('run_at')
    .where('state', '=', 'queued')
    .where('kind', 'in', kinds)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  return row?.run_at ?? null;
}

/** The job of this id, or undefined. */
export async function jobById(db: ReadDb, id: string): Promise<JobTable | undefined> {
  return db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
}
