import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Page, Problem } from '../server/contract.ts';

/** Where every route of the API starts. */
export const API = '/api/v1';

/** A refusal of the server as a sentence for people; `problem` holds its code, the fields to mend and, on 409, both versions. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Method = 'GET' | 'POST' | 'PATCH';

const unreachable = (path: string): Problem => ({
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  code: 'no-answer',
  detail: `Crosscheck does not answer (${path}). Nothing was lost; try again when it runs.`,
});

/** Reads a problem+json body; an answer of another kind becomes a problem with its status. */
async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.includes('json')) {
    const said = JSON.parse(text) as Partial<Problem>;
    if (said.detail !== undefined) return { ...unreachable(response.url), ...said, status: response.status } as Problem;
  }
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'unexpected',
    detail: `The server answered ${response.status} without saying why.`,
  };
}

/** Sends one request; throws a Refusal with a sentence when it was not granted. */
export async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  // A read carries no header of its own, so that it takes up what the page's address had preloaded.
  const request: RequestInit = { method };
  if (body !== undefined) {
    request.body = form ? body : JSON.stringify(body);
    if (!form) request.headers = { accept: 'application/json', 'content-type': 'application/json' };
  }
  let response: Response;
  try {
    response = await fetch(API + path, request);
  } catch {
    throw new Refusal(unreachable(path));
  }
  if (!response.ok) throw new Refusal(await problemOf(response));
  return (await response.json()) as T;
}

/** The query part of an address from its set fields, sorted as given; empty ones are left out. */
export function query(fields: Readonly<Record<string, string | number | null | undefined>>): string {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** One read model, kept by its address. */
export function useRead<T>(path: string, wanted = true): UseQueryResult<T, Error> {
  return useQuery({ queryKey: [path], queryFn: () => send<T>('GET', path), enabled: wanted });
}

/** A list read page by page; `path` carries the filters. */
export function useList<T>(path: string) {
  return useInfiniteQuery({
    queryKey: ['list', path],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      send<Page<T>>(
        'GET',
        path + (pageParam === '' ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(pageParam)}`),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export interface Write {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
}

/** A write; afterwards everything on screen is read again, because one act can move a claim, its source and the desk. */
export function useWrite<T>(): UseMutationResult<T, Error, Write> {
  const kept = useQueryClient();
  return useMutation({
    mutationFn: (write: Write) => send<T>(write.method, write.path, write.body ?? {}),
    onSuccess: async () => {
      await kept.invalidateQueries();
    },
  });
}
