import { compareOnClaim, compareTestimonies } from '../compare.ts';
import type { Comparison, Testimony } from '../comparison.ts';
import { isSharp } from '../positions.ts';
import type { Relation } from '../relation.ts';
import { sameThing, topicOf } from '../topic.ts';
import { spanLabel } from '../wording.ts';
import { finding } from './finding.ts';
import type { Behind, Finding } from './finding.ts';
import type { Known, KnownAnswer, KnownClaim, KnownPair } from './known.ts';
import { endOf, isLater, MOVED } from './standing-answer.ts';

/** Below this a likeness is chance; as for suggestions. */
const SURE = 0.6;
/** A mark differs only from what is surely about the same thing; below this its claim is another question. */
const SURE_TO_DIFFER = 0.75;
/** A claim this much less alike than the best is another question. */
const NEAR = 0.12;

/** A claim a mark speaks of, and how the mark stands to each of its answers. */
interface Held {
  readonly claim: KnownClaim;
  readonly score: number;
  readonly against: readonly { readonly answer: KnownAnswer; readonly comparison: Comparison }[];
}

const AGREE_ORDER: readonly Relation[] = ['same', 'conversion', 'rounding', 'bound', 'overlap'];

const originsWords = ({ outlets, originsAtLeast, originsAtMost }: Behind): string => {
  const origins = originsAtLeast === originsAtMost ? String(originsAtLeast) : `${originsAtLeast}–${originsAtMost}`;
  return `${outlets} outlet${outlets === 1 ? '' : 's'}, ${origins} origin${origins === '1' ? '' : 's'}`;
};

/** A claim with how alike the mark is to each of its answers, and to the most alike of them. */
interface Scored {
  readonly claim: KnownClaim;
  readonly scores: readonly number[];
  readonly score: number;
}

function scored(mark: Testimony, claim: KnownClaim): Scored {
  const scores = claim.answers.map((answer) => sameThing(mark, answer.lead.testimony).score);
  return { claim, scores, score: Math.max(0, ...scores) };
}

function heldAgainst(mark: Testimony, { claim, scores, score }: Scored): Held | null {
  if (score < SURE) return null;
  const against = claim.answers.flatMap((answer, at) => {
    if ((scores[at] ?? 0) < SURE - NEAR) return [];
    const comparison = compareOnClaim(mark, answer.lead.testimony);
    return comparison.relation === 'unrelated' ? [] : [{ answer, comparison }];
  });
  return against.length === 0 ? null : { claim, score, against };
}

const agreeing = ({ against }: Held) =>
  [...against]
    .filter(({ comparison }) => comparison.group === 'agree')
    .sort((a, b) => AGREE_ORDER.indexOf(a.comparison.relation) - AGREE_ORDER.indexOf(b.comparison.relation))[0];

/** The claim a mark speaks of: the most alike; of claims about as alike one that has the mark's answer. */
function chosen(mark: Testimony, { claims }: Known): Held | null {
  let best: Held | null = null;
  for (const one of claims.map((claim) => scored(mark, claim)).sort((a, b) => b.score - a.score)) {
    if (best !== null && one.score < best.score - NEAR) break;
    const held = heldAgainst(mark, one);
    if (held === null) continue;
    if (agreeing(held) !== undefined) return held;
    best ??= held;
  }
  return best;
}

const pairsOf = ({ pairs }: KnownClaim, letter: string): readonly KnownPair[] =>
  pairs.filter(({ a, b }) => a === letter || b === letter);

const other = ({ a, b }: KnownPair, letter: string): string => (a === letter ? b : a);

const whenOf = ({ asOf: { start, end } }: KnownAnswer): string => {
  const [from, to] = [start ?? end, end ?? start];
  return from === null || to === null ? '' : ` (${spanLabel(from, to)})`;
};

/** True when the draft itself says that its figure is of the time of an answer, and not of now. */
function saysItsTime(mark: Testimony, answer: KnownAnswer, newer: KnownAnswer): boolean {
  const { asOf } = mark.statement;
  if (!asOf.stated) return false;
  const [start, end] = [asOf.start ?? asOf.end ?? '', asOf.end ?? asOf.start ?? ''];
  const at = endOf(newer);
  return end !== '' && (at === '' || end < at) && start !== '' && start <= (endOf(answer) || start);
}

