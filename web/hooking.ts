/** Words and acts of webhooks. */
import type { NewsKind, Webhook } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';

/** What a webhook can be told of, as the screens say it. */
export const NEWS: readonly (readonly [NewsKind, string])[] = [
  ['disagreements', 'new disagreements'],
  ['changes', 'changed sources'],
  ['due', 're-checks that are due and verdicts that wait'],
];

/** "new disagreements, changed sources". */
export const newsWords = (kinds: readonly NewsKind[]): string =>
  NEWS.filter(([kind]) => kinds.includes(kind))
    .map(([, words]) => words)
    .join(', ');

/** How a webhook stands: its icon and its words. */
export function hookStanding({ state, failures }: Webhook): { name: string; icon: string; words: string } {
  if (state === 'paused') return { name: 'paused', icon: 'pause', words: 'paused' };
  if (state === 'removed') return { name: 'stopped', icon: 'stop', words: 'removed' };
  if (failures === 0) return { name: 'watched', icon: 'done', words: 'active' };
  const words = `failing, ${failures === 1 ? 'once' : `${failures} times in a row`}`;
  return { name: 'failing', icon: 'broken', words };
}

/** What can be done with a webhook, each with its words and, where it has an opposite, its way back. */
export function useHookActs() {
  const write = useWrite<Webhook>();
  const post = ({ id }: Webhook, act: 'test' | 'remove', words: string): void =>
    write.mutate(
      { method: 'POST', path: `/webhooks/${id}/${act}`, body: {} },
      { onSuccess: () => saved(words), onError: failed },
    );
  const turn = (hook: Webhook, state: 'active' | 'paused', back: 'paused' | 'active' | null): void =>
    write.mutate(
      { method: 'PATCH', path: `/webhooks/${hook.id}`, body: { state } },
      {
        onSuccess: () =>
          saved(`${hook.id} ${state === 'paused' ? 'is paused' : 'goes on'}.`, back && (() => turn(hook, back, null))),
        onError: failed,
      },
    );
  return {
    busy: write.isPending,
    test: (hook: Webhook) => post(hook, 'test', `A test is being sent to ${new URL(hook.url).host}.`),
    remove: (hook: Webhook) => post(hook, 'remove', `${hook.id} is removed; nothing more is sent there.`),
    pause: (hook: Webhook) => turn(hook, 'paused', 'active'),
    resume: (hook: Webhook) => turn(hook, 'active', 'paused'),
  };
}
