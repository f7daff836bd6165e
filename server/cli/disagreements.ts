import { Command, Option } from 'commander';
import type { DisagreementRow, DisagreementsQuery } from '../contract.ts';
import { RELATIONS, type Relation } from '../judging/relation.ts';
import type { Store } from '../store/store.ts';
import type { Report } from './command.ts';
import { withExistingDatabase } from './database.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly relation?: Relation;
  readonly since?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  npx crosscheck disagreements
  npx crosscheck disagreements --relation contradiction --since 2022-01-01
  npx crosscheck disagreements --json | jq -r '[.severity,.relation,.explanation] | @tsv'`;

/** `crosscheck disagreements`: every pair of positions, most severe first. */
export function command(report: Report): Command {
  const described = new Command('disagreements')
    .description('Lists where sources disagree and why, most severe first.')
    .addOption(new Option('--relation <relation>', 'only this relation').choices(RELATIONS))
    .option('--since <time>', 'only those found since this day or instant, as 2022-01-31')
    .option('--json', 'one JSON line for each pair of positions')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (options: Options) => {
    const query = queryOf(options);
    await withExistingDatabase(settingsOf(options), ({ deps }) =>
      list(deps.store, { query, show: options.json ? jsonLine : plainLines }),
    );
    report(EXIT.done);
  });
}

const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function queryOf({ relation, since }: Options): DisagreementsQuery {
  if (since !== undefined && !(TIME.test(since) && isPossible(since))) {
    throw wrongUse(`--since ${since} is no possible day or instant; write it as 2022-01-31.`);
  }
  return { limit: 200, relation, since };
}

/** False for days a calendar lacks, which Date would roll over to the next month. */
function isPossible(time: string): boolean {
  const day = time.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(time)) && parsed.toISOString().startsWith(day);
}

async function list(
  store: Store,
  { query, show }: { query: DisagreementsQuery; show: (row: DisagreementRow) => string },
): Promise<void> {
  const { disagreementsPage } = await import('../store/views/disagreements.ts');
  let after: string | null = null;
  do {
    const page = await disagreementsPage(store, after === null ? query : { ...query, after });
    process.stdout.write(page.rows.map((row) => show(row) + '\n').join(''));
    after = page.next;
  } while (after !== null);
}

/** One line of the contract, with its fields in the contract's order. */
function jsonLine(row: DisagreementRow): string {
  const { claim, title, suggested, relation, group, severity, missing, explanation } = row;
  const positions = row.positions.map(({ value, asOf, outlets, origins, originsAtMost, statements }) => ({
    value,
    asOf,
    outlets,
    origins,
    originsAtMost,
    statements,
  }));
  return JSON.stringify({ claim, title, suggested, relation, group, severity, missing, explanation, positions });
}

/** "3 outlets, 1–2 origins": never one count without the other. */
function countWords({ outlets, origins, originsAtMost }: Counted): string {
  const range = origins === originsAtMost ? String(origins) : `${String(origins)}–${String(originsAtMost)}`;
  return `${String(outlets)} outlet${outlets === 1 ? '' : 's'}, ${range} origin${range === '1' ? '' : 's'}`;
}

type Counted = Pick<DisagreementRow['positions'][number], 'outlets' | 'origins' | 'originsAtMost'>;

function plainLines(row: DisagreementRow): string {
  const answers = row.positions.map(
    ({ letter, value, statements, ...seen }) =>
      `    ${letter}  ${value}  (${countWords(seen)}: ${[...new Set(statements.map(({ outlet }) => outlet))].join(', ')})`,
  );
  const mark = row.suggested ? ' (suggested)' : '';
  return [
    `${row.severity.padEnd(6)}  ${row.relation.padEnd(13)}  ${row.claim}  ${row.title}${mark}`,
    `    ${row.explanation}`,
    ...answers,
  ].join('\n');
}
