import type { Command } from 'commander';
import { z } from 'zod';
import type { Report } from './command.ts';
import { engineCommand } from './engine-command.ts';
import { lineId, type Answering } from './json-lines.ts';

const shape = z
  .object({
    id: lineId,
    before: z.string(),
    after: z.string(),
    quote: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
  })
  .refine(({ before, quote }) => quote.start < quote.end && quote.end <= before.length, {
    path: ['quote'],
    message: 'must be a stretch of "before": UTF-16 offsets, start before end',
  });

const HELP = {
  name: 'anchor',
  description:
    'Reads JSON Lines {"id","before","after","quote":{"start","end"}} on standard input (two captures of one page) and\nanswers each with what became of the quote: exact, typographic, moved, changed, vanished or ambiguous.',
  after: `Offsets are UTF-16 code units, end exclusive; start and end point into "after".

Example:
  echo '{"id":1,"before":"Iran launched 11 missiles.","after":"Iran launched 12 missiles.","quote":{"start":14,"end":25}}' | npx crosscheck anchor`,
};

/** `crosscheck anchor`: where a quote stands in a later copy, as the command-line contract says. */
export const command = (report: Report): Command => engineCommand(HELP, follower, report);

async function follower(): Promise<Answering<typeof shape>> {
  const { anchorRevision } = await import('../text/anchor.ts');
  return {
    shape,
    answer: ({ before, after, quote }) => {
      const { verdict, start, end, changed } = anchorRevision(before, after, quote);
      return { verdict, start, end, changed };
    },
  };
}
