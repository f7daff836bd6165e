/**
 * Every key that acts, by where it acts, as the ? sheet prints it: keys parted by spaces, `Ctrl` and `Shift` belong to the
 * key after them, `–` stands between the ends of a row of digits. tests/house/keys.test.ts holds it against what is bound.
 */
export const SHEET = [
  [
    'Everywhere',
    [
      ['J K', 'next, previous'],
      ['Enter', 'open'],
      ['Esc', 'back, or close'],
      ['F', 'follow the figure to where it came from'],
      ['Z', 'undo what was just done'],
      ['Ctrl K', 'find, or go to a page'],
      ['?', 'this sheet'],
    ],
  ],
  [
    'In the queue',
    [
      ['J K', 'next, previous'],
      ['1 – 5', 'judge, or say when to look again'],
      ['A X', 'accept, reject; follow, dismiss; keep'],
      ['S', 'second the verdict'],
      ['T', 'the reopened verdict still stands'],
      ['R', 'reject, or try again what failed'],
      ['O', 'override a relation, with a reason'],
      ['N', 'not now: it comes last'],
      ['M', 'take the claim, or give it back'],
      ['C', 'write a comment'],
      ['U', 'undo, decision by decision'],
    ],
  ],
  [
    'On a claim',
    [
      ['1 – 5', 'judge: prefer one, give the range, defer, keep pending, ask the source'],
      ['S', 'second the verdict'],
      ['O', 'override a relation, with a reason'],
      ['A X', 'accept, reject the next suggestion'],
      ['N', 'attach evidence'],
      ['E', 'edit the claim'],
      ['D', 'give the verdict again'],
      ['T', 'let a reopened verdict stand'],
      ['C', 'copy citations, in the form used last'],
    ],
  ],
  [
    'On a trace',
    [
      ['← →', 'along the chain: who took it over, whom it is from'],
      ['↑ ↓', 'within a column'],
      ['C', 'copy the trace with its citations'],
    ],
  ],
  [
    'In the reader',
    [
      ['A X', 'accept, reject the selected suggestion'],
      ['E', 'another claim for the selected mark'],
      ['S', 'select the next sentence'],
      ['← →', 'move the end of the selected words'],
      ['Shift ← Shift →', 'move their start'],
      ['N', 'new evidence from the selected words'],
      ['C', 'copy a citation of the selected words or mark'],
    ],
  ],
  ['On the drafts', [['B', 'bring in a draft']]],
  [
    'On a draft',
    [
      ['1 A', 'use the suggested wording'],
      ['2', 'keep as written'],
      ['3 W', 'on author'],
      ['4 V', 'cannot verify'],
      ['5 L', 'another claim for the selected mark'],
      ['D', 'what the selected figure is derived from'],
      ['N', 'note'],
      ['O', 'next open mark'],
      ['B', 'bring in a later version'],
    ],
  ],
] as const;
