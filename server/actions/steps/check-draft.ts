import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { checkMarks, testimonyOfMark } from '../../judging/drafts/check-draft.ts';
import { checkAgainst } from '../../judging/drafts/check-figure.ts';
import type { DraftText } from '../../judging/drafts/check-draft.ts';
import type { Finding } from '../../judging/drafts/finding.ts';
import { marksOf } from '../../judging/drafts/marks.ts';
import type { DraftMark } from '../../judging/drafts/marks.ts';
import { proposeFormulas } from '../../judging/drafts/propose.ts';
import { knownFor } from '../../store/draft-known.ts';
import type { Asking } from '../../store/draft-known.ts';
import { baseOf } from '../../store/drafts.ts';
import type { FoundMark, FoundWhen } from '../../store/drafts.ts';
import { textsFor } from '../../store/quoted-texts.ts';
import { holdWitnesses, keepWitnesses } from '../../store/recent.ts';
import type { HeldWitnesses } from '../../store/recent.ts';
import type { Store } from '../../store/store.ts';
import { keysOf } from './engine.ts';

/** The words of a draft on their way to be checked. */
export interface DraftWords extends DraftText {
  /** ISO 639-1 code; detected where it is null. */
  readonly language: string | null;
}

/** What is known already of the marks, by their numbers: the claims persons linked them to, and findings that hold still. */
export interface Before {
  readonly links: ReadonlyMap<number, string>;
  readonly kept: ReadonlyMap<number, Finding>;
}

const NOTHING_BEFORE: Before = { links: new Map(), kept: new Map() };

/** The marks of a draft's words, as they stand in them. */
export const readDraft = ({ text, published, language }: DraftWords): DraftMark[] =>
  marksOf(text, { published, language: language ?? undefined });

function askingOf(marks: readonly DraftMark[], words: DraftWords, { links, kept }: Before): Asking[] {
  return marks.flatMap((mark) => {
    const testimony = kept.has(mark.number) ? null : testimonyOfMark(mark, words);
    const linked = links.get(mark.number) ?? null;
    return testimony === null ? [] : [{ number: mark.number, keys: linked === null ? keysOf(testimony) : [], linked }];
  });
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

async function findAll(
  store: Store,
  {
    words,
    marks,
    before,
    held,
  }: { words: DraftWords; marks: readonly DraftMark[]; before: Before; held: HeldWitnesses },
): Promise<Map<number, Finding>> {
  const known = await knownFor(store.db, askingOf(marks, words, before), held);
  const quotations = marks.filter(({ kind, number }) => kind === 'quotation' && !before.kept.has(number));
  const texts = new Map<number, Awaited<ReturnType<typeof textsFor>>>();
  for (const mark of quotations) texts.set(mark.number, await textsFor(store, mark.printed));
  const kept = new Map([...before.kept, ...(await linkedFindings(marks, words, known, before.links))]);
  const cases = marks.map((mark) => ({
    mark,
    known: known.get(mark.number) ?? { claims: [], alone: [] },
    texts: texts.get(mark.number) ?? [],
  }));
  return checkMarks(words, cases, { formulas: proposeFormulas(words.text, marks), marks, kept });
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
  { marks = readDraft(words), before = NOTHING_BEFORE }: { marks?: readonly DraftMark[]; before?: Before } = {},
): Promise<CheckedDraft> {
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
