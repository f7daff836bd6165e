import { Command } from 'commander';
import { capturedFiles, findFiles } from '../capture/source-files.ts';
import type { Refused } from '../capture/captured.ts';
import { statedIn, type Stated } from '../capture/meta.ts';
import type { ImportOutcome } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import type { Report } from './command.ts';
import { withDatabase, type OpenRooms } from './database.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { importProgress, type Progress } from './import-progress.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly json?: boolean;
}

const HELP = `
Reads .txt files, .md files with YAML front matter and .json files ({"title","text",…} or a list of them); saved
pages (.html), PDF, Word documents (.docx), e-mails (.eml), web archives (.warc, .warc.gz, .wacz) and tables (.csv,
.tsv, .xlsx), each figure with its page, note or cell; images (.png, .jpg, .webp, .gif) are kept as evidence without
text. Bytes decide over endings. Each file may have 50 MB. A sources.json beside the files states outlet, title, dates
and credit of each, or who spoke when and with what consent in a conversation (kind: interview, speaker, …) and what a text is a
translation of (translationOf, translator): see the README. The same files a second time change nothing. A file that cannot be taken is named with the reason,
and the rest go on.

Examples:
  npx crosscheck import reports/
  npx crosscheck import statement.txt --outlet "Ministry of Defence" --published 2022-01-03
  npx crosscheck import budget.xlsx letter.eml hearing.pdf --outlet "Port Authority"
  npx crosscheck import reports/ --json | jq .outcome`;

/** `crosscheck import`: files and folders become sources, snapshots, statements and suggested claims. */
export function command(report: Report): Command {
  const described = new Command('import')
    .description('Imports files and folders of reports.')
    .argument('<path...>', 'files or folders')
    .option('--published <day>', 'day of publication where the file states none, as 2022-01-31')
    .option('--outlet <name>', 'outlet where the file states none')
    .option('--json', 'one JSON line for each source')
    .addHelpText('after', HELP);
  return withSettings(described, ['data', 'person']).action(async (paths: string[], options: Options) => {
    const fallback = statedByFlags(options);
    report(await withDatabase(settingsOf(options), (rooms) => importPaths(paths, { rooms, fallback, options })));
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
  readonly fallback: Stated;
  readonly options: Options;
}

async function importPaths(paths: readonly string[], { rooms, fallback, options }: Work): Promise<ExitCode> {
  const { files, refused } = await findFiles(paths);
  const progress = importProgress({ json: options.json === true, files });
  const counts = { taken: 0, refused: 0 };
  for await (const outcome of outcomes({ files, refused }, { rooms, fallback })) {
    counts[outcome.outcome === 'refused' ? 'refused' : 'taken'] += 1;
    progress.show(outcome);
  }
  progress.end();
  await finishLongTexts(rooms, counts.taken);
  return exitAfter(counts, progress);
}

/** A long text leaves a part of its suggestions to a job; no server need run for them to be there when the command ends. */
async function finishLongTexts({ deps }: OpenRooms, taken: number): Promise<void> {
  if (taken === 0) return;
  const { runDueJobs } = await import('../jobs/worker.ts');
  await runDueJobs(deps);
}

function exitAfter({ taken, refused }: { taken: number; refused: number }, progress: Progress): ExitCode {
  if (taken === 0 && refused === 0) {
    progress.say('There are no files to import.');
    return EXIT.refused;
  }
  if (refused === 0) return EXIT.done;
  return taken === 0 ? EXIT.refused : EXIT.someRefused;
}

async function* outcomes(
  { files, refused }: { files: readonly string[]; refused: readonly Refused[] },
  { rooms: { deps, actor }, fallback }: Pick<Work, 'rooms' | 'fallback'>,
): AsyncGenerator<ImportOutcome> {
  const { importSource } = await import('../actions/import-source.ts');
  yield* refused.map(refusedOutcome);
  for await (const captured of capturedFiles(files, fallback)) {
    if ('message' in captured) {
      yield refusedOutcome(captured);
      continue;
    }
    try {
      yield await importSource(deps, actor, captured);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      yield refusedOutcome({ file: captured.file ?? '', message: failure.sentence });
    }
  }
}

const refusedOutcome = ({ file, message }: Refused): ImportOutcome => ({
  file,
  source: null,
  snapshot: null,
  sha256: null,
  statements: 0,
  outcome: 'refused',
  message,
});
