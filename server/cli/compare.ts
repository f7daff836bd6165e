import type { Command } from 'commander';
import { z } from 'zod';
import type { Side } from '../judging/comparison.ts';
import type { Report } from './command.ts';
import { engineCommand } from './engine-command.ts';
import { lineId, type Answering } from './json-lines.ts';
import { published } from './published.ts';

const stated = z.string().nullish();
const side = z.object({
  text: z.string(),
  focus: z.string().min(1, 'names the printed figure or date to compare'),
  published,
  outlet: stated,
  url: stated,
  captured: stated,
  note: stated,
});
const shape = z.object({ id: lineId, a: side, b: side });

const HELP = {
  name: 'compare',
  description:
    'Reads JSON Lines {"id","a":SIDE,"b":SIDE} on standard input and answers each with the relation of the two,\nthe tests behind it and what is missing. SIDE = {"text","focus","published"?,"outlet"?,"url"?,"captured"?,"note"?};\nfocus is the printed figure or date inside the text.',
  after: `Example:
  echo '{"id":1,"a":{"text":"5,200 troops were there.","focus":"5,200","published":"2020-01-31"},
         "b":{"text":"Some 2,500 troops stay.","focus":"2,500","published":"2022-01-03"}}' | tr -d '\\n' | npx crosscheck compare`,
};

/** `crosscheck compare`: how two figures or dates relate, as the command-line contract says. */
export const command = (report: Report): Command => engineCommand(HELP, comparer, report);

async function comparer(): Promise<Answering<typeof shape>> {
  const { compareSides } = await import('../judging/sides.ts');
  return {
    shape,
    answer: ({ a, b }) => {
      const { relation, group, tests, missing, explanation } = compareSides(known(a), known(b));
      return {
        relation,
        group,
        tests: tests.map((test) => ({ test: test.test, a: test.a, b: test.b, result: test.result })),
        missing,
        explanation,
      };
    },
  };
}

const known = ({ text, focus, published, outlet, url, captured, note }: z.infer<typeof side>): Side => ({
  text,
  focus,
  published: published ?? undefined,
  outlet: outlet ?? undefined,
  url: url ?? undefined,
  captured: captured ?? undefined,
  note: note ?? undefined,
});
