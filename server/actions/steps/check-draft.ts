import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { checkSteps, testimonyOfMark } from '../../judging/drafts/check-draft.ts';
import { checkAgainst } from '../../judging/drafts/check-figure.ts';
import type { DraftText } from '../../judging/drafts/check-draft.ts';
import type { Finding, Formula } from '../../judging/drafts/finding.ts';
import type { KnownClaim } from '../../judging/drafts/known.ts';
import { markSteps } from '../../judging/drafts/marks.ts';
import type { DraftMark } from '../../judging/drafts/marks.ts';
import { proposeFormulas } from '../../judging/drafts/propose.ts';
import { claimsIn } from '../../store/draft-formulas.ts';
import { claimsKnown, knownFor } from '../../store/draft-known.ts';
import type { Asking } from '../../store/draft-known.ts';
import { baseOf } from '../../store/draft-changes.ts';
import type { FoundMark, FoundWhen } from '../../store/drafts.ts';
import { textsFor } from '../../store/quoted-texts.ts';
import { holdWitnesses, keepWitnesses } from '../../store/recent.ts';
import type { HeldWitnesses } from '../../store/recent.ts';
import type { Store } from '../../store/store.ts';
import { inTurns, othersTurn } from '../../store/turns.ts';
import type { Steps } from '../../text/steps.ts';
import { keysOf } from './engine.ts';

/** The words of a draft on their way to be checked. */
export interface DraftWords extends DraftText {
  /** ISO 639-1 code; detected where it is null. */
  readonly language: string | null;
}

/** What is known already of the marks, by their numbers: what persons said of them, and findings that hold still. */
export interface Before {
  /** The claims that persons linked marks to. */
  readonly links: ReadonlyMap<number, string>;
  /** What persons say that marks are derived from. */
  readonly formulas: ReadonlyMap<number, Formula>;
  readonly kept: ReadonlyMap<number, Finding>;
}

const NOTHING_BEFORE: Before = { links: new Map(), formulas: new Map(), kept: new Map() };

/** The marks of a draft's words, as they stand in them. */
export const readDraft = ({ text, published, language }: DraftWords): Promise<DraftMark[]> =>
  inTurns(markSteps(text, { published, language: language ?? undefined }));

function* askingOf(marks: readonly DraftMark[], words: DraftWords, { links, kept }: Before): Steps<Asking[]> {
  const asking: Asking[] = [];
  for (const mark of marks) {
    const testimony = kept.has(mark.number) ? null : testimonyOfMark(mark, words);
    if (testimony === null) continue;
    const linked = links.get(mark.number) ?? null;
    asking.push({ number: mark.number, keys: linked === null ? keysOf(testimony) : [], linked });
    yield;
  }
  return asking;
}

/** Marks with a claim that a person linked them to are held against that claim alone. */
async function linkedFindings(
  marks: readonly DraftMark[],
  words: DraftWords,
  known: Awaited<ReturnType<typeof knownFor>>,
  links: Before['links'],
): Promise<Map<number, Finding>> {
  const found = new Map<number, Finding>();
  for (const number of links.keys()) {
    const mark = marks[number - 1];
    const testimony = mark && testimonyOfMark(mark, words);
    const claim = known.get(number)?.claims[0];
    if (testimony && claim) found.set(number, checkAgainst(testimony, claim));
  }
  return found;
}

/** The claims that formulas take figures from, as they stand, by their ids; reads only. */
export const formulaClaims = (
  store: Store,
  formulas: Iterable<Formula>,
  held: HeldWitnesses = holdWitnesses(store),
): Promise<Map<string, KnownClaim>> => claimsKnown(store.db, claimsIn(formulas), held);

async function findAll(
  store: Store,
  {
    words,
    marks,
    before,
    held,
  }: { words: DraftWords; marks: readonly DraftMark[]; before: Before; held: HeldWitnesses },
): Promise<Map<number, Finding>> {
  const known = await knownFor(store.db, await inTurns(askingOf(marks, words, before)), held);
  const quotations = marks.filter(({ kind, number }) => kind === 'quotation' && !before.kept.has(number));
  const texts = new Map<number, Awaited<ReturnType<typeof textsFor>>>();
  for (const mark of quotations) {
    texts.set(mark.number, await textsFor(store, mark.printed));
    await othersTurn();
  }
  const kept = new Map([...before.kept, ...(await linkedFindings(marks, words, known, before.links))]);
  const cases = marks.map((mark) => ({
    mark,
    known: known.get(mark.number) ?? { claims: [], alone: [] },
    texts: texts.get(mark.number) ?? [],
  }));
  const stated = before.formulas;
  const claims = await formulaClaims(store, stated.values(), held);
  const formulas = { proposed: proposeFormulas(words.text, marks), stated, claims };
  return inTurns(checkSteps(words, cases, { formulas, marks, kept }));
}

/** A draft that was checked: each mark with what was found, and when. */
export interface CheckedDraft {
  readonly found: readonly FoundMark[];
  readonly when: Omit<FoundWhen, 'at'>;
}

/**
 * Checks a draft's marks against everything known; reads only, outside of any transaction. The cost of one mark is
 * bounded and does not grow with the number of claims.
 */
export async function checkDraft(
  store: Store,
  words: DraftWords,
  { marks: read, before = NOTHING_BEFORE }: { marks?: readonly DraftMark[]; before?: Before } = {},
): Promise<CheckedDraft> {
  const marks = read ?? (await readDraft(words));
  const held = holdWitnesses(store);
  const base = await baseOf(store.db);
  const findings = await findAll(store, { words, marks, before, held });
  keepWitnesses(store, held);
  const found = marks.flatMap((mark) => {
    const finding = findings.get(mark.number);
    return finding ? [{ mark, finding }] : [];
  });
  return { found, when: { engineVersion: ENGINE_VERSION, base } };
}
