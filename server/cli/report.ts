import { writeFile } from 'node:fs/promises';
import { Argument, Command, Option } from 'commander';
import type { Report } from './command.ts';
import { withExistingDatabase } from './database.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly format: 'html' | 'docx';
  readonly claims?: string;
  readonly out?: string;
}

const HELP = `
sources   the numbered list of the sources that claims rest on
open      what is open or disputed, with wording to use
CLM-12    the dossier of one claim

Examples:
  npx crosscheck report open > open.html
  npx crosscheck report sources --claims CLM-1,CLM-2 --format docx --out sources.docx`;

/** `crosscheck report`: documents that leave the newsroom. */
export function command(report: Report): Command {
  const described = new Command('report')
    .description('Writes a source list, what is open or disputed, or the dossier of a claim.')
    .addArgument(new Argument('<what>', 'sources, open, or the id of a claim'))
    .addOption(new Option('--format <format>', 'html or docx').choices(['html', 'docx']).default('html'))
    .option('--claims <ids>', 'only these claims, as CLM-1,CLM-2')
    .option('--out <file>', 'file to write; needed for docx')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (what: string, options: Options) => {
    if (!['sources', 'open'].includes(what) && !/^CLM-\d+$/.test(what))
      throw wrongUse(`There is no report “${what}”; name sources, open, or a claim as CLM-12.`);
    if (options.format === 'docx' && options.out === undefined) throw wrongUse('Name a file with --out for docx.');
    await write(what, options);
    report(EXIT.done);
  });
}

async function write(what: string, { format, claims, out, ...settings }: Options): Promise<void> {
  const bytes = await withExistingDatabase(settingsOf(settings), async ({ deps }) => {
    const { claimsFor, dossier, openList, sourceList } = await import('../report/documents/claims.ts');
    const ids = what.startsWith('CLM-') ? [what] : (claims?.split(',') ?? []);
    const views = await claimsFor(deps.store, ids);
    const [first] = views;
    const now = deps.now();
    const made =
      what === 'sources'
        ? sourceList(views, now)
        : what === 'open' || !first
          ? openList(views, now)
          : dossier(first, now);
    if (format === 'html') return (await import('../report/documents/as-html.ts')).asHtml(made);
    return (await import('../report/documents/as-docx.ts')).asDocx(made);
  });
  if (out === undefined) process.stdout.write(bytes);
  else await writeFile(out, bytes);
}
