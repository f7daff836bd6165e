/**
 * The API's schemas: every request and response of `/api/v1`. The web client takes its types from here and nothing else of the server.
 * Offsets are UTF-16 code units, end exclusive. Instants are ISO 8601 UTC; days are ISO days; `null` is "not stated".
 */
export * from './contract/words.ts';
export * from './contract/history.ts';
export * from './contract/sources.ts';
export * from './contract/statements.ts';
export * from './contract/trace.ts';
export * from './contract/claims.ts';
export * from './contract/deciding.ts';
export * from './contract/watches.ts';
export * from './contract/audits.ts';
export * from './contract/review.ts';
export * from './contract/drafts.ts';
export * from './contract/finding.ts';
export * from './contract/newsroom.ts';
export * from './contract/told.ts';
export * from './contract/webhooks.ts';
