import { spine } from './0001-spine.ts';
import { suggestInPieces } from './0002-suggest-in-pieces.ts';
import { anchorings } from './0003-anchorings.ts';
import { origins } from './0004-origins.ts';
import { watch } from './0005-watch.ts';
import { placesInText } from './0006-places-in-text.ts';
import { told } from './0007-told.ts';
import { review } from './0008-review.ts';
import { search } from './0009-search.ts';
import { shelved } from './0010-shelved.ts';
import { drafts } from './0011-drafts.ts';
import { audits } from './0012-audits.ts';
import { webhooks } from './0013-webhooks.ts';
import { draftChecks } from './0014-draft-checks.ts';
import { layersAndReturns } from './0015-layers-and-returns.ts';
import { searchFilter } from './0016-search-filter.ts';
import { draftFormulas } from './0017-draft-formulas.ts';
import type { Migration } from './dialect.ts';

/** Every step of the schema in order. A step that was released is never changed; a new one is added. */
export const MIGRATIONS: readonly Migration[] = [
  spine,
  suggestInPieces,
  anchorings,
  origins,
  watch,
  placesInText,
  told,
  review,
  search,
  shelved,
  drafts,
  audits,
  webhooks,
  draftChecks,
  layersAndReturns,
  searchFilter,
  draftFormulas,
];
