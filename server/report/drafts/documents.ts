import type { DraftMarkView } from '../../contract.ts';
import { inputName } from '../../judging/drafts/unfit.ts';
import { dayLabel } from '../../judging/wording.ts';
import { paragraphsIn } from '../../text/paragraph-pairs.ts';
import { sourceLine } from '../documents/claims.ts';
import type { Block, Leaving, Run } from '../documents/page.ts';
import { isOpenMark } from './leaving-draft.ts';
import type { LeavingDraft } from './leaving-draft.ts';

const DECIDED = {
  open: 'open again',
  keep: 'kept as written',
  accept: 'wording accepted',
  link: 'linked to another claim',
  'on-author': 'on author',
  'cannot-verify': 'cannot verify',
} as const;

const day = (iso: string): string => dayLabel(iso.slice(0, 10));
const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const leadOf = ({ page }: LeavingDraft, at: Date, words: string): string =>
  `Made with Crosscheck on ${day(at.toISOString())} from version ${page.shown} of ${page.id}: ${words}.`;

/** Who decided what on a mark, and when: “kept as written, B. (Ben), 2 Mar 2024. A note”. */
function decisionWords({ decision }: DraftMarkView): string {
  if (decision === null) return 'not checked';
  const { decision: what, initials, by, at, note } = decision;
  return `${DECIDED[what]}, ${initials} (${by}), ${day(at)}${note === '' ? '' : `. ${note}`}`;
}

const FORMULA_WORDS = {
  sum: 'sum',
  difference: 'difference',
  share: 'share in percent',
  change: 'change in percent',
  rate: 'rate',
} as const;

/** The formula of a derived figure with its inputs and who stated it: “Formula: change in percent, mark 17 and CLM-3 …”. */
function formulaWords({ formula, derived }: DraftMarkView): string {
  const shown = formula ?? derived;
  if (shown === null) return '';
  const stated =
    formula === null ? 'as its sentence has it' : `${formula.initials} (${formula.by}), ${day(formula.at)}`;
  return `Formula: ${FORMULA_WORDS[shown.kind]}, ${shown.inputs.map(inputName).join(' and ')} (${stated}).`;
}

/** What stands behind a mark: the finding, the source by its number, and how many origins there are. */
function evidenceWords(mark: DraftMarkView, { numberOf }: LeavingDraft): string {
  const { explanation, place, witnesses, claim, missing } = mark;
  const number = place === null ? undefined : numberOf.get(place.source);
  const origins = (one: NonNullable<typeof witnesses>): string =>
    one.originsAtLeast === one.originsAtMost ? `${one.originsAtLeast}` : `${one.originsAtLeast}–${one.originsAtMost}`;
  return [
    explanation,
    formulaWords(mark),
    missing.length === 0 ? '' : `Missing: ${missing.join(', ')}.`,
    number === undefined ? '' : `[${number}]`,
    witnesses === null ? '' : `Outlets: ${witnesses.outlets}, origins: ${origins(witnesses)}.`,
    claim === null ? '' : `(${claim.id})`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** The words of a draft, paragraph by paragraph, each mark with its number and how it stands behind it. */
function annotated({ page: { text, list } }: LeavingDraft): Block[] {
  return paragraphsIn(text).map((paragraph): Block => {
    const runs: Run[] = [];
    let from = paragraph.start;
    for (const { start, end, number, state } of list) {
      if (start < from || start >= paragraph.end) continue;
      const to = Math.min(end, paragraph.end);
      runs.push(text.slice(from, start), { strong: text.slice(start, to) }, ` [${number} ${state}]`);
      from = to;
    }
    return { kind: 'paragraph', runs: [...runs, text.slice(from, paragraph.end)] };
  });
}

/** The draft with every mark numbered in its words, and beneath them what was found and decided on each. */
export function annotatedDraft(draft: LeavingDraft, at: Date): Leaving {
  const { page } = draft;
  const rows = page.list.map((mark) => [
    String(mark.number),
    mark.printed,
    mark.state,
    evidenceWords(mark, draft),
    mark.wording ?? '',
    decisionWords(mark),
  ]);
  return {
    title: page.title,
    lead: leadOf(draft, at, `${page.checked} of ${page.marks} checked`),
    blocks: [
      ...annotated(draft),
      { kind: 'heading', words: 'Checks' },
      { kind: 'table', heads: ['Mark', 'As written', 'Stands', 'Found', 'Suggested', 'Decided'], rows },
      { kind: 'heading', words: 'Sources' },
      ...numbered(draft),
    ],
  };
}

function numbered({ sources }: LeavingDraft): Block[] {
  if (sources.length === 0) return [{ kind: 'paragraph', runs: ['No source is held for any of its marks.'] }];
  return [{ kind: 'numbered', lines: sources.map(sourceLine) }];
}

/** The numbered list of the sources that a draft's marks were held against, in the order of its words. */
export const draftSources = (draft: LeavingDraft, at: Date): Leaving => ({
  title: `Sources of ${draft.page.title}`,
  lead: leadOf(draft, at, many(draft.sources.length, 'source')),
  blocks: numbered(draft),
});

/** The list of changes: what is written, what is suggested or was accepted in its place, why, and who decided it. */
export function draftChanges(draft: LeavingDraft, at: Date): Leaving {
  const changed = draft.page.list.filter((mark) => (mark.decision?.wording ?? mark.wording) !== null);
  const rows = changed.map((mark) => [
    String(mark.number),
    mark.printed,
    mark.decision?.wording ?? mark.wording ?? '',
    evidenceWords(mark, draft),
    decisionWords(mark),
  ]);
  return {
    title: `Changes to ${draft.page.title}`,
    lead: leadOf(draft, at, many(changed.length, 'change')),
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', runs: ['No other wording is suggested.'] }]
        : [{ kind: 'table', heads: ['Mark', 'As written', 'Suggested', 'Why', 'Decided'], rows }],
  };
}

/** What of a draft is open or disputed, each with wording that is safe to print and what would settle it. */
export function draftOpen(draft: LeavingDraft, at: Date): Leaving {
  const open = draft.page.list.filter(isOpenMark);
  const blocks = open.flatMap((mark): Block[] => {
    const safe = mark.claim === null ? undefined : draft.wordings.get(mark.claim.id);
    const use = mark.wording ?? (safe === undefined || safe.wording === '' ? null : safe.wording);
    return [
      { kind: 'heading', words: `Mark ${mark.number}: ${mark.printed}` },
      { kind: 'paragraph', runs: [{ strong: `${mark.state}. ` }, evidenceWords(mark, draft)] },
      ...(use === null ? [] : [{ kind: 'paragraph' as const, runs: [{ strong: 'Wording to use: ' }, use] }]),
      ...(safe?.settles ?? []).map((words): Block => ({ kind: 'paragraph', runs: [words] })),
      { kind: 'paragraph', runs: [decisionWords(mark)] },
    ];
  });
  const lead = leadOf(draft, at, `${open.length} of ${many(draft.page.marks, 'mark')} open or disputed`);
  return { title: `Open or disputed in ${draft.page.title}`, lead, blocks };
}
