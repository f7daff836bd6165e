import { multiplied, refined, type Draft } from './draft.ts';
import { isDash, sentenceEnd, sentenceStart, touches, wordAt, type Glance } from './glance.ts';
import { phraseAt } from './phrases.ts';

/** How two neighbours are linked: by a dash, "to", "and" after "between", or "or". */
type Link = 'dash' | 'to' | 'between' | 'or';

/** Joins neighbours into ranges ("5–7%", "between €18 and €24", "two to seven years") and drops scores ("3-1") and number chains ("555-0142"). */
export function withRanges(glance: Glance, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft === undefined) continue;
    const chain = chainEnd(glance, drafts, i);
    if (chain > i + 1 || (chain === i + 1 && isScore(glance, draft, drafts[chain]))) {
      i = chain;
      continue;
    }
    const next = drafts[i + 1];
    const range = next === undefined ? null : rangeOf(glance, draft, next);
    if (range !== null) i++;
    out.push(range ?? lent(glance, draft, next));
  }
  return out;
}

/** Index of the last draft of a chain "a-b-c…" that starts at `i`. */
function chainEnd(glance: Glance, drafts: readonly Draft[], i: number): number {
  let last = i;
  for (;;) {
    const here = drafts[last];
    const next = drafts[last + 1];
    if (here === undefined || next === undefined || !dashed(glance, here, next)) return last;
    last++;
  }
}

const dashed = (glance: Glance, a: Draft, b: Draft): boolean =>
  a.end + 1 === b.first &&
  isDash(glance, a.end) &&
  touches(glance, a.end) &&
  touches(glance, b.first) &&
  a.form !== 'vague';

/** "3-1", "2-2": falling or level numbers, or rising ones in a sentence about a game, and no unit beside them. */
function isScore(glance: Glance, a: Draft, b: Draft | undefined): boolean {
  if (b === undefined || a.best === null || b.best === null || a.unit !== undefined) return false;
  const raw = b.best / b.scale;
  if (a.best >= raw && a.best >= b.best) return true;
  if (b.unit !== undefined || b.scale > 1 || a.best > 30 || b.best > 30) return false;
  return speaksOfGames(glance, a) && !glance.book.countables.has(wordAt(glance, b.end));
}

function speaksOfGames(glance: Glance, draft: Draft): boolean {
  const end = Math.min(sentenceEnd(glance, draft.first), draft.end + 30);
  for (let at = Math.max(sentenceStart(glance, draft.first), draft.first - 30); at < end; at++) {
    if (glance.book.scoreWords.has(wordAt(glance, at))) return true;
  }
  return false;
}

function rangeOf(glance: Glance, a: Draft, b: Draft): Draft | null {
  const link = linkOf(glance, a, b);
  if (link === null || a.best === null || b.best === null || a.form === 'single') return null;
  const lower = sharesScale(a, b) ? multiplied(a, b.scale).best : a.best;
  if (lower === null || lower >= b.best || !unitsAgree(a, b) || !linkHolds(glance, a, b, link)) return null;
  const first = link === 'between' ? a.first - 1 : a.first;
  const found = {
    first,
    coreEnd: b.coreEnd,
    end: b.end,
    kind: b.kind,
    best: null,
    lower,
    upper: b.best,
    hedge: 'range' as const,
    scale: b.scale,
  };
  const unit = b.unit ?? a.unit;
  return refined({ ...a, unit }, found, `range-${link}`);
}

/** What stands between the two: nothing but a link word, and maybe a hedge before the second. */
function linkOf(glance: Glance, a: Draft, b: Draft): Link | null {
  if (dashed(glance, a, b)) return 'dash';
  const { book } = glance;
  const at = isDash(glance, a.end) && touches(glance, a.end) ? a.end + 1 : a.end;
  const word = wordAt(glance, at);
  if (!reaches(glance, at + 1, b.first)) return null;
  if (book.and.has(word) && betweenBefore(glance, a.first)) return 'between';
  if (book.rangeTo.has(word)) return 'to';
  return book.rangeOr.has(word) ? 'or' : null;
}

