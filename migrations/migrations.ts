import { spine } from './0001-spine.ts';
import { suggestInPieces } from './0002-suggest-in-pieces.ts';
import { origins } from './0004-origins.ts';
import type { Migration } from './dialect.ts';

/** Every step of the schema in order. A step that was released is never changed; a new one is added. */
export const MIGRATIONS: readonly Migration[] = [spine, suggestInPieces, origins];
