import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { CommandFile } from './command.ts';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-code.ts';
import { explainFailure } from './failure.ts';

interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

/** Every subcommand by hand; a file is loaded only when its command is asked for, so that each starts quickly. */
export const COMMANDS: readonly Listed[] = [
  { name: 'serve', summary: 'start Crosscheck for a browser', load: () => import('./serve.ts') },
  { name: 'import', summary: 'import files and folders of reports', load: () => import('./import.ts') },
  { name: 'capture', summary: 'capture web pages as sources', load: () => import('./capture.ts') },
  { name: 'watch', summary: 'watch pages and feeds', load: () => import('./watch.ts') },
  { name: 'check', summary: 'check the figures, dates and quotations of drafts', load: () => import('./check.ts') },
  { name: 'disagreements', summary: 'list where sources disagree, and why', load: () => import('./disagreements.ts') },
  { name: 'checked', summary: 'say whether a sentence has been checked before', load: () => import('./checked.ts') },
  { name: 'audit', summary: 'check a table against the sources it cites', load: () => import('./audit.ts') },
  { name: 'report', summary: 'write a source list, what is open, or a dossier', load: () => import('./report.ts') },
  { name: 'export', summary: 'write a list as CSV or JSON Lines', load: () => import('./export.ts') },
  { name: 'migrate', summary: 'bring the database to this version', load: () => import('./migrate.ts') },
  { name: 'read', summary: 'find every figure and date in texts', load: () => import('./read.ts') },
  { name: 'compare', summary: 'say how two figures or dates relate, and why', load: () => import('./compare.ts') },
  { name: 'stance', summary: 'say what a passage says of a claim', load: () => import('./stance.ts') },
  { name: 'extract', summary: 'find the article in web pages', load: () => import('./extract.ts') },
  { name: 'anchor', summary: 'follow quotes into later copies of their page', load: () => import('./anchor.ts') },
  { name: 'origins', summary: 'group texts by the report they go back to', load: () => import('./origins.ts') },
];

const EXAMPLES = `
Examples:
  npx crosscheck serve
  npx crosscheck import reports/ --data ./data
  npx crosscheck disagreements --json
  npx crosscheck read < texts.jsonl > statements.jsonl

"crosscheck COMMAND --help" explains one command.`;

/**
 * Runs one command line (without node and script) and resolves to its exit status: 0 done, 1 done with
 * rows refused, 2 wrong use, 3 refused, 70 a fault of Crosscheck itself. Never rejects.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let code: ExitCode = EXIT.done;
  if (!process.stdout.listeners('error').includes(ignoreGoneReader)) process.stdout.on('error', ignoreGoneReader);
  const asked = argv[0] === 'help' ? argv[1] : argv[0];
  const program = await programFor(asked, (reported) => {
    code = reported;
  });
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.wrongUse;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return explainFailure(failure);
  }
}

async function programFor(asked: string | undefined, report: (code: ExitCode) => void): Promise<Command> {
  const program = new Command('crosscheck')
    .description(
      'Keeps every factual claim beside the sources that support or contradict it, and says why outlets disagree.',
    )
    .version(ownVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXIT_HELP + '\n' + EXAMPLES);
  for (const { name, summary, load } of COMMANDS) {
    const command = name === asked ? (await load()).command(report) : new Command(name);
    command.summary(summary).copyInheritedSettings(program).addHelpText('after', EXIT_HELP);
    program.addCommand(command);
  }
  return program;
}

/** A reader that has seen enough ("… | head") is no failure. */
function ignoreGoneReader(failure: NodeJS.ErrnoException): void {
  if (failure.code !== 'EPIPE') throw failure;
}

function ownVersion(): string {
  const pack = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return pack.version;
}
