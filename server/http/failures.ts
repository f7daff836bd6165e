import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../store/app-error.ts';
import { PROBLEM_TYPE, problemOf, refusalOf } from './problem.ts';

/** Answers any failure in the one problem shape; a bug is logged and answered with 500 and no detail of it. */
export function answerFailures(failure: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(failure);
  if (!refusal || refusal.status >= 500) request.log.error({ err: failure, url: request.url }, 'request failed');
  sendProblem(reply, refusal ?? new AppError('internal', 'Something went wrong in Crosscheck; its log says what.'));
}

/** Sends an expected refusal as its problem. */
export function sendProblem(reply: FastifyReply, refusal: AppError): void {
  reply.code(refusal.status).type(PROBLEM_TYPE).send(problemOf(refusal));
}

/** The refusal of an address that sends more requests than the settings allow. */
export const answerTooMany = (_request: FastifyRequest, { after }: { after: string }): AppError =>
  new AppError('too-many-requests', `Too many requests; try again in ${after}. RATE_LIMIT sets how many are allowed.`);
