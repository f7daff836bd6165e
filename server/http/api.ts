import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../actions/deps.ts';
import type { Actor } from '../actions/permissions.ts';
import type { GetPage } from '../capture/get-page.ts';
import type { SettingInForce } from '../config.ts';

/** The server as route files see it: schemas are zod's, requests and answers are typed by them. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What every route file gets: what actions work with, and who is acting. */
export interface Rooms {
  readonly deps: Deps;
  readonly actorOf: (request: FastifyRequest) => Actor;
  /** Fetches pages of the outside world. */
  readonly getPage: GetPage;
  /** The settings in force, without secrets. */
  readonly settings: readonly SettingInForce[];
}

/** A route file: adds the routes of one resource. */
export type Routes = (api: Api, rooms: Rooms) => void;
