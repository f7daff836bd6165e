import { Command } from 'commander';
import type { z } from 'zod';
import type { Report } from './command.ts';
import { answerLines, type Answering } from './json-lines.ts';

/** Words of an engine command's help. */
export interface EngineHelp {
  readonly name: string;
  readonly description: string;
  readonly after: string;
}

/** A command that answers JSON Lines of standard input on standard output; `load` gives the engine once it is asked for. */
export function engineCommand<Input extends z.ZodType>(
  help: EngineHelp,
  load: (options: { trace?: boolean }) => Promise<Answering<Input>>,
  report: Report,
): Command {
  return new Command(help.name)
    .description(help.description)
    .addHelpText('after', '\n' + help.after)
    .action(async (options: { trace?: boolean }) => {
      const answering = await load(options);
      if (process.stdin.isTTY) {
        process.stderr.write('Reading JSON Lines from the keyboard, one answer a line; Ctrl+D ends it.\n');
      }
      report(await answerLines({ input: process.stdin, output: process.stdout }, answering));
    });
}
