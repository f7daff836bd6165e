import { Command } from 'commander';
import { statedIn, type Stated } from '../capture/meta.ts';
import type { ImportOutcome } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import type { Report } from './command.ts';
import { withDatabase, type OpenRooms } from './database.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { importProgress } from './import-progress.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly json?: boolean;
}

const HELP = `
Fetches each page from the public Internet, keeps its bytes and reads its article. Title, author, day, language and
outlet are the page's own words, unless an option states them. An address that gives a PDF, a Word document, a table,
an e-mail or an image is read as a file of that kind is. A page captured again is unchanged or revised. A page that
cannot be had is named with the reason, and the rest go on.

Examples:
  npx crosscheck capture https://harbour.example/2022/01/12/crane
  npx crosscheck capture https://harbour.example/crane --outlet "Harbour Post" --published 2022-01-12 --json`;

/** `crosscheck capture`: web pages become sources, snapshots, statements and suggested claims. */
export function command(report: Report): Command {
  const described = new Command('capture')
    .description('Captures web pages as sources.')
    .argument('<url...>', 'addresses of pages')
    .option('--published <day>', 'day of publication, as 2022-01-31, instead of the day the page states')
    .option('--outlet <name>', 'outlet, instead of the one the page states')
    .option('--json', 'one JSON line for each page')
    .addHelpText('after', HELP);
  return withSettings(described, ['data', 'person']).action(async (urls: string[], options: Options) => {
    const given = statedByFlags(options);
    const settings = settingsOf(options);
    const hosts = settings.internalHosts;
    report(await withDatabase(settings, (rooms) => captureAll(urls, { rooms, given, hosts, options })));
  });
}

function statedByFlags({ published, outlet }: Options): Stated {
  try {
    return statedIn({ published, outlet }, 'The options');
  } catch (failure) {
    if (failure instanceof AppError) throw wrongUse(failure.sentence);
    throw failure;
  }
}

interface Work {
  readonly rooms: OpenRooms;
  readonly given: Stated;
  readonly hosts: readonly string[];
  readonly options: Options;
}

async function captureAll(urls: readonly string[], work: Work): Promise<ExitCode> {
  const progress = importProgress({ json: work.options.json === true, files: urls });
  let refused = 0;
  for (const url of urls) {
    const outcome = await captureOne(url, work);
    progress.show(outcome);
    if (outcome.outcome === 'refused') refused += 1;
    else if (outcome.message !== undefined && work.options.json !== true) progress.say(`${url}: ${outcome.message}`);
  }
  progress.end();
  if (refused === 0) return EXIT.done;
  return refused === urls.length ? EXIT.refused : EXIT.someRefused;
}

async function captureOne(url: string, { rooms: { deps, actor }, given, hosts }: Work): Promise<ImportOutcome> {
  const { importSource } = await import('../actions/import-source.ts');
  const { pageGetter } = await import('../capture/get-page.ts');
  try {
    const { captured } = await pageGetter(hosts)(url, given);
    return await importSource(deps, actor, captured);
  } catch (failure) {
    if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
    return refusedOutcome(url, failure.sentence);
  }
}

const refusedOutcome = (file: string, message: string): ImportOutcome => ({
  file,
  source: null,
  snapshot: null,
  sha256: null,
  statements: 0,
  outcome: 'refused',
  message,
});
