import type { Command } from 'commander';
import { z } from 'zod';
import type { Statement, Value } from '../reading/statement.ts';
import type { Report } from './command.ts';
import { engineCommand } from './engine-command.ts';
import { lineId, type Answering } from './json-lines.ts';
import { published, publishedDay } from './published.ts';

const stated = z.string().nullish();
const shape = z.object({
  id: lineId,
  text: z.string(),
  published,
  language: stated,
  outlet: stated,
  url: stated,
});

const HELP = {
  name: 'read',
  description:
    'Reads JSON Lines {"id","text","published"?,"language"?,"outlet"?,"url"?} on standard input\nand answers each with the statements found in its text.',
  after: `Offsets are UTF-16 code units into the text, end exclusive; dates are ISO 8601.

Example:
  echo '{"id":1,"text":"Some 2,500 troops stayed.","published":"2022-01-03"}' | npx crosscheck read`,
};

/** `crosscheck read`: figures, dates, clock times and durations of texts, as the command-line contract says. */
export function command(report: Report): Command {
  return engineCommand(HELP, reader, report).option(
    '--trace',
    'add to each statement the rules that made it and what else was read',
  );
}

async function reader({ trace }: { trace?: boolean }): Promise<Answering<typeof shape>> {
  const { read } = await import('../reading/read.ts');
  const shown = trace ? tracedStatement : contractStatement;
  return {
    shape,
    answer: ({ text, published, language, outlet, url }) => ({
      statements: read(text, {
        published: publishedDay(published),
        language: language ?? undefined,
        outlet: outlet ?? undefined,
        url: url ?? undefined,
      }).map(shown),
    }),
  };
}

const tracedStatement = (statement: Statement): object => ({
  ...contractStatement(statement),
  value: statement.value,
  negated: statement.negated,
  rules: statement.rules,
});

function contractStatement({ start, end, printed, sentence, value, ...context }: Statement): object {
  const { counted, place, asOf, modality, attribution } = context;
  return {
    start,
    end,
    printed,
    sentence: { start: sentence.start, end: sentence.end },
    value: contractValue(value),
    counted,
    place,
    asOf: { start: asOf.start, end: asOf.end, stated: asOf.stated },
    modality,
    attribution: { claimant: attribution.claimant, via: attribution.via, named: attribution.named },
  };
}

function contractValue(value: Value): object {
  if (value.kind === 'date' || value.kind === 'time') {
    return { kind: value.kind, start: value.start, end: value.end, hedge: value.hedge };
  }
  if (value.kind === 'words') return value;
  const { kind, best, lower, upper, hedge, unit } = value;
  return { kind, best, lower, upper, hedge, unit };
}
