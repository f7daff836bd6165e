import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { columnsOf, csvOf } from '../report/csv.ts';
import { LIST_NAMES, LISTS, type ListName } from '../report/lists.ts';
import type { Store } from '../store/store.ts';
import type { Report } from './command.ts';
import { withExistingDatabase } from './database.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';

interface Options extends SettingOptions {
  readonly format: 'csv' | 'json';
  readonly out?: string;
}

const HELP = `
Examples:
  npx crosscheck export claims > claims.csv
  npx crosscheck export statements --format json --out statements.jsonl`;

/** `crosscheck export`: every row of one list as CSV or JSON Lines. */
export function command(report: Report): Command {
  const described = new Command('export')
    .description('Writes every row of one list as CSV or as JSON Lines.')
    .addArgument(new Argument('<list>', 'which list').choices(LIST_NAMES))
    .addOption(
      new Option('--format <format>', 'csv or json (one line for each row)').choices(['csv', 'json']).default('csv'),
    )
    .option('--out <file>', 'file to write; without it, standard output')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (name: ListName, options: Options) => {
    await withExistingDatabase(settingsOf(options), async ({ deps }) => {
      const rows = rowsOf(deps.store, name);
      const pieces = options.format === 'csv' ? csvOf(columnsOf(LISTS[name].row), rows) : jsonLines(rows);
      if (options.out) await pipeline(Readable.from(pieces), createWriteStream(options.out));
      else await pipeline(Readable.from(pieces), process.stdout, { end: false });
    });
    report(EXIT.done);
  });
}

async function* rowsOf(store: Store, name: ListName): AsyncGenerator<readonly object[]> {
  let after: string | undefined;
  do {
    const page = await LISTS[name].page(store, { limit: 500, ...(after === undefined ? {} : { after }) });
    yield page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function* jsonLines(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => JSON.stringify(row) + '\n').join('');
}
