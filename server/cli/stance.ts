import type { Command } from 'commander';
import { z } from 'zod';
import type { Report } from './command.ts';
import { engineCommand } from './engine-command.ts';
import { lineId, type Answering } from './json-lines.ts';
import { published, publishedDay } from './published.ts';

const shape = z.object({ id: lineId, claim: z.string(), passage: z.string(), published });

const HELP = {
  name: 'stance',
  description:
    'Reads JSON Lines {"id","claim","passage","published"?} on standard input and answers each with what the\npassage says of the claim, figure by figure: supports, contradicts or not-enough.',
  after: `Example:
  echo '{"id":1,"claim":"More than 2,000 troops stay.","passage":"Some 2,500 troops stay."}' | npx crosscheck stance`,
};

/** `crosscheck stance`: what a passage says of a claim, as the command-line contract says. */
export const command = (report: Report): Command => engineCommand(HELP, judge, report);

async function judge(): Promise<Answering<typeof shape>> {
  const { stanceOf } = await import('../judging/stance.ts');
  return {
    shape,
    answer: ({ claim, passage, published }) => {
      const { stance, relation, explanation } = stanceOf(claim, passage, publishedDay(published));
      return { stance, relation, explanation };
    },
  };
}
