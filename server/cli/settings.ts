import { Option, type Command } from 'commander';
import { configFrom, SETTINGS, type Config, type Flags, type SettingName } from '../config.ts';

/** Adds the flags of the named settings to a command, with their environment variables and defaults in its help. */
export function withSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { env, flag, fallback, meaning } = SETTINGS[name];
    if (flag === null) continue;
    const value = flag.startsWith('--no-') ? '' : ` <${name}>`;
    command.addOption(new Option(`${flag}${value}`, `${meaning} (${env}; ${fallback})`));
  }
  return command;
}

/** The options commander reads for the flags of settings; `--no-sample` comes as `sample: false`. */
export type SettingOptions = Partial<Record<SettingName, string | boolean>>;

/** The settings of this run: flags first, then the environment, then the defaults. Throws WrongSetting. */
export function settingsOf(options: SettingOptions): Config {
  const flags: Flags = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const given = options[name];
    if (typeof given === 'string') flags[name] = given;
    else if (given === false) flags[name] = 'no';
  }
  return configFrom(flags, process.env);
}
