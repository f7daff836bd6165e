import type { FastifyRequest } from 'fastify';
import { LOCAL_USER, type Actor } from '../actions/permissions.ts';

/** Who acts while there are no accounts: the one local user, under the name the settings give. */
export const localPerson =
  (name: string): ((request: FastifyRequest) => Actor) =>
  () => ({ ...LOCAL_USER, name });
