import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Page, Snapshot, StatementView } from '../server/contract.ts';
import { send } from './api.ts';
import { cite } from './citing/cite.ts';
import { citedStatement, FORMS, FORM_WORDS } from './citing/cited.ts';
import type { Cited, Form } from './citing/cited.ts';
import { failed, saved } from './notices.ts';

const PLACE = 'crosscheck-citation';
const watchers = new Set<() => void>();
let current: Form = FORMS.find((form) => form === localStorage.getItem(PLACE)) ?? 'plain';

function prefer(form: Form): void {
  current = form;
  localStorage.setItem(PLACE, form);
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The form that C copies: the one chosen last in this browser. */
export const useForm = (): Form => useSyncExternalStore(watch, () => current);

/** Puts text on the clipboard; HTML also as what it looks like, for word processors. */
async function put(text: string, form: Form): Promise<void> {
  if (form !== 'html') return navigator.clipboard.writeText(text);
  const as = (type: string): Blob => new Blob([text], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/html': as('text/html'), 'text/plain': as('text/plain') }),
  ]);
}

/** The hashes of the copies of these statements, by snapshot; each source is asked once. */
async function hashesOf(kept: QueryClient, statements: readonly StatementView[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const source of new Set(statements.map((one) => one.source.id))) {
    const path = `/snapshots?source=${source}`;
    const { rows } = await kept.fetchQuery({
      queryKey: [path],
      queryFn: () => send<Page<Snapshot>>('GET', path),
      staleTime: Infinity,
    });
    for (const row of rows) hashes.set(row.id, row.sha256);
  }
  return hashes;
}

/** Copies citations in a form, which becomes the preferred one, and says so. */
export async function copyCited(of: readonly Cited[] | Promise<readonly Cited[]>, form: Form): Promise<void> {
  prefer(form);
  try {
    const all = await of;
    await put(cite(all, form), form);
    saved(`${all.length === 1 ? 'One citation' : `${all.length} citations`} copied as ${FORM_WORDS[form]}.`);
  } catch (error) {
    failed(
      error instanceof DOMException
        ? new Error('The browser did not let Crosscheck use the clipboard.')
        : (error as Error),
    );
  }
}

/** Gives what makes citations of statements, with the hashes of their copies. */
export function useCitedStatements(): (statements: readonly StatementView[]) => Promise<Cited[]> {
  const kept = useQueryClient();
  return async (statements) => {
    const hashes = await hashesOf(kept, statements);
    return statements.map((one) => citedStatement(one, hashes.get(one.snapshot) ?? null, location.origin));
  };
}