/** The later answer that took the place of this one, unless the draft speaks of the earlier time. */
function successor(
  mark: Testimony,
  claim: KnownClaim,
  answer: KnownAnswer,
): { newer: KnownAnswer; pair: KnownPair } | null {
  const found = pairsOf(claim, answer.letter).flatMap((pair) => {
    const newer = claim.answers.find(({ letter }) => letter === other(pair, answer.letter));
    if (newer === undefined || !MOVED.includes(pair.relation) || !isLater(newer, answer)) return [];
    return pair.relation !== 'corrected' && saysItsTime(mark, answer, newer) ? [] : [{ newer, pair }];
  });
  return found.sort((a, b) => (endOf(a.newer) < endOf(b.newer) ? 1 : -1))[0] ?? null;
}

interface Answered {
  readonly mark: Testimony;
  readonly claim: KnownClaim;
  readonly answer: KnownAnswer;
  readonly comparison: Comparison;
}

const about = ({ claim, answer }: Pick<Answered, 'claim' | 'answer'>) => ({
  claim: claim.id,
  position: answer.letter,
  statement: answer.lead.id,
  behind: answer.behind,
});

/** Words to print instead: those of another answer, where the mark is a figure of the same shape. */
const wordingOf = (mark: Testimony, answer: KnownAnswer): string | null =>
  answer.label === '' || answer.label === mark.statement.printed ? null : answer.lead.testimony.statement.printed;

function agreed(answered: Answered): Finding {
  const { mark, claim, answer, comparison } = answered;
  const { verdict } = claim;
  const base = about(answered);
  const moved = successor(mark, claim, answer);
  const preferred = claim.answers.find(({ letter }) => letter === verdict?.prefers);
  if (moved !== null && preferred?.letter !== answer.letter)
    return finding(
      'differs',
      `${answer.label}${whenOf(answer)} is the earlier figure; ${moved.newer.label}${whenOf(moved.newer)} took its place. ${moved.pair.explanation}`,
      {
        ...about({ claim, answer: moved.newer }),
        relation: moved.pair.relation,
        wording: wordingOf(mark, moved.newer),
      },
    );
  if (preferred !== undefined && preferred.letter !== answer.letter) {
    const pair = pairsOf(claim, answer.letter).find((one) => other(one, answer.letter) === preferred.letter);
    if (pair?.group === 'conflict')
      return finding('differs', `The verdict prefers ${preferred.label}. ${pair.explanation}`, {
        ...about({ claim, answer: preferred }),
        relation: pair.relation,
        wording: wordingOf(mark, preferred),
      });
  }
  const settled = { ...base, relation: comparison.relation };
  if (verdict !== null) return finding('agrees', `As the verdict on ${claim.title} has it.`, settled);
  const conflict = pairsOf(claim, answer.letter).find(({ group }) => group === 'conflict');
  if (conflict) return finding('contested', conflict.explanation, { ...base, relation: conflict.relation });
  const open = pairsOf(claim, answer.letter).find(({ relation }) => relation === 'undetermined');
  if (open) return finding('unsettled', open.explanation, { ...base, relation: open.relation, missing: open.missing });
  return byOrigins(answered, settled);
}

/** Without a verdict an answer is settled by two independent origins; outlets that print one text are one witness. */
function byOrigins({ mark, claim, answer }: Answered, settled: Partial<Finding>): Finding {
  const { behind } = answer;
  if (behind.originsAtLeast >= 2)
    return finding('agrees', `${originsWords(behind)} give it, and nothing held contradicts it.`, settled);
  const one = behind.outlets > 1 ? `${behind.outlets} outlets print it from one origin` : 'One source gives it';
  const vague = isSharp(answer.lead.testimony.statement.value) || !isSharp(mark.statement.value) ? '' : ', vaguely';
  return finding('unsettled', `${one}${vague}; no verdict settles “${claim.title}”.`, settled);
}

