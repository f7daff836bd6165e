import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEWSROOM } from '../../seeds/newsroom.ts';
import { printedAt } from '../../seeds/sample-newsroom.ts';
import type { SampleClaim, SampleEvidence, SampleNewsroom } from '../../seeds/sample-newsroom.ts';
import { sourceFiles } from '../capture/source-files.ts';
import { AppError } from '../store/app-error.ts';
import { holdsAnything } from '../store/claims.ts';
import { stillAlone } from '../store/candidates.ts';
import { outletByName } from '../store/outlets.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { attachStatement } from './steps/attach.ts';
import { followClaim } from './steps/claim.ts';
import { keepCopy, readCopy } from './steps/copy.ts';
import type { KeptCopy, ReadCopy } from './steps/copy.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { makeOutlet } from './steps/outlet.ts';
import { recordSelected } from './steps/selected-words.ts';
import { suggestFor } from './steps/suggest.ts';
import { appendVerdict } from './steps/verdict.ts';

const REPORTS = fileURLToPath(new URL('../../seeds/reports', import.meta.url));

type Kept = ReadonlyMap<string, KeptCopy>;

async function readReports(): Promise<ReadCopy[]> {
  const copies: ReadCopy[] = [];
  for await (const one of sourceFiles([REPORTS])) {
    if ('message' in one)
      throw new AppError('internal', `The sample report ${one.file} cannot be read: ${one.message}`);
    copies.push(readCopy(one));
  }
  return copies;
}

/** Keeps the reports, by the file name they have in the sample. */
async function keepReports(doing: Act, copies: readonly ReadCopy[]): Promise<Kept> {
  const kept = new Map<string, KeptCopy>();
  for (const copy of copies) {
    const name = basename(copy.captured.file ?? '', '.md');
    kept.set(name, await keepCopy(doing, copy, true));
  }
  return kept;
}

async function recordOutlets(doing: Act, sample: SampleNewsroom): Promise<void> {
  for (const outlet of sample.outlets) {
    if (await outletByName(doing.tx, outlet.name)) continue;
    await makeOutlet(doing, { ...outlet, parentId: null, sample: true });
  }
}

async function selectWords(doing: Act, kept: Kept, evidence: SampleEvidence): Promise<string> {
  const snapshot = kept.get(evidence.report)?.snapshot;
  const at = snapshot && printedAt(snapshot.text, evidence);
  if (!at) throw new AppError('internal', `The sample has no “${evidence.printed}” in ${evidence.report}.`);
  const { value, counted, place, asOf, modality, attribution } = evidence;
  const row = await recordSelected(doing, {
    snapshot: snapshot.id,
    ...at,
    exact: evidence.printed,
    ...{ value, counted, place, asOf, modality, attribution },
  });
  return row.id;
}

async function recordSampleClaim(doing: Act, kept: Kept, sample: SampleClaim): Promise<string> {
  const { title, question, valueKind, counted, place, scope, asserted } = sample;
  const followed = { title, question, valueKind, counted, place, scope: scope ?? null, asserted: asserted ?? null };
  const claim = await followClaim(doing, followed, true);
  for (const evidence of sample.evidence) {
    const statement = await selectWords(doing, kept, evidence);
    await attachStatement(doing, { claim, statement, stance: evidence.stance, reason: evidence.reason ?? '' });
  }
  await judgeClaimNow(doing, claim.id);
  return claim.id;
}

async function load(doing: Act, copies: readonly ReadCopy[], sample: SampleNewsroom): Promise<LoadedSample> {
  if (await holdsAnything(doing.tx)) {
    throw new AppError(
      'already-exists',
      'The sample is for an empty database; this one holds sources or claims already.',
    );
  }
  await recordOutlets(doing, sample);
  const kept = await keepReports(doing, copies);
  const claims = new Map<string, string>();
  for (const claim of sample.claims) claims.set(claim.title, await recordSampleClaim(doing, kept, claim));
  for (const { claim, ...verdict } of sample.verdicts) {
    const id = claims.get(claim);
    if (id === undefined)
      throw new AppError('internal', `The sample has a verdict on “${claim}”, which is no claim of it.`);
    await appendVerdict(doing, { ...verdict, claim: id, prefers: null });
  }
  const read = [...kept.values()].flatMap((copy) => copy.fresh);
  const alone = new Set(
    await stillAlone(
      doing.tx,
      read.map((witness) => witness.id),
    ),
  );
  await suggestFor(
    doing,
    read.filter((witness) => alone.has(witness.id)),
    true,
  );
  const loaded = { sources: kept.size, claims: claims.size };
  await tell(doing, { action: 'load-sample', noun: 'newsroom', nounId: 'sample', new: loaded });
  return loaded;
}

export interface LoadedSample {
  readonly sources: number;
  readonly claims: number;
}

/** Loads the sample newsroom into an empty database, in one transaction. Throws AppError `already-exists` when it holds anything. */
export async function loadSample(
  deps: Deps,
  actor: Actor,
  input: { readonly newsroom?: SampleNewsroom },
): Promise<LoadedSample> {
  demandPermission(actor, 'load-sample');
  const copies = await readReports();
  return act(deps, { actor, action: 'load-sample' }, (doing) => load(doing, copies, input.newsroom ?? NEWSROOM));
}
