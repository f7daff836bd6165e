import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from './actions/deps.ts';
import { localPerson } from './actions/permissions.ts';
import { LARGEST_FILE } from './capture/decode.ts';
import { pageGetter } from './capture/get-page.ts';
import type { Config, SettingInForce } from './config.ts';
import type { Api, Rooms, Routes } from './http/api.ts';
import { auditRoutes } from './http/audits.ts';
import { captureRoutes } from './http/captures.ts';
import { careRoutes } from './http/care.ts';
import { checkedRoutes } from './http/checked.ts';
import { claimRoutes } from './http/claims.ts';
import { comparisonRoutes } from './http/comparisons.ts';
import { conversationRoutes } from './http/conversations.ts';
import { deskRoutes } from './http/desk.ts';
import { disagreementRoutes } from './http/disagreements.ts';
import { draftRoutes } from './http/drafts.ts';
import { evidenceRoutes } from './http/evidence.ts';
import { feedRoutes } from './http/feeds.ts';
import { historyRoutes } from './http/history.ts';
import { meRoutes } from './http/me.ts';
import { describeApi } from './http/openapi.ts';
import { outletRoutes } from './http/outlets.ts';
import { queueRoutes } from './http/queue.ts';
import { addReference } from './http/reference.ts';
import { answerFailures, answerTooMany } from './http/failures.ts';
import { keepToSameSite } from './http/same-site.ts';
import { regroupingRoutes } from './http/regroupings.ts';
import { sampleRoutes } from './http/sample.ts';
import { settingRoutes } from './http/settings.ts';
import { reportRoutes } from './http/reports.ts';
import { searchRoutes } from './http/search.ts';
import { sendSafely } from './http/security.ts';
import { serveScreens } from './http/screens.ts';
import { snapshotRoutes } from './http/snapshots.ts';
import { sourceFileRoutes } from './http/source-files.ts';
import { sourceRoutes } from './http/sources.ts';
import { statementRoutes } from './http/statements.ts';
import { translationRoutes } from './http/translations.ts';
import { verdictRoutes } from './http/verdicts.ts';
import { watchRoutes } from './http/watches.ts';
import { webhookRoutes } from './http/webhooks.ts';
import { withdrawalRoutes } from './http/withdrawals.ts';

export { areBuilt } from './http/screens.ts';

/** Every route file of /api/v1: the table of contents of the API. */
const ROUTES: readonly Routes[] = [
  deskRoutes,
  disagreementRoutes,
  claimRoutes,
  evidenceRoutes,
  regroupingRoutes,
  verdictRoutes,
  withdrawalRoutes,
  queueRoutes,
  careRoutes,
  sourceRoutes,
  sourceFileRoutes,
  conversationRoutes,
  translationRoutes,
  comparisonRoutes,
  captureRoutes,
  watchRoutes,
  webhookRoutes,
  draftRoutes,
  auditRoutes,
  reportRoutes,
  snapshotRoutes,
  statementRoutes,
  outletRoutes,
  historyRoutes,
  searchRoutes,
  checkedRoutes,
  meRoutes,
  settingRoutes,
  sampleRoutes,
];

/** What the app is built from; nothing of it is global. */
export interface AppParts {
  readonly deps: Deps;
  readonly config: Pick<Config, 'host' | 'names' | 'person' | 'perMinute' | 'log'> &
    Partial<Pick<Config, 'internalHosts'>>;
  /** The settings in force, as they may be shown. */
  readonly settings?: readonly SettingInForce[];
  /** Folder of the built screens; null serves the API alone. */
  readonly screens: string | null;
}

const LARGEST_BODY = 1024 * 1024;

/** Answers above 1 kB are sent packed, quickly rather than tightly; the built files lie packed beside themselves already. */
const COMPRESSED = {
  threshold: 1024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  zlibOptions: { level: 6 },
};

/** Builds the server without listening, ready for `inject`. */
export async function buildApp({ deps, config, settings = [], screens }: AppParts): Promise<Api> {
  const app = fastify({
    logger: { level: config.log, stream: process.stderr },
    bodyLimit: LARGEST_BODY,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    frameworkErrors: answerFailures,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerFailures);
  keepToSameSite(app, config);
  await sendSafely(app);
  await app.register(compress, COMPRESSED);
  if (config.perMinute > 0) {
    await app.register(rateLimit, {
      max: config.perMinute,
      timeWindow: '1 minute',
      errorResponseBuilder: answerTooMany,
    });
  }
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 200, fields: 40, fieldSize: 10_000 } });
  await describeApi(app);
  const actor = localPerson(config.person);
  const rooms = { deps, actorOf: () => actor, getPage: pageGetter(config.internalHosts ?? []), settings };
  await app.register(async (api) => addRoutes(api, rooms), { prefix: '/api/v1' });
  feedRoutes(app, rooms);
  addReference(app);
  await serveScreens(app, screens);
  return app;
}

function addRoutes(api: unknown, rooms: Rooms): void {
  for (const routes of ROUTES) routes(api as Api, rooms);
}
