import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const PARAGRAPHS = [
  'The harbour of Linden employed 5,200 dock workers on Monday, the port union said in a statement, and it expects 300 more before spring.',
  'Ferry traffic to the islands was halted for 12 hours after a crane fell across the northern quay, a spokesman of the port authority said.',
  'No one was hurt, according to the fire brigade, which sent four engines and closed the road between the quay and the old customs house.',
];
export const articlePage = (paragraphs: readonly string[] = PARAGRAPHS, head = '<meta charset="utf-8">'): string =>
  `<!doctype html><html lang="en"><head>${head}<title>Crane falls | Harbour Post</title></head><body><article><h1>Crane falls</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></body></html>`;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEN_MB_OF_ZEROS = Buffer.alloc(10 * 1024 * 1024);

/** A web server that does everything wrong, a path for each fault; `visits` counts the changing page. */
export interface Misbehaving {
  readonly server: Server;
  readonly url: (path: string) => string;
  readonly port: number;
  /** The headers of every request to a path so far. */
  readonly asked: (path: string) => readonly IncomingHttpHeaders[];
  /** The instant until which /down-until asks to be left alone. */
  until: string;
  readonly close: () => Promise<void>;
}

const RSS = { 'content-type': 'application/rss+xml' };

/** An RSS feed that leads to these paths. */
const rss = (paths: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${paths
    .map(
      (path) =>
        `<item><title>Of ${path}</title><link>${path}</link><pubDate>Wed, 12 Jan 2022 23:30:00 -0500</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

export async function misbehave(): Promise<Misbehaving> {
  let visits = 0;
  const asked = new Map<string, IncomingHttpHeaders[]>();
  const state = { until: '' };
  const paths: Record<string, RequestListener> = {
    '/article': (_, answer) => void answer.writeHead(200, HTML).end(articlePage()),
    '/zipped': (_, answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(articlePage())),
    '/bomb': (_, answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(TEN_MB_OF_ZEROS)),
    '/broken-zip': (_, answer) => void answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('no gzip'),
    '/odd-encoding': (_, answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'zip-of-my-own' }).end('x'),
    '/endless': (_, answer) => {
      answer.writeHead(200, HTML);
      const more = (): void => {
        while (!answer.destroyed && answer.write('<p>and on and on</p>'.repeat(1000)));
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    },
    '/silent': () => undefined,
    '/slow': (_, answer) => {
      answer.writeHead(200, HTML);
      const drip = setInterval(() => answer.write('.'), 20);
      answer.on('close', () => clearInterval(drip));
    },
    '/slow-head': (request) => {
      const { socket } = request;
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-drop: 1\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
      socket.on('error', () => undefined);
    },
    '/endless-head': (request) => {
      const { socket } = request;
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = setInterval(() => socket.write(`x-more: ${'y'.repeat(8000)}\r\n`), 1);
      socket.on('close', () => clearInterval(more));
      socket.on('error', () => undefined);
    },
    '/deflated-bomb': (_, answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(brotliCompressSync(TEN_MB_OF_ZEROS)),
    '/ping': (_, answer) => void answer.writeHead(307, { location: '/pong' }).end(),
    '/pong': (_, answer) => void answer.writeHead(308, { location: '/ping' }).end(),
    '/broken-off': (_, answer) => {
      answer.writeHead(200, { ...HTML, 'content-length': '100000' });
      answer.write('<p>half');
      setTimeout(() => answer.destroy(), 20);
    },
    '/wrong-charset': (_, answer) =>
      void answer
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          Buffer.from(
            articlePage(['Caf\u00e9 and quay: ' + (PARAGRAPHS[0] ?? ''), ...PARAGRAPHS.slice(1)], ''),
            'latin1',
          ),
        ),
    '/links': (_, answer) =>
      void answer
        .writeHead(200, HTML)
        .end(
          articlePage().replace(
            '</body>',
            '<li><a href="/x">Another story of the port</a></li>'.repeat(10_000) + '</body>',
          ),
        ),
    '/forbidden': (_, answer) => void answer.writeHead(403, HTML).end('no'),
    '/missing': (_, answer) => void answer.writeHead(404, HTML).end('no'),
    '/too-many': (_, answer) => void answer.writeHead(429, { 'retry-after': '120' }).end('slow down'),
    '/down': (_, answer) => void answer.writeHead(503).end(),
    '/empty': (_, answer) => void answer.writeHead(200, HTML).end('<html><body></body></html>'),
    '/picture': (_, answer) =>
      void answer.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0x50])),
    '/changing': (_, answer) => {
      visits += 1;
      answer
        .writeHead(200, HTML)
        .end(articlePage(PARAGRAPHS.map((words) => (visits > 1 ? words.replace('5,200', '5,300') : words))));
    },
    '/going-back': (_, answer) => {
      visits += 1;
      answer
        .writeHead(200, HTML)
        .end(articlePage(PARAGRAPHS.map((words) => (visits === 2 ? words.replace('5,200', '5,300') : words))));
    },
    '/counting': (_, answer) => {
      visits += 1;
      answer.writeHead(200, HTML).end(articlePage().replace('</body>', `<footer>visitor ${visits}</footer></body>`));
    },
    '/validated': (request, answer) => {
      const validators = { etag: '"one"', 'last-modified': 'Wed, 12 Jan 2022 10:00:00 GMT' };
      if (request.headers['if-none-match'] === '"one"') answer.writeHead(304, validators).end();
      else answer.writeHead(200, { ...HTML, ...validators }).end(articlePage());
    },
    '/too-many-long': (_, answer) => void answer.writeHead(429, { 'retry-after': '10800' }).end(),
    '/down-until': (_, answer) =>
      void answer.writeHead(503, { 'retry-after': new Date(state.until).toUTCString() }).end(),
    '/recovering': (_, answer) => {
      if (asked.get('/recovering')?.length === 1) answer.writeHead(503).end();
      else answer.writeHead(200, HTML).end(articlePage());
    },
    '/unasked-304': (_, answer) => void answer.writeHead(304).end(),
    '/feed?entries=13': (_, answer) =>
      void answer.writeHead(200, RSS).end(rss(Array.from({ length: 13 }, (_entry, at) => `/story/${at + 1}`))),
    '/feed-of-faults': (_, answer) => void answer.writeHead(200, RSS).end(rss(['/article', '/forbidden'])),
    '/feed-of-rest': (_, answer) => void answer.writeHead(200, RSS).end(rss(['/too-many-long', '/article'])),
    '/silent-feed': (_, answer) => void answer.writeHead(200, RSS).end(rss([])),
    '/broken-feed': (_, answer) =>
      void answer.writeHead(200, RSS).end('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>'),
    '/round': (_, answer) => void answer.writeHead(302, { location: '/round' }).end(),
    '/moved': (_, answer) => void answer.writeHead(301, { location: '/article' }).end(),
    '/to-private': (_, answer) => void answer.writeHead(302, { location: 'http://10.0.0.8/secret' }).end(),
    '/to-mapped': (_, answer) =>
      void answer.writeHead(302, { location: 'http://[::ffff:169.254.169.254]/latest' }).end(),
    '/to-name': (request, answer) =>
      void answer.writeHead(302, { location: `http://localhost:${request.socket.localPort ?? 0}/article` }).end(),
    '/to-file': (_, answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  };
  const server = createServer((request, answer) => {
    const name = request.url ?? '';
    asked.set(name, [...(asked.get(name) ?? []), request.headers]);
    const path = paths[name];
    if (path) path(request, answer);
    else if (name.startsWith('/story/')) answer.writeHead(200, HTML).end(articlePage([`Story ${name}`, ...PARAGRAPHS]));
    else answer.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    server,
    port,
    asked: (path: string) => asked.get(path) ?? [],
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}
