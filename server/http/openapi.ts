import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as contract from '../contract.ts';

/** The read models and requests that the document names once and points to. */
const NAMED = {
  Anchoring: contract.anchoring,
  Annotation: contract.annotation,
  CheckedBefore: contract.checkedBefore,
  Audit: contract.audit,
  AuditRow: contract.auditRow,
  Claim: contract.claim,
  Comparison: contract.comparison,
  ClaimRow: contract.claimRow,
  Desk: contract.desk,
  Disagreement: contract.disagreement,
  DisagreementRow: contract.disagreementRow,
  DraftMark: contract.draftMark,
  DraftPage: contract.draftPage,
  DraftRow: contract.draftRow,
  Event: contract.event,
  Evidence: contract.evidence,
  ImportOutcome: contract.importOutcome,
  ImportPreview: contract.importPreview,
  Job: contract.job,
  Outlet: contract.outlet,
  OutletRecord: contract.outletRecord,
  Position: contract.position,
  Problem: contract.problem,
  SearchHit: contract.searchHit,
  Snapshot: contract.snapshot,
  SourcePage: contract.sourcePage,
  SourceRow: contract.sourceRow,
  Statement: contract.statement,
  Value: contract.value,
  Verdict: contract.verdict,
  Watch: contract.watch,
  QueueThing: contract.queueThing,
  Comment: contract.comment,
  SavedFilter: contract.savedFilter,
  WatchEntry: contract.watchEntry,
  Webhook: contract.webhook,
};

/** Words of each tag, in the order of the document. */
const TAGS: Record<string, string> = {
  desk: 'Disagreements by severity and what changed since your last look',
  disagreements: 'Pairs of positions and why they differ',
  claims: 'The questions being followed',
  evidence: 'Statements attached to claims',
  verdicts: "People's dated findings",
  sources: 'Documents of outlets',
  conversations: 'Interviews, calls, briefings, e-mails and screenshots: who as shown, when, how and with what consent',
  translations: 'Texts of their own beside their originals',
  watches: 'Pages and feeds that are fetched again on a schedule',
  webhooks: 'Addresses that are told of new disagreements, changed sources and what is due',
  queue: 'What waits for your decision, one thing at a time, and your saved filters',
  care: 'Who looks after a claim, when it is looked at again, comments and the people they call',
  drafts: 'Manuscripts whose figures, dates and quotations are checked one by one',
  audits: 'Tables checked row by row against the sources they cite',
  snapshots: 'Unchanged copies of sources',
  statements: 'What one source says about one figure, date or fact',
  outlets: 'Who publishes',
  history: 'Who did what, and the work that runs by itself',
  search: 'Words across claims, statements and sources',
  me: 'The person who acts, and the server',
  sample: 'The sample newsroom, in sight or removed',
};

const ABOUT = `The API of Crosscheck. Every list comes as JSON in pages ("next" is the "after" of the following page) and,
with ".csv" behind its name, whole as CSV. Every refusal is application/problem+json with a stable code and a sentence.`;

/** Makes the OpenAPI document of every route, served at /api/openapi.json. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  for (const [id, schema] of Object.entries(NAMED)) {
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
  }
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Crosscheck', description: ABOUT, version: '1' },
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
