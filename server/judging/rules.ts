import { agrees, type Findings } from './findings.ts';
import type { Relation } from './relation.ts';
import { conflict, unearned } from './rules/conflict.ts';
import { corrected, modality, transmission, updated } from './rules/lifecycle.ts';
import { changed, oneSentence, otherNoun, otherThing } from './rules/other-thing.ts';
import type { Rule, Ruling } from './rules/ruling.ts';
import { undetermined } from './rules/undetermined.ts';
import { unrelated } from './rules/unrelated.ts';

export type { Rule, Ruling };

const byValue = (f: Findings): Ruling | null =>
  agrees(f)
    ? { relation: f.value.finding as Relation, decides: f.value.finding === 'conversion' ? 'unit' : 'value' }
    : null;

/** The rules in the order of DESIGN section 3; the first that hits gives the relation. Contradiction is only the residue. */
export const RULES: readonly Rule[] = [
  { name: 'not about the same thing', rule: unrelated },
  { name: 'a field is missing', rule: undetermined },
  { name: 'fact or plan', rule: modality },
  { name: 'withdrawn and replaced', rule: corrected },
  { name: 'a running count moved on', rule: updated },
  { name: 'differs from its own source', rule: transmission },
  { name: 'another thing, population, place, window or event', rule: otherThing },
  { name: 'a state that changed', rule: changed },
  { name: 'another noun', rule: otherNoun },
  { name: 'two values of one sentence', rule: oneSentence },
  { name: 'related values', rule: byValue },
  { name: 'a contradiction not earned', rule: unearned },
  { name: 'apart', rule: conflict },
];
