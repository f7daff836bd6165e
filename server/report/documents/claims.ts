import type { ClaimView } from '../../contract.ts';
import { dayLabel, RELATION_WORDS } from '../../judging/wording.ts';
import type { NamedSource } from '../../store/draft-sources.ts';
import type { Store } from '../../store/store.ts';
import { claimView } from '../../store/views/claim.ts';
import { claimsPage } from '../../store/views/claims.ts';
import type { Block, Leaving, Run } from './page.ts';

type Evidence = ClaimView['evidence'][number];
type Source = Evidence['statement']['source'];

const day = (iso: string | null): string => (iso === null ? 'day not stated' : dayLabel(iso.slice(0, 10)));

/** A source in the house's style: outlet, title, day, address. Numbered citations of every format take its place. */
export function sourceLine(source: NamedSource): Run[] {
  const { outlet, title, publishedAt, url } = source;
  const head: Run[] = [{ strong: outlet.name }, ', ', { quoted: title }, `, ${day(publishedAt)}`];
  return url === null ? [...head, '.'] : [...head, ', ', { link: url }];
}

/** Evidence that counts: what a person rejected is left out. */
const counted = ({ evidence }: ClaimView): Evidence[] => evidence.filter(({ decision }) => decision !== 'rejected');

function sourcesOf(claims: readonly ClaimView[]): Source[] {
  const sources = new Map<string, Source>();
  for (const claim of claims)
    for (const { statement } of counted(claim))
      if (!sources.has(statement.source.id)) sources.set(statement.source.id, statement.source);
  return [...sources.values()];
}

const MOST_CLAIMS = 500;

/** The claims asked for, or every claim that is followed, at most 500. Throws AppError `not-found`. */
export async function claimsFor(store: Store, ids: readonly string[]): Promise<ClaimView[]> {
  const wanted = ids.length > 0 ? ids : await everyClaim(store);
  const claims: ClaimView[] = [];
  for (const id of wanted) claims.push(await claimView(store, id));
  return claims;
}

async function everyClaim(store: Store): Promise<string[]> {
  const { rows } = await claimsPage(store, { limit: MOST_CLAIMS, sort: 'title' });
  return rows.map(({ id }) => id);
}

const made = (at: Date): string => `Made with Crosscheck on ${dayLabel(at.toISOString().slice(0, 10))}`;

/** The numbered list of the sources that claims rest on. */
export function sourceList(claims: readonly ClaimView[], at: Date): Leaving {
  const sources = sourcesOf(claims);
  const lines = sources.map(sourceLine);
  const blocks: Block[] =
    lines.length === 0 ? [{ kind: 'paragraph', runs: ['No source is attached.'] }] : [{ kind: 'numbered', lines }];
  return { title: 'Sources', lead: `${made(at)}: ${sources.length} sources of ${claims.length} claims.`, blocks };
}

const OPEN: ReadonlySet<string> = new Set(['conflict', 'open']);

/** What is open or disputed in a claim; empty where nothing is. */
const disputes = ({ disagreements }: ClaimView): ClaimView['disagreements'] =>
  disagreements.filter(({ group }) => OPEN.has(group));

/** What is open or disputed, with wording that is safe to print and what would settle it. */
export function openList(claims: readonly ClaimView[], at: Date): Leaving {
  const open = claims.filter((claim) => disputes(claim).length > 0);
  const blocks = open.flatMap((claim): Block[] => [
    { kind: 'heading', words: `${claim.title} (${claim.id})` },
    ...disputes(claim).map(({ a, b, relation, explanation }): Block => ({
      kind: 'paragraph',
      runs: [{ strong: `${a} against ${b}: ${RELATION_WORDS[relation]}. ` }, explanation],
    })),
    { kind: 'paragraph', runs: [{ strong: 'Wording to use: ' }, claim.wording] },
    ...claim.settles.map((words): Block => ({ kind: 'paragraph', runs: [words] })),
  ]);
  const lead = `${made(at)}: ${open.length} of ${claims.length} claims are open or disputed.`;
  return { title: 'Open or disputed', lead, blocks };
}

/** Everything on one claim: the answers, why they differ, the verdicts, each quote with its dates and hash, the sources. */
export function dossier(claim: ClaimView, at: Date): Leaving {
  const sources = sourcesOf([claim]);
  const numberOf = new Map(sources.map((source, index) => [source.id, index + 1]));
  return {
    title: claim.title,
    lead: `${made(at)}: the dossier of ${claim.id}. ${claim.question}`.trim(),
    blocks: [
      { kind: 'paragraph', runs: [claim.standfirst] },
      { kind: 'heading', words: 'Answers' },
      answersOf(claim),
      { kind: 'paragraph', runs: [{ strong: 'Wording to use: ' }, claim.wording] },
      ...whyOf(claim),
      ...verdictsOf(claim),
      { kind: 'heading', words: 'Evidence' },
      ...counted(claim).map((one): Block => ({ kind: 'paragraph', runs: testimonyOf(one, numberOf) })),
      { kind: 'heading', words: 'Sources' },
      { kind: 'numbered', lines: sources.map(sourceLine) },
    ],
  };
}

const answersOf = ({ positions }: ClaimView): Block => ({
  kind: 'table',
  heads: ['', 'Answer', 'Kind', 'Outlets', 'Origins'],
  rows: positions.map(({ letter, label, modality, witnesses: { outlets, originsAtLeast, originsAtMost } }) => [
    letter,
    label,
    modality,
    String(outlets),
    originsAtLeast === originsAtMost ? String(originsAtLeast) : `${originsAtLeast}–${originsAtMost}`,
  ]),
});

function whyOf({ disagreements }: ClaimView): Block[] {
  if (disagreements.length === 0) return [];
  const told = disagreements.map(({ a, b, relation, explanation }): Block => ({
    kind: 'paragraph',
    runs: [{ strong: `${a} against ${b}: ${RELATION_WORDS[relation]}. ` }, explanation],
  }));
  return [{ kind: 'heading', words: 'Why they differ' }, ...told];
}

function verdictsOf({ verdicts }: ClaimView): Block[] {
  if (verdicts.length === 0) return [];
  const told = verdicts.map(({ finding, resolution, note, by, at, secondedBy }): Block => {
    const second = secondedBy === null ? '' : `, seconded by ${secondedBy}`;
    return {
      kind: 'paragraph',
      runs: [{ strong: finding }, ` (${resolution.replaceAll('-', ' ')}; ${by}, ${day(at)}${second}). ${note}`],
    };
  });
  return [{ kind: 'heading', words: 'Verdicts' }, ...told];
}

function testimonyOf({ statement }: Evidence, numberOf: ReadonlyMap<string, number>): Run[] {
  const { quote, source, id } = statement;
  return [
    { quoted: quote.exact },
    ` [${numberOf.get(source.id) ?? '–'}] ${source.outlet.name}, ${day(source.publishedAt)}, ${quote.locator} (${id}).`,
  ];
}
