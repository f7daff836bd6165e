/** The sixteen relations between two answers and the group each belongs to (command-line contract, "crosscheck compare"). */
export const RELATION_GROUPS = {
  same: 'agree',
  rounding: 'agree',
  bound: 'agree',
  overlap: 'agree',
  conversion: 'agree',
  changed: 'explained',
  updated: 'explained',
  corrected: 'explained',
  scope: 'explained',
  definition: 'explained',
  modality: 'explained',
  party: 'conflict',
  transmission: 'conflict',
  contradiction: 'conflict',
  undetermined: 'open',
  unrelated: 'open',
} as const;

export type Relation = keyof typeof RELATION_GROUPS;
export type RelationGroup = (typeof RELATION_GROUPS)[Relation];

export const RELATIONS = Object.keys(RELATION_GROUPS) as Relation[];
export const GROUPS = ['conflict', 'open', 'explained', 'agree'] as const satisfies readonly RelationGroup[];

/** The group a relation belongs to. */
export const groupOf = (relation: Relation): RelationGroup => RELATION_GROUPS[relation];
