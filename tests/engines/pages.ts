import { capturePage } from '../../server/capture/page.ts';
import type { Captured } from '../../server/capture/captured.ts';

export const DEPOT_URL = 'https://gazette.example/depot';

/** Sentences of a report of our own making, each a paragraph. */
export const DEPOT = [
  'The tram depot at Velde burned down on 3 May 2024, and 41 trams were lost in the fire, the operator said.',
  'Nobody was hurt in the fire, and the cause of it is being looked into by the police and by the operator itself.',
  'Buses will run in place of the trams until the autumn, the operator said, and tickets stay valid on all of them.',
] as const;

/** A page of the Gazette: an article of these paragraphs, and what else stands around it. */
export const depotPage = (paragraphs: readonly string[], around = ''): string =>
  `<!doctype html><html lang="en"><head><title>Tram depot burns</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2024-05-04"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Tram depot burns</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article>${around}</body></html>`;

/** A page as it is captured from an address. */
export const capturedPage = (html: string, fetched: { readonly fetched?: 'now' } = {}): Captured => ({
  ...capturePage({ url: DEPOT_URL, contentType: 'text/html; charset=utf-8', bytes: Buffer.from(html) }, {}).captured,
  ...fetched,
});
