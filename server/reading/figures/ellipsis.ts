import { refined, type Draft } from './draft.ts';
import { isPunctuation, isWord, sentenceStart, wordAt, type Glance } from './glance.ts';
import { phraseBefore } from './phrases.ts';

/** Gives bare figures the unit of the one they are set against: "1.4 million barrels a day, against 1.55 million", "over 12 months … over 24". */
export function withEllipsis(glance: Glance, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) out.push(borrowed(glance, draft, out));
  return out;
}

/** How many figures back are asked for a unit. */
const REACH = 4;

function borrowed(glance: Glance, draft: Draft, before: readonly Draft[]): Draft {
  if (!isBare(glance, draft)) return draft;
  const start = sentenceStart(glance, draft.first);
  const link = wordAt(glance, draft.first - 1);
  const compared = phraseBefore(glance.book.compare, glance, draft.first) !== null;
  if (!compared) return draft;
  for (const earlier of before.slice(-REACH).reverse()) {
    if (earlier.first < start || earlier.unit === undefined) continue;
    const sameLink = wordAt(glance, earlier.first - 1) === link;
    if (earlier.kind === 'duration' && !sameLink) continue;
    if (earlier.kind !== 'duration' && glance.book.spanPrepositions.has(link)) continue;
    return refined(draft, { unit: earlier.unit, kind: earlier.kind }, 'unit-of-earlier');
  }
  return draft;
}

/** Nothing that could be counted stands behind the number. */
function isBare(glance: Glance, draft: Draft): boolean {
  if (
    draft.unit !== undefined ||
    draft.kind !== 'quantity' ||
    draft.form === 'vague' ||
    draft.form === 'fraction' ||
    draft.form === 'ratio' ||
    draft.form === 'single'
  )
    return false;
  return (
    isPunctuation(glance, draft.end) ||
    !isWord(glance, draft.end) ||
    glance.taken[draft.end] === 1 ||
    glance.book.functionWords.has(wordAt(glance, draft.end))
  );
}
