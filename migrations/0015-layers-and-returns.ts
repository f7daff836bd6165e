import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';
import { freeSnapshots } from './rebuild-snapshots.ts';

const LAYERS = ['text', 'page'];

const layerColumn = (table: string, { text }: Words): string =>
  `alter table ${table} add column layer ${text} not null default 'text' ${oneOf('layer', LAYERS)}`;

/**
 * Keeps all that a web page shows beside the article read from it, and says of every quote in which of the two it stands;
 * a page that goes back to earlier bytes has another snapshot of them.
 */
export const layersAndReturns: Migration = {
  name: '0015-layers-and-returns',
  statements: (engine) => {
    const words = wordsOf(engine);
    const { text, end } = words;
    return [
      ...freeSnapshots(engine, words),
      `create table page_text (snapshot_id ${text} primary key references snapshot (id), text ${text} not null,
        extractor ${text} not null, recorded_at ${text} not null${end}`,
      layerColumn('statement', words),
      layerColumn('anchoring', words),
      `alter table anchoring add column quote_locator ${text}`,
      ...appendOnly(engine, 'page_text'),
    ];
  },
};
