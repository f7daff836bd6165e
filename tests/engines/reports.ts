import type { Captured, SourceMeta } from '../../server/capture/captured.ts';
import type { Deps } from '../../server/actions/deps.ts';
import type { Actor } from '../../server/actions/permissions.ts';
import type { Store } from '../../server/store/store.ts';

export const ANA: Actor = { id: 'ana', name: 'Ana', role: 'editor' };
export const BEN: Actor = { id: 'ben', name: 'Ben', role: 'editor' };

/** Actions' surroundings with a clock that moves one second at every look. */
export function depsOf(store: Store): Deps {
  let time = Date.parse('2026-02-01T12:00:00.000Z');
  return {
    store,
    now: () => {
      time += 1000;
      return new Date(time);
    },
  };
}

/** A captured text of our own making. */
export function captured(text: string, meta: Partial<SourceMeta> = {}): Captured {
  return {
    file: 'report.txt',
    bytes: Buffer.from(text, 'utf8'),
    mediaType: 'text/plain',
    text,
    extractor: 'plain-text 1',
    meta: {
      outlet: 'Harbour Gazette',
      title: 'Ferries in the strait',
      author: null,
      url: null,
      language: 'en',
      published: '2024-03-02',
      publishedPrecision: null,
      dateline: null,
      timeZone: null,
      credit: null,
      translatedFrom: null,
      via: null,
      note: null,
      ...meta,
    },
  };
}

/** Two reports of two outlets that give the same figure differently. */
export const GAZETTE = captured(
  'The port authority said 340 ferry workers were on strike on 1 March 2024. The strike began on 26 February 2024.',
  { url: 'https://gazette.example/strike', title: 'Ferry workers on strike' },
);
export const COURIER = captured(
  'The union said 410 ferry workers were on strike on 1 March 2024. Talks resume on 4 March 2024.',
  { outlet: 'Island Courier', url: 'https://courier.example/strike', title: 'Union counts its strikers' },
);
/** The Gazette's page again, with another figure. */
export const GAZETTE_LATER = captured(
  'The port authority said 360 ferry workers were on strike on 1 March 2024. The strike began on 26 February 2024.',
  { url: 'https://gazette.example/strike', title: 'Ferry workers on strike' },
);
