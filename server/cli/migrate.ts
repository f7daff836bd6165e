import { Command } from 'commander';
import type { Report } from './command.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';

/** `crosscheck migrate`: brings the database to this version, as every other command does by itself. */
export function command(report: Report): Command {
  const described = new Command('migrate').description(
    'Brings the database to this version and names the steps taken.\nEvery other command does so by itself; this one is for an administrator who wants to see it done.',
  );
  return withSettings(described, ['data']).action(async (options: SettingOptions) => {
    const { placeOf } = await import('../main.ts');
    const { openStore } = await import('../store/store.ts');
    const { migrate } = await import('../store/migrate.ts');
    const store = await openStore(placeOf(settingsOf(options)));
    try {
      const steps = await migrate(store);
      process.stdout.write(
        steps.length === 0 ? 'The database is up to date.\n' : steps.map((step) => `${step}\n`).join(''),
      );
    } finally {
      await store.close();
    }
    report(EXIT.done);
  });
}
