import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../store/app-error.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';

/** The methods the API's document knows for an address, in capitals; none when it knows no such address. */
export function methodsTaken(app: FastifyInstance, path: string): string[] {
  const found = Object.entries(app.swagger().paths ?? {}).filter(([pattern]) => fits(pattern, path));
  return [
    ...new Set(found.flatMap(([, methods]) => Object.keys(methods ?? {}).map((name) => name.toUpperCase()))),
  ].sort();
}

/** True when each step of the path is that of the pattern, or stands where the pattern has a name in braces. */
function fits(pattern: string, path: string): boolean {
  const steps = path.split('/');
  const named = pattern.split('/');
  return (
    named.length === steps.length &&
    named.every((name, i) => name === steps[i] || (/^\{\w+\}$/.test(name) && steps[i] !== ''))
  );
}

/** Refuses a wrong method on a known address: 405 with the methods it takes (RFC 9110, 15.5.6). */
export function sendWrongMethod(request: FastifyRequest, reply: FastifyReply, taken: readonly string[]): void {
  const allow = taken.join(', ');
  const path = request.url.split('?', 1)[0] ?? request.url;
  const refusal = new AppError('bad-request', `${path} takes ${allow}, not ${request.method}.`);
  reply.code(405).header('allow', allow).type(PROBLEM_TYPE);
  reply.send({ ...problemOf(refusal), title: 'Another method is needed', status: 405 });
}