/** The answer a mark differs from: the one a verdict prefers, else of those nearest in time the one with most origins. */
function reference({ claim, against }: Held) {
  const preferred = against.find(({ answer }) => answer.letter === claim.verdict?.prefers);
  const rank = ({ group }: Comparison): number => ['conflict', 'explained', 'open', 'agree'].indexOf(group);
  return (
    preferred ??
    [...against].sort(
      (a, b) =>
        rank(a.comparison) - rank(b.comparison) ||
        b.answer.behind.originsAtLeast - a.answer.behind.originsAtLeast ||
        (isLater(a.answer, b.answer) ? -1 : 1),
    )[0]
  );
}

/** False where the one was hired and the other dismissed: figures of two acts are two questions, and neither differs. */
function sameAct(a: Testimony, b: Testimony): boolean {
  const [acts, others] = [topicOf(a).acts, topicOf(b).acts];
  return acts.length === 0 || others.length === 0 || acts.some((act) => others.includes(act));
}

/** A draft brings no news: a later figure of its own is no update of what sources say, but one that none of them gives. */
function differing(mark: Testimony, all: Held): Finding | null {
  const held = { ...all, against: all.against.filter(({ answer }) => sameAct(mark, answer.lead.testimony)) };
  const against = reference(held);
  if (against === undefined) return null;
  const { answer, comparison } = against;
  const { claim } = held;
  const more = { ...about({ claim, answer }), relation: comparison.relation };
  if (comparison.group === 'open' && claim.verdict === null)
    return finding('unsettled', comparison.explanation, { ...more, missing: comparison.missing });
  if (comparison.relation === 'updated')
    return finding('differs', `No source gives ${mark.statement.printed}; the latest figure held is ${answer.label}.`, {
      ...more,
      relation: 'contradiction',
      wording: wordingOf(mark, answer),
    });
  return finding('differs', comparison.explanation, { ...more, wording: wordingOf(mark, answer) });
}

/** Held against statements that no claim follows yet: what they say too is known and unsettled. */
function againstAlone(mark: Testimony, { alone }: Known): Finding | null {
  const like = alone
    .map((one) => ({ ...one, score: sameThing(mark, one.witness.testimony).score }))
    .filter(({ score }) => score >= SURE)
    .sort((a, b) => b.score - a.score);
  for (const { witness, behind, score } of like) {
    const comparison = compareTestimonies(mark, witness.testimony);
    if (comparison.relation === 'unrelated' || !sameAct(mark, witness.testimony)) continue;
    const more = { statement: witness.id, behind, relation: comparison.relation };
    if (comparison.group !== 'agree' && score < SURE_TO_DIFFER) continue;
    if (comparison.group === 'agree') return finding('unsettled', 'One source says so; no claim follows it yet.', more);
    if (comparison.group === 'open')
      return finding('unsettled', comparison.explanation, { ...more, missing: comparison.missing });
    return finding('differs', comparison.explanation, { ...more, wording: witness.testimony.statement.printed });
  }
  return null;
}

/** What the rules find on one figure or date of a draft, held against what is known near it. Deterministic; never throws. */
export function checkFigure(mark: Testimony, known: Known): Finding {
  const held = chosen(mark, known);
  const agree = held && agreeing(held);
  if (held && agree) return agreed({ mark, claim: held.claim, ...agree });
  const found = (held && held.score >= SURE_TO_DIFFER && differing(mark, held)) || againstAlone(mark, known);
  return found ?? finding('unknown', 'Nothing held speaks of it.');
}

/** Holds a mark against the claim that a person linked it to, however unlike the words are. */
export function checkAgainst(mark: Testimony, claim: KnownClaim): Finding {
  const against = claim.answers.map((answer) => ({
    answer,
    comparison: compareOnClaim(mark, answer.lead.testimony),
  }));
  const held = { claim, score: 1, against: against.filter(({ comparison }) => comparison.relation !== 'unrelated') };
  const agree = agreeing(held);
  if (agree) return agreed({ mark, claim, ...agree });
  const nothing = { claim: claim.id };
  return differing(mark, held) ?? finding('unknown', `No answer to ${claim.title} can be compared with it.`, nothing);
}
