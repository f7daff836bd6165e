import type { FastifyRequest } from 'fastify';
import { LOCAL_USER, type Actor } from '../actions/permissions.ts';

/**
 * Who acts while there are no accounts: the person whom the settings name. Another name is another person, so that a
 * colleague who starts Crosscheck under their own can second a verdict.
 */
export const localPerson = (name: string): ((request: FastifyRequest) => Actor) => {
  const id = name === LOCAL_USER.name ? LOCAL_USER.id : `${LOCAL_USER.id}:${name.trim().toLowerCase()}`;
  return () => ({ ...LOCAL_USER, id, name });
};
