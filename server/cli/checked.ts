import { Command } from 'commander';
import type { CheckedBefore } from '../contract.ts';
import type { Report } from './command.ts';
import { withExistingDatabase } from './database.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly published?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  npx crosscheck checked "There are 2,500 US troops in Iraq."
  npx crosscheck checked "The mission ended last Thursday." --published 2021-12-13
  npx crosscheck checked "5,200 dockers work in Linden." --json | jq .answer`;

/** `crosscheck checked`: whether a sentence has been checked before. */
export function command(report: Report): Command {
  const described = new Command('checked')
    .argument('<sentence>', 'the sentence as it is said or shall be printed')
    .description('Says whether a sentence has been checked before, figure by figure. Nothing is written.')
    .option('--published <day>', 'the day it was said on, as 2022-01-31')
    .option('--json', 'one JSON line instead of words')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (sentence: string, options: Options) => {
    const { checkedInput } = await import('../contract.ts');
    const asked = checkedInput.safeParse({ sentence, published: options.published });
    if (!asked.success) throw wrongUse(asked.error.issues.map(({ message }) => message).join(' '));
    const { checkSentence } = await import('../actions/check-sentence.ts');
    const answer = await withExistingDatabase(settingsOf(options), ({ deps, actor }) =>
      checkSentence(deps, actor, asked.data),
    );
    process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : plainLines(answer));
    report(EXIT.done);
  });
}

function plainLines({ answer, figures }: CheckedBefore): string {
  const lines = figures.flatMap(({ printed, claims, alone }) => [
    printed + (claims.length + alone.length === 0 ? '  nothing known' : ''),
    ...claims.flatMap(claimLines),
    ...alone.map(
      ({ id, outlet, printed: other, relation }) => `  ${id}  ${outlet}: ${other}  ${relation}, in no claim yet`,
    ),
  ]);
  return [answer, ...lines].join('\n') + '\n';
}

function claimLines({ id, title, suggested, positions, verdict }: Claim): string[] {
  return [
    `  ${id}  ${title}${suggested ? ' (suggested)' : ''}`,
    ...positions.map(
      ({ letter, value, relation, explanation }) => `    ${letter}  ${value}  ${relation}: ${explanation}`,
    ),
    verdict === null
      ? '    no verdict yet'
      : `    verdict${verdict.reopened ? ' (words changed since)' : ''}: ${verdict.finding} (${verdict.by}, ${verdict.at.slice(0, 10)})`,
  ];
}

type Claim = CheckedBefore['figures'][number]['claims'][number];
