import { z } from 'zod';
import { problem } from '../contract.ts';

/** Every refusal of every route, in one shape; part of each route's responses. */
export const refusals = {
  '4xx': {
    description: 'Refused: what was asked for cannot be done as it stands',
    content: { 'application/problem+json': { schema: problem } },
  },
  '5xx': {
    description: 'Failed: nothing was changed',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const;

/** An answer that is sent as it stands: a stream or bytes. */
export const raw = z.unknown().meta({ type: 'string' });
