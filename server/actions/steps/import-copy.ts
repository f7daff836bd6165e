import type { Captured } from '../../capture/captured.ts';
import type { ImportOutcome } from '../../contract.ts';
import { numberOf } from '../../store/ids.ts';
import { enqueueJob } from '../../store/jobs.ts';
import type { Act } from './act.ts';
import { keepCopy } from './copy.ts';
import type { KeptCopy, ReadCopy } from './copy.ts';
import { suggestFor } from './suggest.ts';

/** Statements brought together with what is known while the import waits; a longer text goes on in a job. */
const MOST_AT_ONCE = 150;

const sentenceOn = (later: number): string =>
  `The text is long: its last ${later.toLocaleString('en-US')} statements are compared with what is known in the background, in pieces.`;

/** What whoever imports it should know: what the copy leaves out, and what waits for the background. */
function messageOf({ warning }: Captured, later: number): { message?: string } {
  const said = [warning, later === 0 ? undefined : sentenceOn(later)].filter((one) => one !== undefined).join(' ');
  return said === '' ? {} : { message: said };
}

/** Leaves the rest of a long text to a job, enqueued with the import; gives how many statements that are. */
async function suggestLater(doing: Act, { fresh, snapshot }: KeptCopy): Promise<number> {
  const last = fresh[MOST_AT_ONCE - 1];
  const later = fresh.length - MOST_AT_ONCE;
  if (!last || later <= 0) return 0;
  const { tx, at } = doing;
  await enqueueJob(tx, { kind: 'suggest', about: snapshot.id, runAt: at, at, reached: numberOf(last.id) });
  return later;
}

/**
 * Keeps a copy and compares what it says with what is known: outlet, source, snapshot, statements, suggestions and the
 * judgement of every claim they touch; a long text's further suggestions are left to a job, and the message says so.
 */
export async function importCopy(doing: Act, copy: ReadCopy): Promise<ImportOutcome> {
  const kept = await keepCopy(doing, copy, false);
  await suggestFor(doing, kept.fresh.slice(0, MOST_AT_ONCE), false);
  const later = await suggestLater(doing, kept);
  return {
    file: copy.captured.file,
    source: kept.source.id,
    snapshot: kept.snapshot.id,
    sha256: copy.sha256,
    statements: kept.statements,
    outcome: kept.outcome,
    ...messageOf(copy.captured, later),
  };
}
