import { once } from 'node:events';
import { Command } from 'commander';
import type { Report } from './command.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, shownSettingsOf, withSettings, type SettingOptions } from './settings.ts';

const HELP = `
The first start in an empty folder loads the sample newsroom. Ctrl+C closes the server: requests under way are
finished, then the database is closed.

Examples:
  npx crosscheck serve
  npx crosscheck serve --port 8080 --data /srv/crosscheck
  DATABASE_URL=postgres://me@localhost/crosscheck npx crosscheck serve --no-sample`;

/** `crosscheck serve`: the screens and the API, until Ctrl+C. */
export function command(report: Report): Command {
  const described = new Command('serve').description('Starts Crosscheck for a browser.').addHelpText('after', HELP);
  return withSettings(described, ['port', 'host', 'data', 'sample', 'person', 'log']).action(
    async (options: SettingOptions) => {
      const config = settingsOf(options);
      const { start } = await import('../main.ts');
      const { address, close, hint } = await start(config, shownSettingsOf(options));
      process.stdout.write(`Crosscheck is open at\n  ${address}\n${hint}Ctrl+C closes it.\n`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      process.stdout.write('Closing.\n');
      process.once('SIGINT', () => process.exit(EXIT.refused));
      await close();
      report(EXIT.done);
    },
  );
}
