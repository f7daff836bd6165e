import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { worthComparing } from '../../judging/origins/candidates.ts';
import { traceNewcomer } from '../../judging/origins/newcomer.ts';
import type { Link } from '../../judging/origins/trace.ts';
import { copiesSharing, insertFingerprints } from '../../store/fingerprints.ts';
import { forgetOrigins } from '../../store/origins.ts';
import { copiesNumbered, insertReuse, textsOfCopies } from '../../store/reuse.ts';
import type { HeldCopy } from '../../store/reuse.ts';
import type { SnapshotTable, SourceTable } from '../../store/tables.ts';
import { fingerprints, foldedWords } from '../../text/fingerprint.ts';
import type { Act } from './act.ts';
import { judgeNewcomers } from './judge.ts';
import { restudy } from './traced.ts';

/** Copies that share fingerprints whose owners are looked up, and how many of them are then compared word by word. */
const MOST_LOOKED_UP = 120;
const MOST_OF_OTHERS = 10;
const MOST_OF_OUTLET = 2;
/** Share of its hashes from which a text of the same outlet is more than its standing words. */
const VERSION = 0.3;
/** Bytes of the copies compared with one text. */
const MOST_BYTES = 3_000_000;
/** Claims judged anew because an earlier copy turned out to go back to the new one. */
const MOST_CLAIMS = 40;

/** A copy that is being kept. */
export interface NewCopy {
  readonly source: SourceTable;
  readonly snapshot: SnapshotTable;
  readonly outlet: string;
}

/** The copies worth comparing: of other sources, one each, those that share most; and a few of the same outlet, whose standing words they show; alone those count only as versions. */
async function nearCopies(doing: Act, copy: NewCopy, hashes: readonly number[]): Promise<HeldCopy[]> {
  const holders = await copiesSharing(doing.tx, hashes);
  const sharing = worthComparing(holders.values(), hashes.length);
  const top = new Map(sharing.slice(0, MOST_LOOKED_UP).map((one, rank) => [one.snapshot, rank]));
  const rank = ({ number }: { number: number }): number => top.get(number) ?? MOST_LOOKED_UP;
  const owners = (await copiesNumbered(doing.tx, [...top.keys()])).sort((a, b) => rank(a) - rank(b));
  const left = { others: MOST_OF_OTHERS, outlet: MOST_OF_OUTLET, bytes: MOST_BYTES };
  const seen = new Set([copy.source.id]);
  const chosen = owners.filter((owner) => {
    const side = owner.outlet === copy.outlet ? 'outlet' : 'others';
    if (seen.has(owner.source) || left[side] === 0 || owner.size > left.bytes) return false;
    seen.add(owner.source);
    left[side] -= 1;
    left.bytes -= owner.size;
    return true;
  });
  const shared = new Map(sharing.map((one) => [one.snapshot, one.shared]));
  const among = chosen.some(({ outlet }) => outlet !== copy.outlet)
    ? chosen
    : chosen.filter(({ number }) => (shared.get(number) ?? 0) >= hashes.length * VERSION);
  const texts = await textsOfCopies(
    doing.tx,
    among.map(({ snapshot }) => snapshot),
  );
  return among.map((owner) => ({ ...owner, text: texts.get(owner.snapshot) ?? '' }));
}

const traced = ({ snapshot, outlet, published, text }: Omit<HeldCopy, 'number' | 'source'>) => ({
  id: snapshot,
  outlet,
  published: published ?? undefined,
  text,
});

async function writeLink(doing: Act, link: Link, sourceOf: ReadonlyMap<string, string>): Promise<void> {
  const end = (id: Link['from']) => ({ snapshot: String(id), source: sourceOf.get(String(id)) ?? '' });
  const { kind, contained, spans, from, to } = link;
  const made = { engineVersion: ENGINE_VERSION, at: doing.at };
  await insertReuse(doing.tx, { kind, contained, spans, from: end(from), to: end(to) }, made);
}

/**
 * Keeps the fingerprints of a new copy and what it has from earlier ones, and they from it. A claim whose evidence turns
 * out to go back to the new copy is judged anew. What is read and compared does not grow with the number of sources.
 */
export async function traceCopy(doing: Act, copy: NewCopy): Promise<void> {
  const { snapshot, source, outlet } = copy;
  const words = foldedWords(snapshot.text);
  const hashes = [...new Set(fingerprints(words).map(({ hash }) => hash))];
  const near = await nearCopies(doing, copy, hashes);
  await insertFingerprints(doing.tx, snapshot.number, hashes);
  const own = { snapshot: snapshot.id, outlet, published: source.published_at, text: snapshot.text };
  const links = traceNewcomer(traced(own), near.map(traced), words);
  const sourceOf = new Map([[snapshot.id, source.id], ...near.map((one) => [one.snapshot, one.source] as const)]);
  for (const link of links) await writeLink(doing, link, sourceOf);
  const earlier = links.filter(({ to, kind }) => to === snapshot.id && kind !== 'boilerplate' && kind !== 'quotation');
  const claims = new Set<string>();
  for (const { from } of earlier) {
    restudy(doing, String(from));
    for (const claim of await forgetOrigins(doing.tx, String(from), MOST_CLAIMS)) claims.add(claim);
  }
  for (const claim of [...claims].slice(0, MOST_CLAIMS)) await judgeNewcomers(doing, claim, []);
}
