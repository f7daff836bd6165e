import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on a server of its own, which says at every visit what `html` gives. */
export interface ServedPage {
  readonly address: string;
  readonly close: () => Promise<unknown>;
}

/** Serves one page on a free port of this machine. */
export async function servePage(html: () => string): Promise<ServedPage> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/page`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** Sends something to a newsroom's API; throws with its answer where that is refused. */
export async function post<T>(newsroom: { readonly address: string }, path: string, body: object): Promise<T> {
  const response = await fetch(`${newsroom.address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
