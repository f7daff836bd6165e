import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { refuseTooLarge } from '../capture/decode.ts';
import { readManuscript } from '../capture/manuscripts.ts';
import { statedIn } from '../capture/meta.ts';
import type { FoundMark } from '../store/drafts.ts';
import { AppError } from '../store/app-error.ts';
import type { Report } from './command.ts';
import { withExistingDatabase, type OpenRooms } from './database.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly published?: string;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

const HELP = `
Reads .docx, .md, .txt and .html. Every figure, date and quotation is held against what is known: agrees, differs (with
the relation and why), contested, known but unsettled, or unknown. Derived figures are recomputed, quotations compared
word by word. Nothing is written; "/drafts" in the browser keeps checks and decisions.

Exit status of check: 0 nothing differs, 1 something differs, 2 wrong use, 3 refused.

Examples:
  npx crosscheck check story.docx
  npx crosscheck check docs/*.md --sarif > crosscheck.sarif
  npx crosscheck check story.md --json | jq 'select(.state == "differs")'`;

/** `crosscheck check`: the marks of drafts and where each stands, as text, JSON Lines or SARIF. */
export function command(report: Report): Command {
  const described = new Command('check')
    .description('Checks the figures, dates and quotations of drafts.')
    .argument('<draft...>', 'manuscripts')
    .option('--published <day>', 'the day the draft speaks from, as 2022-01-31; today without it')
    .option('--json', 'one JSON line for each mark')
    .option('--sarif', 'one SARIF 2.1.0 log')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (paths: string[], options: Options) => {
    if (options.json === true && options.sarif === true) throw wrongUse('Give --json or --sarif, not both.');
    const stated = statedByFlags(options);
    report(await withExistingDatabase(settingsOf(options), (rooms) => checkAll(paths, { rooms, stated, options })));
  });
}

function statedByFlags({ published }: Options) {
  try {
    return statedIn({ published }, 'The options');
  } catch (failure) {
    if (failure instanceof AppError) throw wrongUse(failure.sentence);
    throw failure;
  }
}

interface Work {
  readonly rooms: OpenRooms;
  readonly stated: ReturnType<typeof statedByFlags>;
  readonly options: Options;
}

interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly warning: string | null;
  readonly found: readonly FoundMark[];
}

async function checkOne(path: string, { rooms, stated }: Work): Promise<CheckedFile> {
  const { checkDraft } = await import('../actions/steps/check-draft.ts');
  const { manuscriptOf, refuseWordless, wordsOf } = await import('../actions/steps/manuscript.ts');
  refuseTooLarge((await stat(path)).size, basename(path));
  const manuscript = manuscriptOf(await readManuscript(await readFile(path), basename(path), stated));
  refuseWordless(manuscript);
  const { found } = await checkDraft(rooms.deps.store, wordsOf(manuscript, rooms.deps.now()));
  return { path, text: manuscript.text, warning: manuscript.warning, found };
}

async function checkAll(paths: readonly string[], work: Work): Promise<ExitCode> {
  const { json, sarif } = work.options;
  const { placeAt, sarifOf } = await import('../report/drafts/sarif.ts');
  const files: CheckedFile[] = [];
  for (const path of paths) {
    const file = await checkOne(path, work);
    files.push(file);
    if (file.warning !== null) process.stderr.write(`crosscheck: ${path}: ${file.warning}\n`);
    if (json === true) process.stdout.write(file.found.map((one) => jsonLine(file, one, placeAt)).join(''));
    else if (sarif !== true) process.stdout.write(textOf(file, placeAt));
  }
  if (sarif === true) process.stdout.write(JSON.stringify(sarifOf(files, ownVersion()), null, 2) + '\n');
  const differs = files.some(({ found }) => found.some(({ finding }) => finding.state === 'differs'));
  return differs ? EXIT.someRefused : EXIT.done;
}

function ownVersion(): string {
  const pack = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return pack.version;
}

type PlaceAt = (text: string, offset: number) => { line: number; column: number };

function jsonLine({ path, text }: CheckedFile, { mark, finding }: FoundMark, placeAt: PlaceAt): string {
  const { number, kind, start, end, printed } = mark;
  return (
    JSON.stringify({ file: path, mark: number, kind, ...placeAt(text, start), start, end, printed, ...finding }) + '\n'
  );
}

const SIGNS = { agrees: '=', differs: '≠', contested: '≠?', unsettled: '~', unknown: '?' } as const;

function textOf({ path, text, found }: CheckedFile, placeAt: PlaceAt): string {
  const lines = found.map(({ mark, finding }) => {
    const { line, column } = placeAt(text, mark.start);
    const relation = finding.relation === null || finding.state === 'agrees' ? '' : ` [${finding.relation}]`;
    const claim = finding.claim === null ? '' : ` ${finding.claim}`;
    const wording = finding.wording === null ? '' : `\n    write: ${finding.wording}`;
    const printed = mark.printed.replace(/\s+/gu, ' ');
    return `${path}:${line}:${column}: ${SIGNS[finding.state]} ${finding.state}${relation}${claim}  ${printed}\n    ${finding.explanation}${wording}\n`;
  });
  const count = (state: string): number => found.filter(({ finding }) => finding.state === state).length;
  const states = (['agrees', 'differs', 'contested', 'unsettled', 'unknown'] as const).map(
    (state) => `${count(state)} ${state}`,
  );
  return `${lines.join('')}${path}: ${found.length} marks: ${states.join(', ')}\n`;
}
