import { Option, type Command } from 'commander';
import {
  configFrom,
  SETTINGS,
  settingsInForce,
  type Config,
  type Flags,
  type SettingInForce,
  type SettingName,
} from '../config.ts';

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

function flagsOf(options: SettingOptions): Flags {
  const flags: Flags = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const given = options[name];
    if (typeof given === 'string') flags[name] = given;
    else if (given === false) flags[name] = 'no';
  }
  return flags;
}

/** The settings of this run: flags first, then the environment, then the defaults. Throws WrongSetting. */
export const settingsOf = (options: SettingOptions): Config => configFrom(flagsOf(options), process.env);

/** The settings of this run as they may be shown, each with where it comes from. */
export const shownSettingsOf = (options: SettingOptions): readonly SettingInForce[] =>
  settingsInForce(flagsOf(options), process.env);
