import { wordsOf } from './dialect.ts';
import type { Migration } from './dialect.ts';

/** Keeps beside a snapshot's text where its stretches stand in the source: pages, cells, notes. */
export const placesInText: Migration = {
  name: '0006-places-in-text',
  statements: (engine) => [`alter table snapshot add column places ${wordsOf(engine).text} not null default '[]'`],
};
