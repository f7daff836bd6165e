import { AppError } from '../store/app-error.ts';

export const ROLES = ['reader', 'checker', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** The person who acts. Every action takes one, also while there is only the local user. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The one user of a Crosscheck without accounts. */
export const LOCAL_USER: Actor = { id: 'local', name: 'Local editor', role: 'editor' };

/** Crosscheck itself, for what jobs write. */
export const ENGINE_ACTOR: Actor = { id: 'engine', name: 'Crosscheck', role: 'editor' };

/** Who may do what: the one table every action asks. */
export const PERMISSIONS = {
  'import-source': ['checker', 'editor'],
  'preview-import': ['reader', 'checker', 'editor'],
  'record-conversation': ['checker', 'editor'],
  'record-translation': ['checker', 'editor'],
  'keep-recording': ['checker', 'editor'],
  'open-recording': ['checker', 'editor'],
  /* Also opens recordings of speakers who are not to be named. */
  'name-speaker': ['editor'],
  'check-sentence': ['reader', 'checker', 'editor'],
  'record-outlet': ['checker', 'editor'],
  'record-claim': ['checker', 'editor'],
  'change-claim': ['checker', 'editor'],
  'record-statement': ['checker', 'editor'],
  'read-page-text': ['checker', 'editor'],
  'attach-evidence': ['checker', 'editor'],
  'change-evidence': ['checker', 'editor'],
  'override-disagreement': ['checker', 'editor'],
  'merge-claims': ['checker', 'editor'],
  'split-claim': ['checker', 'editor'],
  'reverse-judgement': ['checker', 'editor'],
  'give-verdict': ['checker', 'editor'],
  'second-verdict': ['editor'],
  'confirm-verdict': ['checker', 'editor'],
  'look-at-desk': ['reader', 'checker', 'editor'],
  'load-sample': ['editor'],
  'remove-sample': ['editor'],
  'restore-sample': ['editor'],
  're-judge': ['editor'],
  'verify-snapshots': ['editor'],
  'suggest-rest': ['editor'],
  're-anchor': ['editor'],
  'start-watch': ['checker', 'editor'],
  'change-watch': ['checker', 'editor'],
  'stop-watch': ['checker', 'editor'],
  'fetch-watch': ['checker', 'editor'],
  'record-fetch': ['editor'],
  'assign-claim': ['checker', 'editor'],
  'set-recheck': ['checker', 'editor'],
  'write-comment': ['checker', 'editor'],
  'save-filter': ['reader', 'checker', 'editor'],
  'remove-filter': ['reader', 'checker', 'editor'],
  'lay-aside': ['checker', 'editor'],
  'put-back': ['checker', 'editor'],
  'withdraw-verdict': ['checker', 'editor'],
  'withdraw-second': ['editor'],
  'withdraw-confirmation': ['checker', 'editor'],
  'retry-job': ['checker', 'editor'],
  'bring-in-draft': ['checker', 'editor'],
  'renew-draft': ['checker', 'editor'],
  'decide-mark': ['checker', 'editor'],
  'derive-mark': ['checker', 'editor'],
  're-check-draft': ['checker', 'editor'],
  'start-audit': ['checker', 'editor'],
  'cancel-audit': ['checker', 'editor'],
  'record-audited': ['editor'],
  'set-webhook': ['editor'],
  'test-webhook': ['editor'],
  'remove-webhook': ['editor'],
  'record-delivery': ['editor'],
} as const satisfies Record<string, readonly Role[]>;

export type ActionName = keyof typeof PERMISSIONS;

/** True when the role may do the action. */
export function mayDo(role: Role, action: ActionName): boolean {
  const roles: readonly Role[] = PERMISSIONS[action];
  return roles.includes(role);
}

/** Refuses with `forbidden` when the actor's role may not do the action. */
export function demandPermission(actor: Actor, action: ActionName): void {
  if (mayDo(actor.role, action)) return;
  const roles: readonly Role[] = PERMISSIONS[action];
  throw new AppError(
    'forbidden',
    `A ${actor.role} may not ${action.replaceAll('-', ' ')}; that takes a ${roles.join(' or ')}.`,
  );
}

/**
 * Who acts while there are no accounts: the person whom the settings name, on the screens and on the command line.
 * Another name is another person, so that a colleague who starts Crosscheck under their own can second a verdict.
 */
export function localPerson(name: string): Actor {
  const id = name === LOCAL_USER.name ? LOCAL_USER.id : `${LOCAL_USER.id}:${name.trim().toLowerCase()}`;
  return { ...LOCAL_USER, id, name };
}