/** The second number follows at once, a hedge, hyphen or article before it allowed. */
function reaches(glance: Glance, from: number, first: number): boolean {
  if (from === first) return true;
  if (isDash(glance, from) && from + 1 === first) return true;
  const hedge = phraseAt(glance.book.hedgesBefore, glance, from);
  return hedge?.end === first;
}

function betweenBefore(glance: Glance, first: number): boolean {
  return glance.book.rangeBetween.has(wordAt(glance, first - 1));
}

/** "5 to 7 million": the first takes the scale of the second where it is printed without one and is the smaller number. */
function sharesScale(a: Draft, b: Draft): boolean {
  if (a.scale !== 1 || b.scale === 1 || a.best === null || b.best === null || a.unit === '%') return false;
  return a.best < b.best / b.scale || (a.best < 1000 && b.scale >= 1e6 && a.best > 0 && a.best * b.scale < b.best);
}

function unitsAgree(a: Draft, b: Draft): boolean {
  return (
    a.unit === b.unit ||
    a.unit === undefined ||
    (b.unit === undefined && a.unit.length === 3 && a.unit === a.unit.toUpperCase())
  );
}

function linkHolds(glance: Glance, a: Draft, b: Draft, link: Link): boolean {
  if (link === 'or') return b.unit === a.unit || a.unit === undefined ? nearby(a, b) : false;
  if (link !== 'to') return true;
  return (!isChange(glance, a) || isSpread(glance, a, b)) && !glance.book.scoreVerbs.has(wordAt(glance, a.first - 1));
}

/** "will rise 40 to 70 cm": behind the verb itself, numbers of one size that share the unit of the second are a range. */
const isSpread = (glance: Glance, a: Draft, b: Draft): boolean =>
  a.unit === undefined &&
  b.unit !== undefined &&
  nearby(a, b) &&
  !glance.book.rangeFrom.has(wordAt(glance, a.first - 1));

/** "two or three": neighbours of one size. */
const nearby = (a: Draft, b: Draft): boolean =>
  a.best !== null && b.best !== null && a.best > 0 && b.best <= a.best * 2.5 && a.form === b.form;

/** How far before "from 20 to 30" a verb of change may stand, in tokens. */
const REACH = 9;

/** "rose from 20 to 30", "fell 5 to 20" tell a change and not a range. */
function isChange(glance: Glance, a: Draft): boolean {
  const { book } = glance;
  const before = wordAt(glance, a.first - 1);
  if (book.changeVerbs.has(before)) return true;
  if (!book.rangeFrom.has(before)) return false;
  for (let at = a.first - 2; at >= Math.max(sentenceStart(glance, a.first), a.first - REACH); at--)
    if (book.changeVerbs.has(wordAt(glance, at))) return true;
  return false;
}

/** "rose from 3 to 5 percent", "18 and 24 euros": a bare first number takes the unit of the second. */
function lent(glance: Glance, draft: Draft, next: Draft | undefined): Draft {
  if (
    next?.unit === undefined ||
    draft.unit !== undefined ||
    draft.form === 'single' ||
    draft.form === 'vague' ||
    draft.form === 'ratio'
  )
    return draft;
  if (draft.kind !== 'quantity' || !linksPlainly(glance, draft.end, next.first)) return draft;
  const shared =
    next.scale >= 1e6 && draft.scale === 1 && draft.best !== null && draft.best < 1000
      ? multiplied(draft, next.scale)
      : {};
  return refined(draft, { ...shared, unit: next.unit, kind: next.kind }, 'unit-of-next');
}

function linksPlainly(glance: Glance, at: number, first: number): boolean {
  const { book } = glance;
  const link = wordAt(glance, at);
  return (
    at + 1 === first && (book.rangeTo.has(link) || book.and.has(link) || book.rangeOr.has(link) || isDash(glance, at))
  );
}
