import { once } from 'node:events';
import { Command } from 'commander';
import { z } from 'zod';
import type { TracedText } from '../judging/origins/trace.ts';
import type { Report } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { linesIn, type Line } from './lines-in.ts';

const stated = z.string().nullish();
const shape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  outlet: stated,
  published: z.iso.date().nullish(),
  claim: stated,
});

/** `crosscheck origins`: which texts of a set go back to one report, as the command-line contract says. */
export function command(report: Report): Command {
  return new Command('origins')
    .description(
      'Reads a whole set as JSON Lines {"id","text","outlet"?,"published"?,"claim"?} on standard input and answers after\nthe last one with one line: the groups that go back to one report, and what binds them.',
    )
    .addHelpText(
      'after',
      `
claim is the printed figure whose origin is asked; without it the whole text is meant.

Example:
  npx crosscheck origins < reports.jsonl`,
    )
    .action(async () => {
      if (process.stdin.isTTY) process.stderr.write('Reading JSON Lines from the keyboard; Ctrl+D ends the set.\n');
      report(await trace());
    });
}

/** Reads the set, answers lines that cannot be read at once, and the rest together; exit status 1 when any was refused. */
async function trace(): Promise<ExitCode> {
  const { traceOrigins } = await import('../judging/origins/trace.ts');
  const texts: TracedText[] = [];
  let code: ExitCode = EXIT.done;
  for await (const lines of linesIn(process.stdin))
    for (const line of lines) {
      const read = readLine(line);
      if ('text' in read) texts.push(read);
      else {
        code = EXIT.someRefused;
        await write({ id: read.id, error: { code: 'invalid', message: read.message } });
      }
    }
  await write(traceOrigins(texts));
  return code;
}

async function write(answer: object): Promise<void> {
  if (!process.stdout.write(JSON.stringify(answer) + '\n')) await once(process.stdout, 'drain');
}

interface Refusal {
  readonly id: string | number | null;
  readonly message: string;
}

function readLine(line: Line): TracedText | Refusal {
  if ('refused' in line) return { id: null, message: line.refused };
  let sent: unknown;
  try {
    sent = JSON.parse(line.text);
  } catch (failure) {
    return {
      id: null,
      message: `The line is not JSON: ${failure instanceof Error ? failure.message : String(failure)}.`,
    };
  }
  const read = shape.safeParse(sent);
  if (read.success) {
    const { id, text, outlet, published, claim } = read.data;
    return { id, text, outlet: outlet ?? undefined, published: published ?? undefined, claim: claim ?? undefined };
  }
  const message = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { id: z.object({ id: shape.shape.id }).safeParse(sent).data?.id ?? null, message };
}
