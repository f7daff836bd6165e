import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { FindCited, GetCited } from '../actions/steps/find-cited.ts';
import type { Config } from '../config.ts';
import { AppError } from '../store/app-error.ts';
import { auditProgress } from './audit-progress.ts';
import { endingByKeys, type Ending } from './ending.ts';
import type { Report } from './command.ts';
import { withDatabase, type OpenRooms } from './database.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';

interface Options extends SettingOptions {
  readonly sources?: string;
  readonly fetch?: boolean;
  readonly json?: boolean;
}

const HELP = `
The table is CSV, with commas, semicolons or tabs, or a workbook (.xlsx); its heads name what is claimed (claim), the
value as printed (value), and the cited source (source, url, or outlet and title); as of, unit and others may stand
beside them, in English, German, French, Spanish and other languages. A source is cited by its id (SRC-3), its address,
its title with its outlet, or, with --sources, by the name of a file in that folder. Rows are counted from 1 beneath the
heads.

as-printed     the source gives this value for this thing, place and time
other-value    the source gives another value for it
not-in-source  the source gives no value for it
no-source      the cited source is not at hand

On a long table the rows done, the pace and the time left stand on the error output. Ctrl+C ends it where it is; what was
printed stays and is counted.

Exit status 0 when every row was audited, 1 when the source of some row was not at hand or the audit was ended early.

Examples:
  npx crosscheck audit table.csv
  npx crosscheck audit table.csv --sources reports/ --json | jq -r 'select(.outcome != "as-printed")'`;

/** `crosscheck audit`: every row of a table against the source it cites. */
export function command(report: Report): Command {
  const described = new Command('audit')
    .description('Checks every row of a table against the source it cites.')
    .argument('<table>', 'CSV file, or workbook (.xlsx)')
    .option('--sources <folder>', 'folder of files that rows cite by name')
    .option('--fetch', 'capture cited pages that are not at hand')
    .option('--json', 'one JSON line for each row')
    .addHelpText('after', HELP);
  return withSettings(described, ['data', 'person']).action(async (table: string, options: Options) => {
    report(await auditTable(table, options));
  });
}

async function auditTable(path: string, options: Options): Promise<ExitCode> {
  refuseMissing(path);
  if (options.sources !== undefined && !existsSync(options.sources))
    throw new AppError('not-found', `There is no folder ${options.sources}.`);
  const ending = endingByKeys();
  try {
    return await auditWith(path, options, ending);
  } finally {
    ending.close();
  }
}

async function auditWith(path: string, options: Options, { signal }: Ending): Promise<ExitCode> {
  const config = settingsOf(options);
  if (options.fetch !== true && !(await hasDatabase(config))) {
    if (options.sources === undefined)
      throw new AppError('not-found', `There is no database in ${config.data} yet; name a folder with --sources.`);
    return audited(path, { options, places: [], get: null, signal });
  }
  return withDatabase(config, async (rooms) => {
    const { findInStore } = await import('../actions/steps/find-cited.ts');
    const get = options.fetch === true ? await getter(rooms, config, signal) : null;
    return audited(path, { options, places: [findInStore(rooms.deps.store.db)], get, signal });
  });
}

function refuseMissing(path: string): void {
  if (!existsSync(path)) throw new AppError('not-found', `${path} is not there.`);
  if (statSync(path).isDirectory()) throw new AppError('invalid', `${path} is a folder; name one table.`);
}

async function hasDatabase(config: Config): Promise<boolean> {
  const { placeOf } = await import('../main.ts');
  const place = placeOf(config);
  return !('file' in place) || existsSync(place.file);
}

async function getter(rooms: OpenRooms, config: Config, signal: AbortSignal): Promise<GetCited> {
  const { politely } = await import('../capture/get-page.ts');
  const { captureCited } = await import('../jobs/capture-cited.ts');
  return captureCited(rooms.deps, politely(config.internalHosts), { actor: rooms.actor, signal });
}

interface Looking {
  readonly options: Options;
  readonly places: readonly FindCited[];
  readonly get: GetCited | null;
  readonly signal: AbortSignal;
}

async function audited(path: string, { options, places, get, signal }: Looking): Promise<ExitCode> {
  const { openTableFile } = await import('../capture/audit/open-table.ts');
  const { surveyTable } = await import('../capture/audit/table-rows.ts');
  const { auditRows } = await import('../actions/steps/audit-rows.ts');
  const { citedFinder } = await import('../actions/steps/find-cited.ts');
  const table = await surveyTable(await openTableFile(path, basename(path)));
  const folder = await folderOf(options.sources);
  const progress = auditProgress({ json: options.json === true, rows: table.rows });
  for (const { message } of folder?.refused ?? []) progress.say(message);
  const find = citedFinder(folder === null ? places : [folder.find, ...places], get);
  let unchecked = 0;
  for await (const finding of auditRows(table, find)) {
    // What a stopped fetch came to is no finding.
    if (signal.aborted) break;
    if (finding.outcome === 'no-source') unchecked += 1;
    await progress.show(finding);
    if (!process.stdout.writable) break;
  }
  await progress.end();
  return unchecked === 0 && !signal.aborted ? EXIT.done : EXIT.someRefused;
}

async function folderOf(path: string | undefined) {
  if (path === undefined) return null;
  const { sourceFolder } = await import('../actions/steps/find-in-folder.ts');
  return sourceFolder(path);
}
